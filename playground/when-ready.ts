import type { Workbook } from "../sidebar/workbook.ts";

/** The same port before the grid is there: every call waits for it. */
export function whenReady(ready: Promise<Workbook>): Workbook {
  return {
    readTable: async () => (await ready).readTable(),
    readSheet: async (name) => (await ready).readSheet(name),
    readBook: async () => (await ready).readBook(),
    writeColumns: async (request) => (await ready).writeColumns(request),
    undo: async () => (await ready).undo(),
    readProfile: async () => (await ready).readProfile(),
    saveProfile: async (values) => (await ready).saveProfile(values),
    addSheet: async (definition) => (await ready).addSheet(definition),
    selectCell: async (row, column, sheetId) => (await ready).selectCell(row, column, sheetId),
    insertFormula: async (formula) => (await ready).insertFormula(formula),
    repairFormulas: async () => (await ready).repairFormulas(),
    offerFile: async (file) => (await ready).offerFile(file),
  };
}
