import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import type { FunctionsJson, JsonFunction } from "../../../scripts/build/excel/functions-json.ts";
import { root } from "../../../scripts/root.ts";

/** What a formula is given in one place: a cell's value or a range of them; null is a blank cell, an Omitted one nothing at all. */
export type Given =
  | string
  | number
  | boolean
  | null
  | ErrorCell
  | typeof omitted
  | readonly (readonly (string | number | boolean | null | ErrorCell)[])[];
export const omitted = Symbol("left out");
export class ErrorCell {
  readonly code: string;
  constructor(code: string) {
    this.code = code;
  }
}

/** Excel for the desktop passes a blank cell as 0, Excel on the web as null. */
export const platforms = { desktop: 0, web: null } as const;
export type Platform = keyof typeof platforms;

export type Shows = { readonly cells: unknown[][] } | { readonly error: string; readonly message: string | undefined };

/** The error class that exists only inside Excel. */
class ExcelError {
  readonly code: string;
  readonly message: string | undefined;
  constructor(code: string, message?: string) {
    this.code = code;
    this.message = message;
  }
}

const errorCodes = {
  invalidValue: "#VALUE!",
  notAvailable: "#N/A",
  divisionByZero: "#DIV/0!",
  invalidNumber: "#NUM!",
  nullReference: "#NULL!",
  invalidName: "#NAME?",
  invalidReference: "#REF!",
};

/** What is wrong with what a function returned for a matrix result, in the terms of what a cell would show. */
function assertCells(id: string, result: unknown): asserts result is unknown[][] {
  if (!Array.isArray(result) || result.length === 0) throw new Error(`${id} returned no rows; a promise shows #BUSY!.`);
  const widths = new Set(result.map((row: unknown) => (Array.isArray(row) ? row.length : -1)));
  if (widths.size !== 1 || widths.has(-1) || widths.has(0)) throw new Error(`${id} returned rows of ${[...widths].join(", ")} cells.`);
  for (const cell of result.flat()) {
    const fits = typeof cell === "string" || typeof cell === "boolean" || (typeof cell === "number" && Number.isFinite(cell));
    if (!fits) throw new Error(`${id} returned ${String(cell)} in a cell; null and undefined show 0, NaN an error.`);
  }
}

/** Excel's side of custom functions, around what dist/ holds: the metadata decides how a call arrives, the bundle answers it. */
export class FunctionsRuntime {
  readonly metadata: FunctionsJson;
  private readonly calls = new Map<string, (...args: unknown[]) => unknown>();
  readonly logged: unknown[][] = [];

  constructor(folder = join(root, "dist", "office-addin")) {
    this.metadata = JSON.parse(readFileSync(join(folder, "functions.json"), "utf8")) as FunctionsJson;
    const associate = (id: string, call: (...args: unknown[]) => unknown): void => void this.calls.set(id.toUpperCase(), call);
    const console = { error: (...said: unknown[]) => void this.logged.push(said) };
    const context = createContext({ CustomFunctions: { associate, Error: ExcelError, ErrorCode: errorCodes }, console });
    runInContext(readFileSync(join(folder, "functions.js"), "utf8"), context, { filename: "functions.js" });
  }

  get associated(): string[] {
    return [...this.calls.keys()];
  }

  /** Calls as a formula does. `bare` hands single cells over without the rows around them, as is reported of constants. */
  call(platform: Platform, name: string, args: readonly Given[], bare = false): Shows {
    const metadata = this.metadata.functions.find(({ id }) => id === name.toUpperCase());
    const call = this.calls.get(name.toUpperCase());
    if (!metadata || !call) return { error: "#NAME?", message: undefined };
    if (args.length > metadata.parameters.length) throw new Error(`Excel does not take more arguments than ${name} has.`);
    const holdsError = args.flat(2).some((value) => value instanceof ErrorCell);
    if (holdsError && this.metadata.allowErrorForDataTypeAny !== true) return { error: "#N/A", message: undefined };
    const marshalled = metadata.parameters.map((parameter, at) => this.marshal(platform, parameter, args[at] ?? omittedOr(args, at), bare));
    try {
      const result = call(...marshalled, { functionName: name, address: undefined });
      assertCells(name, result);
      return { cells: result.map((row) => [...row]) };
    } catch (error) {
      if (error instanceof ExcelError) return { error: error.code, message: error.message };
      throw error;
    }
  }

  private marshal(platform: Platform, parameter: JsonFunction["parameters"][number], given: Given, bare: boolean): unknown {
    if (given === omitted) {
      if (parameter.optional !== true) throw new Error(`Excel does not call without ${parameter.name}.`);
      return null;
    }
    const cell = (value: string | number | boolean | null | ErrorCell): unknown => {
      if (value instanceof ErrorCell) return new ExcelError(value.code);
      return value === null || value === "" ? platforms[platform] : value;
    };
    if (Array.isArray(given)) return given.map((row: readonly (string | number | boolean | null | ErrorCell)[]) => row.map(cell));
    const single = cell(given as string | number | boolean | null | ErrorCell);
    return bare ? single : [[single]];
  }
}

const omittedOr = (args: readonly Given[], at: number): Given => (at < args.length ? null : omitted);
