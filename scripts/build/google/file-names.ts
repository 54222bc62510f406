/** Everything that is pushed, and nothing else. The three that are loaded late are files of their own: the sidebar and the functions wait for none. */
export const fileNames = ["core.js", "Code.js", "sidebar.html", "plans.html", "tools.html", "workbook.html", "appsscript.json"] as const;
