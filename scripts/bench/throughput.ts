import type { Answer, Failure } from "../../core/catalog/catalog.ts";
import type { Block, Shown } from "../../core/cells/cell.ts";
import { callFunction } from "../../core/functions.ts";
import type { Effort, Size } from "./effort.ts";
import { type ColumnName, column } from "./list-cells.ts";
import { grouped, perSecond, type ResultTable, spreadCells, spreadHeader } from "./table.ts";
import { timeInTurns } from "./timing.ts";

const calls: readonly { readonly name: string; readonly columns: readonly ColumnName[] }[] = [
  { name: "BUCKET", columns: ["score", "programAverage", "competitive", "minimum"] },
  { name: "STEP2LABEL", columns: ["score", "specialty"] },
];

/** What a single call's answer would read inside a block. */
function inBlock(answer: Answer | Failure): Shown | undefined {
  if (Array.isArray(answer)) return undefined;
  return typeof answer === "object" ? `Check: ${answer.error}` : answer;
}

function blockAnswers(name: string, columns: readonly Block[]): Shown[] {
  const answer = callFunction(name, columns);
  if (!Array.isArray(answer)) throw new Error(`${name} did not answer a block with a block, but with ${JSON.stringify(answer)}.`);
  return answer.map((row) => row[0] ?? "");
}

function rowAnswers(name: string, columns: readonly Block[]): (Answer | Failure)[] {
  return (columns[0] ?? []).map((_, row) =>
    callFunction(
      name,
      columns.map((cells) => cells[row]?.[0]),
    ),
  );
}

/** A block and the same cells one by one must say the same, or the times below compare nothing. */
function assertSame(name: string, block: readonly Shown[], single: readonly (Answer | Failure)[]): void {
  const row = block.findIndex((answer, place) => answer !== inBlock(single[place] ?? ""));
  if (row !== -1)
    throw new Error(`${name} answers row ${row + 1} of a block with ${block[row]}, and alone with ${JSON.stringify(single[row])}.`);
}

async function timeCall(name: string, columnNames: readonly ColumnName[], { rows, runs }: Size): Promise<string[][]> {
  const sets = [1, 2].map((set) => columnNames.map((columnName, place) => column(columnName, rows, set * 100 + place)));
  const setOf = (round: number) => sets[round % sets.length] ?? [];
  assertSame(name, blockAnswers(name, setOf(0)), rowAnswers(name, setOf(0)));
  const spreads = await timeInTurns([(round) => callFunction(name, setOf(round)), (round) => rowAnswers(name, setOf(round))], runs);
  const ways = ["one call with ranges", "a call a row"];
  return spreads.map((spread, place) => [name, ways[place] ?? "", grouped(rows), ...spreadCells(spread), perSecond(rows, spread)]);
}

/** How many rows of an ordinary, untidy list the core answers in a second. */
export async function throughput({ sizes }: Pick<Effort, "sizes">): Promise<ResultTable> {
  const rows: string[][] = [];
  for (const { name, columns } of calls) {
    for (const size of sizes) rows.push(...(await timeCall(name, columns, size)));
  }
  return {
    title: "The core alone, on cells as lists hold them",
    notes: [
      'Made-up lists from a fixed seed: numbers, numbers as text, ranges, "~245", aliases, codes, blanks, and 1 to 2 % that can\'t be read.',
      `BUCKET reads ${calls[0]?.columns.length} columns, STEP2LABEL ${calls[1]?.columns.length}. Block and single calls were found to answer alike.`,
    ],
    header: ["function", "how", "rows", ...spreadHeader, "rows/s"],
    rows,
  };
}
