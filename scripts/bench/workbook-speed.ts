import type { Shown } from "../../core/cells/cell.ts";
import { emptyContent } from "../../templates/content.ts";
import type { ProgramCells } from "../../templates/sheets/program-columns.ts";
import { workbookSheets } from "../../templates/workbook.ts";
import { writeXlsx } from "../../templates/write-xlsx.ts";
import { findTool } from "../debian-tools.ts";
import { convertInLibreOffice } from "../libre-office.ts";
import { column } from "./list-cells.ts";
import { spreadCells } from "./table.ts";
import { spreadOf } from "./timing.ts";

const programs = 1000;
const times = 3;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

async function measured(work: () => Promise<unknown>): Promise<string> {
  const runs: number[] = [];
  for (let run = 0; run < times; run++) runs.push(await timed(work));
  const [median, range] = spreadCells(spreadOf(runs));
  return `${median} ms (${range}, n = ${times})`;
}

/** A list as applicants keep it, the same in every run. */
function list(): ProgramCells[] {
  const cells = (name: "programAverage" | "minimum" | "competitive", seed: number): Shown[] =>
    column(name, programs, seed).map(([cell]) => cell as Shown);
  const [averages, minimums, marks] = [cells("programAverage", 1), cells("minimum", 2), cells("competitive", 3)];
  return averages.map((average, at) => ({
    program: `Program ${at + 1}`,
    average,
    minimum: minimums[at] ?? "",
    competitive: marks[at] ?? "",
  }));
}

/** How long the plain workbook of a thousand programs takes: to make, to write, and in LibreOffice to open, work out anew and write as text. */
export async function workbookSpeed(): Promise<void> {
  const content = {
    ...emptyContent,
    profile: { score: 243, step1: "Pass", specialty: "Internal Medicine" },
    programs: list(),
  };
  const sheets = workbookSheets("plain", content);
  const bytes = await writeXlsx(sheets);
  const formulas = sheets.reduce((sum, sheet) => sum + (sheet.formulas?.length ?? 0), 0);
  console.log(`${programs} programs, ${formulas} formulas, ${bytes.length} bytes.`);
  console.log(`Made: ${await measured(async () => workbookSheets("plain", content))}`);
  console.log(`Written: ${await measured(() => writeXlsx(sheets))}`);
  const soffice = findTool("soffice");
  if (soffice === undefined) throw new Error("LibreOffice was not found, so nothing was recalculated. Install libreoffice-calc.");
  const nothing = await writeXlsx([{ name: "Nothing", rows: [["nothing"]], names: [], widths: [] }]);
  const opened = (file: Uint8Array) => convertInLibreOffice(soffice, new Map([["book.xlsx", file]]), "text");
  console.log(`LibreOffice, an empty workbook: ${await measured(() => opened(nothing))}`);
  console.log(`LibreOffice, this workbook worked out anew: ${await measured(() => opened(bytes))}`);
}
