import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { googleServer, googleWorkbook, type ScriptRun } from "../../apps-script/sidebar-client.ts";
import { WorkbookError } from "../../sidebar/workbook.ts";
import { scriptRunner } from "../contract/google/fake/script-run.ts";

const reply = (value: unknown): string => JSON.stringify({ ok: true, value });
const emptyTable = { sheetName: "List", sheetId: "0", cells: [], formulas: [], fingerprint: "0x0-1" };

/** The client over a server that answers each call as told. */
const over = (call: (name: string, args: unknown[]) => unknown, delay?: () => number) =>
  googleWorkbook(googleServer({ run: scriptRunner(delay ? { call, delay } : { call }) }));

describe("the sidebar's side of google.script.run", () => {
  test("asks one function of the server with one JSON text", async () => {
    const calls: unknown[] = [];
    await over((name, args) => {
      calls.push([name, ...args]);
      return reply(null);
    }).selectCell(2, 3);
    expect(calls).toEqual([["matchSheetSelectCell", "[2,3,null]"]]);
  });

  test("sends one call after the other, whatever order Google would answer in", async () => {
    let delay = 40;
    const order: string[] = [];
    const workbook = over(
      (name) => {
        order.push(name);
        return reply(name === "matchSheetReadTable" ? emptyTable : name === "matchSheetReadProfile" ? {} : null);
      },
      () => (delay -= 13),
    );
    await Promise.all([workbook.readTable(), workbook.readProfile(), workbook.selectCell(0, 0)]);
    expect(order).toEqual(["matchSheetReadTable", "matchSheetReadProfile", "matchSheetSelectCell"]);
  });

  test("stays under Google's ten calls at once", async () => {
    const workbook = over(
      () => reply({}),
      () => 1,
    );
    await expect(Promise.all(Array.from({ length: 25 }, () => workbook.readProfile()))).resolves.toHaveLength(25);
  });

  test("goes on after a call that failed", async () => {
    let first = true;
    const workbook = over(() => {
      if (first) {
        first = false;
        throw new Error("We're sorry, a server error occurred. Please wait a bit and try again.");
      }
      return reply({ score: 247 });
    });
    await expect(workbook.readProfile()).rejects.toBeInstanceOf(WorkbookError);
    await expect(workbook.readProfile()).resolves.toEqual({ score: 247 });
  });

  test.each([
    ["a null, as a Date in the answer gives", () => null, "empty answer"],
    ["Google's failure", () => fail("ScriptError: Exceeded maximum execution time"), "could not be reached or stopped"],
    ["several accounts", () => fail("PERMISSION_DENIED"), "window where only this account is signed in"],
    [
      "a missing authorization",
      () => fail("Authorization is required to perform that action."),
      "window where only this account is signed in",
    ],
    ["the server's refusal", () => JSON.stringify({ ok: false, code: "protected", message: "B2 is protected." }), "B2 is protected."],
  ])("tells %s in words", async (_, answer, words) => {
    const asked = over(answer).readTable();
    await expect(asked).rejects.toBeInstanceOf(WorkbookError);
    await expect(asked).rejects.toThrow(words);
  });

  test.each([
    ["a defect of the server", JSON.stringify({ ok: false, code: "defect", message: "MatchSheet could not work this out." })],
    ["an answer of another shape", reply({ ...emptyTable, cells: [[null]] })],
    ["a reply of another shape", JSON.stringify({ value: emptyTable })],
  ])("shows %s as a defect, which is no refusal", async (_, text) => {
    const asked = over(() => text).readTable();
    await expect(asked).rejects.toThrow();
    await expect(asked).rejects.not.toBeInstanceOf(WorkbookError);
  });

  test("does not send what the server could not read", async () => {
    const calls: string[] = [];
    const workbook = over((name) => calls.push(name));
    await expect(workbook.insertFormula("no formula")).rejects.toThrow();
    await expect(workbook.selectCell(-1, 0)).rejects.toThrow();
    expect(calls).toEqual([]);
  });
});

describe("a server that does not answer", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  /** A runner whose calls never come back. */
  const silent = (): ScriptRun =>
    new Proxy({} as ScriptRun, { get: (_, key) => (String(key).startsWith("with") ? silent : () => undefined) });

  test("is told after a while, and the next call gets its turn", async () => {
    const workbook = googleWorkbook(googleServer({ run: silent, patience: 1000 }));
    const outcomes = Promise.allSettled([workbook.readTable(), workbook.undo()]);
    await vi.advanceTimersByTimeAsync(2000);
    const late = {
      status: "rejected",
      reason: expect.objectContaining({ code: "unavailable", message: expect.stringContaining("has not answered") }),
    };
    expect(await outcomes).toEqual([late, late]);
  });
});

function fail(message: string): never {
  throw new Error(message);
}
