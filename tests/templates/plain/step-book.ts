/** Steps of the calculation, one row a case: the inputs first, then every step's cell. */
import { columnLetters } from "../../../core/sheets/cell-address.ts";
import type { CalculationCell } from "../../../templates/plain/calculation-cell.ts";
import { type Columns, keyTable, specialtyTable } from "../../../templates/plain/specialty-reading.ts";
import type { Content, Sheet } from "../engines/book.ts";
import { type Addresses, placed, rowAddresses } from "./placed-names.ts";

export interface StepCase {
  /** By the name of the cell that is read; what is absent is blank. */
  readonly inputs: Readonly<Record<string, Content>>;
  /** Where the case's own rules or ranges stand. */
  readonly addresses: readonly Addresses[];
}

/** Where a step's answer stands in a row, counted from 0. */
export function columnOf(inputs: readonly string[], steps: readonly CalculationCell[], name: string): number {
  const at = [...inputs, ...steps.map((step) => step.name)].indexOf(name);
  if (at < 0) throw new Error(`No column is named ${name}.`);
  return at;
}

export function stepSheet(name: string, inputs: readonly string[], steps: readonly CalculationCell[], cases: readonly StepCase[]): Sheet {
  const columns = [...inputs, ...steps.map((step) => step.name)];
  const rows = cases.map((one, at): Content[] => {
    const own = rowAddresses(columns, at + 2);
    return [...inputs.map((input) => one.inputs[input] ?? null), ...steps.map(({ formula }) => placed(formula, own, ...one.addresses))];
  });
  return { name, rows: [columns, ...rows] };
}

/** The tables that steps look things up in, on a sheet of their own. */
export function tableSheet(): { readonly sheet: Sheet; readonly addresses: Addresses } {
  const columns: Columns = [...specialtyTable(), ...keyTable()];
  const height = Math.max(...columns.map(({ values }) => values.length));
  const rows = Array.from({ length: height }, (_, row): Content[] => columns.map(({ values }) => values[row] ?? null));
  const addresses = columns.map(({ name, values }, at) => {
    const letters = columnLetters(at);
    return [name, `Tables!$${letters}$1:$${letters}$${values.length}`] as const;
  });
  return { sheet: { name: "Tables", rows }, addresses: new Map(addresses) };
}
