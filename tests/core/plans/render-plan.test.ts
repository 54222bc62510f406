import { describe, expect, test } from "vitest";
import type { PlanFacts } from "../../../core/plans/facts.ts";
import { item, makePlan, type PlanTable, planText, stands } from "../../../core/plans/render-plan.ts";
import { factsOf, profiles } from "../../fixtures/plans/profiles.ts";

function factsBy(id: string): PlanFacts {
  const profile = profiles.find((profile) => profile.id === id);
  if (profile === undefined) throw new Error(`There is no ${id}.`);
  return factsOf(profile);
}

const always = item({ id: "always", kind: "task", source: "pivot", text: "For everyone.", days: [1, 2] });
const scored = item({
  id: "scored",
  kind: "fact",
  source: "drop",
  needs: ["score", "view"],
  text: ({ score, view }) => `${score} is ${view.value}.`,
  days: [3, 3],
});
const high = item({
  id: "high",
  kind: "note",
  source: "pivot",
  needs: ["score"],
  holds: ({ score }) => score > 250,
  text: "High.",
  why: ({ score }) => `${score} is over 250.`,
});
const table: PlanTable = {
  id: "sample",
  title: "Sample",
  summaries: [
    item({ id: "scored-summary", kind: "note", source: "pivot", needs: ["score"], text: ({ score }) => `With ${score}.` }),
    item({ id: "open-summary", kind: "note", source: "pivot", text: "Open." }),
  ],
  sections: [
    { id: "first", heading: "First", rows: [always, scored] },
    { id: "second", heading: "Second", rows: [high] },
  ],
};

describe("a row", () => {
  test.each([
    ["stands without needs or a condition", always, "blank", true],
    ["stands where its facts are known", scored, "score-only", true],
    ["waits where a fact is missing", scored, "blank", false],
    ["stands where its condition holds", high, "derm-262-strong", true],
    ["is absent where its condition does not hold", high, "score-only", false],
    ["never asks its condition without its facts", high, "blank", false],
  ] as const)("%s", (_, row, id, expected) => {
    expect(stands(row, factsBy(id))).toBe(expected);
  });
});

describe("a plan", () => {
  test("takes the first summary that stands, leaves out empty sections and gives no dates without a start", () => {
    const plan = makePlan(table, factsBy("score-only"));
    expect(plan.summary).toBe("With 244.");
    expect(plan.sections.map(({ id }) => id)).toEqual(["first"]);
    expect(plan.sections[0]?.items).toEqual([
      { id: "always", kind: "task", text: "For everyone.", source: "pivot" },
      { id: "scored", kind: "fact", text: "244 is Strong.", source: "drop" },
    ]);
  });

  test("counts days from its start", () => {
    const items = makePlan(table, factsBy("derm-262-strong"), 20_000).sections.flatMap((section) => section.items);
    expect(items.map(({ from, to }) => [from, to])).toEqual([
      [20_000, 20_001],
      [20_002, 20_002],
      [undefined, undefined],
    ]);
  });

  test("says what to fill in where a fact is missing", () => {
    const plan = makePlan(table, factsBy("blank"));
    expect(plan.summary).toBe("Open.");
    expect(plan.sections.map(({ id }) => id)).toEqual(["first", "to-fill-in"]);
    expect(plan.sections[1]?.items.map(({ id }) => id)).toEqual(["fill-in-score"]);
  });

  test("leaves that section out where its rows leave blanks", () => {
    const plan = makePlan({ ...table, leavesBlanks: true, layout: "columns" }, factsBy("blank"));
    expect(plan.sections.map(({ id }) => id)).toEqual(["first"]);
    expect(plan.layout).toBe("columns");
  });

  test("never ships without a summary that always holds", () => {
    const closed = { ...table, summaries: table.summaries.slice(0, 1) };
    expect(() => makePlan(closed, factsBy("blank"))).toThrow("no summary that always holds");
  });
});

test("the plain text shows days, reasons, ids and sources", () => {
  expect(planText(makePlan(table, factsBy("derm-262-strong"), 20_454))).toBe(
    [
      "# Sample",
      "With 262.",
      "",
      "## First",
      "[ ] 2026-01-01 to 2026-01-02: For everyone.",
      "    (always; pivot)",
      "= 2026-01-03: 262 is Highly competitive.",
      "    (scored; drop)",
      "",
      "## Second",
      "- High.",
      "    why: 262 is over 250.",
      "    (high; pivot)",
      "",
    ].join("\n"),
  );
});
