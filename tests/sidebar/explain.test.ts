import { describe, expect, test } from "vitest";
import { readProgramScore } from "../../core/cells/program-score.ts";
import { defaultSettings } from "../../core/rules/settings.ts";
import { bucketFormula, explainCell, nearestChanges } from "../../sidebar/explain.ts";
import { WorkbookError } from "../../sidebar/workbook.ts";
import { autumnList } from "./lists.ts";
import { openList, tableOf } from "./open-list.ts";
import { openSession, textOf } from "./open-session.ts";

const list = openList(tableOf(autumnList));

function explained(row: number, column = 0, score = 245) {
  return explainCell(list, [row, column], score, defaultSettings);
}

describe("a program of the list", () => {
  test("is told with reason, numbers, rule, source, how close it is and what would change it", () => {
    expect(explained(3)).toEqual({
      title: "St. Alder Hospital",
      verdict: { value: "Core", reason: expect.stringContaining("245 is above"), rule: "bucket-around", source: "pivot" },
      sentences: [
        "Your score is 245, the average 240; your score minus the average is 5.",
        "It is not borderline: 3 points either way would not change it.",
        "With 4 points more, at 249, it would be Safer.",
        "With 5 points less, at 240, it would be Reach.",
      ],
      formula: "=BUCKET(MatchSheet_Score, D4, F4, E4)",
    });
  });

  test.each([
    [2, "It is borderline: 3 points either way would change it."],
    [2, "With 1 point more, at 246, it would be Core."],
    [1, "With 16 points less, at 229, it would be Below minimum."],
    [4, "Without the mark for highly competitive it would be Core."],
    [11, "With 5 points more, at 250, it would be Core."],
    [9, 'Step 2 average: "see website" can\'t be read'],
    [10, "Your score is 245, no average."],
  ])("row %i: %s", (row, sentence) => {
    const { sentences } = explained(row);
    expect(sentences.filter((one) => one.startsWith(sentence))).toHaveLength(1);
  });

  test("that the user sorted by hand is told what the numbers say", () => {
    const rows = autumnList.map((row, place) => [...row, place === 0 ? "Category" : place === 1 ? "safety" : ""]);
    const { verdict, sentences } = explainCell(openList(tableOf(rows)), [1, 0], 245, defaultSettings);
    expect([verdict?.value, sentences[0]]).toEqual(["Reach", "You set “safety” by hand; that stays. This is what the numbers say."]);
  });

  test("has a formula only where there is an average to name", () => {
    const bare = openList(
      tableOf([
        ["Program", "Step 2 average"],
        ["A", 240],
      ]),
    );
    expect(explainCell(bare, [1, 0], 245, defaultSettings).formula).toBe("=BUCKET(MatchSheet_Score, B2)");
    const minimums = openList(
      tableOf([
        ["Program", "Step 2 minimum"],
        ["A", 240],
      ]),
    );
    expect(explainCell(minimums, [1, 0], 245, defaultSettings).formula).toBeUndefined();
    expect(bucketFormula(minimums, 1, 1)).toBeUndefined();
  });
});

test("the whole list has one formula, column by column", () => {
  expect(bucketFormula(list, 1, 12)).toBe("=BUCKET(MatchSheet_Score, D2:D13, F2:F13, E2:E13)");
});

test.each([
  [300, []],
  [1, ["With 240 points more, at 241, it would be Core."]],
] as const)("at the ends of the scale there is only one way to go: %i", (score, above) => {
  const average = readProgramScore(240, "");
  if (!average.ok) throw new Error(average.error);
  expect(nearestChanges(score, { average: average.value }, defaultSettings).filter((one) => one.includes("more"))).toEqual(above);
});

describe("other cells", () => {
  test.each([
    ["a header", 0, 3, "D1: Step 2 average", /average/],
    ["a blank row", 6, 0, "A7", /^Row 7 is blank\.$/],
    ["a cell beside the list", 40, 12, "M41", /does not use this column/],
  ])("%s", (_, row, column, title, sentence) => {
    const told = explained(row, column);
    expect([told.title, told.verdict]).toEqual([title, undefined]);
    expect(told.sentences[0]).toMatch(sentence);
  });
});

describe("asking", () => {
  test("reads the cell that is selected now, and forgets it with the next sheet", async () => {
    const { workbook, session } = await openSession();
    workbook.selected = [3, 2];
    await session.explain();
    expect(session.state.explained).toEqual([3, 2]);
    expect(textOf(session.state.lines.explain)).toBe("This is about C4 in “Programs”.");
    await session.readSheet();
    expect(session.state.explained).toBeUndefined();
  });

  test("a host that is busy is told, and asked again", async () => {
    const { workbook, session } = await openSession();
    workbook.failNext("readTable", new WorkbookError("busy", "The sheet is busy."));
    await session.explain();
    expect(session.state.lines.explain.kind).toBe("trouble");
    await session.again("explain");
    expect(session.state.explained).toEqual([0, 0]);
  });
});
