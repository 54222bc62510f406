import type { Workbook as FileBook, Sheet } from "hucre";
import type { LeftRules } from "./read-rules.ts";

interface Feature {
  readonly one: string;
  readonly many: string;
  /** What became of it. */
  readonly told: string;
  readonly count: (sheet: Sheet, left: LeftRules) => number;
}

const cellsWith = (sheet: Sheet, has: "hyperlink" | "comment"): number =>
  [...(sheet.cells?.values() ?? [])].filter((cell) => cell[has] !== undefined).length;

/** What a file's sheet may hold that the grid does not take over. */
const features: readonly Feature[] = [
  { one: "chart", many: "charts", told: "not opened", count: (sheet) => sheet.charts?.length ?? 0 },
  { one: "picture", many: "pictures", told: "not opened", count: (sheet) => sheet.images?.length ?? 0 },
  { one: "text box", many: "text boxes", told: "not opened", count: (sheet) => sheet.textBoxes?.length ?? 0 },
  { one: "sparkline", many: "sparklines", told: "not opened", count: (sheet) => sheet.sparklines?.length ?? 0 },
  { one: "pivot table", many: "pivot tables", told: "opened as plain cells", count: (sheet) => sheet.pivotTables?.length ?? 0 },
  { one: "table", many: "tables", told: "opened as plain cells", count: (sheet) => sheet.tables?.length ?? 0 },
  { one: "slicer", many: "slicers", told: "not opened", count: (sheet) => (sheet.slicers?.length ?? 0) + (sheet.timelines?.length ?? 0) },
  {
    one: "comment",
    many: "comments",
    told: "not opened",
    count: (sheet) => cellsWith(sheet, "comment") + (sheet.threadedComments?.length ?? 0),
  },
  { one: "link", many: "links", told: "opened as plain text", count: (sheet) => cellsWith(sheet, "hyperlink") },
  {
    one: "drop-down or input rule",
    many: "drop-downs or input rules",
    told: "not opened",
    count: (_, left) => left.entries,
  },
  { one: "conditional format", many: "conditional formats", told: "not opened", count: (_, left) => left.conditions },
  { one: "filter", many: "filters", told: "not opened; every row is shown", count: (sheet) => (sheet.autoFilter?.columns?.length ? 1 : 0) },
  { one: "sheet protection", many: "sheet protections", told: "not taken over", count: (sheet) => (sheet.protection?.sheet ? 1 : 0) },
];

const nothingLeft: LeftRules = { entries: 0, conditions: 0 };

/** One sentence about everything that the grid does not take over, or none. `left`: of each sheet, the rules that the grid has no like of. */
export function notOpened(book: FileBook, left: readonly LeftRules[]): string[] {
  const parts = features.flatMap(({ one, many, told, count }) => {
    const total = book.sheets.reduce((sum, sheet, index) => sum + count(sheet, left[index] ?? nothingLeft), 0);
    return total === 0 ? [] : [`${total} ${total === 1 ? `${one} was` : `${many} were`} ${told}`];
  });
  const links = book.externalLinks?.length ?? 0;
  if (links > 0) parts.push(`${links} ${links === 1 ? "link" : "links"} to other files ${links === 1 ? "was" : "were"} not followed`);
  if (parts.length === 0) return [];
  return [`${parts.join("; ")}. They stay in your file; a file saved from here goes without them.`];
}
