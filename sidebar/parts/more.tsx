import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";

const shownAtOnce = 20;

interface MoreProps<Item> {
  readonly items: readonly Item[];
  /** Of the list as a whole, for its looks. */
  readonly kind?: string;
  readonly children: (item: Item) => ComponentChildren;
}

/** A list a handful at a time: there can be thousands. */
export function More<Item>({ items, kind, children }: MoreProps<Item>) {
  const [shown, show] = useState(shownAtOnce);
  const list = useRef<HTMLUListElement>(null);
  useLayoutEffect(() => {
    // The button that was pressed may be gone: the first of the new items takes the focus.
    const first = list.current?.children[shown - shownAtOnce];
    if (shown > shownAtOnce && first instanceof HTMLElement) first.focus();
  }, [shown]);
  const more = Math.min(shownAtOnce, items.length - shown);
  return (
    <>
      <ul class={kind} ref={list}>
        {items.slice(0, shown).map((item, place) => (
          <li key={place} tabIndex={-1}>
            {children(item)}
          </li>
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
