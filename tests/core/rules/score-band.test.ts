import { describe, expect, test } from "vitest";
import { bandRows, bandWords, directorRows, directorView, scoreBand } from "../../../core/rules/score-band.ts";
import { idleRules } from "./rows-needed.ts";

const everyScore = Array.from({ length: 300 }, (_, place) => ({ score: place + 1 }));

describe("the band of a score", () => {
  test.each([
    [300, "260+", "Clearly above average", 5],
    [261, "260+", "Clearly above average", 5],
    [260, "260+", "Clearly above average", 5],
    [259, "250-259", "Solidly above average", 4],
    [251, "250-259", "Solidly above average", 4],
    [250, "250-259", "Solidly above average", 4],
    [249, "240-249", "Around or slightly above average", 3],
    [241, "240-249", "Around or slightly above average", 3],
    [240, "240-249", "Around or slightly above average", 3],
    [239, "230-239", "Slightly below average", 2],
    [231, "230-239", "Slightly below average", 2],
    [230, "230-239", "Slightly below average", 2],
    [229, "<230", "Below average", 1],
    [1, "<230", "Below average", 1],
  ])("%i lies in %s: %s, %i points", (score, band, standing, points) => {
    const verdict = scoreBand(score);
    expect(verdict).toMatchObject({ value: band, source: "pivot" });
    expect(verdict.reason).toContain(String(score));
    expect(bandWords[verdict.value]).toEqual({ standing, points });
  });

  test("needs each of its rows", () => {
    expect(idleRules(bandRows, everyScore)).toEqual([]);
    expect(bandRows).toHaveLength(5);
  });
});

describe("a program director's view", () => {
  test.each([
    [300, "Highly competitive"],
    [250, "Highly competitive"],
    [249, "Strong"],
    [240, "Strong"],
    [239, "Solid"],
    [225, "Solid"],
    [224, "Below average"],
    [215, "Below average"],
    [214, "Concerning"],
    [1, "Concerning"],
  ])("of %i is %s", (score, view) => {
    const verdict = directorView(score);
    expect(verdict).toMatchObject({ value: view, source: "drop" });
    expect(verdict.reason).toContain(String(score));
  });

  test("needs each of its rows", () => {
    expect(idleRules(directorRows, everyScore)).toEqual([]);
    expect(directorRows).toHaveLength(5);
  });
});
