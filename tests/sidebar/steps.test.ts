import { describe, expect, test } from "vitest";
import { readKept } from "../../sidebar/kept.ts";
import { Session } from "../../sidebar/session.ts";
import { neighbor, steps } from "../../sidebar/steps.ts";
import { WorkbookError } from "../../sidebar/workbook.ts";
import { autumnList } from "./lists.ts";
import { MemoryWorkbook, sheetOf } from "./memory-workbook.ts";
import { openSession, textOf } from "./open-session.ts";

test("each step leads to its neighbors, and the ends lead nowhere further", () => {
  expect(steps.map(({ id }) => [neighbor(id, -1)?.id, neighbor(id, 1)?.id])).toEqual(
    steps.map((_, place) => [steps[place - 1]?.id, steps[place + 1]?.id]),
  );
});

describe("where the user left off", () => {
  test("is kept with the profile, and found again", async () => {
    const { workbook, session } = await openSession();
    await session.goTo("list");
    expect(session.state).toMatchObject({ step: "list", focus: { on: "list" } });
    const again = new Session(workbook);
    await again.open();
    expect(again.state.step).toBe("list");
    expect(again.state.focus.turn).toBe(0);
  });

  test("makes no Profile sheet for somebody who only looks around", async () => {
    const { workbook, session } = await openSession({});
    await session.goTo("list");
    expect(workbook.calls).not.toContain("saveProfile");
    await session.answer("score", "245");
    await session.goTo("you");
    expect(workbook.profile).toEqual({ score: 245, wizard: '{"step":"you"}' });
  });

  test("does not pull away a user who has begun before the profile arrived", async () => {
    const workbook = new MemoryWorkbook([sheetOf(autumnList)], { score: 245, wizard: '{"step":"list"}' });
    const release = workbook.holdNext("readProfile");
    const session = new Session(workbook);
    const opening = session.open();
    session.type("specialty", "derm");
    release();
    await opening;
    expect(session.state.step).toBe("you");
  });

  test("is told when it could not be kept, and tried again", async () => {
    const { workbook, session } = await openSession();
    workbook.failNext("saveProfile", new WorkbookError("busy", "The sheet is busy."));
    await session.goTo("list");
    expect(textOf(session.state.lines.steps)).toBe("The sheet is busy.");
    await session.again("keep");
    expect([session.state.lines.steps.kind, workbook.profile.wizard]).toEqual(["quiet", '{"step":"list"}']);
  });

  test.each(["not json", '{"step":"elsewhere"}', '{"step":"you","more":1}', "[]", "7"])(
    "%s in its cell is nothing kept",
    async (wizard) => {
      expect(readKept(wizard)).toBeUndefined();
      const { session } = await openSession({ score: 245, wizard });
      expect([session.state.step, session.state.you.score.value]).toEqual(["you", 245]);
    },
  );
});

test("sorting without a score leads to the field that is missing, and says why there too", async () => {
  const { session } = await openSession({});
  await session.goTo("list");
  await session.sort();
  expect(session.state).toMatchObject({ step: "you", focus: { on: "score" } });
  expect(textOf(session.state.lines.you)).toBe("Enter your Step 2 CK score first.");
});
