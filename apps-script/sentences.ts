/** What the server says when it refuses: what happened, and what to do. */
export const sentences = {
  google: () => "Google Sheets did not do what MatchSheet asked of it. Wait a moment and try again.",
  busy: () => "Somebody else's MatchSheet is writing to this spreadsheet right now. Wait a few seconds and try again.",
  changed: (sheet: string) => `“${sheet}” has changed since it was read, so nothing was written. Read the list again and repeat the step.`,
  gone: () => "The sheet that was read is no longer in this spreadsheet, so nothing was written. Go to your list and read it again.",
  goneToShow: () => "The sheet that holds this cell is no longer in this spreadsheet. Read your list again.",
  hidden: (sheet: string) => `“${sheet}” is hidden. Show it first, with View > Hidden sheets.`,
  header: (address: string, wanted: string, found: string) =>
    `${address} reads “${found}”, not “${wanted}”, so the columns have moved and nothing was written. Read the list again.`,
  formula: (address: string) =>
    `${address} holds a formula's result, and MatchSheet does not write over formulas. Clear that column's formulas or choose another column.`,
  brokenFormula: (address: string) =>
    `The formula in ${address} needs the cells that were to be written, so they were left as they were. Choose another column.`,
  protected: (place: string, name: string) =>
    `${place}${name === "" ? "" : ` (“${name}”)`} is protected, and you may not edit it. Ask the sheet's owner, or choose another column.`,
  notAccepted: (address: string) =>
    `Google Sheets did not accept what was to be written in ${address}: a drop-down or another rule of that cell may forbid it. ` +
    "Everything is as it was before.",
  failed: () =>
    "Google Sheets stopped the writing half-way, and MatchSheet put back what had stood there. Wait a moment and try again; " +
    "if it happens again, look at the cells' protection and drop-downs.",
  stuck: (sheet: string) =>
    `Google Sheets stopped the writing half-way, and some cells of “${sheet}” could not be put back yet. Wait a moment, then choose ` +
    "Undo MatchSheet's last change from the MatchSheet menu.",
  tooBigToUndo: () =>
    "What stands in these columns is too much to be kept for an undo, so nothing was written. Choose columns that hold less text.",
  nothingToUndo: () => "There is no change of MatchSheet's left to take back.",
  newer: (sheet: string) =>
    `“${sheet}” has been edited since MatchSheet wrote to it, so nothing was taken back. File > Version history shows every earlier state.`,
  undoStopped: (sheet: string) =>
    `Google Sheets stopped half-way while “${sheet}” was put back. Wait a moment and choose Undo again: it begins anew. ` +
    "If it stops again, look at the cells' protection and drop-downs.",
  undoGone: () => "The sheet that MatchSheet wrote to is no longer in this spreadsheet, so there is nothing to take back there.",
  occupied: (address: string) => `${address} already holds something. Go to an empty cell and try again.`,
  noCell: (address: string) => `This sheet has no cell ${address}. Read the list again.`,
  profileFormula: (label: string, address: string) =>
    `“${label}” on your Profile sheet (${address}) is a formula, so it was left as it is. Change it there.`,
  profileField: (key: string) => `The Profile sheet has no field called “${key}”. Nothing was saved.`,
} as const;
