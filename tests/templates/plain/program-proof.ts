/** Programs in every form against BUCKET. */
import { messages } from "../../../templates/plain/names.ts";
import type { RuleEdits } from "./placed-names.ts";
import { answerColumns, type ProgramCase, programBook } from "./program-book.ts";
import { checkedForms, programCases, ruleSets } from "./program-cases.ts";
import { type Detail, expectedFor, rulesHold } from "./program-expected.ts";
import { comparison, type Proof } from "./proof.ts";

const details: readonly Detail[] = ["bucket", "why", "margin", "borderline"];
const whyUnread = /^(The Step 2 average|The Step 2 minimum|Whether it is highly competitive) can't be read: .*\.$/;

/** What stands in the place of a verdict that the core refuses. */
function refusal(one: ProgramCase): string {
  if (!rulesHold(ruleSets[one.rules] ?? {})) return messages.rules;
  const score = expectedFor({ ...one, average: 245, minimum: null, competitive: null }, "bucket", {});
  return score === undefined ? messages.profile : messages.cell;
}

export function programProof(cases: readonly ProgramCase[] = programCases(), sets: readonly RuleEdits[] = ruleSets): Proof {
  return {
    name: "programs",
    book: programBook(cases, sets),
    compare: (shown) => {
      const told = comparison();
      for (const [at, one] of cases.entries()) {
        const row = shown.Programs?.[at + 1] ?? [];
        const isListed = checkedForms.includes(one.average) || checkedForms.includes(one.minimum);
        for (const detail of details) {
          const got = row[answerColumns[detail]] ?? "";
          const wanted = expectedFor(one, detail, ruleSets[one.rules] ?? {});
          const where = `${detail} of ${JSON.stringify(one)}`;
          const asksToCheck = detail === "why" ? whyUnread.test(got) : got === messages.cell;
          if (wanted !== undefined && isListed && asksToCheck) told.check();
          else if (wanted !== undefined) told.expect(where, got, wanted);
          else if (detail !== "why") told.expect(where, got, refusal(one));
          else if (refusal(one) !== messages.cell) told.expect(where, got, "");
          else told.expect(where, String(whyUnread.test(got)), "true");
        }
      }
      return told.result();
    },
  };
}
