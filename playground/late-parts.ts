import type { Later } from "../sidebar/later.ts";
import { WorkbookError } from "../sidebar/workbook.ts";

const missing = "This part did not load. Check your connection and reload the page, then try again. Your work is kept.";

async function fetched<Part>(bring: () => Promise<Part>): Promise<Part> {
  try {
    return await bring();
  } catch (error) {
    console.error("MatchSheet: a part of the page did not load", error);
    throw new WorkbookError("unavailable", missing);
  }
}

/** The screens that come as scripts of their own, and what writes PDF. */
export const lateParts: Later = {
  plans: () => fetched(async () => (await import("../sidebar/plans/start-plans.tsx")).plans),
  workbook: () =>
    fetched(async () => {
      const [{ bookPart }, { bookMaker }] = await Promise.all([
        import("../sidebar/book/start-book.tsx"),
        import("../templates/book-maker.ts"),
      ]);
      return bookPart(bookMaker("functions"));
    }),
  pdf: () => fetched(async () => (await import("jspdf")).jsPDF),
};
