import { addressOf } from "../core/sheets/cell-address.ts";
import { isDate } from "./dates.ts";
import { type CellPatch, toBlocks } from "./patch.ts";
import type { Reading } from "./sheet-reading.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The number format under which Sheets keeps what is typed as text. */
export const textFormat = "@";
export const defaultFormat = "General";
export const dateFormat = "yyyy-mm-dd";

/**
 * Words that Sheets takes as they are when they are typed. Everything else might be read as a formula, a number, a date, TRUE, or a text
 * marked by an apostrophe. (TRUE has other names in other languages: a word that is read as one is written again, as marked text.)
 */
const plainWords = /^(?!(?:true|false)$)[\p{L}“(][^\d]*$/iu;

/**
 * Puts values into cells as they are. setValues reads a text as if it were typed, so text cells are made text first, and what could be
 * read as something else gets the apostrophe that Sheets takes as "this is text" and does not keep.
 */
export function putCells(sheet: Sheet, patches: readonly CellPatch[]): void {
  growGrid(sheet, patches);
  setBoxes(sheet, patches);
  for (const { row, column, cells } of toBlocks(patches)) {
    const range = sheet.getRange(row + 1, column + 1, cells.length, cells[0]?.length ?? 0);
    range.setNumberFormats(cells.map((line) => line.map(formatWhileTyping)));
    range.setValues(cells.map((line) => line.map((patch) => typed(patch.value))));
  }
  // A written "" can count as content and stand in the way of a spill; a cleared cell is empty.
  clearCells(
    sheet,
    patches.filter((patch) => patch.value === ""),
  );
  setFormats(
    sheet,
    patches.filter((patch) => formatWhileTyping(patch) !== patch.format),
  );
}

/** Gives check boxes and takes them away. A check box that is emptied while it is one would stay, as unticked. */
export function setBoxes(sheet: Sheet, patches: readonly CellPatch[]): void {
  const gaining = toBlocks(patches.filter(({ box }) => box === true));
  for (const { row, column, cells } of gaining) {
    const rule = SpreadsheetApp.newDataValidation().requireCheckbox().build();
    sheet.getRange(row + 1, column + 1, cells.length, cells[0]?.length ?? 0).setDataValidation(rule);
  }
  const losing = patches.filter(({ box }) => box === false);
  if (losing.length > 0) sheet.getRangeList(addresses(losing)).clearDataValidations();
}

/** Gives cells their number formats and leaves what they hold. */
export function setFormats(sheet: Sheet, patches: readonly CellPatch[]): void {
  for (const format of new Set(patches.map((patch) => patch.format))) {
    sheet.getRangeList(addresses(patches.filter((patch) => patch.format === format))).setNumberFormat(format);
  }
}

/** Empties cells and leaves their formats. */
export function clearCells(sheet: Sheet, cells: readonly CellPatch[]): void {
  if (cells.length > 0) sheet.getRangeList(addresses(cells)).clearContent();
}

/** What the cells hold now, in the form that puts it back; a check box to come is one to be lost again, unless the cell has a rule of its own. */
export function cellsAsTheyAre(sheet: Sheet, reading: Reading, patches: readonly CellPatch[]): CellPatch[] {
  growGrid(sheet, patches);
  return toBlocks(patches).flatMap(({ row, column, cells }) => {
    const range = sheet.getRange(row + 1, column + 1, cells.length, cells[0]?.length ?? 0);
    const formats = range.getNumberFormats();
    const rules = cells.flat().some(({ box }) => box) ? range.getDataValidations() : [];
    return cells.flatMap((line, r) =>
      line.map((patch, c): CellPatch => {
        const value = (reading.raw[patch.row]?.[patch.column] ?? "") as CellPatch["value"];
        const box = patch.box === true && rules[r]?.[c] === null ? { box: false } : {};
        return { row: patch.row, column: patch.column, value, format: formats[r]?.[c] ?? defaultFormat, ...box };
      }),
    );
  });
}

/** The format that a value gets in a cell. Plain words leave it alone; a number in a text cell would be kept as text, a date shown as a number. */
export function formatFor(value: CellPatch["value"], present: string): string {
  if (isDate(value)) return present === textFormat || present === defaultFormat || present === "" ? dateFormat : present;
  if (typeof value === "string") return value === "" || plainWords.test(value) ? present : textFormat;
  return present === textFormat ? defaultFormat : present;
}

/** The cells that do not hold what was put there: Sheets has read a text as something else, or kept the apostrophe. */
export function wronglyHeld(reading: Reading, patches: readonly CellPatch[]): CellPatch[] {
  return patches.filter(({ row, column, value }) => {
    const raw = reading.raw[row]?.[column] ?? "";
    return (
      (reading.formulas[row]?.[column] ?? "") !== "" ||
      (value === "") !== (raw === "") ||
      typeof raw !== typeof value ||
      raw === `'${value}`
    );
  });
}

/**
 * For text that did not come out as meant, since the cell kept the apostrophe or read the text as something else: a cell in the default
 * format takes the apostrophe as meant, and becomes a text cell afterwards.
 */
export function putMarkedText(sheet: Sheet, patches: readonly CellPatch[]): void {
  setFormats(
    sheet,
    patches.map((patch) => ({ ...patch, format: defaultFormat })),
  );
  for (const { row, column, cells } of toBlocks(patches)) {
    const range = sheet.getRange(row + 1, column + 1, cells.length, cells[0]?.length ?? 0);
    range.setValues(cells.map((line) => line.map((patch) => `'${patch.value}`)));
  }
  setFormats(
    sheet,
    patches.map((patch) => ({ ...patch, format: textFormat })),
  );
}

function typed(value: CellPatch["value"]): CellPatch["value"] {
  return typeof value !== "string" || value === "" || plainWords.test(value) ? value : `'${value}`;
}

/** While a number is typed into a text cell the cell must not be text; its own format follows. */
function formatWhileTyping({ value, format }: CellPatch): string {
  return format === textFormat && typeof value !== "string" ? defaultFormat : format;
}

/** Makes the sheet large enough for these cells. */
export function growGrid(sheet: Sheet, patches: readonly Pick<CellPatch, "row" | "column">[]): void {
  const most = (of: (patch: Pick<CellPatch, "row" | "column">) => number): number =>
    patches.reduce((highest, patch) => Math.max(highest, of(patch) + 1), 0);
  const rows = most((patch) => patch.row) - sheet.getMaxRows();
  const columns = most((patch) => patch.column) - sheet.getMaxColumns();
  if (rows > 0) sheet.insertRowsAfter(sheet.getMaxRows(), rows);
  if (columns > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), columns);
}

/** The cells in A1 notation, neighbours below one another as one range. */
function addresses(cells: readonly CellPatch[]): string[] {
  return toBlocks(cells).map((block) => {
    const from = addressOf(block.row, block.column);
    const to = addressOf(block.row + block.cells.length - 1, block.column + (block.cells[0]?.length ?? 1) - 1);
    return from === to ? from : `${from}:${to}`;
  });
}
