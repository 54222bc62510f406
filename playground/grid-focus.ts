/** The grid takes keys through a hidden text field, and types formulas in a second one; it names neither. */
const editors = [
  ["#__editor___INTERNAL_EDITOR__DOCS_NORMAL", "Cell of the grid. Arrow keys move, typing fills the cell, F6 leaves the grid."],
  ["#__editor___INTERNAL_EDITOR__DOCS_FORMULA_BAR", "Formula of the selected cell. F6 leaves the grid."],
] as const;

function nameEditors(): void {
  for (const [selector, label] of editors) {
    const editor = document.querySelector(selector);
    if (!editor || editor.getAttribute("aria-label") === label) continue;
    editor.setAttribute("role", "textbox");
    editor.setAttribute("aria-label", label);
    editor.setAttribute("aria-describedby", "cell-status");
  }
}

/** Names the grid's text fields for readers, whenever the grid makes them. */
export function keepEditorsNamed(): void {
  nameEditors();
  new MutationObserver(nameEditors).observe(document.body, { childList: true, subtree: true });
}

const isEditor = (target: EventTarget | null): target is HTMLElement =>
  target instanceof HTMLElement && editors.some(([selector]) => target.matches(selector));

/** Toolbar, messages, sidebar and dialogs; the grid's lists and menus stand elsewhere in the page. */
const outside = "#toolbar, #notices, #sidebar-side, dialog, .skip";
const isOutside = (target: EventTarget | null): target is HTMLElement => target instanceof HTMLElement && target.closest(outside) !== null;

let welcome = false;

/**
 * The grid takes the focus by itself: when it starts, and when a sheet comes in, even while somebody types in the sidebar, whose next
 * letters would then fall into a cell. So it gets the focus only by the visitor's own act, and otherwise hands it back.
 */
export function guardFocus(): void {
  const watch = { capture: true } as const;
  window.addEventListener("pointerdown", ({ target }) => (welcome = !isOutside(target)), watch);
  window.addEventListener("keydown", ({ key }) => (welcome = key === "Tab" || !isOutside(document.activeElement)), watch);
  document.addEventListener("focusin", ({ target, relatedTarget }) => {
    if (welcome || !isEditor(target)) return;
    if (isOutside(relatedTarget)) relatedTarget.focus();
    else target.blur();
  });
}

/** Gives the keyboard to the cells. */
export function enterCells(): void {
  welcome = true;
  document.querySelector<HTMLElement>(editors[0][0])?.focus();
}
