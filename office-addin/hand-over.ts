import type { OfferedFile } from "../sidebar/workbook.ts";

/** How long a download may take to begin before its address is given up. */
const addressKept = 60_000;

const isText = ({ type }: OfferedFile): boolean => type.startsWith("text/");

function download({ name, type, bytes }: OfferedFile): void {
  const address = URL.createObjectURL(new Blob([bytes.slice()], { type }));
  Object.assign(document.createElement("a"), { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), addressKept);
}

const paragraph = (text: string): HTMLElement => Object.assign(document.createElement("p"), { textContent: text });

function copyableText(file: OfferedFile, label: HTMLElement): HTMLElement {
  const text = new TextDecoder().decode(file.bytes);
  const field = Object.assign(document.createElement("textarea"), { value: text, readOnly: true, rows: 8 });
  field.setAttribute("aria-labelledby", label.id);
  field.addEventListener("focus", () => field.select());
  return field;
}

/** Says what to do when the download did not come; a text is shown to be copied. It closes with its button or Esc, back to where the user was. */
function showInstead(file: OfferedFile): void {
  const dialog = Object.assign(document.createElement("dialog"), { className: "offered-file" });
  const heading = Object.assign(document.createElement("h2"), { id: "offered-file-name", textContent: file.name });
  dialog.setAttribute("aria-labelledby", heading.id);
  const close = Object.assign(document.createElement("button"), { type: "button", textContent: "Close" });
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => dialog.remove());
  const help = isText(file)
    ? "If no download has started, copy this text into an empty file and save it under this name."
    : "If no download has started, Excel on this computer does not let the pane save files. Open this workbook in Excel on the web and save it from there.";
  dialog.append(heading, paragraph(help), ...(isText(file) ? [copyableText(file, heading)] : []), close);
  document.body.append(dialog);
  dialog.showModal();
}

/**
 * Saves a file as a download. Excel on the web is a browser and can be relied on; the web views of the others may drop it without a word, so
 * there the pane also shows what to do (docs/decisions/excel-files.md).
 */
export function handOver(file: OfferedFile, platform: string): void {
  download(file);
  if (platform !== "OfficeOnline") showInstead(file);
}
