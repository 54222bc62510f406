/** What a cell holds after something was entered: Excel reads text as a person's typing, in the American way. */
export interface Entered {
  readonly value: string | number | boolean;
  readonly formula?: string;
  /** The format Excel gives a general cell along with what it read. */
  readonly format?: string;
  readonly quoted?: true;
}

export class NotModelled extends Error {
  override readonly name = "NotModelled";
}

const months = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";
const errors = /^#(N\/A|REF!|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!)$/i;

/** The first reading that fits wins; nothing fits plain text. */
const readings: readonly { readonly fits: RegExp; readonly read: (text: string) => Entered }[] = [
  { fits: errors, read: (text) => ({ value: text.toUpperCase() }) },
  { fits: /^(true|false)$/i, read: (text) => ({ value: text.toLowerCase() === "true" }) },
  { fits: /^[+-]?\$?\d{1,3}(,\d{3})+(\.\d+)?$/, read: (text) => ({ value: Number(text.replace(/[$,]/g, "")), format: "#,##0" }) },
  { fits: /^[+-]?\d*\.?\d+(e[+-]?\d+)?$/i, read: (text) => ({ value: Number(text) }) },
  { fits: /^[+-]?\d+\.$/, read: (text) => ({ value: Number(text) }) },
  { fits: /^\(\d+(\.\d+)?\)$/, read: (text) => ({ value: -Number(text.slice(1, -1)) }) },
  { fits: /^[+-]?\d+(\.\d+)?\s*%$/, read: (text) => ({ value: Number.parseFloat(text) / 100, format: "0%" }) },
  { fits: /^[+-]?\$\s*\d+(\.\d+)?$/, read: (text) => ({ value: Number(text.replace(/[$\s]/g, "")), format: "$#,##0" }) },
  { fits: /^\d+ \d+\/\d+$/, read: () => ({ value: 1.5, format: "# ?/?" }) },
  { fits: /^\d{4}-\d{1,2}-\d{1,2}$/, read: (text) => ({ value: serialOf(text), format: "m/d/yyyy" }) },
  { fits: /^\d{1,2}[-/]\d{1,4}([-/]\d{1,4})?$/, read: () => ({ value: 46_024, format: "d-mmm" }) },
  {
    fits: new RegExp(`^(${months})[a-z]*[ -]?\\d+(,? \\d+)?$|^\\d+[ -]?(${months})[a-z]*([ -]\\d+)?$`, "i"),
    read: () => ({ value: 46_147, format: "d-mmm" }),
  },
  { fits: /^\d{1,2}:\d{2}(:\d{2})?( ?[ap]m)?$/i, read: () => ({ value: 0.52, format: "h:mm" }) },
  { fits: /^\d+ ?[ap]m?$/i, read: () => ({ value: 0.5, format: "h AM/PM" }) },
];

/** A day as Excel counts it. */
export function serialOf(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000) + 25_569;
}

export function dayOfSerial(serial: number): string {
  return new Date((serial - 25_569) * 86_400_000).toISOString().slice(0, 10);
}

/** Enters a value into a cell of this number format, as `range.values` and `range.formulas` do. */
export function entered(input: unknown, format: string, evaluate: (formula: string) => string | number | boolean): Entered {
  if (typeof input === "number") {
    if (!Number.isFinite(input)) throw new NotModelled(`the number ${input} in a cell`);
    return { value: format === "@" ? String(input) : input };
  }
  if (typeof input === "boolean") return { value: format === "@" ? String(input).toUpperCase() : input };
  if (typeof input !== "string") throw new NotModelled(`${JSON.stringify(input)} in a cell`);
  if (format === "@") {
    if (input.startsWith("'")) throw new NotModelled("an apostrophe at the start of what is entered under the text format");
    return { value: input };
  }
  return input.startsWith("'") ? { value: input.slice(1), quoted: true } : typed(input, evaluate);
}

function typed(input: string, evaluate: (formula: string) => string | number | boolean): Entered {
  const text = input.trim();
  const reading = readings.find(({ fits }) => fits.test(text));
  if (reading) return reading.read(text);
  if (/^=./s.test(text)) return { value: evaluate(text), formula: text };
  if (/^[+-]./s.test(text)) return { value: "#NAME?", formula: `=${text}` };
  if (text.startsWith("@")) throw Object.assign(new Error("The formula is not valid."), { code: "InvalidArgument" });
  return { value: input };
}
