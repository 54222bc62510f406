import { explainCell } from "../explain.ts";
import { isBusy } from "../state.ts";
import { missingFor } from "../verdicts.ts";
import { FormulaLine, PartLine } from "./line.tsx";
import { RulesNote } from "./rules-note.tsx";
import { useFacts } from "./use-facts.ts";
import { Sources, Verdicts } from "./verdict.tsx";
import type { View } from "./view.ts";

function Explained(view: View & { readonly at: readonly [number, number]; readonly score: number }) {
  const { state, session, at, score } = view;
  const { list } = state;
  if (!list) return null;
  const { title, verdict, sentences, formula } = explainCell(list, at, score, state.rules.settings);
  return (
    <>
      <h3>{title}</h3>
      {verdict && <Verdicts shown={[{ id: "cell", label: "Bucket", words: verdict.value, verdict, formula }]} session={session} />}
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </>
  );
}

/** Why the cell that is selected in the sheet says what it says. */
export function Explain(view: View) {
  const { state, session } = view;
  const facts = useFacts(state);
  const { score } = facts.profile;
  const missing = missingFor(facts, ["score"]);
  return (
    <section aria-labelledby="matchsheet-explain">
      <h2 id="matchsheet-explain" tabIndex={-1}>
        Explain
      </h2>
      <p>Select a program’s row, a header or any cell in the sheet, then ask.</p>
      {missing !== undefined && <p class="note">{missing}</p>}
      <RulesNote {...view} />
      <button type="button" class="primary" aria-disabled={isBusy(state)} onClick={() => session.explain()}>
        Why does the selected cell say this?
      </button>
      <PartLine part="explain" {...view} />
      <FormulaLine {...view} />
      {state.explained && score !== undefined && <Explained {...view} at={state.explained} score={score} />}
      <Sources />
    </section>
  );
}
