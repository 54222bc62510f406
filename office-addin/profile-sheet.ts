import { profileFields } from "../core/profile/fields.ts";
import { profileSheet } from "../core/profile/profile-sheet.ts";
import { type CellValue, type ProfileValues, type SheetDefinition, WorkbookError } from "../sidebar/workbook.ts";
import { queueBlock, writeBlocks } from "./cell-writing.ts";
import { type ExcelHost, inExcel } from "./excel-run.ts";
import { giveNames, namedCells } from "./named-cells.ts";
import { addSheet } from "./new-sheet.ts";
import { shownValue } from "./number-formats.ts";
import { isFormula } from "./sheet-reading.ts";

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
    added.flatMap(({ name }, index): SheetDefinition["names"] => (name ? [{ ...name, row: first + index }] : [])),
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
