const startsWith = (bytes: Uint8Array, ...start: number[]): boolean => start.every((byte, index) => bytes[index] === byte);

/** A zip, and the container of password-protected workbooks and of old .xls files: by what the file holds, whatever its name says. */
export const isWorkbook = (bytes: Uint8Array): boolean => startsWith(bytes, 0x50, 0x4b) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0);

/** A sheet's name from a file's: without its ending and what a sheet's name may not hold. */
export function sheetNameOf(fileName: string): string {
  const name = fileName
    .replace(/\.[^.]*$/, "")
    .replace(/[[\]:*?/\\']/g, " ")
    .trim();
  return name.slice(0, 31).trim() || "Sheet1";
}
