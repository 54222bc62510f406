/** What came of putting plans into the workbook, in sentences. */
import type { Tally } from "./merge.ts";
import type { SaveReport, SheetReport } from "./save-plans.ts";

function rows(count: number): string {
  return count === 1 ? "1 row" : `${count} rows`;
}

/** What is worth a word, in the order of telling. */
const told: readonly (readonly [count: keyof Tally, words: (count: number) => string])[] = [
  ["added", (count) => `${rows(count)} added`],
  ["updated", (count) => `${rows(count)} brought up to date`],
  ["kept", (count) => `${rows(count)} kept as you wrote ${count === 1 ? "it" : "them"}`],
  ["noLongerNeeded", (count) => `${rows(count)} marked as no longer needed`],
  ["neededAgain", (count) => `${rows(count)} needed again`],
  ["deleted", (count) => `${rows(count)} that you deleted left out`],
  ["withoutPlace", (count) => `${rows(count)} without a place`],
];

function tallyInWords(tally: Tally | undefined): string {
  const parts = told.flatMap(([key, words]) => (tally && tally[key] > 0 ? [words(tally[key])] : []));
  return parts.length === 0 ? "" : `: ${parts.join(", ")}`;
}

const outcomes: Readonly<Record<SheetReport["outcome"], (sheet: SheetReport) => string>> = {
  created: ({ sheetName }) => `“${sheetName}” is a new sheet.`,
  updated: ({ sheetName, tally }) => `“${sheetName}” is up to date${tallyInWords(tally)}.`,
  unchanged: ({ sheetName, tally }) =>
    `“${sheetName}” was up to date already${tally && tally.kept > 0 ? `: ${told[2]?.[1](tally.kept)}` : ""}.`,
  left: ({ sheetName, message = "" }) => `“${sheetName}” was left as it is. ${message}`,
};

function sheetInWords(sheet: SheetReport): string {
  const gone = sheet.missingColumns.map((header) => `“${header}”`).join(", ");
  const missing =
    gone === ""
      ? ""
      : ` Without its ${sheet.missingColumns.length === 1 ? "column" : "columns"} ${gone}, what stands there can’t be kept up.`;
  return `${outcomes[sheet.outcome](sheet)}${missing}`;
}

export function reportInWords({ sheets, stopped }: SaveReport): string {
  return [...sheets.map(sheetInWords), ...(stopped ? ["Stopped: the other sheets were not touched."] : [])].join(" ");
}
