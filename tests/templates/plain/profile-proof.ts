/** Profiles against every function that their verdicts stand for. */
import { isVerdict } from "../../../templates/plain/calculation-sheet.ts";
import { messages } from "../../../templates/plain/names.ts";
import type { RuleEdits } from "./placed-names.ts";
import { answerColumn, type ProfileCase, profileBook, steps } from "./profile-book.ts";
import { checkedStep1, profileCases, profileRuleSets } from "./profile-cases.ts";
import { expectedVerdict } from "./profile-expected.ts";
import { comparison, type Proof } from "./proof.ts";

const verdicts = steps.filter(isVerdict);

export function profileProof(cases: readonly ProfileCase[] = profileCases(), sets: readonly RuleEdits[] = profileRuleSets): Proof {
  // Once for every engine.
  let expected: readonly (readonly string[])[] | undefined;
  const wanted = (): readonly (readonly string[])[] => {
    expected ??= cases.map((one) => verdicts.map((verdict) => expectedVerdict(verdict, one, profileRuleSets[one.rules] ?? {})));
    return expected;
  };
  return {
    name: "profiles",
    book: profileBook(cases, sets),
    compare: (shown) => {
      const told = comparison();
      for (const [at, one] of cases.entries()) {
        for (const [place, verdict] of verdicts.entries()) {
          const got = shown.Profiles?.[at + 1]?.[answerColumn(verdict.name)] ?? "";
          const isListed = checkedStep1.includes(one.cells.step1 ?? null) && verdict.equals.includes("step1");
          if (isListed && got === messages.profile) told.check();
          else told.expect(`${verdict.equals} of ${JSON.stringify(one)}`, got, wanted()[at]?.[place] ?? "");
        }
      }
      return told.result();
    },
  };
}
