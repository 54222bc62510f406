import { expect, test } from "vitest";
import { openSession, textOf } from "./open-session.ts";

test("a formula is inserted at the cursor, and said where it stands", async () => {
  const { workbook, session } = await openSession();
  await session.insertFormula("=STEP2TIER(MatchSheet_Score)");
  expect(workbook.calls).toContain("insertFormula");
  expect(textOf(session.state.lines.formula)).toBe("=STEP2TIER(MatchSheet_Score) now stands in A1.");
  await session.goTo("you");
  expect(session.state.lines.formula.kind).toBe("quiet");
});

test("a cell that holds something is refused in the host's words, and can be tried again elsewhere", async () => {
  const { workbook, session } = await openSession();
  workbook.refuseNext("insertFormula", "occupied", "The cell holds something. Choose an empty one.");
  await session.insertFormula("=STEP2TIER(MatchSheet_Score)");
  expect(textOf(session.state.lines.formula)).toBe("The cell holds something. Choose an empty one.");
  await session.again("insert-formula");
  expect(textOf(session.state.lines.formula)).toMatch(/^=STEP2TIER/);
});
