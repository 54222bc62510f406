/** A step of the calculation: one named cell on the hidden Calculation sheet. */
export interface CalculationCell {
  /** The workbook name by which other formulas refer to it. */
  readonly name: string;
  readonly label: string;
  readonly formula: string;
}

/** A step that is an answer, to be shown to the user as well. */
export interface VerdictCell extends CalculationCell {
  readonly key: string;
  /** The core function and arguments that give the same, with the profile's fields as arguments. */
  readonly equals: string;
}
