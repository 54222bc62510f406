import type { Workbook } from "../sidebar/workbook.ts";

/** The same port before the grid is there: every call waits for it. */
export function whenReady(ready: Promise<Workbook>): Workbook {
  return {
    readTable: async () => (await ready).readTable(),
    writeColumns: async (request) => (await ready).writeColumns(request),
    undo: async () => (await ready).undo(),
    readProfile: async () => (await ready).readProfile(),
    saveProfile: async (values) => (await ready).saveProfile(values),
    addSheet: async (definition) => (await ready).addSheet(definition),
    selectCell: async (row, column) => (await ready).selectCell(row, column),
    insertFormula: async (formula) => (await ready).insertFormula(formula),
  };
}
