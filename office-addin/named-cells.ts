import type { SheetDefinition } from "../core/sheets/sheet-definition.ts";
import { rangeOf, wholeArea } from "./sheet-reading.ts";

/** The cells that workbook names stand for, for those names that still lead somewhere. Two questions, whatever the number of names. */
export async function namedCells(context: Excel.RequestContext, names: readonly string[]): Promise<Map<string, Excel.Range>> {
  const items = names.map((name) => ({ name, item: context.workbook.names.getItemOrNullObject(name) }));
  for (const { item } of items) item.load("name");
  await context.sync();
  const ranges = items.filter(({ item }) => !item.isNullObject).map(({ name, item }) => ({ name, range: item.getRangeOrNullObject() }));
  for (const { range } of ranges) range.load("values, formulas, numberFormat, rowIndex, columnIndex");
  await context.sync();
  return new Map(ranges.filter(({ range }) => !range.isNullObject).map(({ name, range }) => [name, range]));
}

/** Gives names to cells. A name that leads nowhere, left by a sheet that was deleted, is given anew; any other stays what it is. */
export async function giveNames(context: Excel.RequestContext, sheet: Excel.Worksheet, names: SheetDefinition["names"]): Promise<void> {
  const asked = names.map((definition) => ({ definition, item: context.workbook.names.getItemOrNullObject(definition.name) }));
  for (const { item } of asked) item.load("formula");
  await context.sync();
  const free = asked.filter(({ item }) => item.isNullObject || String(item.formula).includes("#REF!"));
  for (const { item } of free) if (!item.isNullObject) item.delete();
  for (const { definition } of free) context.workbook.names.add(definition.name, rangeOf(sheet, wholeArea(definition)));
  await context.sync();
}
