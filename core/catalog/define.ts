/** Makes a catalog entry from a rule for single values: reading, blanks, errors and ranges are dealt with here, once for all functions. */
import type { Argument, Cell, Shown } from "../cells/cell.ts";
import { isBlank } from "../cells/read.ts";
import { type Grid, gridOf, gridSize, type Size, sizesThatFit } from "./broadcast.ts";
import type { Answer, Example, Failure, FunctionEntry, ParameterInfo } from "./catalog.ts";
import type { Parameter } from "./parameters.ts";

type Parameters = Readonly<Record<string, Parameter>>;
type ValueOf<P> = P extends { readonly whenBlank?: { readonly value: infer Value } } ? Value : never;
export type Values<P extends Parameters> = { readonly [Name in keyof P]: ValueOf<P[Name]> };

interface Definition<P extends Parameters> {
  readonly name: string;
  readonly summary: string;
  readonly parameters: P;
  readonly result: string;
  readonly source: string;
  readonly examples: readonly Example[];
}

/** One of the function's arguments, read as far as it can be before the places of a range are gone through. */
interface Input {
  readonly name: string;
  readonly parameter: Parameter;
  readonly grid: Grid;
}

type Outcome =
  | { readonly kind: "value"; readonly value: unknown }
  | { readonly kind: "blank" }
  | { readonly kind: "error"; readonly error: string };

function read({ name, parameter, grid }: Input, row: number, column: number): Outcome {
  const result = parameter.whole ? parameter.readRange(grid, name) : parameter.read(cellAt(grid, row, column), name);
  if (!result.ok) return { kind: "error", error: result.error };
  if (result.value !== null) return { kind: "value", value: result.value };
  return parameter.whenBlank ? { kind: "value", value: parameter.whenBlank.value } : { kind: "blank" };
}

/** A single row or column serves every row or column of the answer. */
function cellAt(grid: Grid, row: number, column: number): Cell {
  const cells = grid[grid.length === 1 ? 0 : row];
  return cells?.[cells.length === 1 ? 0 : column];
}

function isSingle({ parameter, grid }: Input): boolean {
  return parameter.whole || (grid.length === 1 && grid[0]?.length === 1);
}

function inputsOf(names: readonly string[], parameters: readonly Parameter[], args: readonly Argument[]): Input[] {
  return parameters.map((parameter, place) => ({ name: names[place] ?? "", parameter, grid: gridOf(args[place]) }));
}

function extraArguments(name: string, most: number, args: readonly Argument[]): Failure | undefined {
  const extra = args.slice(most).some((argument) => !gridOf(argument).every((row) => row.every(isBlank)));
  return extra ? { error: `${name} takes at most ${most} ${most === 1 ? "value" : "values"}; ${args.length} were given.` } : undefined;
}

type Evaluate = (values: never) => Answer | Failure;

function isFailure(answer: Answer | Failure): answer is Failure {
  return typeof answer === "object" && !Array.isArray(answer);
}

/** What can be said of the single arguments: the values that every place shares, that all is blank, or the first that can't be read. */
function readSingles(inputs: readonly Input[]): { values: Record<string, unknown>; blank: boolean; error: string | undefined } {
  const values: Record<string, unknown> = {};
  let blank = false;
  let error: string | undefined;
  for (const input of inputs.filter(isSingle)) {
    const outcome = read(input, 0, 0);
    if (outcome.kind === "value") values[input.name] = outcome.value;
    else if (outcome.kind === "blank") blank = true;
    else error ??= outcome.error;
  }
  return { values, blank, error };
}

function answerAt(shared: Record<string, unknown>, ranges: readonly Input[], row: number, column: number, evaluate: Evaluate): Shown {
  // Not a spread: V8 takes several times as long over one whose properties are then added to, and this runs for every row.
  const values: Record<string, unknown> = Object.assign({}, shared);
  let error: string | undefined;
  for (const input of ranges) {
    const outcome = read(input, row, column);
    if (outcome.kind === "value") values[input.name] = outcome.value;
    else if (outcome.kind === "error") error ??= outcome.error;
    else return "";
  }
  if (error !== undefined) return `Check: ${error}`;
  const answer = evaluate(values as never);
  return isFailure(answer) ? `Check: ${answer.error}` : (answer as Shown);
}

function blockOf(size: Size, at: (row: number, column: number) => Shown): Shown[][] {
  return Array.from({ length: size.rows }, (_, row) => Array.from({ length: size.columns }, (_, column) => at(row, column)));
}

/** Calls a rule for every place of its ranges; see design notes in docs/decisions/ranges.md. */
function callCells(inputs: readonly Input[], evaluate: Evaluate): Answer | Failure {
  const ranges = inputs.filter((input) => !isSingle(input));
  const size = sizesThatFit(ranges.map(({ name, grid }) => ({ name, ...gridSize(grid) })));
  if ("error" in size) return size;
  const { values, blank, error } = readSingles(inputs);
  if (blank) return ranges.length === 0 ? "" : blockOf(size, () => "");
  if (error !== undefined) return { error };
  if (ranges.length === 0) return evaluate(values as never);
  return blockOf(size, (row, column) => answerAt(values, ranges, row, column, evaluate));
}

/** Calls a rule whose answer is a table of its own, and which therefore takes single cells only. */
function callTable(inputs: readonly Input[], evaluate: Evaluate): Answer | Failure {
  const range = inputs.find((input) => !isSingle(input));
  if (range) {
    const { rows, columns } = gridSize(range.grid);
    return { error: `${range.name}: a range of ${rows} × ${columns} cells was given; the answer is a table, so give a single cell.` };
  }
  const { values, blank, error } = readSingles(inputs);
  if (blank) return "";
  return error === undefined ? evaluate(values as never) : { error };
}

function entry<P extends Parameters>(definition: Definition<P>, call: (inputs: readonly Input[]) => Answer | Failure): FunctionEntry {
  const names = Object.keys(definition.parameters);
  const parameters = Object.values(definition.parameters) as unknown as Parameter[];
  const infos = parameters.map((parameter, place): ParameterInfo => {
    const { kind, description, optional, whole, choices } = parameter;
    return { name: names[place] ?? "", kind, description, optional, whole, ...(choices ? { choices } : {}) };
  });
  return {
    ...definition,
    parameters: infos,
    call: (args) => extraArguments(definition.name, names.length, args) ?? call(inputsOf(names, parameters, args)),
  };
}

/** A function that answers one cell for each place of the ranges it is given. */
export function defineFunction<const P extends Parameters>(
  definition: Definition<P> & { readonly evaluate: (values: Values<P>) => Shown | Failure },
): FunctionEntry {
  const { evaluate, ...rest } = definition;
  return entry(rest as unknown as Definition<P>, (inputs) => callCells(inputs, evaluate as Evaluate));
}

/** A function whose answer is a table. */
export function defineTable<const P extends Parameters>(
  definition: Definition<P> & { readonly evaluate: (values: Values<P>) => Shown[][] | Shown | Failure },
): FunctionEntry {
  const { evaluate, ...rest } = definition;
  return entry(rest as unknown as Definition<P>, (inputs) => callTable(inputs, evaluate as Evaluate));
}
