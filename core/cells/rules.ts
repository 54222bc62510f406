import { defaultSettings, type SettingKey, type SettingRow, type Settings, settingOrders, settingRows } from "../rules/settings.ts";
import type { Block, Cell } from "./cell.ts";
import { cellText, isBlank, quoted, type Read, readAs } from "./read.ts";

const rowsByName = new Map<string, SettingRow & { readonly key: SettingKey }>(settingRows.map((row) => [row.name.toLowerCase(), row]));

function isWithin(value: unknown, { least, most, whole }: SettingRow): value is number {
  return typeof value === "number" && value >= least && value <= most && (!whole || Number.isInteger(value));
}

function numberOf(cell: Cell): unknown {
  const text = typeof cell === "string" ? cellText(cell) : "";
  return /^-?\d{1,9}(\.\d+)?$/.test(text) ? Number(text) : cell;
}

/** 0 is a value where the bounds hold it; elsewhere Excel on the desktop means a blank cell by it. */
function isUnset(cell: Cell, row: SettingRow): boolean {
  return cellText(cell) === "" || (isBlank(cell) && (row.least > 0 || row.most < 0));
}

interface Override {
  readonly value: number;
  /** The row of the range, counted from 1 as the user sees it. */
  readonly line: number;
}

function sentence(parameter: string, line: number, name: string, problem: string): { ok: false; error: string } {
  return { ok: false, error: `${parameter}: row ${line} of the range, ${name}: ${problem}.` };
}

function readRow(cells: readonly Cell[], line: number, parameter: string, overrides: Map<SettingKey, Override>): Read<undefined> {
  const [nameCell, cell] = cells;
  if (isBlank(nameCell)) {
    if (isBlank(cell)) return readAs(undefined);
    return sentence(parameter, line, quoted(cell), "the value has no setting's name before it");
  }
  const row = rowsByName.get(cellText(nameCell).toLowerCase());
  if (!row) return sentence(parameter, line, quoted(nameCell), "there is no setting of that name; use the names of the Rules sheet");
  if (isUnset(cell, row)) return readAs(undefined);
  const value = numberOf(cell);
  const wanted = `${row.whole ? "a whole number" : "a number"} from ${row.least} to ${row.most}`;
  if (!isWithin(value, row))
    return sentence(parameter, line, row.name, `${quoted(cell)} won't do; give ${wanted}, or leave it blank for ${row.default}`);
  const earlier = overrides.get(row.key);
  if (earlier) return sentence(parameter, line, row.name, `row ${earlier.line} sets it already; keep one of the two`);
  overrides.set(row.key, { value, line });
  return readAs(undefined);
}

function isHeader(cells: readonly Cell[]): boolean {
  return cellText(cells[0]).toLowerCase() === "setting" && cellText(cells[1]).toLowerCase() === "value";
}

/**
 * The Rules range: names and values in its first two columns, under the header row Setting, Value. Names that are missing and values
 * that are blank keep their defaults. One bad row makes the whole range an error that names it: nothing is half applied.
 */
export function readRules(range: Block, parameter: string): Read<Settings> {
  const overrides = new Map<SettingKey, Override>();
  const filled = range.some((cells) => !isBlank(cells[0]));
  if (filled && range.every((cells) => cells.length < 2)) {
    return { ok: false, error: `${parameter}: the range has one column; give the two columns Setting and Value.` };
  }
  const start = range.findIndex((cells) => !cells.slice(0, 2).every(isBlank));
  for (const [place, cells] of range.entries()) {
    if (place === start && isHeader(cells)) continue;
    const read = readRow(cells, place + 1, parameter, overrides);
    if (!read.ok) return read;
  }
  const values = [...overrides].map(([key, override]) => [key, override.value]);
  const settings: Settings = { ...defaultSettings, ...Object.fromEntries(values) };
  const broken = settingOrders.find((order) => !order.holds(settings));
  if (!broken) return readAs(settings);
  // An order is only ever broken by a setting that the range changes.
  const key = broken.involves.find((key) => overrides.has(key)) ?? broken.involves[0];
  const override = key && overrides.get(key);
  const name = settingRows.find((row) => row.key === key)?.name ?? "";
  return sentence(parameter, override?.line ?? 1, name, `${override?.value ?? ""} won't do; ${broken.needs}`);
}
