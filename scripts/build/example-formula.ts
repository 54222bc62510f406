import type { Argument, Cell } from "../../core/cells/cell.ts";

/** A call as it is typed into a cell; a block stands as an array literal. */
export function exampleFormula(name: string, args: readonly Argument[]): string {
  return `=${name}(${args.map(argumentText).join(", ")})`;
}

function argumentText(argument: Argument): string {
  if (!Array.isArray(argument)) return cellText(argument as Cell);
  return `{${argument.map((row: readonly Cell[]) => row.map(cellText).join(", ")).join("; ")}}`;
}

export function cellText(cell: Cell): string {
  if (cell === undefined || cell === null) return "";
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  if (typeof cell === "number") return String(cell);
  return `"${(typeof cell === "string" ? cell : cell.toISOString().slice(0, 10)).replace(/"/g, '""')}"`;
}
