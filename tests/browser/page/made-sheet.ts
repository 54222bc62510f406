import type { Page } from "playwright-core";
import type { Accepts, Area } from "../../../core/sheets/sheet-definition.ts";
import type { Made } from "../../contract/workbook-contract.ts";

interface Range {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}
interface Rule {
  readonly type: string;
  readonly formula1?: string;
  readonly formula2?: string;
  readonly errorStyle?: number;
  readonly error?: string;
  readonly ranges: readonly Range[];
}
interface Raw {
  readonly rules: readonly Rule[];
  readonly formats: readonly { readonly ranges: readonly Range[]; readonly rule: { readonly value?: unknown } }[];
  readonly names: readonly { readonly name: string; readonly reference: string }[];
  readonly frozenRows: number;
  readonly hiddenColumns: readonly number[];
}

/** As the grid itself tells it, before anything of it is read. */
const rawSheet = (page: Page, sheetName: string): Promise<Raw> =>
  page.evaluate((name): Raw => {
    const book = globalThis.matchsheet.grid.api.getActiveWorkbook();
    const sheet = book?.getSheetByName(name);
    if (!book || !sheet) throw new Error(`There is no sheet ${name}.`);
    const { columnData, columnCount } = sheet.getSheet().getConfig();
    return {
      rules: sheet.getDataValidations().map(({ rule }) => JSON.parse(JSON.stringify(rule))),
      formats: JSON.parse(JSON.stringify(sheet.getConditionalFormattingRules())),
      names: book.getDefinedNames().map((one) => ({ name: one.getName(), reference: one.getFormulaOrRefString() })),
      frozenRows: sheet.getFrozenRows(),
      hiddenColumns: Array.from({ length: columnCount }, (_, column) => column).filter((column) => columnData[column]?.hd === 1),
    };
  }, sheetName);

const areaOf = ({ startRow, endRow, startColumn, endColumn }: Range): Required<Area> => ({
  row: startRow,
  column: startColumn,
  rows: endRow - startRow + 1,
  columns: endColumn - startColumn + 1,
});

const columnOf = (letters: string): number => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** Where a name leads on this sheet: `'My plan'!$A$3:$B$5`. */
function namedArea(reference: string, sheetName: string): Required<Area> | undefined {
  const [, quoted, bare, left = "", top, right = left, bottom = top] =
    /^=?(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?$/.exec(reference) ?? [];
  if ((quoted?.replaceAll("''", "'") ?? bare) !== sheetName) return undefined;
  const [startRow, startColumn] = [Number(top) - 1, columnOf(left)];
  return areaOf({ startRow, endRow: Number(bottom) - 1, startColumn, endColumn: columnOf(right) });
}

const stops = 1;
const takes: Readonly<Record<string, (rule: Rule) => Accepts>> = {
  checkbox: () => ({ kind: "check" }),
  // A list that stands in cells is told by where it stands.
  list: ({ formula1 = "[]" }) => ({ kind: "list", values: formula1.startsWith("=") ? [formula1] : (JSON.parse(formula1) as string[]) }),
  decimal: ({ formula1, formula2 }) => ({ kind: "number", least: Number(formula1), most: Number(formula2) }),
  date: () => ({ kind: "date" }),
};

function accepted(rule: Rule): Accepts {
  const read = takes[rule.type];
  if (!read) throw new Error(`Nobody asked for a rule of the kind ${rule.type}.`);
  return read(rule);
}

/** What a sheet of the grid holds beside its cells, in the words of the contract. */
export async function madeSheet(page: Page, sheetName: string): Promise<Made> {
  const { rules, formats, names, frozenRows, hiddenColumns } = await rawSheet(page, sheetName);
  return {
    names: names.flatMap(({ name, reference }) => {
      const area = namedArea(reference, sheetName);
      return area ? [{ name, ...area }] : [];
    }),
    entries: rules.flatMap((rule) =>
      rule.ranges.map((range) => ({
        ...areaOf(range),
        accepts: accepted(rule),
        strict: rule.errorStyle === stops,
        help: rule.error ?? "",
      })),
    ),
    tones: formats.flatMap(({ ranges, rule }) => ranges.map((range) => ({ ...areaOf(range), formula: String(rule.value) }))),
    notes: [],
    charts: [],
    frozenRows,
    hiddenColumns,
  };
}
