/** A part of the page that F6 goes to. */
export interface Region {
  readonly name: string;
  /** How it is announced when the visitor goes there. */
  readonly title: string;
  readonly element: HTMLElement;
  readonly enter: () => void;
}

const backwards = -1;

/**
 * F6 and Shift+F6 go from one part of the page to the next. In the grid, Tab moves the active cell and never leaves, so the key is
 * caught here before the grid sees it.
 */
export function watchRegions(regions: readonly Region[], news: HTMLElement): void {
  const go = (region: Region | undefined): void => {
    region?.enter();
    // Said after the name of what has the focus now, which alone does not tell which part it belongs to.
    if (region) news.textContent = `${region.title}. F6 goes on, Shift+F6 back.`;
  };
  const current = (): number => regions.findIndex(({ element }) => element.contains(document.activeElement));
  window.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "F6" || event.ctrlKey || event.altKey || event.metaKey || document.querySelector("dialog[open]")) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      const step = event.shiftKey ? backwards : 1;
      const next = (Math.max(current(), event.shiftKey ? 0 : backwards) + step + regions.length) % regions.length;
      go(regions[next]);
    },
    { capture: true },
  );
  for (const link of document.querySelectorAll<HTMLElement>("[data-skip]")) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      go(regions.find(({ name }) => name === link.dataset.skip));
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
