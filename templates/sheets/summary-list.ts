/** The Summary's first block: have, want and difference of each bucket, then the warnings. */
import type { Shown } from "../../core/cells/cell.ts";
import { buckets, type PlacedBucket } from "../../core/rules/bucket.ts";
import type { SheetDefinition } from "../../core/sheets/sheet-definition.ts";
import type { WorkbookContent } from "../content.ts";
import type { FilledCell } from "../filled-cell.ts";
import type { Form } from "../form.ts";
import { answersOf, type Call, callText, textLiteral } from "../operand.ts";
import { have, warningKeys } from "../plain/list-verdicts.ts";
import { calculationName } from "../plain/names.ts";
import { rulesOperand } from "./operands.ts";
import { categoriesOf, categoryRange } from "./programs.ts";
import { advised, isConstrained, type VerdictPlaces } from "./summary-verdicts.ts";

/** The most warnings that LISTAUDIT gives. */
export const warningRows = 6;

type Spill = NonNullable<SheetDefinition["spills"]>[number];

interface ListAnswers {
  readonly rows: readonly (readonly FilledCell[])[];
  readonly spill?: Spill;
}

function auditCall(content: WorkbookContent, form: Form, places: VerdictPlaces): Call {
  return {
    name: "LISTAUDIT",
    args: [
      { text: categoryRange, value: categoriesOf(content, form) },
      { text: places.constrained, value: isConstrained(content, places) },
      { text: places.size, value: advised(content, places) },
      rulesOperand(content),
    ],
  };
}

const width = 4;
const blankRows = (): Shown[][] => Array.from({ length: buckets.length + warningRows }, () => Array.from({ length: width }, () => ""));

/** The answer with the rows that it leaves blank. */
function filledOut(answers: readonly (readonly Shown[])[]): Shown[][] {
  return blankRows().map((blank, at) => blank.map((_, column) => answers[at]?.[column] ?? ""));
}

/** The three rows of the buckets as native formulas, blank while no program has a verdict. */
function bucketRow(bucket: PlacedBucket): string[] {
  const filled = calculationName("filled");
  const counts = [have(bucket), calculationName(`want${bucket}`), calculationName(`difference${bucket}`)];
  return [textLiteral(bucket), ...counts].map((part) => `IF(${filled}=0,"",${part})`);
}

/** More than all warnings together: as far as the marks between them are moved apart. */
const apart = 1000;

/** The warnings that hold, moved up to the first rows: joined, then cut at the marks between them. */
function warningFormula(at: number): string {
  const joined = warningKeys.map((name) => `IF(${name}="","",${name}&"|")`).join("&");
  return `TRIM(MID(SUBSTITUTE(${joined},"|",REPT(" ",${apart})),${at * apart + 1},${apart}))`;
}

function nativeRows(values: readonly (readonly Shown[])[]): FilledCell[][] {
  const shown = filledOut(values);
  const counts = buckets.map((bucket, at) => bucketRow(bucket).map((formula, column) => ({ formula, value: shown[at]?.[column] ?? "" })));
  const warnings = Array.from({ length: warningRows }, (_, at) => [
    { formula: warningFormula(at), value: shown[buckets.length + at]?.[0] ?? "" },
  ]);
  return [...counts, ...warnings];
}

/** The list's rows, from the given row of the Summary on. */
export function listAnswers(content: WorkbookContent, form: Form, row: number, places: VerdictPlaces): ListAnswers {
  const call = auditCall(content, form, places);
  const values = answersOf(call);
  if (form === "plain") return { rows: nativeRows(values) };
  const [first = [], ...others] = blankRows();
  const anchor: FilledCell = { formula: callText(call), value: values[0]?.[0] ?? "" };
  return { rows: [[anchor, ...first.slice(1)], ...others], spill: { row, column: 0, values } };
}
