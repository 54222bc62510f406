import type { SaveChoice } from "./files/save-file.ts";

export interface ToolbarActs {
  readonly open: (file: File) => void;
  readonly save: (choice: SaveChoice) => void;
  readonly sample: () => void;
  readonly clear: () => void;
}

function element<Kind extends HTMLElement>(selector: string, kind: new () => Kind): Kind {
  const found = document.querySelector(selector);
  if (found instanceof kind) return found;
  throw new Error(`The page has no ${selector}.`);
}

/** Opens a dialog and gives the button that closed it; Escape closes it like Cancel. */
function asked(dialog: HTMLDialogElement): Promise<string> {
  dialog.returnValue = "";
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => resolve(dialog.returnValue), { once: true });
  });
}

function chosen(form: HTMLFormElement): SaveChoice {
  const data = new FormData(form);
  return { format: data.get("format") === "csv" ? "csv" : "xlsx", contents: data.get("contents") === "formulas" ? "formulas" : "values" };
}

/** Arrow keys move inside a toolbar, as its role promises; Tab passes through it once. */
function moveByArrows(toolbar: HTMLElement): void {
  const buttons = [...toolbar.querySelectorAll("button")];
  const show = (active: number): void => {
    for (const [index, button] of buttons.entries()) button.tabIndex = index === active ? 0 : -1;
  };
  show(0);
  toolbar.addEventListener("keydown", (event) => {
    const at = buttons.indexOf(event.target as HTMLButtonElement);
    const targets: Readonly<Record<string, number>> = {
      ArrowRight: at + 1,
      ArrowLeft: at - 1 + buttons.length,
      Home: 0,
      End: buttons.length - 1,
    };
    const target = targets[event.key];
    if (at < 0 || target === undefined) return;
    event.preventDefault();
    const next = target % buttons.length;
    show(next);
    buttons[next]?.focus();
  });
  toolbar.addEventListener("focusin", (event) => show(Math.max(0, buttons.indexOf(event.target as HTMLButtonElement))));
}

export function startToolbar(acts: ToolbarActs): void {
  const toolbar = element('#toolbar [role="toolbar"]', HTMLElement);
  const picker = element("#file", HTMLInputElement);
  const saveDialog = element("#save-dialog", HTMLDialogElement);
  const clearDialog = element("#clear-dialog", HTMLDialogElement);
  const onClick: Readonly<Record<string, () => void>> = {
    open: () => picker.click(),
    save: () =>
      void asked(saveDialog).then((answer) => answer === "save" && acts.save(chosen(element("#save-dialog form", HTMLFormElement)))),
    sample: acts.sample,
    clear: () => void asked(clearDialog).then((answer) => answer === "clear" && acts.clear()),
  };
  toolbar.addEventListener("click", (event) => {
    const name = (event.target as HTMLElement).closest<HTMLElement>("[data-act]")?.dataset.act;
    if (name) onClick[name]?.();
  });
  picker.addEventListener("change", () => {
    const file = picker.files?.[0];
    picker.value = "";
    if (file) acts.open(file);
  });
  moveByArrows(toolbar);
}
