/** A part of the page that F6 goes to. */
export interface Region {
  readonly name: string;
  readonly element: HTMLElement;
  readonly enter: () => void;
}

const backwards = -1;

/**
 * F6 and Shift+F6 go from one part of the page to the next. In the grid, Tab moves the active cell and never leaves, so the key is
 * caught here before the grid sees it.
 */
export function watchRegions(regions: readonly Region[]): void {
  const current = (): number => regions.findIndex(({ element }) => element.contains(document.activeElement));
  window.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "F6" || event.ctrlKey || event.altKey || event.metaKey || document.querySelector("dialog[open]")) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      const step = event.shiftKey ? backwards : 1;
      const next = (Math.max(current(), event.shiftKey ? 0 : backwards) + step + regions.length) % regions.length;
      regions[next]?.enter();
    },
    { capture: true },
  );
  for (const link of document.querySelectorAll<HTMLElement>("[data-skip]")) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      regions.find(({ name }) => name === link.dataset.skip)?.enter();
    });
  }
}

const focusable =
  'a[href], button:not([disabled]), input:not([disabled]):not([hidden]), select:not([disabled]), textarea, summary, [tabindex="0"]';

/** Focuses the first thing in an element that takes it, else the element itself. */
export function enterFirst(element: HTMLElement): void {
  const first = [...element.querySelectorAll<HTMLElement>(focusable)].find(
    (found) => !found.matches(".skip") && found.offsetParent !== null,
  );
  if (first) {
    first.focus();
    return;
  }
  element.tabIndex = backwards;
  element.focus();
}
