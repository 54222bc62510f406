import { expect, test } from "vitest";
import { formulaCount } from "../engines/book.ts";
import { recalculateInUniver } from "../engines/univer.ts";
import { profileCases, profileRuleSets } from "./profile-cases.ts";
import { profileProof } from "./profile-proof.ts";
import { checkedForms, noDataForms, programCases, readForms, ruleSets, unreadableForms } from "./program-cases.ts";
import { programProof } from "./program-proof.ts";

/** The page's engine takes a millisecond and more a formula, so it gets a part of the cases, under two sets of rules. */
function some<T>(items: readonly T[], step: number): T[] {
  return items.filter((_, at) => at % step === 0);
}

/** The grid has no cell that holds an error without a formula. */
function isError(cell: unknown): boolean {
  return typeof cell === "object" && cell !== null && "error" in cell;
}

const sets = 2;
const forms = [...some(readForms, 2), ...some(noDataForms, 5), ...some(unreadableForms, 9), ...checkedForms].filter(
  (form) => !isError(form),
);
const programs = [
  ...forms.map((average, at) => ({ score: 230 + (at % 40), average, minimum: null, competitive: at % 7 === 0, rules: at % sets })),
  ...some(programCases(), 90).filter(({ rules, average, minimum }) => rules < sets && !isError(average) && !isError(minimum)),
];
const profiles = some(profileCases(), 31).filter(({ rules }) => rules < sets);

test.each([
  { proof: programProof(programs, ruleSets.slice(0, sets)), compared: 280 },
  { proof: profileProof(profiles, profileRuleSets.slice(0, sets)), compared: 240 },
])(
  "the page's engine answers as the core does: $proof.name",
  async ({ proof, compared }) => {
    const outcome = proof.compare(await recalculateInUniver(proof.book));
    const differ = `${outcome.mismatches.length} differ, ${outcome.checked} ask to be checked`;
    console.log(`${outcome.compared} cells compared in Univer: ${proof.name}, ${formulaCount(proof.book)} formulas, ${differ}.`);
    expect(outcome.mismatches.slice(0, 20)).toEqual([]);
    expect(outcome.compared).toBeGreaterThan(compared);
  },
  120_000,
);
