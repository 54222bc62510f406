/** What a column of a program list can be for MatchSheet. */
export const columnKeys = [
  "program",
  "code",
  "city",
  "state",
  "specialty",
  "type",
  "average",
  "minimum",
  "competitive",
  "category",
  "signal",
  "interview",
  "visa",
  "interest",
  "location",
  "connection",
  "notes",
] as const;
export type ColumnKey = (typeof columnKeys)[number];

/** One column that was found, and why. */
export interface DetectedColumn {
  /** Counted from 0 at the table's first column. */
  readonly index: number;
  /** The header on one line; for a header of two rows, both, as far as they decided. */
  readonly header: string;
  /** One sentence: what the header says, and what its values confirm or weaken. */
  readonly reason: string;
  /** The header is clear, its values agree, and no other column says the same. */
  readonly certain: boolean;
}

export type DetectedColumns = Partial<Record<ColumnKey, DetectedColumn>>;

/** What `detectColumns` answers. */
export interface DetectedTable {
  /** Counted from 0; of a header of two rows, the second. −1 where no row is a header: then no column is known either. */
  readonly headerRow: number;
  /** A key that the table does not hold is absent. */
  readonly columns: DetectedColumns;
  /** The specialty that the sheet's name tells, by its canonical name. */
  readonly specialty?: string;
}
