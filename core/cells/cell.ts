/**
 * What a spreadsheet cell holds, as every host hands it over: text, a number, TRUE or FALSE, a date (Google gives a Date,
 * Excel a serial number), or nothing. A cell that shows an error arrives as its text, such as "#N/A".
 */
export type Cell = string | number | boolean | Date | null | undefined;

/** Rows of cells. A single cell may arrive as a block of one. */
export type Block = readonly (readonly Cell[])[];

/** What a function may be given in one place: a cell or a range. */
export type Argument = Cell | Block;

/** What a function shows in one cell. Blank is "", never null: Excel shows a null as 0. */
export type Shown = string | number | boolean;
