import { afterEach, beforeEach, describe, expect, type MockInstance, test, vi } from "vitest";
import type { Session } from "../../sidebar/session.ts";
import { type Refusal, WorkbookError } from "../../sidebar/workbook.ts";
import { openSession, textOf } from "./open-session.ts";

let complaints: MockInstance;
beforeEach(() => {
  complaints = vi.spyOn(console, "error").mockReturnValue(undefined);
});
afterEach(() => {
  complaints.mockRestore();
});

describe("what a host can't do", () => {
  test.each([
    ["busy", true],
    ["protected", true],
    ["formula", true],
    ["unavailable", true],
    ["newer", false],
  ] as const)("a refusal as %s is told in the host's words", async (code: Refusal, again: boolean) => {
    const { workbook, session } = await openSession();
    workbook.refuseNext("writeColumns", code, "The host's own sentence.");
    await session.sort();
    expect(session.state.lines.sort).toEqual({ kind: "trouble", act: "sort", trouble: { text: "The host's own sentence.", again } });
    expect(session.state.sorted).toBeUndefined();
  });

  test.each([
    ["readTable", "list", (session: Session) => session.readSheet(), "read-sheet"],
    ["writeColumns", "sort", (session: Session) => session.sort(), "sort"],
    ["undo", "result", (session: Session) => session.undo(), "undo"],
    ["selectCell", "checks", (session: Session) => session.showCell(1, 1), "show-cell"],
  ] as const)(
    "a defect in %s becomes a calm sentence with details and no stack, and can be tried again",
    async (method, part, run, act) => {
      const { workbook, session } = await openSession();
      workbook.failNext(method, new TypeError("x is not\n    a function"));
      await run(session);
      expect(session.state.lines[part]).toEqual({
        kind: "trouble",
        act,
        trouble: { text: expect.stringMatching(/that MatchSheet does not know\./), again: true, details: "TypeError: x is not a function" },
      });
      expect(complaints).toHaveBeenCalledTimes(1);
      workbook.calls.length = 0;
      await session.again(act);
      expect(workbook.calls).toContain(method);
    },
  );

  test("saving that fails keeps what was typed, and can be tried again", async () => {
    const { workbook, session } = await openSession({});
    workbook.failNext("saveProfile", new WorkbookError("protected", "The Profile sheet is protected."));
    session.type("score", "245");
    await session.leave("score");
    expect(textOf(session.state.lines.you)).toBe("The Profile sheet is protected.");
    await session.again("save-profile");
    expect(workbook.profile).toEqual({ score: 245 });
  });

  test("what is thrown and no error at all is told too", async () => {
    const { workbook, session } = await openSession();
    workbook.failNext("undo", "just a text");
    await session.undo();
    expect(session.state.lines.result).toMatchObject({ trouble: { details: "just a text" } });
  });
});
