import { profileFields } from "../core/profile/fields.ts";
import { profileSheet } from "../core/profile/profile-sheet.ts";
import { type CellValue, type ProfileValues, type SheetDefinition, WorkbookError } from "../sidebar/workbook.ts";
import { queueBlock, writeBlocks } from "./cell-writing.ts";
import { type ExcelHost, inExcel } from "./excel-run.ts";
import { shownValue } from "./number-formats.ts";
import { isFormula } from "./sheet-reading.ts";

/** The cells that workbook names stand for, for those names that still lead somewhere. Two questions, whatever the number of names. */
async function namedCells(context: Excel.RequestContext, names: readonly string[]): Promise<Map<string, Excel.Range>> {
  const items = names.map((name) => ({ name, item: context.workbook.names.getItemOrNullObject(name) }));
  for (const { item } of items) item.load("name");
  await context.sync();
  const ranges = items.filter(({ item }) => !item.isNullObject).map(({ name, item }) => ({ name, range: item.getRangeOrNullObject() }));
  for (const { range } of ranges) range.load("values, formulas, numberFormat, rowIndex, columnIndex");
  await context.sync();
  return new Map(ranges.filter(({ range }) => !range.isNullObject).map(({ name, range }) => [name, range]));
}

const profileCells = (context: Excel.RequestContext): Promise<Map<string, Excel.Range>> =>
  namedCells(
    context,
    profileFields.map((field) => field.name),
  );

export function readProfile(host: ExcelHost): Promise<ProfileValues> {
  return inExcel(host, async (context) => {
    const cells = await profileCells(context);
    const held = profileFields.flatMap((field): [string, CellValue][] => {
      const cell = cells.get(field.name);
      return cell ? [[field.key, shownValue(cell.values[0]?.[0], String(cell.numberFormat[0]?.[0]))]] : [];
    });
    return Object.fromEntries(held);
  });
}

/** Gives names to cells. A name that leads nowhere, left by a sheet that was deleted, is given anew; one in use stays where it is. */
async function giveNames(context: Excel.RequestContext, sheet: Excel.Worksheet, names: SheetDefinition["names"]): Promise<void> {
  const inUse = await namedCells(
    context,
    names.map(([name]) => name),
  );
  const wanted = names.filter(([name]) => !inUse.has(name));
  const items = wanted.map(([name]) => context.workbook.names.getItemOrNullObject(name));
  for (const item of items) item.load("name");
  await context.sync();
  for (const item of items) if (!item.isNullObject) item.delete();
  for (const [name, row, column] of wanted) context.workbook.names.add(name, sheet.getCell(row, column));
  await context.sync();
}

/** Excel measures widths in points: seven pixels a character and five of padding, at three quarters of a point. */
const pointsOf = (characters: number): number => (characters * 7 + 5) * 0.75;

async function fillSheet(context: Excel.RequestContext, id: string, { rows, names, widths }: SheetDefinition): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(id);
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const values = rows.map((row) => [...row, ...Array<CellValue>(columns - row.length).fill("")]);
  if (columns > 0) await writeBlocks(sheet, [{ row: 0, column: 0, rows: rows.length, columns, values }]);
  for (const [column, width] of widths.entries()) sheet.getCell(0, column).format.columnWidth = pointsOf(width);
  await giveNames(context, sheet, names);
}

/**
 * Adds a sheet at the end, without going to it. Making and filling it are two runs, since Excel cannot make a sheet inside one undo group; when the
 * filling fails, the sheet goes again.
 */
export async function addSheet(host: ExcelHost, definition: SheetDefinition): Promise<boolean> {
  const id = await inExcel(host, async (context) => {
    const { worksheets } = context.workbook;
    const taken = worksheets.getItemOrNullObject(definition.name);
    taken.load("id");
    await context.sync();
    if (!taken.isNullObject) return undefined;
    const sheet = worksheets.add(definition.name);
    sheet.load("id");
    await context.sync();
    return sheet.id;
  });
  if (id === undefined) return false;
  try {
    await inExcel(host, (context) => fillSheet(context, id, definition), { oneUndo: true });
  } catch (error) {
    await inExcel(host, async (context) => {
      context.workbook.worksheets.getItem(id).delete();
      await context.sync();
    });
    throw error;
  }
  return true;
}

/** Writes the fields that the sheet already has, and says which of the given ones it lacks; undefined where there is no profile. */
async function saveKnown(context: Excel.RequestContext, values: ProfileValues): Promise<string[] | undefined> {
  const cells = await profileCells(context);
  if (cells.size === 0) return undefined;
  const given = profileFields.filter((field) => values[field.key] !== undefined);
  const known = given.flatMap((field) => {
    const cell = cells.get(field.name);
    return cell ? [{ field, cell, sheet: cell.worksheet }] : [];
  });
  for (const { sheet } of known) sheet.protection.load("protected");
  await context.sync();
  for (const { field, cell, sheet } of known) {
    if (sheet.protection.protected) {
      throw new WorkbookError(
        "protected",
        "The sheet with your profile is protected, so nothing was saved. Take the protection off, then try again.",
      );
    }
    if (isFormula(cell.formulas[0]?.[0], cell.values[0]?.[0])) {
      throw new WorkbookError("formula", `"${field.label}" in your profile is a formula, so nothing was saved. Type a value there first.`);
    }
  }
  for (const { field, cell, sheet } of known) {
    const area = { row: cell.rowIndex, column: cell.columnIndex, rows: 1, columns: 1 };
    queueBlock(sheet, { ...area, values: [[values[field.key] ?? ""]], formats: cell.numberFormat });
  }
  await context.sync();
  return given.filter((field) => !cells.has(field.name)).map((field) => field.key);
}

/** Adds rows for fields that came with a later version, under what the profile's sheet holds. */
async function appendFields(context: Excel.RequestContext, keys: readonly string[], values: ProfileValues): Promise<void> {
  const [anyCell] = (await profileCells(context)).values();
  if (!anyCell) return;
  const sheet = anyCell.worksheet;
  const used = sheet.getUsedRange(true);
  used.load("rowIndex, rowCount");
  await context.sync();
  const { rows, names } = profileSheet(values);
  const added = profileFields.flatMap((field, index) => (keys.includes(field.key) ? [{ name: names[index], row: rows[index + 1] }] : []));
  const first = used.rowIndex + used.rowCount;
  const filled = added.map(({ row = [] }) => [...row]);
  await writeBlocks(sheet, [{ row: first, column: 0, rows: filled.length, columns: filled[0]?.length ?? 0, values: filled }]);
  await giveNames(
    context,
    sheet,
    added.flatMap(({ name }, index): SheetDefinition["names"] => (name ? [[name[0], first + index, name[2]]] : [])),
  );
}

async function freeName(host: ExcelHost, wanted: string): Promise<string> {
  return inExcel(host, async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    const taken = new Set(worksheets.items.map((sheet) => sheet.name.toLowerCase()));
    let name = wanted;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wanted} ${number}`;
    return name;
  });
}

export async function saveProfile(host: ExcelHost, values: ProfileValues): Promise<void> {
  const missing = await inExcel(host, (context) => saveKnown(context, values), { oneUndo: true });
  if (missing === undefined) {
    const sheet = profileSheet(values);
    await addSheet(host, { ...sheet, name: await freeName(host, sheet.name) });
  } else if (missing.length > 0) {
    await inExcel(host, (context) => appendFields(context, missing, values), { oneUndo: true });
  }
}
