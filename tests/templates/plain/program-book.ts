/** Rows of programs in every form that a cell may have, with a score, a minimum, a mark and a set of rules of their own. */
import { columnLetters } from "../../../core/sheets/cell-address.ts";

import { tableName } from "../../../templates/plain/names.ts";
import { profileCells } from "../../../templates/plain/profile-reading.ts";
import { programFormulas } from "../../../templates/plain/program.ts";
import { type ProgramHelper, programHelpers } from "../../../templates/plain/program-helpers.ts";
import { whyRows } from "../../../templates/plain/program-sentences.ts";
import type { Book, Content } from "../engines/book.ts";
import { type Addresses, placed, type RuleEdits, rowAddresses, rulesSheet } from "./placed-names.ts";

export interface ProgramCase {
  readonly score: Content;
  readonly average: Content;
  readonly minimum: Content;
  readonly competitive: Content;
  /** Which of the sets of rules. */
  readonly rules: number;
}

const scoreSteps = profileCells().slice(0, 2);
const inputColumns = ["Program", "Average", "Minimum", "Competitive", "MatchSheet_Score"];
const columns = [...inputColumns, ...scoreSteps.map(({ name }) => name), ...programHelpers, "bucket", "why", "margin", "borderline"];

/** Where an answer stands in a row, counted from 0. */
export const answerColumns = {
  bucket: columns.indexOf("bucket"),
  why: columns.indexOf("why"),
  margin: columns.indexOf("margin"),
  borderline: columns.indexOf("borderline"),
} as const;

function at(column: string, row: number): string {
  return `$${columnLetters(columns.indexOf(column))}${row}`;
}

function rowOf(one: ProgramCase, row: number, addresses: readonly Addresses[]): Content[] {
  const cells = {
    program: at("Program", row),
    average: at("Average", row),
    minimum: at("Minimum", row),
    competitive: at("Competitive", row),
    bucket: at("bucket", row),
  };
  const places = Object.fromEntries(programHelpers.map((helper) => [helper, at(helper, row)])) as Record<ProgramHelper, string>;
  const { helpers, bucket, why, margin, borderline } = programFormulas(cells, places);
  const formulas = [
    ...scoreSteps.map(({ formula }) => formula),
    ...programHelpers.map((helper) => helpers[helper]),
    bucket,
    why,
    margin,
    borderline,
  ];
  const own = rowAddresses(columns, row);
  return [
    `Program ${row}`,
    one.average,
    one.minimum,
    one.competitive,
    one.score,
    ...formulas.map((formula) => placed(formula, own, ...addresses)),
  ];
}

/** One sheet of programs, one for each set of rules with its sentences. */
export function programBook(cases: readonly ProgramCase[], ruleSets: readonly RuleEdits[]): Book {
  const rules = ruleSets.map((edits, set) => rulesSheet(`Rules${set}`, edits));
  const why = whyRows();
  const tables = rules.map(({ addresses }, set) => {
    const rows = why.map(({ key, formula }): Content[] => [key, placed(formula, addresses)]);
    const range = (column: string): string => `Why${set}!$${column}$1:$${column}$${rows.length}`;
    return {
      sheet: { name: `Why${set}`, rows },
      addresses: new Map([
        [tableName("whyKey"), range("A")],
        [tableName("why"), range("B")],
      ]),
    };
  });
  const programs = cases.map((one, row) =>
    rowOf(one, row + 2, [rules[one.rules]?.addresses ?? new Map(), tables[one.rules]?.addresses ?? new Map()]),
  );
  return {
    sheets: [{ name: "Programs", rows: [columns, ...programs] }, ...rules.map(({ sheet }) => sheet), ...tables.map(({ sheet }) => sheet)],
    names: [],
  };
}
