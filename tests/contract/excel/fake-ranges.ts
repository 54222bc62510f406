import { type FakeBlock, type FakeBook, type FakeSheet, officeError, placeOf } from "./fake-book.ts";

export interface SheetHost {
  readonly book: FakeBook;
  readonly sheet: FakeSheet;
}
export interface RangeHost extends SheetHost, FakeBlock {}
export const lastRow = 1_048_576;
const lastColumn = 16_384;

export function rangeAt({ book, sheet }: SheetHost, row: number, column: number, rows: number, columns: number): RangeHost {
  const whole = [row, column, rows, columns].every((value) => Number.isInteger(value));
  if (!whole || row < 0 || column < 0 || rows < 1 || columns < 1) throw officeError("InvalidArgument");
  if (row + rows > lastRow || column + columns > lastColumn) throw officeError("InvalidArgument");
  return { book, sheet, row, column, rows, columns };
}

export function placesOf({ row, column, rows, columns }: FakeBlock): string[] {
  return Array.from({ length: rows * columns }, (_, at) => placeOf(row + Math.floor(at / columns), column + (at % columns)));
}

export const blockOf = ({ row, column, rows, columns }: FakeBlock): FakeBlock => ({ row, column, rows, columns });

export const refuse = (why: string): never => {
  throw officeError("InvalidArgument", why);
};

export function assertFree({ sheet }: SheetHost): void {
  if (sheet.isProtected) throw officeError("AccessDenied");
}
