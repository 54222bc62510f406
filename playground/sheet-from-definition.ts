import type { ICellData, IStyleData } from "@univerjs/core";
import { CFRuleType, CFSubRuleType, type IConditionFormattingRule } from "@univerjs/preset-sheets-conditional-formatting";
import type { Area, SheetDefinition } from "../core/sheets/sheet-definition.ts";
import { entryRule } from "./entry-rules.ts";
import { lookStyles, toneStyles } from "./looks.ts";
import { placesOf, rangeOf } from "./ranges.ts";
import { wrappedHeights } from "./row-heights.ts";
import type { SheetRules } from "./sheet-rules.ts";
import { type CellRows, cellRows, columnWidths, dayData, dayPattern, frozen, roomFor, type SheetSnapshot } from "./snapshot.ts";

export interface MadeSheet {
  readonly snapshot: SheetSnapshot;
  readonly rules: SheetRules;
}

/** Ids of rules, apart from each other within a sheet. */
const numbered = (sheetId: string, kind: string, index: number): string => `${sheetId}-${kind}${index}`;

const asFormula = (text: string): string => (text.startsWith("=") ? text : `=${text}`);

function cellAt(cells: CellRows, row: number, column: number): ICellData {
  const line = cells[row] ?? {};
  cells[row] = line;
  const cell = line[column] ?? {};
  line[column] = cell;
  return cell;
}

function change(cells: CellRows, area: Area, act: (cell: ICellData) => void): void {
  for (const [row, column] of placesOf(rangeOf(area))) act(cellAt(cells, row, column));
}

const restyle =
  (style: IStyleData) =>
  (cell: ICellData): void => {
    cell.s = { ...(cell.s as IStyleData | undefined), ...style };
  };

type Format = NonNullable<SheetDefinition["formats"]>[number]["format"];
const formatActs: Readonly<Record<Format, (cell: ICellData) => void>> = {
  date: (cell) => {
    const day = typeof cell.v === "string" ? dayData(cell.v) : undefined;
    Object.assign(cell, day);
    restyle({ n: { pattern: dayPattern } })(cell);
  },
  text: restyle({ n: { pattern: "@" } }),
  // A plain number needs no format.
  number: () => undefined,
};

function cellsOf({ rows, formulas = [], looks = [], formats = [] }: SheetDefinition): CellRows {
  const cells = cellRows(rows);
  for (const { look, ...area } of looks) change(cells, area, restyle(lookStyles[look]));
  for (const { format, ...area } of formats) change(cells, area, formatActs[format]);
  for (const [row, column, formula] of formulas) cellAt(cells, row, column).f = asFormula(formula);
  return cells;
}

function conditionsOf({ tones = [] }: SheetDefinition, sheetId: string): IConditionFormattingRule[] {
  return tones.map(({ formula, tone, ...area }, index) => ({
    cfId: numbered(sheetId, "tone", index),
    ranges: [rangeOf(area)],
    stopIfTrue: false,
    rule: { type: CFRuleType.highlightCell, subType: CFSubRuleType.formula, value: asFormula(formula), style: toneStyles[tone] },
  }));
}

function columnsOf({ widths, hiddenColumns = [] }: SheetDefinition): Record<number, { w?: number; hd?: 0 | 1 }> {
  const columns: Record<number, { w?: number; hd?: 0 | 1 }> = columnWidths(widths);
  for (const column of hiddenColumns) columns[column] = { ...columns[column], hd: 1 };
  return columns;
}

/** How far anything of the sheet reaches. */
function extent({ rows, widths, looks = [], formats = [], entries = [] }: SheetDefinition): [number, number] {
  const areas = [...looks, ...formats, ...entries].map(rangeOf);
  const width = Math.max(widths.length, ...rows.map((row) => row.length), ...areas.map(({ endColumn }) => endColumn + 1));
  return [Math.max(rows.length, ...areas.map(({ endRow }) => endRow + 1)), width];
}

/** A sheet of MatchSheet's own as the grid holds it. The open grid has neither notes nor charts, so these are left out. */
export function sheetFromDefinition(definition: SheetDefinition, id: string): MadeSheet {
  const { name, frozenRows, hidden, entries = [] } = definition;
  const [cellData, columnData] = [cellsOf(definition), columnsOf(definition)];
  return {
    snapshot: {
      id,
      name,
      cellData,
      columnData,
      rowData: wrappedHeights(cellData, columnData, ({ s }) => s as IStyleData | undefined),
      defaultStyle: { vt: 1 },
      ...(hidden ? { hidden: 1 } : {}),
      ...(frozenRows ? { freeze: frozen(frozenRows, 0) } : {}),
      ...roomFor(...extent(definition)),
    },
    rules: {
      entries: entries.map((entry, index) => entryRule(entry, numbered(id, "entry", index))),
      conditions: conditionsOf(definition, id),
    },
  };
}
