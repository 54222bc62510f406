import { rowsInWords } from "../result.ts";
import { staleness } from "../staleness.ts";
import { isBusy, type Sorted } from "../state.ts";
import { PartLine } from "./line.tsx";
import { MixPicture } from "./mix-picture.tsx";
import { More } from "./more.tsx";
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
          <More items={told}>{({ reason }) => reason}</More>
        </details>
      )}
    </>
  );
}

function usedWith({ you, sheetName, specialty }: Sorted): string {
  const base = `Sheet “${sheetName}”, score ${you.score.value}, ${specialty === undefined ? "no target specialty" : `for ${specialty}`}.`;
  const target = you.specialty.value;
  if (specialty === undefined || target === "" || target === specialty) return base;
  return `${base} The sheet’s name says so; your target is ${target}.`;
}

/** The last writing, on whichever sheet it was. */
export function Undo({ state, session }: View) {
  const last = state.written[state.written.length - 1];
  if (!last) return null;
  const elsewhere = last.sheetId !== state.list?.table.sheetId;
  return (
    <button type="button" aria-disabled={isBusy(state)} onClick={() => session.undo()}>
      {elsewhere ? `Undo what was written in “${last.sheetName}”` : "Undo"}
    </button>
  );
}

/** The sheets that were sorted before this one, in one line each. */
function Others({ state }: View) {
  const sorted = Object.values(state.others).flatMap((other) => (other.sorted ? [other.sorted] : []));
  if (sorted.length === 0) return null;
  return (
    <>
      <h3>Your other sheets</h3>
      <ul>
        {sorted.map(({ sheetId, sheetName, specialty, result }) => (
          <li key={sheetId}>
            “{sheetName}”{specialty === undefined ? "" : `, ${specialty}`}:{" "}
            {result.counts.map(({ state, count }) => `${count} ${state}`).join(", ")}.
          </li>
        ))}
      </ul>
    </>
  );
}

export function Results(view: View) {
  const { state } = view;
  const { sorted } = state;
  if (!sorted && state.written.length === 0 && state.lines.result.kind === "quiet") return null;
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
          <MixPicture rows={sorted.result.mix} />
          <p class="hint">Upper bar: what you have. Lower bar: what is advised.</p>
          <Mix sorted={sorted} />
          <Warnings sorted={sorted} />
          <Counts sorted={sorted} />
        </>
      )}
      <Others {...view} />
      <Undo {...view} />
      <PartLine part="result" {...view} />
    </section>
  );
}
