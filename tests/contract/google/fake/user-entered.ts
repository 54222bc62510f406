/** How Google Sheets reads a text that a person types or that setValues brings: not as text, unless it is made to. */
export interface Entered {
  readonly value: string | number | boolean | Date;
  readonly formula: string;
  /** The number format that Sheets chooses along with what it has read. */
  readonly format?: string;
}

/** Whether a text cell keeps the apostrophe that marks text. Not known for sure of the real Sheets, so tests try both. */
export type ApostropheInTextCell = "hidden" | "kept";

interface Form {
  readonly looks: RegExp;
  readonly read: (text: string, atMidnight: (day: string) => Date) => Omit<Entered, "formula">;
}

const months = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";
const twoDigits = (text: string | undefined): string => (text ?? "").padStart(2, "0");

const forms: readonly Form[] = [
  // As in a French sheet: MatchSheet does not know these words.
  { looks: /^(true|false|vrai|faux)$/i, read: (text) => ({ value: /^(true|vrai)$/i.test(text) }) },
  {
    looks: /^[+-]?\$?\(?\d{1,3}(,\d{3})+(\.\d*)?\)?$|^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i,
    read: (text) => ({ value: Number(text.replace(/[$,()]/g, "")) }),
  },
  { looks: /^\(\d+(\.\d+)?\)$/, read: (text) => ({ value: -Number(text.slice(1, -1)) }) },
  { looks: /^-?\$\d+(\.\d+)?$/, read: (text) => ({ value: Number(text.replace("$", "")), format: "$#,##0" }) },
  { looks: /^[+-]?\d+(\.\d+)?%$/, read: (text) => ({ value: Number(text.slice(0, -1)) / 100, format: "0%" }) },
  { looks: /^\d{4}-\d{1,2}-\d{1,2}$/, read: (text, at) => day(at, ...(text.split("-") as [string, string, string])) },
  { looks: /^\d{1,2}[-/]\d{1,2}$/, read: (text, at) => day(at, "2026", ...(text.split(/[-/]/) as [string, string])) },
  { looks: /^\d{1,2}[-/]\d{1,2}[-/]\d{2,4}$/, read: (text, at) => american(text, at) },
  { looks: new RegExp(`^(${months})[a-z]*\\.? \\d{1,2}$`, "i"), read: (text, at) => named(text, at) },
  { looks: /^\d{1,2}:\d{2}$/, read: (_, at) => ({ value: at("1899-12-30"), format: "h:mm" }) },
];

function day(at: (text: string) => Date, year: string, month: string, date: string): Omit<Entered, "formula"> {
  return { value: at(`${year}-${twoDigits(month)}-${twoDigits(date)}`), format: "yyyy-mm-dd" };
}

function american(text: string, at: (day: string) => Date): Omit<Entered, "formula"> {
  const [month = "", date = "", year = ""] = text.split(/[-/]/);
  return day(at, year.length === 2 ? `20${year}` : year, month, date);
}

function named(text: string, at: (day: string) => Date): Omit<Entered, "formula"> {
  const month = months.split("|").indexOf(text.slice(0, 3).toLowerCase()) + 1;
  return day(at, "2026", String(month), text.split(" ")[1] ?? "");
}

/** What a typed text becomes in a cell of the given format. */
export function userEntered(text: string, format: string, apostrophe: ApostropheInTextCell, atMidnight: (day: string) => Date): Entered {
  if (text.startsWith("'")) return { value: format === "@" && apostrophe === "kept" ? text : text.slice(1), formula: "" };
  if (text.startsWith("=") && text.length > 1) return { value: "", formula: text };
  if (format === "@") return { value: text, formula: "" };
  const form = forms.find(({ looks }) => looks.test(text.trim()));
  if (form) return { ...form.read(text.trim(), atMidnight), formula: "" };
  // What starts like a calculation is taken for one.
  if (/^[+-]./.test(text)) return { value: "", formula: `=${text}` };
  return { value: text, formula: "" };
}
