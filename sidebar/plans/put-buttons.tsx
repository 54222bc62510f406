import { useRef, useState } from "preact/hooks";
import { putIntoWorkbook, sheetsFor, undoPut } from "./deeds.ts";
import type { PlanKind } from "./kinds.ts";
import type { PlansView } from "./plans-view.ts";

const failed =
  "Writing stopped, for a reason that MatchSheet does not know. Look at the sheets before you try again: some may have been written.";

interface PutView extends PlansView {
  /** Absent for all plans. */
  readonly kind?: PlanKind;
}

function namesOf(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join(", ");
}

/** Into the workbook, and back. A long writing can be stopped between two sheets. */
export function PutButtons({ kind, ...view }: PutView) {
  const { context, facts, choices, line } = view;
  const [undoable, setUndoable] = useState(0);
  /** As it is now, for whoever tries again later. */
  const left = useRef(0);
  const main = useRef<HTMLButtonElement>(null);
  const stop = useRef<AbortController | undefined>(undefined);
  const sheets = sheetsFor(kind, facts, choices);
  if (sheets.length === 0) return null;
  const count = (now: number): void => {
    left.current = now;
    setUndoable(now);
  };
  const put = (): void => {
    const controller = new AbortController();
    stop.current = controller;
    const progress = (finished: number, all: number): void => {
      if (finished < all) line.say({ kind: "busy", text: `Writing sheet ${finished + 1} of ${all}…` });
    };
    const work = () => {
      count(0);
      return putIntoWorkbook(context, sheets, { signal: controller.signal, progress, onWritten: () => count(left.current + 1) });
    };
    void line.attempt({ busy: "Looking for the sheets…", failed, work });
  };
  // The other buttons go away when they have done their work, and the focus must not be lost with them.
  const toMain = (): void => main.current?.focus();
  const undo = (): void => {
    toMain();
    void line.attempt({ busy: "Undoing…", failed, work: () => undoPut(context, left.current, () => count(left.current - 1)) });
  };
  const halt = (): void => {
    toMain();
    stop.current?.abort();
  };
  const many = sheets.length > 1;
  return (
    <>
      <div class="deeds">
        <button type="button" class="primary" aria-disabled={line.isBusy} onClick={put} ref={main}>
          {many ? "Put all plans into the workbook" : "Put into the workbook"}
        </button>
        {many && line.isBusy && (
          <button type="button" onClick={halt}>
            Stop after this sheet
          </button>
        )}
        {undoable > 0 && (
          <button type="button" aria-disabled={line.isBusy} onClick={undo}>
            Undo
          </button>
        )}
      </div>
      <p class="hint">
        {many ? "Sheets" : "Sheet"} {namesOf(sheets.map(({ name }) => name))}: made or brought up to date. What you changed there stays.
      </p>
    </>
  );
}
