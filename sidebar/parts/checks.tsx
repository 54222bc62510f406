import { useMemo } from "preact/hooks";
import { addressOf } from "../../core/sheets/cell-address.ts";
import { type Check, checkKinds, listChecks } from "../list-checks.ts";
import type { List } from "../sort-list.ts";
import { More } from "./more.tsx";
import type { View } from "./view.ts";

interface CheckView extends View {
  readonly list: List;
}

function CheckItem({ check, list, session }: CheckView & { readonly check: Check }) {
  const { row, column, name, sentence } = check;
  return (
    <>
      <p>
        <strong>{name}</strong> {sentence}
      </p>
      <button type="button" onClick={() => session.showCell(row, column, list.table.sheetId)}>
        Go to {addressOf(row, column)}
      </button>
    </>
  );
}

/** Every row of the list that is worth a look, each with a way to its cell. */
export function Checks(view: CheckView) {
  const { list, state } = view;
  const { settings } = state.rules;
  const checks = useMemo(() => listChecks(list, settings), [list, settings]);
  if (checks.length === 0) return null;
  return (
    <section aria-labelledby="matchsheet-checks">
      <h2 id="matchsheet-checks">Rows to look at</h2>
      <p>What can’t be read is left out of the counts. Mend what you can, then read the sheet again.</p>
      {checkKinds.map(({ kind, title }) => {
        const found = checks.filter((check) => check.kind === kind);
        if (found.length === 0) return null;
        return (
          <div key={kind}>
            <h3>
              {title} ({found.length})
            </h3>
            <More items={found} kind="checks">
              {(check) => <CheckItem {...view} check={check} />}
            </More>
          </div>
        );
      })}
    </section>
  );
}
