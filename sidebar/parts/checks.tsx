import { useEffect, useRef, useState } from "preact/hooks";
import { cellAddress } from "../columns.ts";
import type { Check } from "../result.ts";
import type { Session } from "../session.ts";

const shownAtOnce = 20;

interface ChecksProps {
  readonly checks: readonly Check[];
  /** Whether the cells still stand where they stood: otherwise a jump could lead to the wrong cell. */
  readonly current: boolean;
  readonly session: Session;
}

function CheckItem({ check, current, session }: { readonly check: Check } & Omit<ChecksProps, "checks">) {
  const { row, column, name, sentence } = check;
  return (
    <li tabIndex={-1}>
      <p>
        <strong>{name}</strong> {sentence}
      </p>
      {current && (
        <button type="button" onClick={() => session.showCell(row, column)}>
          Go to {cellAddress(row, column)}
        </button>
      )}
    </li>
  );
}

/** Rows with a cell that could not be read, a handful at a time: a list can have thousands. */
export function Checks({ checks, ...rest }: ChecksProps) {
  const [shown, show] = useState(shownAtOnce);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    // The button that was pressed may be gone: the first of the new rows takes the focus.
    const first = list.current?.children[shown - shownAtOnce];
    if (shown > shownAtOnce && first instanceof HTMLElement) first.focus();
  }, [shown]);
  if (checks.length === 0) return null;
  const more = Math.min(shownAtOnce, checks.length - shown);
  return (
    <>
      <h3>Rows to check ({checks.length})</h3>
      <ul class="checks" ref={list}>
        {checks.slice(0, shown).map((check) => (
          <CheckItem key={check.sentence + check.row} check={check} {...rest} />
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
