import type { OfferedFile } from "../sidebar/workbook.ts";
import { type ExcelHost, told } from "./excel-run.ts";

/** The version that opens a workbook beside this one. */
const opensWorkbooks = "1.8";
/** How many bytes are turned into characters at once: a call takes only so many arguments. */
const bytesAtOnce = 8_192;

function base64Of(bytes: Uint8Array): string {
  const parts = Array.from({ length: Math.ceil(bytes.length / bytesAtOnce) }, (_, at) =>
    String.fromCharCode(...bytes.subarray(at * bytesAtOnce, (at + 1) * bytesAtOnce)),
  );
  return btoa(parts.join(""));
}

/** Opens a workbook beside this one; any other file goes through the pane. */
export async function offerFile(host: ExcelHost, file: OfferedFile): Promise<void> {
  if (!/\.xlsx$/i.test(file.name) || !host.supports(opensWorkbooks)) {
    host.handOver(file);
    return;
  }
  try {
    await host.openWorkbook(base64Of(file.bytes));
  } catch (error) {
    throw told(error);
  }
}
