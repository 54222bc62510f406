/** The last step of a file: what the writer's library can't be told. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

export interface Calculation {
  /** Whether a program that opens the file works every formula out anew. */
  readonly onOpening: boolean;
}

/** The calculation engine of today's Excel: of an older one's file it would not trust the values. */
const engine = 191029;
const workbookPart = "xl/workbook.xml";
const calculation = /<calcPr [^>]*\/>/;
/** The earliest that a zip file can name; the same in every build. */
const earliest = new Date(1980, 0, 1);

/** Zips the parts anew, in their order, with the given way to calculate. */
export function finishPackage(bytes: Uint8Array, { onOpening }: Calculation): Uint8Array {
  const parts = unzipSync(bytes);
  const workbook = strFromU8(parts[workbookPart] ?? new Uint8Array());
  if (!calculation.test(workbook)) throw new Error(`The file's ${workbookPart} does not say how it is calculated.`);
  const wanted = `<calcPr calcId="${engine}"${onOpening ? ' fullCalcOnLoad="1"' : ""}/>`;
  const finished = { ...parts, [workbookPart]: strToU8(workbook.replace(calculation, wanted)) };
  return zipSync(finished, { level: 9, mtime: earliest });
}
