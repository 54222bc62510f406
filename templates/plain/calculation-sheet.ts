/**
 * The hidden sheet on which the plain workbook calculates: one named cell a step, and beside them the tables that the steps look things up
 * in. Visible sheets show its verdicts by name.
 */
import type { SheetDefinition } from "../../core/sheets/sheet-definition.ts";
import type { CalculationCell, VerdictCell } from "./calculation-cell.ts";
import { examVerdicts } from "./exam-verdicts.ts";
import { listVerdicts } from "./list-verdicts.ts";
import { tableName } from "./names.ts";
import { profileCells, profileName } from "./profile-reading.ts";
import { whyRows } from "./program-sentences.ts";
import { settingCells } from "./rules.ts";
import { scoreVerdicts } from "./score-verdicts.ts";
import { keyTable, specialtyCells, specialtyTable } from "./specialty-reading.ts";
import { specialtyVerdicts } from "./specialty-verdicts.ts";

const calculationSheetName = "Calculation";

type Step = CalculationCell | VerdictCell;

/** The steps from the Profile to its verdicts, in the order in which they rest on each other. */
export function profileSteps(): readonly Step[] {
  return [
    ...profileCells(),
    ...specialtyCells("specialty", "Target specialty", profileName("specialty")),
    ...specialtyCells("second", "Second choice", profileName("secondChoice")),
    ...scoreVerdicts(),
    ...specialtyVerdicts(),
    ...examVerdicts(),
  ];
}

export function isVerdict(step: Step): step is VerdictCell {
  return "equals" in step;
}

interface Column {
  readonly name: string;
  readonly values: readonly (string | number | { readonly formula: string })[];
}

function tableColumns(): readonly Column[] {
  const why = whyRows();
  return [
    ...specialtyTable(),
    ...keyTable(),
    { name: tableName("whyKey"), values: why.map(({ key }) => key) },
    { name: tableName("why"), values: why.map(({ formula }) => ({ formula })) },
  ];
}

const firstRow = 1;
const valueColumn = 1;
/** After the steps and a blank column. */
const firstTableColumn = 3;

/** The sheet. `buckets` is the column of buckets as a formula names it, such as Programs!$I$2:$I$1001. */
export function calculationSheet(buckets: string): SheetDefinition {
  const steps = [...settingCells(), ...profileSteps(), ...listVerdicts(buckets)];
  const columns = tableColumns();
  const height = Math.max(steps.length, ...columns.map(({ values }) => values.length));
  const rows: (string | number)[][] = [["Step", "Value", "", ...columns.map(({ name }) => name)]];
  const formulas: [number, number, string][] = steps.map(({ formula }, at) => [firstRow + at, valueColumn, formula]);
  for (let at = 0; at < height; at++) {
    const cells = columns.map(({ values }, column): string | number => {
      const value = values[at] ?? "";
      if (typeof value !== "object") return value;
      formulas.push([firstRow + at, firstTableColumn + column, value.formula]);
      return "";
    });
    rows.push([steps[at]?.label ?? "", "", "", ...cells]);
  }
  return {
    name: calculationSheetName,
    rows,
    formulas,
    names: [
      ...steps.map(({ name }, at) => ({ name, row: firstRow + at, column: valueColumn })),
      ...columns.map(({ name, values }, at) => ({ name, row: firstRow, column: firstTableColumn + at, rows: values.length, columns: 1 })),
    ],
    widths: [44, 28, 4, ...columns.map(() => 24)],
    frozenRows: firstRow,
  };
}
