/** The pushed file that holds each late screen of the sidebar: NAME.html. (workbook.html holds the sheets of a new workbook.) */
export const lateParts = { plans: "plans", workbook: "tools" } as const;
export type LateScript = (typeof lateParts)[keyof typeof lateParts];
