import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { cellAddress } from "../columns.ts";
import { type Check, checkKinds, listChecks } from "../list-checks.ts";
import type { Session } from "../session.ts";
import type { List } from "../sort-list.ts";
import { PartLine } from "./line.tsx";
import type { View } from "./view.ts";

const shownAtOnce = 20;

interface CheckListProps {
  readonly title: string;
  readonly checks: readonly Check[];
  readonly session: Session;
}

function CheckItem({ check, session }: { readonly check: Check; readonly session: Session }) {
  const { row, column, name, sentence } = check;
  return (
    <li tabIndex={-1}>
      <p>
        <strong>{name}</strong> {sentence}
      </p>
      <button type="button" onClick={() => session.showCell(row, column)}>
        Go to {cellAddress(row, column)}
      </button>
    </li>
  );
}

/** Rows to look at for one reason, a handful at a time: a list can have thousands. */
function CheckList({ title, checks, session }: CheckListProps) {
  const [shown, show] = useState(shownAtOnce);
  const list = useRef<HTMLUListElement>(null);
  useLayoutEffect(() => {
    // The button that was pressed may be gone: the first of the new rows takes the focus.
    const first = list.current?.children[shown - shownAtOnce];
    if (shown > shownAtOnce && first instanceof HTMLElement) first.focus();
  }, [shown]);
  if (checks.length === 0) return null;
  const more = Math.min(shownAtOnce, checks.length - shown);
  return (
    <>
      <h3>
        {title} ({checks.length})
      </h3>
      <ul class="checks" ref={list}>
        {checks.slice(0, shown).map((check) => (
          <CheckItem key={check.sentence + check.row} check={check} session={session} />
        ))}
      </ul>
      {more > 0 && (
        <button type="button" onClick={() => show(shown + shownAtOnce)}>
          Show {more} more
        </button>
      )}
    </>
  );
}

/** Every row of the list that is worth a look, each with a way to its cell. */
export function Checks(view: View & { readonly list: List }) {
  const { list, session } = view;
  const checks = useMemo(() => listChecks(list), [list]);
  if (checks.length === 0) return null;
  return (
    <section aria-labelledby="matchsheet-checks">
      <h2 id="matchsheet-checks">Rows to look at</h2>
      <p>What can’t be read is left out of the counts. Mend what you can, then read the sheet again.</p>
      <PartLine part="checks" {...view} />
      {checkKinds.map(({ kind, title }) => (
        <CheckList key={kind} title={title} checks={checks.filter((check) => check.kind === kind)} session={session} />
      ))}
    </section>
  );
}
