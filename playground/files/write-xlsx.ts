import type { ICellData, IWorksheetData, Nullable } from "@univerjs/core";
import type { FWorkbook, FWorksheet } from "@univerjs/preset-sheets-core";
import type { Cell, CellValue as FileValue, NamedRange, WriteSheet } from "hucre";
import { writeXlsx as writeFile } from "hucre/xlsx";
import { addressOf } from "../../core/sheets/cell-address.ts";
import { rulesOf } from "../live-rules.ts";
import { placesOf } from "../ranges.ts";
import { shownValue, spillsOf, styleOf } from "../sheet-reading.ts";
import { characterWidth } from "../snapshot.ts";
import { fileCondition } from "./conditions.ts";
import { fileEntry } from "./entries.ts";
import { callsOwn, namesItsParts, toFileFormula } from "./formula-names.ts";
import { fileStyle } from "./styles.ts";

export type Contents = "values" | "formulas";

type FileCell = Partial<Cell>;

const errorText = /^#(N\/A|NAME\?|REF!|VALUE!|DIV\/0!|NUM!|NULL!|SPILL!|CALC!)$/;
const pixelsAPoint = 4 / 3;
/** Excel reads such a group of characters as the code of one. */
const readAsCode = /_x[0-9A-Fa-f]{4}_/g;

const fileText = (text: string): string => text.replace(readAsCode, (code) => `_x005F${code}`);

/** A value as a file stores it. A day stays the number it is, under its format. */
function fileValue(cell: Nullable<ICellData>): FileValue {
  const value = shownValue(cell);
  if (value === "") return null;
  return typeof value === "string" ? fileText(value) : value;
}

const isError = (cell: Nullable<ICellData>, value: FileValue): boolean =>
  typeof value === "string" && errorText.test(value) && Boolean(cell?.f || cell?.si);

/** Formulas by place: a formula shared among cells has to be asked of the grid. */
const formulaAt = (sheet: FWorksheet, row: number, column: number, cell: ICellData): string | undefined => {
  if (!cell.f && !cell.si) return undefined;
  return cell.f && !cell.si ? cell.f : sheet.getRange(row, column).getFormula() || undefined;
};

/** What the file could not hold as it is. */
export interface Losses {
  ownFunctions: number;
  written: number;
  rules: number;
}

class SheetFile {
  readonly cells = new Map<string, FileCell>();
  readonly #book: FWorkbook;
  readonly #sheet: FWorksheet;
  readonly #contents: Contents;
  readonly #losses: Losses;

  constructor(book: FWorkbook, sheet: FWorksheet, contents: Contents, losses: Losses) {
    this.#book = book;
    this.#sheet = sheet;
    this.#contents = contents;
    this.#losses = losses;
    this.#putCells();
    this.#putSpills();
    this.#putCheckBoxes();
  }

  #put(row: number, column: number, cell: FileCell): void {
    const key = `${row},${column}`;
    this.cells.set(key, { ...this.cells.get(key), ...cell });
  }

  #putCells(): void {
    this.#sheet
      .getSheet()
      .getCellMatrix()
      .forValue((row, column, cell) => {
        if (!cell) return;
        const style = fileStyle(styleOf(this.#book, cell));
        this.#put(row, column, { ...this.#held(row, column, cell), ...(style ? { style } : {}) });
      });
  }

  #held(row: number, column: number, cell: ICellData): FileCell {
    const value = fileValue(cell);
    const plain: FileCell = isError(cell, value) ? { value, type: "error" } : { value };
    const formula = formulaAt(this.#sheet, row, column, cell);
    if (this.#contents === "values" || formula === undefined) return plain;
    if (namesItsParts(formula)) {
      this.#losses.written++;
      return plain;
    }
    if (callsOwn(formula)) this.#losses.ownFunctions++;
    const own: FileCell = callsOwn(formula) ? { formulaType: "array", formulaRef: addressOf(row, column), formulaDynamic: true } : {};
    return { ...own, formula: toFileFormula(formula), formulaResult: value };
  }

  /** Excel of today draws them; any other program lets TRUE or FALSE be chosen. */
  #putCheckBoxes(): void {
    for (const { type, ranges } of rulesOf(this.#sheet).entries) {
      if (type !== "checkbox") continue;
      for (const place of ranges.flatMap(placesOf)) {
        if (typeof this.cells.get(place.join())?.value === "boolean") this.#put(...place, { checkbox: true });
      }
    }
  }

  #putSpills(): void {
    for (const { range, at } of spillsOf(this.#sheet)) {
      const places = placesOf(range);
      const first = this.cells.get(`${range.startRow},${range.startColumn}`);
      if (first?.formula !== undefined) {
        const end = addressOf(range.endRow, range.endColumn);
        const formulaRef = `${addressOf(range.startRow, range.startColumn)}:${end}`;
        this.#put(range.startRow, range.startColumn, { formulaType: "array", formulaRef, formulaDynamic: true });
      }
      for (const [row, column] of places.slice(first?.formula === undefined ? 0 : 1))
        this.#put(row, column, { value: fileValue(at(row, column)) });
    }
  }
}

/** What may be typed and what is colored; the file's first condition is the one that wins. */
function rulesInFile(sheet: FWorksheet, losses: Losses): Partial<WriteSheet> {
  const { entries, conditions } = rulesOf(sheet);
  const dataValidations = entries.map(fileEntry).filter((entry) => entry !== undefined);
  const conditionalRules = conditions.map((rule, index) => fileCondition(rule, index + 1)).filter((rule) => rule !== undefined);
  losses.rules += entries.length + conditions.length - dataValidations.length - conditionalRules.length;
  return { ...(dataValidations.length > 0 ? { dataValidations } : {}), ...(conditionalRules.length > 0 ? { conditionalRules } : {}) };
}

function layout(data: IWorksheetData): Partial<WriteSheet> {
  const widths = Object.entries(data.columnData ?? {});
  const columns = Array.from({ length: Math.max(0, ...widths.map(([column]) => Number(column) + 1)) }, (_, column) => {
    const { w, hd } = data.columnData[column] ?? {};
    return { ...(w ? { width: characterWidth(w) } : {}), ...(hd ? { hidden: true } : {}) };
  });
  const rowDefs = new Map(
    Object.entries(data.rowData ?? {}).flatMap(([row, held]) => {
      const definition = { ...(held?.h && held.ia === 0 ? { height: held.h / pixelsAPoint } : {}), ...(held?.hd ? { hidden: true } : {}) };
      return Object.keys(definition).length > 0 ? [[Number(row), definition] as const] : [];
    }),
  );
  const merges = (data.mergeData ?? []).map(({ startRow, startColumn, endRow, endColumn }) => ({
    startRow,
    startCol: startColumn,
    endRow,
    endCol: endColumn,
  }));
  const { xSplit = 0, ySplit = 0 } = data.freeze ?? {};
  return {
    columns,
    rowDefs,
    ...(merges.length > 0 ? { merges } : {}),
    ...(xSplit || ySplit ? { freezePane: { rows: ySplit, columns: xSplit } } : {}),
    ...(data.hidden ? { hidden: true } : {}),
  };
}

function namedRanges(book: FWorkbook): NamedRange[] {
  return book.getDefinedNames().map((name) => {
    const local = name.getLocalSheetId();
    const scope = name.isWorkbookScope() || !local ? undefined : book.getSheetBySheetId(local)?.getSheetName();
    return { name: name.getName(), range: name.getFormulaOrRefString().replace(/^=/, ""), ...(scope ? { scope } : {}) };
  });
}

/** The whole workbook as an Excel file, and what it could not hold as it is. */
export async function writeXlsx(book: FWorkbook, contents: Contents): Promise<{ bytes: Uint8Array; losses: Losses }> {
  const losses: Losses = { ownFunctions: 0, written: 0, rules: 0 };
  const sheets = book.getSheets().map((sheet): WriteSheet => {
    const { cells } = new SheetFile(book, sheet, contents, losses);
    return { name: sheet.getSheetName(), rows: [], cells, ...layout(sheet.getSheet().getConfig()), ...rulesInFile(sheet, losses) };
  });
  const active = book.getSheets().findIndex((sheet) => sheet.getSheetId() === book.getActiveSheet().getSheetId());
  return { bytes: await writeFile({ sheets, namedRanges: namedRanges(book), activeSheet: Math.max(0, active) }), losses };
}
