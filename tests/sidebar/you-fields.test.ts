import { describe, expect, test } from "vitest";
import { neededFields, optionalGroups, youField, youFields } from "../../sidebar/you-fields.ts";
import { openSession, textOf } from "./open-session.ts";

test("every question stands on the screen once: score and target first, the rest in groups", () => {
  expect(neededFields.map(({ key }) => key)).toEqual(["score", "specialty"]);
  const shown = [...neededFields, ...optionalGroups.flatMap(({ fields }) => fields)].map(({ key }) => key);
  expect([...shown].sort()).toEqual(youFields.map(({ key }) => key).sort());
  expect(shown).toHaveLength(19);
  expect(optionalGroups.filter(({ note }) => note !== undefined).map(({ id }) => id)).toEqual(["strengths", "concerns"]);
});

describe("an answer is kept as the Profile sheet holds it", () => {
  test.each([
    ["score", "not yet", "Not yet"],
    ["score", " 245.0 ", 245],
    ["step1", "passed", "Pass"],
    ["step1", "231", 231],
    ["examDate", 46188, "2026-06-15"],
    ["examDate", "2026-06-15", "2026-06-15"],
    ["specialty", "derm", "Dermatology"],
    ["applicantType", "us img", "US IMG"],
    ["honors", "yes", true],
    ["honors", false, ""],
    ["late", "", ""],
  ] as const)("%s: %s is kept as %s", (key, cell, value) => {
    expect(youField(key).read(cell)).toEqual({ ok: true, value });
  });

  test.each([
    ["examDate", "15.06.2026", /^Step 2 CK exam date: .*2026-06-15/],
    ["step1", "maybe", /^Step 1: "maybe" can't be read; give Pass, Fail/],
    ["geography", "Texas", /give one of: Anywhere, Some regions, One area/],
  ] as const)("%s: %s is told what would do", (key, cell, sentence) => {
    expect(youField(key).read(cell)).toMatchObject({ ok: false, error: expect.stringMatching(sentence) });
  });
});

describe("boxes and choices", () => {
  test("are saved at once, and taken back as blanks", async () => {
    const { workbook, session } = await openSession({});
    await session.answer("honors", "TRUE");
    await session.answer("geography", "One area");
    expect(workbook.profile).toEqual({ honors: true, geography: "One area" });
    await session.answer("honors", "");
    expect(workbook.profile).toEqual({ honors: "", geography: "One area" });
  });

  test("that the sheet holds in other words are shown, and not saved again", async () => {
    const { workbook, session } = await openSession({ honors: "yes", late: false, examDate: 46188, clinicalRecord: "weak" });
    const { you } = session.state;
    expect([you.honors.value, you.late.value, you.examDate.text, you.clinicalRecord.value]).toEqual([true, "", "2026-06-15", "Weak"]);
    await session.leave("honors");
    expect(workbook.calls).not.toContain("saveProfile");
  });

  test("a score that is not there yet is kept, and sorting says what it waits for", async () => {
    const { workbook, session } = await openSession({});
    await session.answer("score", "Not yet");
    expect(workbook.profile).toEqual({ score: "Not yet" });
    await session.sort();
    expect(textOf(session.state.lines.sort)).toMatch(/has to wait until you have one/);
    expect(workbook.calls).not.toContain("writeColumns");
  });
});
