/** Each setting of a Rules range at its bounds and beyond them, and the orders between settings. */
import { describe, expect, test } from "vitest";
import type { Block, Cell } from "../../../core/cells/cell.ts";
import { readRules } from "../../../core/cells/rules.ts";
import { defaultSettings } from "../../../core/rules/settings.ts";
import { changesBy, listedSettings } from "../oracle/listed-settings.ts";

const header: readonly Cell[] = ["Setting", "Value"];

/** Companions that keep the orders while one setting goes to its bounds. */
const companions: Readonly<Record<string, Readonly<Record<string, Cell>>>> = {
  "Reach margin": { "Core margin": 40 },
  "Core margin": { "Reach margin": -20 },
  "Mix Reach %": { "Mix Core %": 0, "Mix Safer %": 0 },
  "Mix Core %": { "Mix Reach %": 0, "Mix Safer %": 0 },
  "Mix Safer %": { "Mix Reach %": 0, "Mix Core %": 0 },
  "Constrained Reach %": { "Constrained Core %": 0, "Constrained Safer %": 0 },
  "Constrained Core %": { "Constrained Reach %": 0, "Constrained Safer %": 0 },
  "Constrained Safer %": { "Constrained Reach %": 0, "Constrained Core %": 0 },
};
const ofHundred = /%$/;
const ordered = /-Competitive|^Moderate|^Less|^List size/;

describe("the settings", () => {
  test("have the written defaults, and there are no others", () => {
    expect(defaultSettings).toEqual(Object.fromEntries(listedSettings.map(([, key, standard]) => [key, standard])));
    expect(listedSettings).toHaveLength(29);
  });

  test.each(listedSettings)("%s is read by its name", (name, key, standard) => {
    const step = key.startsWith("constrained") || key.startsWith("mix") ? 0 : 1;
    const value = standard + step;
    expect(changesBy([header, [name, value]])).toEqual(step === 0 ? {} : { [key]: value });
  });

  const free = listedSettings.filter(([name]) => !ordered.test(name));

  test.each(free)("%s may be its bounds, as a number and as text, and nothing beyond", (name, key, _, least, most) => {
    const others = Object.entries(companions[name] ?? {});
    const rangeOf = (value: Cell): Block => [header, [name, value], ...others];
    const within = [least, most, String(least), ` ${most} `].map((value) => {
      const read = readRules(rangeOf(value), "rules");
      return read.ok ? read.value?.[key] : read.error;
    });
    const sums = ofHundred.test(name);
    expect(within).toEqual([sums ? expect.stringContaining("100") : least, most, sums ? expect.stringContaining("100") : least, most]);
    const beyond = [least - 1, most + 1, String(least - 1), String(most + 1), least - 0.001, most + 0.001].map((value) =>
      changesBy(rangeOf(value)),
    );
    // One under 1 is 0, which is a blank where 0 is no value, so that the default stands.
    const expected = beyond.map((answer, place) => (least === 1 && (place === 0 || place === 2) ? answer : expect.stringContaining(name)));
    expect(beyond).toEqual(expected);
  });

  test.each(listedSettings)("%s is held to its bounds, which the sentence tells", (name, _, __, least, most) => {
    const beyond = [most + 1, String(most + 1), least === 1 ? -1 : least - 1, least - 0.5].map((value) =>
      changesBy([header, [name, value]]),
    );
    const sentence = expect.stringMatching(new RegExp(`row 2\\b.*${name}.*${least} to ${most}\\b`));
    expect(beyond).toEqual([sentence, sentence, sentence, sentence]);
  });

  test.each([
    ["Ultra-Competitive to", 300, "fine"],
    ["Ultra-Competitive to", 301, "Ultra-Competitive to"],
    ["Less Competitive from", 1, "fine"],
    ["Less Competitive from", -1, "Less Competitive from"],
    ["List size C", 300, "fine"],
    ["List size C", 301, "List size C"],
    ["List size in range", 1, "fine"],
    ["List size in range", -1, "List size in range"],
  ])("%s of %i is %s", (name, value, expected) => {
    const answer = changesBy([header, [name, value]]);
    expect(typeof answer === "string" ? answer : "fine").toContain(expected);
  });

  test("that are held against no other but a margin or a sum are 17", () => {
    expect(free).toHaveLength(17);
  });
});

describe("the orders between settings", () => {
  test.each<[string, readonly (readonly [string, number])[], boolean]>([
    ["a tier's from just under its to", [["Ultra-Competitive from", 259]], true],
    ["a tier's from at its to", [["Ultra-Competitive from", 260]], false],
    ["a tier's to at its from", [["Moderate to", 235]], false],
    ["a tier's to just over its from", [["Moderate to", 236]], true],
    ["the next tier's from just under this one's", [["High-Competitive from", 254]], true],
    [
      "the next tier's from at this one's",
      [
        ["High-Competitive from", 255],
        ["High-Competitive to", 256],
      ],
      false,
    ],
    [
      "Moderate from at High-Competitive from",
      [
        ["Moderate from", 245],
        ["Moderate to", 250],
      ],
      false,
    ],
    [
      "Less Competitive from at Moderate from",
      [
        ["Less Competitive from", 235],
        ["Less Competitive to", 240],
      ],
      false,
    ],
    ["Less Competitive from just under Moderate from", [["Less Competitive from", 234]], true],
    ["Ultra-Competitive from down at High-Competitive from", [["Ultra-Competitive from", 245]], false],
    [
      "all tiers moved together",
      [
        ["Ultra-Competitive from", 256],
        ["High-Competitive from", 246],
        ["Moderate from", 236],
        ["Less Competitive from", 226],
      ],
      true,
    ],
    ["Reach margin just under Core margin", [["Reach margin", 7]], true],
    ["Reach margin at Core margin", [["Reach margin", 8]], false],
    ["Core margin 0 with Reach margin 0", [["Core margin", 0]], false],
    [
      "Core margin 0 with a lower Reach margin",
      [
        ["Core margin", 0],
        ["Reach margin", -1],
      ],
      true,
    ],
    [
      "shares of 100 in sum",
      [
        ["Mix Reach %", 30],
        ["Mix Core %", 40],
        ["Mix Safer %", 30],
      ],
      true,
    ],
    ["shares of 99 in sum", [["Mix Reach %", 24]], false],
    ["shares of 101 in sum", [["Mix Core %", 51]], false],
    [
      "shares with decimals of 100 in sum",
      [
        ["Mix Reach %", 33.3],
        ["Mix Core %", 33.4],
        ["Mix Safer %", 33.3],
      ],
      true,
    ],
    [
      "constrained shares of 100 in sum",
      [
        ["Constrained Reach %", 10],
        ["Constrained Safer %", 40],
      ],
      true,
    ],
    ["constrained shares of 95 in sum", [["Constrained Reach %", 10]], false],
    [
      "sizes that are level",
      [
        ["List size in range", 40],
        ["List size A", 40],
        ["List size B", 40],
        ["List size C", 40],
      ],
      true,
    ],
    ["a size A under the size in range", [["List size A", 24]], false],
    ["a size A at the size in range", [["List size A", 25]], true],
    ["a size B under size A", [["List size B", 39]], false],
    ["a size C under size B", [["List size C", 59]], false],
  ])("%s: %j holds: %s", (_, settings, holds) => {
    const answer = changesBy([header, ...settings]);
    expect(typeof answer !== "string").toBe(holds);
    if (typeof answer !== "string") return;
    expect(answer).toMatch(/^rules: .*row [2-5]\b.*\.$/);
    expect(settings.some(([name]) => answer.includes(name))).toBe(true);
  });
});
