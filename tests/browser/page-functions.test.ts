import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Answer, Failure } from "../../core/catalog/catalog.ts";
import type { Argument, Block, Cell } from "../../core/cells/cell.ts";
import { callFunction, functions } from "../../core/functions.ts";
import { addressOf } from "../../core/sheets/cell-address.ts";
import { type CellRows, cellData, workbookOf } from "../../playground/snapshot.ts";
import type { Table } from "../../sidebar/workbook.ts";
import { type OpenedPage, openPageBrowser, type PageBrowser } from "./page/page-browser.ts";

// Arguments stand in cells: the grid reads a text that is written in a formula, such as "1-2", before a function sees it.
const answerColumn = 20;
const millisecondsADay = 86_400_000;
const serialOf1970 = 25_569;

interface Placed {
  readonly call: string;
  readonly row: number;
  readonly answer: Answer | Failure;
}

const isBlock = (argument: Argument): argument is Block => Array.isArray(argument);
const blockOf = (argument: Argument): Block => (isBlock(argument) ? argument : [[argument]]);
const dataOf = (cell: Cell) =>
  cell instanceof Date ? { v: cell.getTime() / millisecondsADay + serialOf1970, t: 2 } : cellData(cell ?? "");

interface Example {
  readonly name: string;
  readonly args: readonly Argument[];
  readonly answer: Answer | Failure;
}

/** The first example of each function with something unreadable in the first place: no function takes it for a value. */
const failures: readonly Example[] = functions.flatMap(({ name, examples }) => {
  const args = ["?!", ...(examples[0]?.args.slice(1) ?? [])];
  const answer = callFunction(name, args);
  return typeof answer === "object" && "error" in answer ? [{ name, args, answer }] : [];
});
const examples: readonly Example[] = functions.flatMap(({ name, examples: own }) => own.map((example) => ({ name, ...example })));

/** All examples on one sheet, one under the other: the arguments side by side, the formula far to the right with room to spill. */
function placeExamples(): { cells: CellRows; placed: Placed[]; rows: number } {
  const cells: CellRows = {};
  const placed: Placed[] = [];
  let row = 0;
  const put = (r: number, c: number, data: object): void => {
    cells[r] = { ...cells[r], [c]: data };
  };
  for (const { name, args, answer } of [...examples, ...failures]) {
    let column = 0;
    const references = args.map(blockOf).map((block) => {
      const width = Math.max(...block.map((line) => line.length));
      for (const [r, line] of block.entries()) for (const [c, cell] of line.entries()) put(row + r, column + c, dataOf(cell));
      const reference = `${addressOf(row, column)}:${addressOf(row + block.length - 1, column + width - 1)}`;
      column += width;
      return block.length === 1 && width === 1 ? addressOf(row, column - 1) : reference;
    });
    put(row, answerColumn, { f: `=${name}(${references.join(",")})` });
    placed.push({ call: `${name}(${JSON.stringify(args).slice(1, -1)})`, row, answer });
    row += 2 + Math.max(1, ...args.map((argument) => blockOf(argument).length), Array.isArray(answer) ? answer.length : 1);
  }
  return { cells, placed, rows: row };
}

const { cells, placed, rows } = placeExamples();
let browser: PageBrowser;
let opened: OpenedPage;
let table: Table;

beforeAll(async () => {
  browser = await openPageBrowser();
  opened = await browser.open();
  const snapshot = workbookOf("examples", [{ id: "examples", name: "Examples", cellData: cells, rowCount: rows + 50, columnCount: 60 }]);
  table = await opened.page.evaluate(async (book) => {
    globalThis.matchsheet.grid.open(book);
    return globalThis.matchsheet.workbook.readTable();
  }, snapshot);
});
afterAll(() => browser.close());

const shownAt = (row: number, height: number, width: number) =>
  Array.from({ length: height }, (_, r) => Array.from({ length: width }, (_, c) => table.cells[row + r]?.[answerColumn + c] ?? ""));

describe("every example of the catalog, as a formula of the grid", () => {
  test("gives its answer", () => {
    const answered = placed.filter(({ answer }) => typeof answer !== "object" || Array.isArray(answer));
    const wrong = answered.flatMap(({ call, row, answer }) => {
      const expected = Array.isArray(answer) ? answer : [[answer]];
      const shown = shownAt(row, expected.length, expected[0]?.length ?? 1);
      return JSON.stringify(shown) === JSON.stringify(expected) ? [] : [{ call, shown, expected }];
    });
    expect(wrong).toEqual([]);
    expect(answered.length).toBeGreaterThanOrEqual(2 * functions.length);
  });

  test("that has no answer shows an error, and its sentence is kept for the cell", async () => {
    const failing = placed.flatMap(({ call, row, answer }) =>
      typeof answer === "object" && "error" in answer ? [{ call, row, error: answer.error }] : [],
    );
    expect(failing.length).toBeGreaterThanOrEqual(functions.length - 2);
    const found = await opened.page.evaluate(
      ([places, column]) => {
        const { grid } = globalThis.matchsheet;
        const unitId = grid.api.getActiveWorkbook()?.getId() ?? "";
        return places.map(({ row }) => grid.sentences.find({ unitId, sheetId: "examples", row, column }));
      },
      [failing, answerColumn] as const,
    );
    expect(failing.map(({ call, row }) => [call, table.cells[row]?.[answerColumn]])).toEqual(failing.map(({ call }) => [call, "#VALUE!"]));
    expect(found).toEqual(failing.map(({ error }) => error));
  });

  test("stands in the formula's help: summary, parameters and the first example", async () => {
    const help = await opened.page.evaluate(async () => {
      const { grid } = globalThis.matchsheet;
      const sheet = grid.api.getActiveWorkbook()?.getActiveSheet();
      sheet?.getRange("AA1").activate();
      return document.querySelector("#grid") !== null;
    });
    expect(help).toBe(true);
    const { page } = opened;
    await page.keyboard.press("F6");
    await page.keyboard.press("F6");
    await page.keyboard.type("=BUCK");
    await page.getByText("BUCKET", { exact: true }).first().waitFor();
    await page.getByText("Where a score stands at a program: Reach, Core or Safer.").first().waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
  });
});

test("a wrong value in the input is told in the line under the grid, and gone when it is mended", async () => {
  const { page } = opened;
  const setScore = (value: string | number) =>
    page.evaluate(async (score) => {
      const { grid } = globalThis.matchsheet;
      const sheet = grid.api.getActiveWorkbook()?.getActiveSheet();
      sheet?.getRange("AC1").setValue(typeof score === "string" ? { v: score, t: 1 } : { v: score, t: 2 });
      sheet?.getRange("AD1").setValue({ f: "=STEP2TIER(AC1)" });
      sheet?.getRange("AD1").activate();
      await grid.settled();
    }, value);
  const status = page.locator("#cell-status");
  await setScore("abc");
  await status.getByText(/AD1: score: "abc"/).waitFor();
  expect(await status.getAttribute("role")).toBe("status");
  await setScore(247);
  await status.getByText("AD1: High-Competitive").waitFor();
});
