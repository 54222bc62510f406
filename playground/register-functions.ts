import type { Nullable } from "@univerjs/core";
import {
  ArrayValueObject,
  BaseFunction,
  type BaseValueObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  FunctionType,
  type IFunctionInfo,
  NumberValueObject,
  StringValueObject,
} from "@univerjs/preset-sheets-core";
import type { Answer, FunctionEntry, ParameterInfo } from "../core/catalog/catalog.ts";
import type { Argument, Cell, Shown } from "../core/cells/cell.ts";
import type { CellPlace, Sentences } from "./sentences.ts";

type FunctionClass = new () => BaseFunction;

const cellOf = (value: Nullable<BaseValueObject>): Cell => {
  if (!value || value.isNull()) return null;
  return value.isError() ? (value as ErrorValueObject).getErrorType() : (value.getValue() as Cell);
};

/** What the engine passes, as the core takes it. One cell arrives as an array of one, which the core reads as a cell. */
const argumentOf = (value: BaseValueObject): Argument =>
  value.isArray() ? (value as ArrayValueObject).getArrayValue().map((row) => row.map((cell) => cellOf(cell))) : cellOf(value);

// A string object is not parsed again, so "1-2" stays text; a null object in a spill would show 0, so blank is "".
const objectOf = (shown: Shown): BaseValueObject => {
  if (typeof shown === "string") return StringValueObject.create(shown);
  if (typeof shown === "boolean") return BooleanValueObject.create(shown);
  return Number.isFinite(shown) ? NumberValueObject.create(shown) : ErrorValueObject.create(ErrorType.NUM);
};

const spillOf = (rows: Shown[][], place: CellPlace): BaseValueObject =>
  ArrayValueObject.create({
    calculateValueList: rows.map((row) => row.map(objectOf)),
    rowCount: rows.length,
    columnCount: rows[0]?.length ?? 0,
    unitId: place.unitId,
    sheetId: place.sheetId,
    row: place.row,
    column: place.column,
  });

/**
 * One function of the catalog as the grid's engine wants it: a class. An answer that is a sentence becomes #VALUE! in the cell, and the
 * sentence is kept under the cell's place. An exception would end all calculation of the engine for good, so it stops here and is told.
 */
function executorClass(entry: FunctionEntry, sentences: Sentences): FunctionClass {
  return class extends BaseFunction {
    override minParams = entry.parameters.filter((parameter) => !parameter.optional).length;
    override maxParams = entry.parameters.length;
    constructor() {
      super(entry.name);
    }
    override calculate(...values: BaseValueObject[]): BaseValueObject {
      const place = { unitId: this.unitId ?? "", sheetId: this.subUnitId ?? "", row: this.row, column: this.column };
      try {
        const answer: Answer | { error: string } = entry.call(values.map(argumentOf));
        if (Array.isArray(answer)) return spillOf(answer, place);
        if (typeof answer !== "object") return objectOf(answer);
        sentences.keep(place, answer.error);
      } catch (defect) {
        sentences.keep(place, `${entry.name} failed on this input, which is a defect in MatchSheet. Your data is unharmed.`);
        console.error(`MatchSheet: ${entry.name} threw`, defect);
      }
      return ErrorValueObject.create(ErrorType.VALUE);
    }
  };
}

const exampleText = (cell: Argument): string => {
  if (Array.isArray(cell)) return "A2:A10";
  return typeof cell === "string" ? `"${cell}"` : String(cell ?? "");
};

const parameterHelp = (entry: FunctionEntry) => (parameter: ParameterInfo, index: number) => ({
  name: parameter.name,
  detail: parameter.choices ? `${parameter.description} One of: ${parameter.choices.join(", ")}.` : parameter.description,
  example: exampleText(entry.examples[0]?.args[index]),
  require: parameter.optional ? 0 : 1,
  repeat: 0,
});

const helpOf = (entry: FunctionEntry): IFunctionInfo => ({
  functionName: entry.name,
  functionType: FunctionType.User,
  description: `${entry.summary} Gives: ${entry.result}`,
  abstract: entry.summary,
  functionParameter: entry.parameters.map(parameterHelp(entry)),
});

/** The catalog as the grid's formula settings: how each function is answered, and the help shown while typing. */
export function formulaSettings(
  catalog: readonly FunctionEntry[],
  sentences: Sentences,
): { function: [FunctionClass, string][]; description: IFunctionInfo[] } {
  return {
    function: catalog.map((entry) => [executorClass(entry, sentences), entry.name]),
    description: catalog.map(helpOf),
  };
}
