import { useMemo, useState } from "preact/hooks";
import { sortPrograms } from "../../core/programs/sort-programs.ts";
import type { Facts } from "../facts.ts";
import type { List } from "../sort-list.ts";
import { changesOf, isTicked, movesOf, nothingTried, sliderEnds, type WhatIf, whatIfFlags, whatIfInWords } from "../what-if.ts";

interface PanelProps {
  readonly facts: Facts;
  readonly list: List | undefined;
}

interface TryProps extends PanelProps {
  readonly whatIf: WhatIf;
  readonly onTry: (whatIf: WhatIf) => void;
}

function Slider({ facts, whatIf, onTry }: TryProps) {
  const own = facts.profile.score ?? 0;
  const { least, most } = sliderEnds(own);
  const score = whatIf.score ?? own;
  return (
    <div class="field">
      <label for="matchsheet-what-if-score">Step 2 CK score: {score}</label>
      <input
        id="matchsheet-what-if-score"
        type="range"
        min={least}
        max={most}
        value={score}
        aria-describedby="matchsheet-what-if-own"
        onInput={(event) => onTry({ ...whatIf, score: Number(event.currentTarget.value) })}
      />
      <p class="hint" id="matchsheet-what-if-own">
        Yours is {own}.
      </p>
    </div>
  );
}

function Boxes({ facts, whatIf, onTry }: TryProps) {
  return (
    <details>
      <summary>Strengths, concerns and timing</summary>
      {whatIfFlags.map(({ key, label }) => (
        <div key={key} class="choice">
          <input
            id={`matchsheet-what-if-${key}`}
            type="checkbox"
            checked={isTicked(whatIf, facts.profile, key)}
            onChange={(event) => onTry({ ...whatIf, flags: { ...whatIf.flags, [key]: event.currentTarget.checked } })}
          />
          <label for={`matchsheet-what-if-${key}`}>{label}</label>
        </div>
      ))}
    </details>
  );
}

/** Tries out another score and other boxes. Nothing is written, and nothing of it is kept. */
export function WhatIfPanel({ facts, list }: PanelProps) {
  const [whatIf, onTry] = useState(nothingTried);
  const own = facts.profile.score ?? 0;
  const score = whatIf.score ?? own;
  const changes = useMemo(() => changesOf(facts, whatIf), [facts, whatIf]);
  const { settings } = facts;
  const before = useMemo(() => list && sortPrograms(list.programs.programs, own, settings), [list, own, settings]);
  const moves = useMemo(() => list && before && movesOf(list, before, score, settings), [list, before, score, settings]);
  const props = { facts, list, whatIf, onTry };
  return (
    <div class="what-if">
      <h3>What if?</h3>
      <p>Try another score or other facts. Nothing is written.</p>
      <Slider {...props} />
      <Boxes {...props} />
      <p role="status">{whatIfInWords(changes, moves)}</p>
      <ul>
        {changes.map(({ label, before, after, reason }) => (
          <li key={label}>
            {label}: {before} → <strong>{after}</strong>. {reason}
          </li>
        ))}
      </ul>
      <button type="button" onClick={() => onTry(nothingTried)}>
        Back to my own
      </button>
    </div>
  );
}
