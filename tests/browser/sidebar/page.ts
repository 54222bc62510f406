import { startSidebar } from "../../../sidebar/start.tsx";
import { WorkbookError } from "../../../sidebar/workbook.ts";
import { MemoryWorkbook, sheetOf } from "../../sidebar/memory-workbook.ts";

/** What the tests do with the page from outside. */
const page = {
  MemoryWorkbook,
  WorkbookError,
  sheetOf,
  start(workbook: MemoryWorkbook): void {
    const root = document.querySelector<HTMLElement>("#sidebar");
    if (!root) throw new Error("The page has no #sidebar.");
    startSidebar(root, workbook);
  },
};

export type SidebarPage = typeof page & { workbook: MemoryWorkbook };

Object.assign(globalThis, { sidebarPage: page });
