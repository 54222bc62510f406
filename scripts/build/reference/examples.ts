import type { Example } from "../../../core/catalog/catalog.ts";
import type { Argument, Block, Cell } from "../../../core/cells/cell.ts";
import { code, markdownTable, plain } from "../../markdown/inline.ts";
import { cellText } from "../example-formula.ts";

/** Examples hold few columns; the letters of a sheet's first ones are enough. */
const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const firstRow = 2;

interface PlacedBlock {
  readonly reference: string;
  readonly block: Block;
}

function isBlock(argument: Argument): argument is Block {
  return Array.isArray(argument);
}

/** Puts the blocks of a call beside each other on a sheet, under a row of headers. */
function placeBlocks(args: readonly Argument[]): PlacedBlock[] {
  let column = 0;
  return args.filter(isBlock).map((block) => {
    const width = Math.max(...block.map((row) => row.length));
    const [first, last] = [letters[column], letters[column + width - 1]];
    column += width;
    return { reference: `${first}${firstRow}:${last}${firstRow + block.length - 1}`, block };
  });
}

function formula(name: string, args: readonly Argument[], placed: readonly PlacedBlock[]): string {
  let next = 0;
  const texts = args.map((argument) => (isBlock(argument) ? (placed[next++]?.reference ?? "") : cellText(argument)));
  return `=${name}(${texts.join(", ")})`;
}

function shownCell(cell: Cell): string {
  if (cell === "" || cell === null || cell === undefined) return "";
  return plain(typeof cell === "boolean" ? (cell ? "TRUE" : "FALSE") : String(cell));
}

function shownAnswer(answer: Exclude<Example["answer"], unknown[][]>): string {
  if (typeof answer === "object") return `error: ${plain(answer.error)}`;
  return shownCell(answer) || "*(blank)*";
}

/** The cells of several blocks beside each other; shorter ones are filled up with blanks. */
function sideBySide(blocks: readonly Block[]): string[][] {
  const height = Math.max(...blocks.map((block) => block.length));
  return Array.from({ length: height }, (_, row) =>
    blocks.flatMap((block) => Array.from({ length: block[0]?.length ?? 0 }, (_, column) => shownCell(block[row]?.[column]))),
  );
}

function blockExample(name: string, { args, answer }: Example): string {
  const placed = placeBlocks(args);
  const answers: Block = Array.isArray(answer) ? answer : [[typeof answer === "object" ? `error: ${answer.error}` : answer]];
  const rows = sideBySide([...placed.map(({ block }) => block), answers]);
  const given = (rows[0]?.length ?? 0) - (answers[0]?.length ?? 0);
  const header = (rows[0] ?? []).map((_, column) => (column < given ? (letters[column] ?? "") : column === given ? "shows" : ""));
  const where = placed.length === 0 ? "" : ` with these cells in ${placed.map(({ reference }) => reference).join(" and ")}`;
  return `${code(formula(name, args, placed))}${where}:\n\n${markdownTable(header, rows)}`;
}

/** A function's examples: those of one cell in a table, those of several cells as a small sheet each. */
export function examplesOf(name: string, examples: readonly Example[]): string {
  const rows: string[][] = [];
  const sheets: string[] = [];
  for (const example of examples) {
    const { args, answer } = example;
    if (Array.isArray(answer) || args.some(isBlock)) sheets.push(blockExample(name, example));
    else rows.push([code(formula(name, args, [])), shownAnswer(answer)]);
  }
  return [...(rows.length === 0 ? [] : [markdownTable(["formula", "shows"], rows)]), ...sheets].join("\n\n");
}
