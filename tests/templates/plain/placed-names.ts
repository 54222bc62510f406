/**
 * The plain formulas refer to cells by workbook names, so a workbook holds one person and one set of rules. A proof wants thousands of both:
 * here the same formulas refer to the cells of a row, or to one of several Rules sheets, instead.
 */

import { type SettingKey, settingRows } from "../../../core/rules/settings.ts";
import { columnLetters } from "../../../core/sheets/cell-address.ts";
import { ruleName, rulesOkName } from "../../../templates/plain/names.ts";
import { ruleCheckFormula, rulesOkFormula, settingCells, settings } from "../../../templates/plain/rules.ts";
import type { Content, Formula, Sheet } from "../engines/book.ts";

export type Addresses = ReadonlyMap<string, string>;

/** The formula with every name in the place it has here. */
export function placed(formula: string, ...addresses: readonly Addresses[]): Formula {
  const found = formula.replace(/MatchSheet_\w+/g, (name) => {
    const address = addresses.map((known) => known.get(name)).find((one) => one !== undefined);
    if (address === undefined) throw new Error(`Nothing stands for ${name}.`);
    return address;
  });
  return { formula: found };
}

/** Named columns of a row, counted from `first`. */
export function rowAddresses(names: readonly string[], row: number, first = 0): Addresses {
  return new Map(names.map((name, at) => [name, `$${columnLetters(first + at)}${row}`]));
}

export type RuleEdits = Readonly<Partial<Record<SettingKey, Content>>>;

/** The columns of a sheet made by `rulesSheet`, counted from 0. */
export const ruleColumns = { setting: 0, value: 1, typed: 2, inForce: 3, check: 4, ok: 5 } as const;

/** A sheet of rules with everything that reads them, and where each name stands on it. */
export function rulesSheet(
  name: string,
  edits: RuleEdits,
  labels: Readonly<Partial<Record<SettingKey, string>>> = {},
): { sheet: Sheet; addresses: Addresses } {
  const cell = (column: keyof typeof ruleColumns, row: number): string => `${name}!$${columnLetters(ruleColumns[column])}$${row}`;
  const steps = settingCells();
  const addresses = new Map<string, string>([[rulesOkName, cell("ok", 2)]]);
  for (const [at, { key }] of settingRows.entries()) {
    addresses.set(ruleName(key), cell("value", at + 2));
    for (const [which, column] of [
      [2 * at, "typed"],
      [2 * at + 1, "inForce"],
    ] as const)
      addresses.set(steps[which]?.name ?? "", cell(column, at + 2));
  }
  const rows = settings.map((setting, at): Content[] => [
    labels[setting.key] ?? setting.name,
    edits[setting.key] === undefined ? setting.default : (edits[setting.key] ?? null),
    placed(steps[2 * at]?.formula ?? "", addresses),
    placed(steps[2 * at + 1]?.formula ?? "", addresses),
    placed(ruleCheckFormula(setting, { label: cell("setting", at + 2) }), addresses),
    ...(at === 0 ? [{ formula: rulesOkFormula(`${cell("check", 2)}:$E$${settings.length + 1}`.replace(`${name}!`, "")) }] : []),
  ]);
  return { sheet: { name, rows: [["Setting", "Value", "Typed", "In force", "Check", "Ok"], ...rows] }, addresses };
}
