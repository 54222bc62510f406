/** A block of cells, counted from 0. */
export interface Place {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface RangeLike {
  getRow(): number;
  getColumn(): number;
  getNumRows(): number;
  getNumColumns(): number;
}

export const placeBehind = (range: RangeLike): Place => ({
  row: range.getRow() - 1,
  column: range.getColumn() - 1,
  rows: range.getNumRows(),
  columns: range.getNumColumns(),
});
