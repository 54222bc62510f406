/** The letters of a column counted from 0. */
export const columnLetters = (column: number): string =>
  (column < 26 ? "" : columnLetters(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));

/** A cell as people name it: row 1, column 2 is C2. */
export const addressOf = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;
