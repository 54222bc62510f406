import { HyperFormula } from "hyperformula";
import type { Question, Test } from "../question.ts";
import { type Engine, setAt } from "./engine.ts";

const letters = "ABCDEFGH";

/** The question as a nested IF over the columns of one row. */
function nestedIf({ columns, cases, otherwise }: Question, row: number): string {
  const cell = (column: string) => `${letters[columns.indexOf(column)]}${row}`;
  const condition = ({ operator, column, plus }: Test) => `${cell("score")}${operator}${cell(column)}${plus === 0 ? "" : `+${plus}`}`;
  return `=${cases.reduceRight((rest, { test, answer }) => `IF(${condition(test)},"${answer}",${rest})`, `"${otherwise}"`)}`;
}

/** A sheet with a formula in every row: timed are the writing of all inputs, the recalculation, and the reading of the answers. */
export const hyperFormula: Engine = {
  name: "HyperFormula",
  how: "nested IF in every row",
  prepare: (question, sets) => {
    const { columns } = question;
    const inputs = sets.map(({ numbers }) => numbers.map((row) => columns.map((column) => row[column] ?? null)));
    const formulas = setAt(inputs, 0).map((row, place) => [...row, nestedIf(question, place + 1)]);
    const sheet = HyperFormula.buildFromArray(formulas, { licenseKey: "gpl-v3", maxRows: formulas.length + 1 });
    const start = { sheet: 0, row: 0, col: columns.length };
    const end = { ...start, row: formulas.length - 1 };
    return {
      answer: (set) => {
        sheet.setCellContents({ sheet: 0, row: 0, col: 0 }, setAt(inputs, set));
        const answers = sheet.getRangeValues({ start, end });
        return () => answers.map((row) => row[0]);
      },
      close: () => sheet.destroy(),
    };
  },
};
