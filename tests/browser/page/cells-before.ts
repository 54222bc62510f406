import type { Page } from "playwright-core";

/** What the sheets of the open workbook hold, by name. */
export interface Book {
  /** Of one sheet every cell's value, kind, formula and look, by its place. */
  readonly cells: ReadonlyMap<string, string>;
  /** Of all others the same in one number. */
  readonly others: Readonly<Record<string, number>>;
}

/** As the grid itself has it, not through the code under test. */
export async function cellsOfBook(page: Page, sheetName: string, besides: readonly string[] = []): Promise<Book> {
  const { cells, others } = await page.evaluate(
    ([name, left]) => {
      const book = globalThis.matchsheet.grid.api.getActiveWorkbook();
      const held = (book?.getSheets() ?? []).map((sheet): [string, [string, string][]] => {
        const styles = sheet.getWorkbook().getStyles();
        const found: [string, string][] = [];
        sheet
          .getSheet()
          .getCellMatrix()
          .forValue((row, column, cell) => {
            const value = cell?.v ?? "";
            const style = (cell && styles.getStyleByCell(cell)) ?? {};
            const look = Object.entries(style).filter(([, part]) => part !== null && part !== undefined);
            const shown = [value, value === "" ? 0 : (cell?.t ?? 0), cell?.f ?? "", look.sort()];
            if (value !== "" || cell?.f || look.length > 0) found.push([`${row},${column}`, JSON.stringify(shown)]);
          });
        return [sheet.getSheetName(), found];
      });
      const inOneNumber = (found: [string, string][]): number => {
        const text = found.map((cell) => cell.join()).join("\n");
        let hash = 0;
        for (let at = 0; at < text.length; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
        return hash;
      };
      const rest = held.filter(([other]) => other !== name && !left.includes(other));
      return {
        cells: held.find(([other]) => other === name)?.[1] ?? [],
        others: Object.fromEntries(rest.map(([other, found]) => [other, inOneNumber(found)])),
      };
    },
    [sheetName, besides] as const,
  );
  return { cells: new Map(cells), others };
}

/** Some of the cells that differ, and the other sheets that do; `besides` says which columns may. */
export function changedCells(before: Book, after: Book, besides: (column: number) => boolean = () => false): string[] {
  const places = [...new Set([...before.cells.keys(), ...after.cells.keys()])];
  const cells = places
    .filter((place) => before.cells.get(place) !== after.cells.get(place) && !besides(Number(place.split(",")[1])))
    .map((place) => `${place}: ${before.cells.get(place) ?? "nothing"} → ${after.cells.get(place) ?? "nothing"}`);
  const others = Object.keys(before.others).filter((name) => before.others[name] !== after.others[name]);
  return [...cells.slice(0, 5), ...others.map((name) => `the sheet ${name}`)];
}
