import type { OfferedFile } from "../sidebar/workbook.ts";

/** How long the browser may take to begin a download before its address is given back, in milliseconds. */
const patience = 60_000;

/** Saves a file from the sidebar's frame, which Google lets download. The file is made in the browser: nothing is sent anywhere. */
export function saveFile({ name, type, bytes }: OfferedFile): void {
  const address = URL.createObjectURL(new Blob([bytes.slice()], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  // Google's page makes every link open above the frame, where this address means nothing.
  link.target = "_self";
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), patience);
}
