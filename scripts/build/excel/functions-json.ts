import type { FunctionEntry, ParameterInfo } from "../../../core/catalog/catalog.ts";

/** A parameter in functions.json. `any` and `matrix` everywhere: our own code broadcasts, Excel lifts no custom function over a range. */
interface JsonParameter {
  readonly name: string;
  readonly description: string;
  readonly type: "any";
  readonly dimensionality: "matrix";
  readonly optional?: true;
}

export interface JsonFunction {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly helpUrl: string;
  readonly parameters: readonly JsonParameter[];
  readonly result: { readonly type: "any"; readonly dimensionality: "matrix" };
}

export interface FunctionsJson {
  /** Without it a range with one error cell in it would not reach the function at all. */
  readonly allowErrorForDataTypeAny: true;
  readonly functions: readonly JsonFunction[];
}

const parameterOf = (info: ParameterInfo): JsonParameter => ({
  name: info.name,
  description: info.description,
  type: "any",
  dimensionality: "matrix",
  ...(info.optional ? { optional: true } : {}),
});

/** The metadata that Excel reads, from the catalog. `help` is the address of the page with one heading a function. */
export function functionsJson(functions: readonly FunctionEntry[], help: string): FunctionsJson {
  return {
    allowErrorForDataTypeAny: true,
    functions: functions.map((entry) => ({
      id: entry.name,
      name: entry.name,
      description: entry.summary,
      helpUrl: `${help}#${entry.name.toLowerCase()}`,
      parameters: entry.parameters.map(parameterOf),
      result: { type: "any", dimensionality: "matrix" },
    })),
  };
}
