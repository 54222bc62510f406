import { expect, test } from "vitest";
import { readTieredSpecialty } from "../../core/cells/specialty.ts";
import { defaultSettings } from "../../core/rules/settings.ts";
import { scorePicture } from "../../sidebar/score-picture.ts";
import { compareTierings } from "../../sidebar/tierings.ts";

function specialtyOf(name: string) {
  const read = readTieredSpecialty(name, "specialty");
  if (!read.ok || !read.value) throw new Error(`${name} is no specialty with a tier.`);
  return read.value;
}

test("the picture tells each range as a sentence, and marks the target's", () => {
  const { bars } = scorePicture(238, specialtyOf("Radiology"), defaultSettings);
  expect(bars.map(({ words }) => words)).toEqual([
    "Ultra-Competitive, 255 to 260: 238 is 17 points under it.",
    "High-Competitive, 245 to 255, where your target stands: 238 is 7 points under it.",
    "Moderate, 235 to 245: 238 lies within it.",
    "Less Competitive, 225 to 235: 238 is 3 points over it.",
    "Solid to excellent for Radiology, 250 to 260: 238 is 12 points under it.",
  ]);
  expect(bars.filter(({ mine }) => mine).map(({ name }) => name)).toEqual(["High-Competitive", "Solid to excellent"]);
});

test.each([1, 214, 226, 300])("everything drawn lies within the scale, also at a score of %i", (score) => {
  const { from, to, bars } = scorePicture(score, undefined, defaultSettings);
  expect([score, ...bars.flatMap(({ low, high }) => [low, high])].filter((value) => value <= from || value >= to)).toEqual([]);
  expect(bars).toHaveLength(4);
});

test.each([
  ["Neurology", 238, ["differ on Neurology: “pivot” has it one place higher"]],
  ["Dermatology", 238, ["agree on Dermatology"]],
  ["Urology", 238, ["agree on Urology", "In “recovery”: Urology is Competitive: carried over"]],
  ["Internal Medicine (community)", 238, ["differ on Internal Medicine (community): “pivot” has it one place lower"]],
  ["Nuclear Medicine", 238, ["agree on Nuclear Medicine", "In “pivot”: Nuclear Medicine is Less Competitive: inferred"]],
])("%s in the two tierings, in words", (name, score, expected) => {
  const { sentences, rows } = compareTierings(score, specialtyOf(name), defaultSettings);
  expect(expected.filter((part) => !sentences.some((sentence) => sentence.includes(part)))).toEqual([]);
  expect(rows.map(({ what }) => what)).toEqual([`${score} reaches`, name, "Its range"]);
});

test.each([
  [252, /differ on what 252 reaches: “pivot” has it one place lower/],
  [238, /agree on what 238 reaches/],
  [200, /agree on what 200 reaches/],
])("what %i reaches in both", (score, sentence) => {
  expect(compareTierings(score, undefined, defaultSettings).sentences).toEqual([expect.stringMatching(sentence)]);
});
