import { columnLetters } from "../../core/sheets/cell-address.ts";
import { bucketFormula } from "../explain.ts";
import type { Target } from "../own-columns.ts";
import type { List } from "../sort-list.ts";
import { isBusy } from "../state.ts";
import { FormulaLine, PartLine } from "./line.tsx";
import { RulesNote } from "./rules-note.tsx";
import { AsFormula } from "./verdict.tsx";
import type { View } from "./view.ts";

function placeOf({ header, index }: Target): string {
  return index === undefined ? `a new column, “${header}”` : `column ${columnLetters(index)}, “${header}”`;
}

function Replace({ list, state, session }: View & { readonly list: List }) {
  const count = list.own.byHand.size;
  if (count === 0) return null;
  const buckets = count === 1 ? "the 1 bucket" : `the ${count} buckets`;
  return (
    <div class="choice">
      <input
        id="matchsheet-replace"
        type="checkbox"
        checked={state.replaceByHand}
        aria-describedby="matchsheet-replace-hint"
        onChange={(event) => session.replaceByHand(event.currentTarget.checked)}
      />
      <label for="matchsheet-replace">Replace {buckets} already there</label>
      <p class="hint" id="matchsheet-replace-hint">
        Left unticked, what you wrote stays and counts as it is.
      </p>
    </div>
  );
}

export function Sort(view: View) {
  const { state, session } = view;
  const { list } = state;
  const ready = list !== undefined && list.columns.detection.headerRow >= 0;
  const formula = list && bucketFormula(list, list.columns.detection.headerRow + 1, list.table.cells.length - 1);
  return (
    <section aria-labelledby="matchsheet-sort">
      <h2 id="matchsheet-sort">Sort</h2>
      {ready && (
        <p>
          Each program becomes Reach, Core or Safer. That goes to {placeOf(list.own.category)}; the reason goes to {placeOf(list.own.why)}.
        </p>
      )}
      <RulesNote {...view} />
      {ready && <Replace {...view} list={list} />}
      <button type="button" class="primary" aria-disabled={isBusy(state)} onClick={() => session.sort()}>
        Sort my list
      </button>
      <PartLine part="sort" {...view} />
      {ready && formula !== undefined && (
        <AsFormula formula={formula} about="the buckets, which then follow your edits" session={session} />
      )}
      <FormulaLine {...view} />
    </section>
  );
}
