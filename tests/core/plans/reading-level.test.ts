/** The words of every plan stay near ninth grade: readers are tired. Measured on the golden texts, by Flesch and Kincaid's formula. */
import { readdirSync, readFileSync } from "node:fs";
import { fleschKincaid } from "flesch-kincaid";
import { syllable } from "syllable";
import { describe, expect, test } from "vitest";
import { allSpecialties } from "../../../core/cells/specialty.ts";

const fixtures = new URL("../../fixtures/plans/", import.meta.url);
const plans = readdirSync(fixtures, { withFileTypes: true }).filter((entry) => entry.isDirectory());

const highestOfPlan = 9;
const highestOfLine = 14;
/** A shorter line is a label, and the formula says nothing of labels. */
const fewestWords = 10;

/** Long names that nobody can choose are left out of the count: specialties, and the words of the examination itself. */
const names = [
  ...allSpecialties().map(({ name }) => name),
  "Step 2 CK",
  "MatchSheet",
  "preliminary",
  "residency",
  "specialty",
  "specialties",
];
const namesPattern = new RegExp(names.map((name) => name.replace(/[()/]/g, "\\$&")).join("|"), "gi");

/** The lines of a golden file that people read, without marks, dates, ids and sources. */
function readLines(text: string): string[] {
  return text
    .split("\n")
    .filter((line) => line !== "" && !/^(#| {4}\()/.test(line))
    .map((line) => line.replace(/^( {4}why: |\[ \] |" |- |= )/, "").replace(/^\d{4}-\d\d-\d\d( to \d{4}-\d\d-\d\d)?: /, ""));
}

function linesOf(plan: string): readonly string[] {
  const folder = new URL(`${plan}/`, fixtures);
  return [...new Set(readdirSync(folder).flatMap((file) => readLines(readFileSync(new URL(file, folder), "utf8"))))];
}

function gradeOf(text: string): { readonly grade: number; readonly words: number } {
  const plain = text.replace(namesPattern, "field");
  const words = plain.match(/[A-Za-z0-9'’-]+/g) ?? [];
  const sentences = plain.split(/[.?!](?=\s|$)/).filter((sentence) => /[A-Za-z]/.test(sentence));
  const syllables = words.reduce((sum, word) => sum + syllable(word), 0);
  const counts = { sentence: Math.max(1, sentences.length), word: words.length, syllable: syllables };
  return { grade: fleschKincaid(counts), words: words.length };
}

/** Lines over the limit that may stay, by how they begin, each for its reason. None is needed now. */
const exceptions: readonly string[] = [];

describe("the reading level", () => {
  test("is measured on every plan", () => {
    expect(plans.length).toBeGreaterThanOrEqual(5);
    expect(plans.filter(({ name }) => linesOf(name).length < 10).map(({ name }) => name)).toEqual([]);
  });

  test.for(plans.map(({ name }) => name))("of the plan %s is near ninth grade at most, and none of its lines is far over", (plan) => {
    const lines = linesOf(plan);
    expect(gradeOf(lines.join(" ")).grade).toBeLessThanOrEqual(highestOfPlan);
    const hard = lines.filter((line) => {
      const { grade, words } = gradeOf(line);
      return words >= fewestWords && grade > highestOfLine && !exceptions.some((start) => line.startsWith(start));
    });
    expect(hard).toEqual([]);
  });
});
