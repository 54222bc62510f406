/** The two forms of the workbook: native formulas that calculate anywhere, or MatchSheet's own functions where they are installed. */
export const forms = ["plain", "functions"] as const;
export type Form = (typeof forms)[number];
