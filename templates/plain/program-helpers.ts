/** The steps of a row of Programs, each in a hidden column of its own. */
/** The hidden columns that a row of Programs needs, in their order. */
export const programHelpers = [
  "averageText",
  "averageShape",
  "averageParts",
  "averageFirst",
  "averageSecond",
  "averageForm",
  "minimumText",
  "minimumShape",
  "minimumParts",
  "minimumFirst",
  "minimumSecond",
  "minimumForm",
  "marked",
] as const;
export type ProgramHelper = (typeof programHelpers)[number];
export type ProgramHelperCells = Readonly<Record<ProgramHelper, string>>;
