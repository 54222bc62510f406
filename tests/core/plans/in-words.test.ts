import { expect, test } from "vitest";
import {
  bandInWords,
  labelled,
  listed,
  listWhy,
  lowered,
  movesInWords,
  optionsWhy,
  programsInWords,
  rangeInWords,
  spoken,
  verdictInWords,
} from "../../../core/plans/in-words.ts";
import { scoreBand } from "../../../core/rules/score-band.ts";
import { everyone } from "./golden.ts";

test.each([
  [[], ""],
  [["a"], "a"],
  [["a", "b"], "a and b"],
  [["a", "b", "c"], "a, b and c"],
])("%j is listed as %j", (texts, expected) => {
  expect(listed(texts)).toBe(expected);
});

test.each([
  [0, "0 programs"],
  [1, "1 program"],
  [12, "12 programs"],
])("%i is told as %s", (count, expected) => {
  expect(programsInWords(count)).toBe(expected);
});

test.each([
  ["Honors in core clerkships", "honors in core clerkships"],
  ["AOA or Gold Humanism", "AOA or Gold Humanism"],
  ["A failed exam", "a failed exam"],
  ["late", "late"],
])("%s stands in a sentence as %s", (text, expected) => {
  expect(lowered(text)).toBe(expected);
});

test.each([
  ["30-40", "30 to 40"],
  ["60", "60"],
])("%s is told as %s", (range, expected) => {
  expect(rangeInWords(range)).toBe(expected);
});

test.each([
  ["Internal Medicine (community)", "Internal Medicine"],
  ["Dermatology", "Dermatology"],
])("%s is said as %s", (field, expected) => {
  expect(spoken(field)).toBe(expected);
});

test.each([
  ["Very late: talk to an advisor", "very late (talk to an advisor)"],
  ["Ideal", "ideal"],
])("the verdict %s stands after a colon as %s", (verdict, expected) => {
  expect(verdictInWords(verdict)).toBe(expected);
});

test.each([
  [229, "under 230"],
  [230, "of 230 to 239"],
  [262, "of 260 and more"],
])("a score of %i lies in the band of a score %s", (score, expected) => {
  expect(bandInWords(scoreBand(score))).toBe(expected);
});

test("strengths and concerns are told by their labels, in the order of the profile", () => {
  expect(labelled(["strongLetters", "honors"])).toBe("honors in core clerkships and strong letters from known faculty");
  expect(labelled(["weakLetters"])).toBe("weak or generic letters");
  expect(labelled([])).toBe("");
});

test.each([
  [{ options: [], source: "pivot", rule: "pivot-adjacent" }, "The source names these as neighbors of Radiology."],
  [
    { options: [], source: "pivot", rule: "pivot-landing-spots" },
    "The source names these as fields that a full change of plan often leads to.",
  ],
  [
    { options: [], source: "inferred", rule: "pivot-adjacent-inferred" },
    "No source names neighbors of Radiology. MatchSheet inferred these from the kinds of work they share.",
  ],
] as const)("options say where they come from: %j", (options, expected) => {
  expect(optionsWhy(options, "Radiology")).toBe(expected);
});

test("a list's reason names the lean of a constrained mix, and only of one", () => {
  const reasons = everyone.flatMap(([, facts]) => {
    const { listSize, constrained } = facts;
    return listSize === undefined || constrained === undefined
      ? []
      : [{ constrained, reason: listWhy({ ...facts, listSize, constrained }) }];
  });
  expect(reasons.filter(({ constrained, reason }) => reason.includes("leans on Core and Safer") !== constrained)).toEqual([]);
  expect(new Set(reasons.map(({ constrained }) => constrained)).size).toBe(2);
});

test.each([
  ["derm-262-strong", "The score does its part here. Letters, research and rotations decide the rest."],
  [
    "em-224-dropped",
    "Expect some programs to screen by score. Apply here only with real ties to the field, beside a broad list in a safer one.",
  ],
])("the next moves of %s are told as %j", (id, expected) => {
  const facts = everyone.find(([profile]) => profile.id === id)?.[1];
  if (!facts?.moves || !facts.band || !facts.tier) throw new Error(`${id} lacks a fact.`);
  const { moves, band, tier } = facts;
  expect(movesInWords({ ...facts, moves, band, tier })).toBe(expected);
});
