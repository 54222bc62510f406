import fc from "fast-check";
import { expect, test } from "vitest";
import type { Session } from "../../sidebar/session.ts";
import type { CellValue } from "../../sidebar/workbook.ts";
import { openSession } from "./open-session.ts";

const value = fc.oneof(
  fc.constantFrom<CellValue>("", 245, "240-250", "=1+1", "1-2", "007", "reach", "Safer", "see website", true),
  fc.integer({ min: 150, max: 300 }),
);
const list = fc
  .array(fc.tuple(fc.constantFrom("A Hospital", "B Clinic", "", "Midwest"), value, value, value), { minLength: 1, maxLength: 12 })
  .map((rows): CellValue[][] => [["Program", "Step 2 average", "Category", "Apply"], ...rows]);

type Action = (session: Session) => Promise<void> | void;
const action: fc.Arbitrary<Action> = fc.oneof(
  fc.constantFrom<Action>(
    (session) => session.sort(),
    (session) => session.undo(),
    (session) => session.confirmColumns(),
    (session) => session.explain(),
    (session) => session.readSheet(),
    (session) => session.replaceByHand(true),
    (session) => session.goTo("choose"),
    (session) => session.showCell(1, 1),
  ),
  fc.tuple(fc.integer({ min: 1, max: 12 }), fc.boolean()).map(
    ([row, chosen]): Action =>
      (session) =>
        session.choose(new Map([[row, chosen]])),
  ),
  fc.tuple(fc.constantFrom("average", "category", "minimum" as const), fc.option(fc.integer({ min: 0, max: 3 }))).map(
    ([key, index]): Action =>
      (session) =>
        session.chooseColumn(key, index ?? undefined),
  ),
  fc.integer({ min: 200, max: 280 }).map(
    (score): Action =>
      (session) =>
        session.answer("score", String(score)),
  ),
);

/** Columns by their headers; the sidebar may write into its own and into those that the user left to it. */
const own = /^(?:Category|Why|Apply|MatchSheet .*)$/;

test("whatever is done in whatever order, cells outside the columns for buckets, reasons and choice never change", async () => {
  await fc.assert(
    fc.asyncProperty(list, fc.array(action, { minLength: 1, maxLength: 8 }), async (rows, actions) => {
      const { workbook, session } = await openSession({ score: 245, specialty: "Internal Medicine" }, rows);
      const before = rows.map((row) => row.slice(0, 2));
      for (const act of actions) await act(session);
      const { cells } = workbook.sheet;
      expect(cells.map((row) => row.slice(0, 2))).toEqual(before);
      expect((cells[0] ?? []).slice(2).filter((header) => !own.test(String(header)))).toEqual([]);
    }),
    { seed: 5, numRuns: 60 },
  );
});

test("taken back to the first writing, the sheet is as it was", async () => {
  await fc.assert(
    fc.asyncProperty(list, fc.array(action, { minLength: 1, maxLength: 6 }), async (rows, actions) => {
      const { workbook, session } = await openSession({ score: 245, specialty: "Internal Medicine" }, rows);
      const before = JSON.stringify(workbook.sheet.cells);
      for (const act of actions) await act(session);
      while (session.state.written.length > 0) await session.undo();
      expect(JSON.stringify(workbook.sheet.cells)).toBe(before);
    }),
    { seed: 6, numRuns: 60 },
  );
});
