/** Raised when a workbook's sheets, columns or names change in a way that an older MatchSheet would misread. */
export const workbookVersion = 1;

/** The cell on the Start sheet that holds it. */
export const versionName = "MatchSheet_Version";

/** What stands beside it: a copy that lost its names is known by these words. */
export const versionLabel = "MatchSheet workbook version";
