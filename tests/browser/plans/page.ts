import { jsPDF } from "jspdf";
import { bookPart } from "../../../sidebar/book/start-book.tsx";
import type { LaterPart } from "../../../sidebar/later.ts";
import { plans } from "../../../sidebar/plans/start-plans.tsx";
import { startSidebar } from "../../../sidebar/start.tsx";
import type { OfferedFile } from "../../../sidebar/workbook.ts";
import { bookMaker } from "../../../templates/book-maker.ts";
import { MemoryWorkbook, sheetOf } from "../../sidebar/memory-workbook.ts";

/** What the tests do with the page from outside. */
const page = {
  MemoryWorkbook,
  sheetOf,
  plans,
  files: [] as OfferedFile[],
  /** Until it is opened, fetching the plans fails. */
  isGone: false,
  start(workbook: MemoryWorkbook, hasPdf: boolean): void {
    const root = document.querySelector<HTMLElement>("#sidebar");
    if (!root) throw new Error("The page has no #sidebar.");
    const load = (part: LaterPart) => async (): Promise<LaterPart> => {
      if (page.isGone) throw new Error("The script did not come.");
      return part;
    };
    const later = { plans: load(plans), workbook: load(bookPart(bookMaker("functions"))), ...(hasPdf ? { pdf: async () => jsPDF } : {}) };
    startSidebar(root, workbook, later);
  },
};

export type PlansPage = typeof page & { workbook: MemoryWorkbook };

Object.assign(globalThis, { plansPage: page });
