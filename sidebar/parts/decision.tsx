import { directionsOf } from "../directions.ts";
import { missingFor, verdictsOf } from "../verdicts.ts";
import { FormulaLine } from "./line.tsx";
import { RulesNote } from "./rules-note.tsx";
import { useFacts } from "./use-facts.ts";
import { Sources, Verdicts } from "./verdict.tsx";
import type { View } from "./view.ts";
import { WhatIfPanel } from "./what-if.tsx";

/** What the score and the file mean for the target, what to do next, and what would change it. */
export function Decision(view: View) {
  const { state, session } = view;
  const facts = useFacts(state);
  const missing = missingFor(facts, ["score", "specialty"]);
  return (
    <section aria-labelledby="matchsheet-decision">
      <h2 id="matchsheet-decision" tabIndex={-1}>
        Decision
      </h2>
      {missing !== undefined && <p class="note">{missing}</p>}
      <RulesNote {...view} />
      <FormulaLine {...view} />
      <Verdicts shown={verdictsOf(facts, "decision")} session={session} />
      {directionsOf(facts).map(({ id, title, lead, items }) => (
        <div key={id}>
          <h3>{title}</h3>
          {lead !== "" && <p>{lead}</p>}
          <ul>
            {items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </div>
      ))}
      {missing === undefined && <WhatIfPanel facts={facts} list={state.list} />}
      <Sources />
    </section>
  );
}
