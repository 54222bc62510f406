import { describe, expect, test } from "vitest";
import { dayOf } from "../../../core/cells/day.ts";
import { firstWords, pieces } from "../../../sidebar/plans/blanks.ts";
import { daysInWords } from "../../../sidebar/plans/days.ts";
import { blankSpans } from "../../../sidebar/plans/pdf-blocks.ts";
import { pdfText } from "../../../sidebar/plans/pdf-text.ts";
import { reportInWords } from "../../../sidebar/plans/report-words.ts";
import type { SheetReport } from "../../../sidebar/plans/save-plans.ts";
import { today } from "../../../sidebar/today.ts";

test.each([
  ["no blank at all", "Call her.", ["Call her."]],
  ["a blank among words", "Dear Dr. [name], thank you.", ["Dear Dr. ", "*name", ", thank you."]],
  ["a blank at either end", "[a] and [b]", ["*a", " and ", "*b"]],
  ["a bracket that never closes", "see [1", ["see [1"]],
  ["empty brackets", "x[]y", ["x[]y"]],
])("%s", (_, text, wanted) => {
  expect(pieces(text).map((piece) => (piece.isBlank ? `*${piece.text}` : piece.text))).toEqual(wanted);
});

test("a button is told by the first six words of its text", () => {
  expect(firstWords("One two three four five six seven")).toBe("One two three four five six");
});

describe("days in words", () => {
  const now = dayOf(2026, 12, 30) ?? 0;
  const item = { id: "x", kind: "task", text: "", source: "chosen" } as const;
  type Date3 = readonly [year: number, month: number, day: number];
  const cases: readonly (readonly [string, Date3, Date3, string])[] = [
    ["one day", [2026, 12, 31], [2026, 12, 31], "Thu, Dec 31"],
    ["over the turn of the year", [2026, 12, 31], [2027, 1, 2], "Thu, Dec 31 to Sat, Jan 2, 2027"],
    ["a leap day", [2028, 2, 29], [2028, 2, 29], "Tue, Feb 29, 2028"],
  ];
  test.each(cases)("%s", (_, from, to, words) => {
    const days = { from: dayOf(...from) ?? 0, to: dayOf(...to) ?? 0 };
    expect(daysInWords({ ...item, ...days }, now)).toBe(words);
  });

  test("nothing for what has no day", () => {
    expect(daysInWords(item, now)).toBeUndefined();
  });

  test.each([
    ["late in the evening", new Date(2026, 2, 8, 23, 59)],
    ["just after midnight", new Date(2026, 2, 8, 0, 1)],
  ])("today is the day on the wall, %s", (_, moment) => {
    expect(today(moment)).toBe(dayOf(2026, 3, 8));
  });
});

test.each([
  ["Latin letters with marks", "Müller, Peña, Żółć", "Müller, Peña, Zólc", 0],
  ["typographic marks", "“a” – ‘b’ … €", "“a” – ‘b’ … €", 0],
  ["signs with a likeness", "−3 → x ≥ 2", "-3 -> x >= 2", 0],
  ["a space that does not break", "15\u202f%", "15 %", 0],
  ["a full-width letter", "Ａ", "A", 0],
  ["other scripts", "医 School", "? School", 1],
  ["a question mark of the user's own", "why?", "why?", 0],
  ["a letter told apart from its mark", "e\u0301", "é", 0],
])("in a PDF, %s", (_, text, wanted, lost) => {
  expect(pdfText(text)).toEqual({ text: wanted, lost });
});

test("a blank that goes on in the next line is a blank in both", () => {
  expect(blankSpans(["Dear [name of", "the writer], hello [x]", "bye"])).toEqual([
    [[5, 13]],
    [
      [0, 11],
      [19, 22],
    ],
    [],
  ]);
});

describe("what came of putting plans into the workbook", () => {
  const nothing = { added: 0, updated: 0, kept: 0, noLongerNeeded: 0, neededAgain: 0, deleted: 0, withoutPlace: 0 };
  const sheet = { id: "plan", sheetName: "Plan", missingColumns: [] } as const;
  const cases: readonly (readonly [string, SheetReport, string])[] = [
    ["a new sheet", { ...sheet, outcome: "created" }, "“Plan” is a new sheet."],
    [
      "a sheet brought up to date",
      { ...sheet, outcome: "updated", tally: { ...nothing, added: 3, updated: 1, kept: 2, noLongerNeeded: 1 } },
      "“Plan” is up to date: 3 rows added, 1 row brought up to date, 2 rows kept as you wrote them, 1 row marked as no longer needed.",
    ],
    ["a sheet with nothing to change", { ...sheet, outcome: "unchanged", tally: nothing }, "“Plan” was up to date already."],
    [
      "the same with words of the user's own",
      { ...sheet, outcome: "unchanged", tally: { ...nothing, kept: 1 } },
      "“Plan” was up to date already: 1 row kept as you wrote it.",
    ],
    [
      "a sheet that the host refused",
      { ...sheet, outcome: "left", message: "The sheet is protected." },
      "“Plan” was left as it is. The sheet is protected.",
    ],
    [
      "a column that is gone",
      { ...sheet, outcome: "unchanged", tally: nothing, missingColumns: ["Why"] },
      "“Plan” was up to date already. Without its column “Why”, what stands there can’t be kept up.",
    ],
  ];
  test.each(cases)("%s", (_, report, words) => {
    expect(reportInWords({ sheets: [report], stopped: false })).toBe(words);
  });

  test("a writing that was stopped", () => {
    expect(reportInWords({ sheets: [], stopped: true })).toBe("Stopped: the other sheets were not touched.");
  });
});
