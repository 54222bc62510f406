import { scorePicture } from "../score-picture.ts";
import { compareTierings, type Tierings } from "../tierings.ts";
import { missingFor, timingOf, verdictsOf } from "../verdicts.ts";
import { FormulaLine } from "./line.tsx";
import { RulesNote } from "./rules-note.tsx";
import { Picture } from "./score-picture.tsx";
import { useFacts } from "./use-facts.ts";
import { Sources, Verdicts } from "./verdict.tsx";
import type { View } from "./view.ts";

function SideBySide({ rows, sentences }: Tierings) {
  return (
    <>
      <h3>Two sources side by side</h3>
      <dl>
        {rows.map(({ what, pivot, recovery }) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>pivot: {pivot}</dd>
            <dd>recovery: {recovery}</dd>
          </div>
        ))}
      </dl>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </>
  );
}

/** Where the score stands: in the country, against the tiers, and beside Step 1. */
export function Context(view: View) {
  const { state, session } = view;
  const facts = useFacts(state);
  const { score, specialty } = facts.profile;
  const missing = missingFor(facts, ["score", "specialty", "step1"]);
  const timing = timingOf(facts);
  const exams = [...verdictsOf(facts, "exams"), ...(timing ? [timing] : [])];
  return (
    <section aria-labelledby="matchsheet-context">
      <h2 id="matchsheet-context" tabIndex={-1}>
        Your score
      </h2>
      {missing !== undefined && <p class="note">{missing}</p>}
      <RulesNote {...view} />
      <FormulaLine {...view} />
      {score !== undefined && <Picture score={score} picture={scorePicture(score, specialty, facts.settings)} />}
      <Verdicts shown={verdictsOf(facts, "standing")} session={session} />
      {score !== undefined && <SideBySide {...compareTierings(score, specialty, facts.settings)} />}
      {exams.length > 0 && <h3>Beside your other exams</h3>}
      <Verdicts shown={exams} session={session} />
      <Sources />
    </section>
  );
}
