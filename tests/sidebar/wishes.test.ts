import { describe, expect, test, vi } from "vitest";
import { readKept } from "../../sidebar/kept.ts";
import { Session } from "../../sidebar/session.ts";
import { autumnList } from "./lists.ts";
import { MemoryWorkbook, sheetOf } from "./memory-workbook.ts";
import { openSession } from "./open-session.ts";

describe("what is weighed when programs are chosen", () => {
  const wishes = { total: "30", weights: { interest: 5, location: 0, connection: 1, type: 2 }, types: { University: 4 } };

  test("is kept with the profile, beside step and columns, and found again", async () => {
    const { workbook, session } = await openSession();
    await session.goTo("choose");
    await session.wish(wishes);
    expect(JSON.parse(String(workbook.profile.wizard))).toEqual({ step: "choose", wishes });
    const later = new Session(workbook);
    await later.open();
    expect(later.state.wishes).toEqual(wishes);
  });

  test("is saved once more at most while an earlier save is on its way", async () => {
    const { workbook, session } = await openSession();
    const release = workbook.holdNext("saveProfile");
    const saves = [5, 4, 3, 2].map((interest) => session.wish({ ...wishes, weights: { ...wishes.weights, interest } }));
    await vi.waitFor(() => expect(workbook.calls).toContain("saveProfile"));
    release();
    await Promise.all(saves);
    expect(workbook.calls.filter((call) => call === "saveProfile").length).toBeLessThanOrEqual(2);
    expect(JSON.parse(String(workbook.profile.wizard)).wishes.weights.interest).toBe(2);
  });

  test("that was set before the profile arrived stays", async () => {
    const kept = JSON.stringify({ wishes: { ...wishes, total: "99" } });
    const workbook = new MemoryWorkbook([sheetOf(autumnList)], { score: 245, wizard: kept });
    const release = workbook.holdNext("readProfile");
    const session = new Session(workbook);
    const opening = session.open();
    await session.wish(wishes);
    release();
    await opening;
    expect(session.state.wishes).toEqual(wishes);
  });

  test.each([
    ["a weight over five", { ...wishes, weights: { ...wishes.weights, interest: 6 } }],
    ["a weight that is missing", { ...wishes, weights: { interest: 1 } }],
    ["half a weight", { ...wishes, types: { University: 2.5 } }],
    ["a total that is a number", { ...wishes, total: 30 }],
  ])("with %s is nothing kept", (_, odd) => {
    expect(readKept(JSON.stringify({ wishes: odd }))).toBeUndefined();
    expect(readKept(JSON.stringify({ wishes }))).toEqual({ wishes });
  });
});
