import { expect, test } from "vitest";
import { nextMoves, oddsMoves } from "../../../core/rules/odds-moves.ts";
import { specialtyNamed } from "./named-specialty.ts";

const bands = ["260+", "250-259", "240-249", "230-239", "<230"];
const tiers = ["Ultra-Competitive", "High-Competitive", "Moderate", "Less Competitive"];

test("each cell of the table of odds has its moves, one to three sentences", () => {
  const cells = Object.entries(oddsMoves).flatMap(([band, row]) =>
    Object.entries(row).map(([tier, moves]) => ({ cell: `${band} ${tier}`, moves })),
  );
  expect(cells.map(({ cell }) => cell)).toEqual(bands.flatMap((band) => tiers.map((tier) => `${band} ${tier}`)));
  expect(cells.filter(({ moves }) => moves.length < 1 || moves.length > 3 || moves.some((move) => !/^[A-Z].*\.$/.test(move)))).toEqual([]);
});

test.each([
  [260, "derm", "260+", "Ultra-Competitive"],
  [259, "radiology", "250-259", "High-Competitive"],
  [240, "im", "240-249", "Moderate"],
  [239, "psych", "230-239", "Less Competitive"],
  [229, "derm", "<230", "Ultra-Competitive"],
] as const)("%i in %s takes the moves of %s, %s", (score, name, band, tier) => {
  expect(nextMoves(score, specialtyNamed(name))).toEqual(oddsMoves[band][tier]);
});
