import { addressOf } from "../../../../core/sheets/cell-address.ts";
import type { Access } from "./access.ts";
import { defaultFormat, type FakeCell, type FakeSheet, type HeldValue } from "./book.ts";
import { obeys, ruleBehind, ruleObject } from "./entry-rules.ts";
import { GoogleException } from "./google-exception.ts";
import type { Place } from "./place.ts";
import { strict } from "./strict.ts";
import { userEntered } from "./user-entered.ts";

const protectedCell =
  "You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.";

function a1Of({ row, column, rows, columns }: Place): string {
  const from = addressOf(row, column);
  return rows === 1 && columns === 1 ? from : `${from}:${addressOf(row + rows - 1, column + columns - 1)}`;
}

/** Every cell of a place, row by row. */
function eachCell<T>({ row, column, rows, columns }: Place, give: (row: number, column: number) => T): T[][] {
  return Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_, c) => give(row + r, column + c)));
}

/** Throws where this user may not edit. */
function checkProtection(sheet: FakeSheet, place: Place): void {
  const closed = sheet.protections.filter((protection) => !protection.canEdit && !protection.warningOnly);
  eachCell(place, (row, column) => {
    for (const { kind, open, ...area } of closed) {
      const inside =
        kind === "SHEET" || (row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns);
      if (inside && !open.some(([r, c]) => r === row && c === column)) throw new GoogleException(protectedCell);
    }
  });
}

function checkSize(given: readonly (readonly unknown[])[], { rows, columns }: Place): void {
  if (given.length !== rows) {
    throw new GoogleException(
      `The number of rows in the data does not match the number of rows in the range. The data has ${given.length} but the range has ${rows}.`,
    );
  }
  const wrong = given.find((line) => line.length !== columns);
  if (wrong) {
    throw new GoogleException(
      `The number of columns in the data does not match the number of columns in the range. The data has ${wrong.length} but the range has ${columns}.`,
    );
  }
}

/** A date made in the script's realm is none of this realm's. */
const isDate = (value: unknown): value is Date => Object.prototype.toString.call(value) === "[object Date]";

function enter(sheet: FakeSheet, row: number, column: number, given: unknown): void {
  const { format, rule } = sheet.own(row, column);
  if (rule !== undefined && !obeys(rule, typeof given === "string" ? given.replace(/^'/, "") : given)) {
    throw new GoogleException(
      `The data you entered in cell ${addressOf(row, column)} violates the data validation rules set on this cell.`,
    );
  }
  sheet.put(row, column, taken(sheet, given, format));
}

function taken(sheet: FakeSheet, given: unknown, format: string): Partial<FakeCell> {
  if (typeof given === "number" && format === "@") return { value: String(given), formula: "" };
  if (typeof given === "number" || typeof given === "boolean") return { value: given, formula: "" };
  if (given === "") return { value: "", formula: "", emptyText: true };
  if (isDate(given)) return { value: new Date(given.getTime()), formula: "" };
  if (typeof given !== "string") throw new Error(`Google would take ${String(given)} in some way of its own; the fake host does not.`);
  const entered = userEntered(given, format, sheet.book.apostrophe, (day) => sheet.book.atMidnight(day));
  return { value: entered.value, formula: entered.formula, format: format === defaultFormat ? (entered.format ?? format) : format };
}

export function clearContent(sheet: FakeSheet, place: Place): void {
  checkProtection(sheet, place);
  // An emptied check box is an unticked one.
  eachCell(place, (row, column) =>
    sheet.put(row, column, { value: sheet.own(row, column).rule?.kind === "check" ? false : "", formula: "", emptyText: false }),
  );
}

export function clearRules(sheet: FakeSheet, place: Place): void {
  checkProtection(sheet, place);
  eachCell(place, (row, column) => sheet.put(row, column, { rule: undefined }));
}

/** A formula that reads as the one before is no change, and is not worked out anew. */
function enterFormula(sheet: FakeSheet, row: number, column: number, formula: string): void {
  if (!formula.startsWith("=")) throw new Error(`The fake host takes a formula with its equals sign, not ${formula}.`);
  const { formula: before, late = false } = sheet.own(row, column);
  // Whether Sheets looks again once a name is made is not known, so a formula that came before its names stays without an answer.
  const nameless = (formula.match(/\bMatchSheet_\w+/g) ?? []).some((name) => !sheet.book.names.has(name));
  sheet.put(row, column, { value: "", formula, late: nameless || (late && before === formula) });
}

/** The parts of Range that are used. Rows and columns count from 1 for the script, from 0 in here. */
export function rangeOf(access: Access, sheet: FakeSheet, place: Place, sheetObject: () => object): object {
  const { row, column, rows, columns } = place;
  if (row < 0 || column < 0 || rows < 1 || columns < 1 || row + rows > sheet.maxRows || column + columns > sheet.maxColumns) {
    throw new GoogleException("The coordinates of the range are outside the dimensions of the sheet.");
  }
  const reading = <T>(call: string, give: () => T): T => {
    access.may("read", `Range.${call}`);
    return give();
  };
  const writing = (call: string, act: () => void): void => {
    access.may("write", `Range.${call}`);
    checkProtection(sheet, place);
    act();
  };
  const valueAt = (r: number, c: number): HeldValue => sheet.shown(r, c);
  const formulaAt = (r: number, c: number): string => sheet.own(r, c).formula;
  const styled =
    (call: string, part: string) =>
    (value: unknown): object => {
      writing(call, () => void eachCell(place, (r, c) => sheet.put(r, c, { look: { ...sheet.own(r, c).look, [part]: value } })));
      return self;
    };
  const formatAt = (r: number, c: number): string => sheet.own(r, c).format;
  const self: object = strict("Range", {
    getRow: () => row + 1,
    getColumn: () => column + 1,
    getNumRows: () => rows,
    getNumColumns: () => columns,
    getA1Notation: () => a1Of(place),
    getSheet: sheetObject,
    getValue: () => reading("getValue", () => valueAt(row, column)),
    getValues: () => reading("getValues", () => eachCell(place, valueAt)),
    getFormula: () => reading("getFormula", () => formulaAt(row, column)),
    getFormulas: () => reading("getFormulas", () => eachCell(place, formulaAt)),
    getNumberFormat: () => reading("getNumberFormat", () => formatAt(row, column)),
    getNumberFormats: () => reading("getNumberFormats", () => eachCell(place, formatAt)),
    setValues: (given: unknown[][]) =>
      writing("setValues", () => {
        checkSize(given, place);
        // As if on trial first: Google takes a call's values whole or not at all.
        const before = new Map(sheet.cells);
        try {
          eachCell(place, (r, c) => enter(sheet, r, c, given[r - row]?.[c - column]));
        } catch (error) {
          sheet.cells.clear();
          for (const [key, cell] of before) sheet.cells.set(key, cell);
          throw error;
        }
      }),
    setFormula: (formula: string) => writing("setFormula", () => enterFormula(sheet, row, column, formula)),
    setFormulas: (given: string[][]) =>
      writing("setFormulas", () => {
        checkSize(given, place);
        eachCell(place, (r, c) => enterFormula(sheet, r, c, given[r - row]?.[c - column] ?? ""));
      }),
    getDataValidations: () =>
      reading("getDataValidations", () =>
        eachCell(place, (r, c) => {
          const { rule } = sheet.own(r, c);
          return rule === undefined ? null : ruleObject(rule);
        }),
      ),
    setDataValidation: (object: object) =>
      writing("setDataValidation", () => void eachCell(place, (r, c) => sheet.put(r, c, { rule: ruleBehind(object) }))),
    setNote: (note: string) => writing("setNote", () => void eachCell(place, (r, c) => sheet.put(r, c, { note }))),
    setBackground: styled("setBackground", "background"),
    setFontColor: styled("setFontColor", "color"),
    setFontSize: styled("setFontSize", "size"),
    setFontStyle: styled("setFontStyle", "style"),
    setFontWeight: styled("setFontWeight", "weight"),
    setVerticalAlignment: styled("setVerticalAlignment", "vertical"),
    setWrap: styled("setWrap", "wrap"),
    setNumberFormat: (format: string) => writing("setNumberFormat", () => void eachCell(place, (r, c) => sheet.put(r, c, { format }))),
    setNumberFormats: (formats: string[][]) =>
      writing("setNumberFormats", () => {
        checkSize(formats, place);
        eachCell(place, (r, c) => sheet.put(r, c, { format: formats[r - row]?.[c - column] ?? defaultFormat }));
      }),
  });
  return self;
}
