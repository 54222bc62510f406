import { describe, expect, test, vi } from "vitest";
import { Session } from "../../sidebar/session.ts";
import { WorkbookError } from "../../sidebar/workbook.ts";
import { autumnList, minimumList } from "./lists.ts";
import { MemoryWorkbook, sheetOf } from "./memory-workbook.ts";
import { openSession, textOf } from "./open-session.ts";

describe("opening", () => {
  test("reads profile and sheet once, and fills what they hold", async () => {
    const { workbook, session } = await openSession({ score: "245.0", specialty: "im" });
    expect(workbook.calls).toEqual(["readProfile", "readTable", "readSheet"]);
    expect([session.state.you.score.text, session.state.you.specialty.text]).toEqual(["245", "Internal Medicine"]);
    expect(session.state.list?.table.sheetName).toBe("Programs");
  });

  test("shows what the profile holds and can't be read, with the core's sentence", async () => {
    const { session } = await openSession({ score: "two hundred" });
    expect(session.state.you.score).toMatchObject({ text: "two hundred", value: "" });
    expect(session.state.you.score.error).toMatch(/^Step 2 CK score: "two hundred" can't be read; a score is/);
  });

  test("says what it is doing while the host works, and leaves what was typed meanwhile", async () => {
    const workbook = new MemoryWorkbook([sheetOf(autumnList)], { score: 230, specialty: "Neurology" });
    const release = [workbook.holdNext("readProfile"), workbook.holdNext("readTable")];
    const session = new Session(workbook);
    const opening = session.open();
    expect([textOf(session.state.lines.you), textOf(session.state.lines.list)]).toEqual(["Reading your profile…", "Reading the sheet…"]);
    session.type("score", "251");
    for (const go of release) go();
    await opening;
    expect([session.state.you.score.text, session.state.you.specialty.text]).toEqual(["251", "Neurology"]);
    expect(session.state.lines.list.kind).toBe("quiet");
  });

  test("goes on without a profile that can't be reached", async () => {
    const workbook = new MemoryWorkbook([sheetOf(autumnList)]);
    workbook.failNext("readProfile", new WorkbookError("unavailable", "The sheet did not answer in time."));
    const session = new Session(workbook);
    await session.open();
    expect(textOf(session.state.lines.you)).toBe("The sheet did not answer in time.");
    expect(session.state.list).toBeDefined();
    await session.again("read-profile");
    expect(session.state.lines.you.kind).toBe("quiet");
  });
});

describe("the questions", () => {
  test("are saved when the user leaves them, not at every key", async () => {
    const { workbook, session } = await openSession({});
    for (const text of ["2", "24", "245"]) session.type("score", text);
    expect(workbook.calls).not.toContain("saveProfile");
    await session.leave("score");
    expect(workbook.profile).toEqual({ score: 245 });
    expect(textOf(session.state.lines.you)).toBe("Saved in the Profile sheet.");
  });

  test("are not saved again when nothing changed", async () => {
    const { workbook, session } = await openSession();
    await session.leave("score");
    await session.leave("specialty");
    expect(workbook.calls).not.toContain("saveProfile");
  });

  test("take a specialty by any name and show its full one", async () => {
    const { workbook, session } = await openSession({});
    session.type("specialty", "ortho");
    await session.leave("specialty");
    expect(session.state.you.specialty.text).toBe("Orthopedic Surgery");
    expect(workbook.profile).toEqual({ specialty: "Orthopedic Surgery" });
  });

  test.each([
    ["score", "301", /^Step 2 CK score: "301" can't be read/],
    ["specialty", "dermatologie", /nearest are Dermatology/],
    ["specialty", "transitional year", /first-year program/],
  ] as const)("a %s of %s is not saved, and the core says why", async (key, text, sentence) => {
    const { workbook, session } = await openSession({});
    session.type(key, text);
    await session.leave(key);
    expect(session.state.you[key]).toMatchObject({ text, error: expect.stringMatching(sentence) });
    expect(workbook.profile).toEqual({});
  });

  test("can be emptied again", async () => {
    const { workbook, session } = await openSession();
    session.type("specialty", "");
    await session.leave("specialty");
    expect(workbook.profile).toEqual({ score: 245, specialty: "" });
  });

  test("are saved one after the other, also while an earlier save is on its way", async () => {
    const { workbook, session } = await openSession({});
    const release = workbook.holdNext("saveProfile");
    session.type("score", "240");
    const first = session.leave("score");
    await vi.waitFor(() => expect(workbook.calls).toContain("saveProfile"));
    session.type("score", "241");
    const second = session.leave("score");
    release();
    await Promise.all([first, second]);
    expect(workbook.profile).toEqual({ score: 241 });
    expect(workbook.calls.filter((call) => call === "saveProfile")).toHaveLength(2);
  });

  test("take over the specialty that the sheet's name tells, when asked", async () => {
    const workbook = new MemoryWorkbook([sheetOf(minimumList, "Gen Surg")]);
    const session = new Session(workbook);
    await session.open();
    expect(session.state.list?.columns.detection.specialty).toBe("General Surgery");
    expect(session.state.you.specialty.text).toBe("");
    await session.takeSpecialty("General Surgery");
    expect(workbook.profile).toEqual({ specialty: "General Surgery" });
  });
});
