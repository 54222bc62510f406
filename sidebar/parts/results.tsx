import { rowsInWords } from "../result.ts";
import { staleness } from "../staleness.ts";
import { isBusy, type Sorted } from "../state.ts";
import { Checks } from "./checks.tsx";
import { PartLine } from "./line.tsx";
import type { View } from "./view.ts";

function signed(difference: number): string {
  if (difference === 0) return "0";
  return difference > 0 ? `+${difference}` : `−${-difference}`;
}

function Mix({ sorted }: { readonly sorted: Sorted }) {
  const { mix, basis } = sorted.result;
  return (
    <>
      <table aria-describedby="matchsheet-basis">
        <caption>Your list and the mix advised</caption>
        <thead>
          <tr>
            {["Bucket", "Have", "Want", "Difference"].map((header) => (
              <th key={header} scope="col">
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {mix.map(({ bucket, have, want, difference }) => (
            <tr key={bucket}>
              <th scope="row">{bucket}</th>
              <td>{have}</td>
              <td>{want}</td>
              <td>{signed(difference)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="hint" id="matchsheet-basis">
        {basis.join(" ")}
      </p>
    </>
  );
}

function Warnings({ sorted }: { readonly sorted: Sorted }) {
  const { warnings } = sorted.result;
  return (
    <>
      <h3>Warnings</h3>
      {warnings.length === 0 ? (
        <p>None.</p>
      ) : (
        <ul>
          {warnings.map((warning) => (
            <li key={warning}>{warning}</li>
          ))}
        </ul>
      )}
    </>
  );
}

function Counts({ sorted }: { readonly sorted: Sorted }) {
  const { counts, kept, skipped } = sorted.result;
  const told = skipped.filter(({ kind }) => kind !== "blank");
  return (
    <>
      <h3>All rows</h3>
      <ul class="counts">
        {counts.map(({ state, count }) => (
          <li key={state}>
            {state}: {count}
          </li>
        ))}
      </ul>
      {kept > 0 && (
        <p>
          {rowsInWords(kept)} {kept === 1 ? "keeps the bucket" : "keep the buckets"} that you set by hand.
        </p>
      )}
      {skipped.length > 0 && <p>{rowsInWords(skipped.length)} left alone: blank, or not a program.</p>}
      {told.length > 0 && (
        <details>
          <summary>Rows that are not programs ({told.length})</summary>
          <ul>
            {told.map(({ row, reason }) => (
              <li key={row}>{reason}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function usedWith({ you, sheetName }: Sorted): string {
  const target = you.specialty.value === "" ? "no target specialty" : `target ${you.specialty.value}`;
  return `Sheet “${sheetName}”, score ${you.score.value}, ${target}.`;
}

export function Results(view: View) {
  const { state, session } = view;
  const { sorted } = state;
  if (!sorted && state.lines.result.kind === "quiet") return null;
  const stale = staleness(state);
  return (
    <section aria-labelledby="matchsheet-result">
      <h2 id="matchsheet-result" tabIndex={-1}>
        Result
      </h2>
      {sorted && (
        <>
          <p>{usedWith(sorted)}</p>
          {stale !== undefined && <p class="note">{stale}</p>}
          <Mix sorted={sorted} />
          <Warnings sorted={sorted} />
          <Counts sorted={sorted} />
          <Checks checks={sorted.result.checks} current={stale === undefined} session={session} />
          <button type="button" aria-disabled={isBusy(state)} onClick={() => session.undo()}>
            Undo
          </button>
        </>
      )}
      <PartLine part="result" {...view} />
    </section>
  );
}
