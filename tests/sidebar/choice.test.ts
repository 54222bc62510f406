import { describe, expect, test } from "vitest";
import { readProfile } from "../../core/profile/read-profile.ts";
import { defaultSettings } from "../../core/rules/settings.ts";
import { findApplyColumn } from "../../sidebar/apply-column.ts";
import { advisedTotal, comparedInWords, proposalOf, readTotal, typesIn } from "../../sidebar/choice.ts";
import { factsOf } from "../../sidebar/facts.ts";
import { staleness } from "../../sidebar/staleness.ts";
import { firstWishes } from "../../sidebar/wishes.ts";
import type { CellValue } from "../../sidebar/workbook.ts";
import { openList, tableOf } from "./open-list.ts";
import { openSession, textOf } from "./open-session.ts";

const facts = factsOf(readProfile({ score: 245, specialty: "Internal Medicine" }).profile, defaultSettings);

/** With 245: A and B are Reach, C to F Core, G and H Safer. */
const rows: CellValue[][] = [
  ["Program", "Type", "Step 2 average", "Interest"],
  ["A Hospital", "University", 250, 2],
  ["B Hospital", "Community", 251, 5],
  ["C Hospital", "University", 240, 5],
  ["D Hospital", "Community", 241, 4],
  ["E Hospital", "Community", 242, 1],
  ["F Hospital", "University", 243, 0],
  ["G Hospital", "Community", 230, 3],
  ["H Hospital", "Community", 231, 4],
];

function withApply(cells: readonly CellValue[], header = "Apply"): CellValue[][] {
  return rows.map((row, place) => [...row, place === 0 ? header : (cells[place - 1] ?? "")]);
}

function proposed(list = openList(tableOf(rows)), wishes = { ...firstWishes, total: "4" }) {
  const proposal = proposalOf(list, facts, wishes);
  if (!proposal) throw new Error("There is no proposal.");
  return proposal;
}

describe("the proposal", () => {
  test("keeps to the mix, and within it to what the user wishes", () => {
    const { chosen, want, open } = proposed();
    expect(want).toEqual({ Reach: 1, Core: 2, Safer: 1 });
    expect(chosen.map(({ program }) => program.name)).toEqual(["B Hospital", "C Hospital", "D Hospital", "H Hospital"]);
    expect(chosen[0]?.reason).toMatch(/^Reach: 245 is at or below .*preference 5 of 5 \(interest 5\)\.$/);
    expect(open).toEqual([]);
  });

  test("follows the types that the user wants", () => {
    const weights = { interest: 0, location: 0, connection: 0, type: 5 };
    const list = openList(tableOf(rows));
    expect(typesIn(list)).toEqual(["Community", "University"]);
    const { chosen } = proposed(list, { total: "4", weights, types: { University: 5 } });
    expect(chosen.map(({ program }) => program.name)).toEqual(["A Hospital", "F Hospital", "C Hospital", "H Hospital"]);
  });

  test("is for as many as advised until the user says otherwise, and tells what stays open", () => {
    const list = openList(tableOf(rows));
    expect([advisedTotal(facts, list), proposed(list, firstWishes).total]).toEqual([25, 25]);
    expect(proposed(list, firstWishes).open.length).toBeGreaterThan(0);
    expect(advisedTotal(factsOf(readProfile({ score: 245 }).profile, defaultSettings), list)).toBe(25);
  });

  test("counts a bucket set by hand as it is", () => {
    const byHand = rows.map((row, place) => [...row, place === 0 ? "Category" : place === 2 ? "safety" : ""]);
    const { chosen } = proposed(openList(tableOf(byHand)));
    expect(chosen.map(({ program, counts }) => `${program.name} ${counts}`)).toContain("B Hospital Safer");
  });

  test("needs a score and a row of headers", () => {
    expect(proposalOf(openList(tableOf(rows)), factsOf(readProfile({}).profile, defaultSettings), firstWishes)).toBeUndefined();
    expect(proposalOf(openList(tableOf([["only", "words"]])), facts, firstWishes)).toBeUndefined();
  });

  test.each([
    ["30", 30],
    [" 7 ", 7],
    ["0", undefined],
    ["301", undefined],
    ["a few", undefined],
    ["2.5", undefined],
  ])("a total of %s is %s", (text, total) => {
    expect(readTotal(text)).toBe(total);
  });
});

describe("the column of the choice", () => {
  test("is read in the words that people use, and compared", () => {
    const list = openList(tableOf(withApply(["yes", "", "x", "", "TRUE", "no", "", ""])));
    expect([...findApplyColumn(list).rows]).toEqual([1, 3, 5]);
    expect(comparedInWords(proposed(list))).toBe("4 proposed: 1 that you have chosen already, 3 new. 2 of your choice are not among them.");
    expect(proposed(list).others.map(({ name }) => name)).toEqual(["A Hospital", "E Hospital"]);
  });

  test.each([
    ["none", rows, "Apply", undefined],
    ["one of its own", withApply([]), "Apply", 4],
    ["one that holds something else", withApply(["by October"]), "MatchSheet apply", undefined],
  ] as const)("with %s in the sheet: %s", (_, cells, header, index) => {
    expect(findApplyColumn(openList(tableOf(cells))).target).toEqual(index === undefined ? { header } : { header, index });
  });

  test("is never one with formulas", () => {
    const list = openList(tableOf(withApply([true]), "Programs", [[1, 4]]));
    expect(findApplyColumn(list).target).toEqual({ header: "MatchSheet apply" });
  });
});

describe("accepting", () => {
  test("all, then one less, then undone: only that column changes, and the sorting stays good", async () => {
    const { workbook, session } = await openSession({ score: 245, specialty: "Internal Medicine" }, rows);
    await session.sort();
    const sorted = JSON.stringify(workbook.sheet.cells);
    await session.choose(new Map([2, 3, 4, 8].map((row) => [row, true])));
    expect(workbook.sheet.cells.map((row) => row[6])).toEqual(["Apply", "", "Yes", "Yes", "Yes", "", "", "", "Yes"]);
    expect(textOf(session.state.lines.choose)).toBe("4 rows chosen, in the column “Apply”.");
    await session.choose(new Map([[3, false]]));
    expect(workbook.sheet.cells.map((row) => row[6])).toEqual(["Apply", "", "Yes", "", "Yes", "", "", "", "Yes"]);
    expect(textOf(session.state.lines.choose)).toBe("1 row taken off, in the column “Apply”.");
    expect(staleness(session.state)).toBeUndefined();
    await session.undo();
    await session.undo();
    expect(JSON.stringify(workbook.sheet.cells)).toBe(sorted);
    expect([session.state.sorted !== undefined, staleness(session.state), session.state.written.length]).toEqual([true, undefined, 1]);
  });

  test("on a sheet that changed meanwhile writes nothing, and says so", async () => {
    const { workbook, session } = await openSession(undefined, rows);
    workbook.edit(1, 2, 235);
    const before = JSON.stringify(workbook.sheet.cells);
    await session.choose(new Map([[1, true]]));
    expect(JSON.stringify(workbook.sheet.cells)).toBe(before);
    expect(textOf(session.state.lines.choose)).toMatch(/nothing was written.*look at the proposal, then accept\.$/);
  });

  test("that is refused is told in the host's words, and can be tried again", async () => {
    const { workbook, session } = await openSession(undefined, rows);
    workbook.refuseNext("writeColumns", "protected", "This sheet is protected.");
    await session.choose(new Map([[1, true]]));
    expect(textOf(session.state.lines.choose)).toBe("This sheet is protected.");
    await session.again("choose");
    expect(workbook.sheet.cells[1]?.[4]).toBe("Yes");
  });
});
