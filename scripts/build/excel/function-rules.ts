/** What functions.json must be, as Microsoft's schema for it says, and what MatchSheet adds. */
interface Text {
  readonly what: string;
  readonly pattern?: RegExp;
  readonly longest: number;
  readonly shortest?: number;
}

const texts = {
  id: { what: "id", pattern: /^[A-Za-z][A-Za-z0-9._]*$/, shortest: 3, longest: 64 },
  // Narrower than the schema: saved workbooks turn dots and underscores into the same name.
  name: { what: "name", pattern: /^[A-Z][A-Z0-9]*$/, shortest: 3, longest: 64 },
  description: { what: "description", shortest: 1, longest: 1024 },
  parameterName: { what: "parameter name", pattern: /^[A-Za-z]\w*$/, shortest: 1, longest: 64 },
  parameterDescription: { what: "parameter description", shortest: 1, longest: 512 },
  helpUrl: { what: "helpUrl", pattern: /^https:\/\//, longest: 2048 },
} as const satisfies Record<string, Text>;

function textProblems({ what, pattern, shortest = 0, longest }: Text, value: unknown, whose: string): string[] {
  if (typeof value !== "string") return [`${whose} has no ${what}.`];
  if (value.length < shortest || value.length > longest)
    return [`${whose}: the ${what} has ${value.length} characters, allowed are ${shortest} to ${longest}.`];
  return pattern && !pattern.test(value) ? [`${whose}: the ${what} "${value}" is not like ${pattern.source}.`] : [];
}

/** A name that Excel reads as a cell (A1 to XFD1048576, R1C1), as an old macro command, or as a function of its own. */
export function isTakenName(name: string): boolean {
  const cell = /^([A-Z]{1,3})(\d{1,7})$/.exec(name);
  const column = [...(cell?.[1] ?? "")].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  if (cell && column <= 16_384 && Number(cell[2]) >= 1 && Number(cell[2]) <= 1_048_576) return true;
  return /^R\d*C\d*$/.test(name) || takenNames.has(name);
}

/** Macro commands, and those built-in names that come near to words of ours. */
const takenNames = new Set(
  "RUN ECHO CALL EXEC GOTO HALT BREAK ERROR RETURN RESULT VALUE RANK TREND PERCENTILE TARGET LIST MATCH SCORE TYPE".split(" "),
);

type Held = Record<string, unknown>;
const listOf = (value: unknown): Held[] => (Array.isArray(value) ? (value as Held[]) : []);

function shapeProblems(value: unknown, whose: string): string[] {
  const { type, dimensionality } = (value ?? {}) as Held;
  return type === "any" && dimensionality === "matrix" ? [] : [`${whose} must have type any and dimensionality matrix.`];
}

function parameterProblems(entry: Held, whose: string): string[] {
  const parameters = listOf(entry.parameters);
  const required = parameters.map((parameter) => parameter.optional !== true);
  const names = parameters.map((parameter) => String(parameter.name).toLowerCase());
  return [
    ...parameters.flatMap((parameter) => textProblems(texts.parameterName, parameter.name, whose)),
    ...parameters.flatMap((parameter) => textProblems(texts.parameterDescription, parameter.description, `${whose}, ${parameter.name}`)),
    ...parameters.flatMap((parameter) => shapeProblems(parameter, `${whose}, ${parameter.name},`)),
    ...(parameters.length > 128 ? [`${whose} has more than 128 parameters.`] : []),
    ...(required.lastIndexOf(true) > required.indexOf(false) && required.includes(false)
      ? [`${whose}: a required parameter follows an optional one.`]
      : []),
    ...(new Set(names).size < names.length ? [`${whose}: two parameters have the same name.`] : []),
  ];
}

function functionProblems(entry: Held): string[] {
  const whose = String(entry.id ?? "A function");
  return [
    ...textProblems(texts.id, entry.id, whose),
    ...textProblems(texts.name, entry.name, whose),
    ...textProblems(texts.description, entry.description, whose),
    ...textProblems(texts.helpUrl, entry.helpUrl, whose),
    ...(entry.id === entry.name ? [] : [`${whose}: id and name differ.`]),
    ...(isTakenName(String(entry.name)) ? [`${whose}: Excel reads the name "${entry.name}" as something of its own.`] : []),
    ...(entry.options === undefined ? [] : [`${whose} has options: MatchSheet's functions are neither volatile nor streaming.`]),
    ...shapeProblems(entry.result, `${whose}, the result,`),
    ...parameterProblems(entry, whose),
  ];
}

/** What is wrong with functions.json beside what the bundle registers, as sentences. */
export function functionsJsonProblems(json: unknown, associated: readonly string[]): string[] {
  const { allowErrorForDataTypeAny, functions } = (json ?? {}) as Held;
  const entries = listOf(functions);
  const ids = entries.map((entry) => String(entry.id));
  const missing = ids.filter((id) => !associated.includes(id));
  const extra = associated.filter((id) => !ids.includes(id));
  return [
    ...(allowErrorForDataTypeAny === true ? [] : ["allowErrorForDataTypeAny must be true, or a range with an error cell never arrives."]),
    ...(entries.length > 0 ? [] : ["There are no functions."]),
    ...(new Set(ids.map((id) => id.toUpperCase())).size < ids.length ? ["Two functions have the same id."] : []),
    ...missing.map((id) => `${id} stands in functions.json and is not associated.`),
    ...extra.map((id) => `${id} is associated and does not stand in functions.json.`),
    ...(new Set(associated).size < associated.length ? ["A function is associated twice."] : []),
    ...entries.flatMap(functionProblems),
  ];
}
