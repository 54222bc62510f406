import { EncryptedFileError, HucreError, type ReadOptions, type Workbook } from "hucre";
import { readXlsx } from "hucre/xlsx";
import { FileProblem } from "./file-problem.ts";

/** The file as the library reads it. Throws a FileProblem where it can't. */
export async function parseXlsx(bytes: Uint8Array, options: ReadOptions = {}): Promise<Workbook> {
  try {
    return await readXlsx(bytes, options);
  } catch (error) {
    if (error instanceof EncryptedFileError) {
      throw new FileProblem(
        "This file is protected with a password, or it is an old .xls file. Open it in your spreadsheet program, take the password off or choose Save as .xlsx, then open that file here.",
      );
    }
    if (!(error instanceof HucreError)) console.error("MatchSheet: the file could not be read", error);
    throw new FileProblem(
      "This file is damaged or is no .xlsx workbook. Open it in your spreadsheet program, save it again as .xlsx, then open that file here.",
    );
  }
}
