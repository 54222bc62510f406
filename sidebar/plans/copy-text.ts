/** The old way, for frames that may not use the clipboard: a selection in a field that nobody sees. */
function copySelected(text: string): boolean {
  const held = document.activeElement;
  const field = Object.assign(document.createElement("textarea"), { value: text, className: "unseen" });
  (document.querySelector("#sidebar") ?? document.body).append(field);
  field.select();
  try {
    return document.execCommand("copy");
  } finally {
    field.remove();
    if (held instanceof HTMLElement) held.focus({ preventScroll: true });
  }
}

/** Copies a text; false where the browser does not let it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Refused, or no clipboard at all: both leave the old way, whose answer counts.
    return copySelected(text);
  }
}
