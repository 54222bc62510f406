import { readCsv } from "../../templates/files/csv.ts";
import { decodeText } from "../../templates/files/decode-text.ts";
import { isWorkbook, sheetNameOf } from "../../templates/files/file-kind.ts";
import { FileProblem } from "../../templates/files/file-problem.ts";
import { cellRows, columnWidths, roomFor, workbookOf } from "../snapshot.ts";
import type { OpenedBook } from "./read-xlsx.ts";

const megabyte = 1_048_576;
const largestFile = 25 * megabyte;
const mostCells = 400_000;
const widestColumn = 48;
const narrowestColumn = 9;
const sampledRows = 200;

function openText(bytes: Uint8Array, fileName: string): OpenedBook {
  const { text, told } = decodeText(bytes);
  const rows = readCsv(text, fileName);
  if (rows.every((row) => row.every((value) => value === "")))
    throw new FileProblem("This file holds no rows. Open one that holds a list.");
  const width = rows[0]?.length ?? 0;
  if (rows.length * width > mostCells) {
    throw new FileProblem(
      `This file has ${rows.length.toLocaleString("en-US")} rows of ${width} columns, more than this page can hold. Take out rows or columns you do not need, then open it again.`,
    );
  }
  const lengths = Array.from({ length: width }, (_, column) =>
    Math.max(narrowestColumn, ...rows.slice(0, sampledRows).map((row) => Math.min(widestColumn, String(row[column] ?? "").length + 2))),
  );
  const sheet = {
    id: "sheet1",
    name: sheetNameOf(fileName),
    cellData: cellRows(rows),
    columnData: columnWidths(lengths),
    ...roomFor(rows.length, width),
  };
  return { snapshot: workbookOf(fileName, [sheet]), told: told === undefined ? [] : [told] };
}

/** Opens a CSV, TSV or XLSX file by what it holds, whatever its name says. */
export async function openFile(file: File): Promise<OpenedBook> {
  if (file.size === 0) throw new FileProblem("This file is empty. Open one that holds a list.");
  if (file.size > largestFile) {
    const size = Math.ceil(file.size / megabyte);
    throw new FileProblem(
      `This file is ${size} MB; this page opens up to ${largestFile / megabyte} MB. Save only the list's sheet in a file of its own, then open that.`,
    );
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (!isWorkbook(bytes)) return openText(bytes, file.name);
  const { readXlsx } = await import("./read-xlsx.ts");
  return readXlsx(bytes, file.name);
}
