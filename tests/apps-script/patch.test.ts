import { describe, expect, test } from "vitest";
import { type CellPatch, toBlocks } from "../../apps-script/patch.ts";
import { addressOf } from "../../core/sheets/cell-address.ts";

const at = (row: number, column: number): CellPatch => ({ row, column, value: `${row},${column}`, format: "" });
const shape = (cells: CellPatch[]): unknown[] =>
  toBlocks(cells).map((block) => [
    block.row,
    block.column,
    block.cells.length,
    block.cells[0]?.length,
    block.cells
      .flat()
      .map((cell) => cell.value)
      .join(" "),
  ]);

describe("cells are grouped into rectangles", () => {
  test.each([
    ["no cells", [], []],
    ["a column in any order", [at(3, 1), at(1, 1), at(2, 1)], [[1, 1, 3, 1, "1,1 2,1 3,1"]]],
    ["two columns side by side", [at(1, 4), at(2, 4), at(1, 5), at(2, 5)], [[1, 4, 2, 2, "1,4 1,5 2,4 2,5"]]],
    [
      "two columns apart",
      [at(1, 1), at(1, 3)],
      [
        [1, 1, 1, 1, "1,1"],
        [1, 3, 1, 1, "1,3"],
      ],
    ],
    [
      "a gap in a column",
      [at(1, 1), at(3, 1)],
      [
        [1, 1, 1, 1, "1,1"],
        [3, 1, 1, 1, "3,1"],
      ],
    ],
    [
      "columns of different length",
      [at(1, 1), at(2, 1), at(1, 2)],
      [
        [1, 1, 2, 1, "1,1 2,1"],
        [1, 2, 1, 1, "1,2"],
      ],
    ],
  ])("%s", (_, cells, blocks) => {
    expect(shape(cells)).toEqual(blocks);
  });
});

describe("a cell's address", () => {
  test.each([
    [0, 0, "A1"],
    [9, 25, "Z10"],
    [0, 26, "AA1"],
    [0, 51, "AZ1"],
    [0, 701, "ZZ1"],
    [0, 702, "AAA1"],
  ])("row %i, column %i is %s", (row, column, name) => {
    expect(addressOf(row, column)).toBe(name);
  });
});
