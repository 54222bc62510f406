import type { LateWritten } from "../later.ts";
import type { Table, Workbook } from "../workbook.ts";

/** The workbook, with each writing told as soon as it went through: what comes after it may fail, and it can be undone all the same. */
export function watchedWorkbook(workbook: Workbook, wrote: (sheet: LateWritten) => void): Workbook {
  const names = new Map<string, string>();
  const note = ({ sheetId, sheetName }: Table): void => void names.set(sheetId, sheetName);
  const watched: Partial<Workbook> = {
    async readBook() {
      const book = await workbook.readBook();
      book.forEach(note);
      return book;
    },
    async writeColumns(request) {
      const result = await workbook.writeColumns(request);
      if (result.ok) wrote({ sheetId: request.sheetId, sheetName: names.get(request.sheetId) ?? "" });
      return result;
    },
  };
  return new Proxy(workbook, {
    get(target, key) {
      const method: unknown = Reflect.get(watched, key) ?? Reflect.get(target, key);
      return typeof method === "function" ? method.bind(target) : method;
    },
  });
}
