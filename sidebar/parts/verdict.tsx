import { sourceWords } from "../sources.ts";
import type { ShownVerdict } from "../verdicts.ts";
import type { View } from "./view.ts";

/** The formula that gives the same in a cell, put at the cursor when asked. */
export function AsFormula({ formula, about, session }: Pick<View, "session"> & { readonly formula: string; readonly about: string }) {
  return (
    <details>
      <summary>
        As a formula<span class="unseen"> for {about}</span>
      </summary>
      <p>
        <code>{formula}</code>
      </p>
      <button type="button" onClick={() => session.insertFormula(formula)}>
        Insert formula<span class="unseen"> for {about}</span>
      </button>
    </details>
  );
}

/** A verdict with what stands behind it: reason, rule, source, and the formula that gives the same in a cell. */
function VerdictItem({ shown, session }: Pick<View, "session"> & { readonly shown: ShownVerdict }) {
  const { label, words, verdict, formula } = shown;
  return (
    <li>
      <p>
        <span class="about">{label}</span>
        <strong>{words}</strong>
      </p>
      <p>{verdict.reason}</p>
      <p class="hint">
        Source: {verdict.source}. Rule: {verdict.rule}.
      </p>
      {formula !== undefined && <AsFormula formula={formula} about={label} session={session} />}
    </li>
  );
}

export function Verdicts({ shown, session }: Pick<View, "session"> & { readonly shown: readonly ShownVerdict[] }) {
  if (shown.length === 0) return null;
  return (
    <ul class="verdicts">
      {shown.map((one) => (
        <VerdictItem key={one.id} shown={one} session={session} />
      ))}
    </ul>
  );
}

/** What the short names of the sources stand for. */
export function Sources() {
  return (
    <details>
      <summary>What the sources are</summary>
      <dl>
        {Object.entries(sourceWords).map(([source, words]) => (
          <div key={source}>
            <dt>{source}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
