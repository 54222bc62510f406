/** What may be typed, as a file's rules of entry. */
import type { DataValidation, WriteSheet } from "hucre";
import type { Accepts, SheetDefinition } from "../../core/sheets/sheet-definition.ts";
import { areaText } from "./cells.ts";

type Entry = NonNullable<SheetDefinition["entries"]>[number];
type Rule = Pick<DataValidation, "type" | "operator" | "formula1" | "formula2" | "values">;

/** Excel's longest list, prompt and message that a rule itself can hold. */
const longest = { list: 255, prompt: 255, message: 225 } as const;

export const listsSheet = "Lists";

/** The lists that are too long for a rule: each gets a column of a hidden sheet. */
export class LongLists {
  readonly #columns: string[][] = [];

  /** Where the list stands, for a rule's formula. */
  place(values: readonly string[]): string {
    const known = this.#columns.findIndex((column) => column.join("\n") === values.join("\n"));
    const column = known < 0 ? this.#columns.push([...values]) - 1 : known;
    return `${listsSheet}!${areaText({ row: 0, column, rows: values.length }, "$")}`;
  }

  sheet(): WriteSheet | undefined {
    if (this.#columns.length === 0) return undefined;
    const rows = Math.max(...this.#columns.map(({ length }) => length));
    return {
      name: listsSheet,
      hidden: true,
      rows: Array.from({ length: rows }, (_, row) => this.#columns.map((column) => column[row] ?? null)),
    };
  }
}

function listRule(values: readonly string[], lists: LongLists): Rule {
  const fits = values.join(",").length <= longest.list && !values.some((value) => value.includes(","));
  return fits ? { type: "list", values: [...values] } : { type: "list", formula1: lists.place(values) };
}

/** Excel's day 1; later days only. */
const firstDay = "1";

function ruleOf(accepts: Accepts, lists: LongLists): Rule {
  if (accepts.kind === "list") return listRule(accepts.values, lists);
  if (accepts.kind === "check") return { type: "list", values: ["TRUE", "FALSE"] };
  if (accepts.kind === "date") return { type: "date", operator: "greaterThanOrEqual", formula1: firstDay };
  return { type: "decimal", operator: "between", formula1: String(accepts.least), formula2: String(accepts.most) };
}

/** A rule that is not strict only offers and explains: it refuses nothing. */
export function fileEntry({ accepts, strict, help, ...area }: Entry, lists: LongLists): DataValidation {
  return {
    ...ruleOf(accepts, lists),
    range: areaText(area),
    allowBlank: true,
    showInputMessage: true,
    inputMessage: help.slice(0, longest.prompt),
    ...(strict
      ? { showErrorMessage: true, errorStyle: "stop", errorTitle: "MatchSheet", errorMessage: help.slice(0, longest.message) }
      : {}),
  };
}
