import { describe, expect, test } from "vitest";
import { gridOf, gridSize, sizesThatFit } from "../../../core/catalog/broadcast.ts";
import type { Argument } from "../../../core/cells/cell.ts";

describe("an argument as a grid", () => {
  test.each<[Argument, unknown]>([
    [245, [[245]]],
    ["", [[""]]],
    [null, [[null]]],
    [undefined, [[undefined]]],
    [[[245]], [[245]]],
    [
      [[1], [2]],
      [[1], [2]],
    ],
    [[[1, 2]], [[1, 2]]],
    [[], [[undefined]]],
    [[[]], [[undefined]]],
    [
      [[1], [2, 3]],
      [
        [1, undefined],
        [2, 3],
      ],
    ],
  ])("%j becomes rows of equal length", (argument, grid) => {
    expect(gridOf(argument)).toEqual(grid);
  });

  test("has a size", () => {
    expect(gridSize([[1, 2, 3]])).toEqual({ rows: 1, columns: 3 });
    expect(gridSize([[1], [2]])).toEqual({ rows: 2, columns: 1 });
  });
});

describe("sizes", () => {
  const size = (name: string, rows: number, columns: number) => ({ name, rows, columns });

  test.each([
    [[], { rows: 1, columns: 1 }],
    [[size("a", 1, 1)], { rows: 1, columns: 1 }],
    [[size("a", 3, 1), size("b", 1, 1)], { rows: 3, columns: 1 }],
    [[size("a", 3, 1), size("b", 3, 1)], { rows: 3, columns: 1 }],
    [[size("a", 3, 1), size("b", 1, 2)], { rows: 3, columns: 2 }],
    [[size("a", 3, 2), size("b", 1, 2), size("c", 3, 1)], { rows: 3, columns: 2 }],
  ])("%j fit", (sizes, fitted) => {
    expect(sizesThatFit(sizes)).toEqual(fitted);
  });

  test.each([
    [
      [size("a", 3, 1), size("b", 2, 1)],
      ["a has 3 × 1", "b has 2 × 1"],
    ],
    [
      [size("a", 1, 3), size("b", 1, 4)],
      ["a has 1 × 3", "b has 1 × 4"],
    ],
    [
      [size("a", 1, 1), size("b", 3, 2), size("c", 3, 3)],
      ["b has 3 × 2", "c has 3 × 3"],
    ],
    [
      [size("a", 2, 2), size("b", 4, 1)],
      ["a has 2 × 2", "b has 4 × 1"],
    ],
  ])("%j do not fit, and the sentence says both", (sizes, words) => {
    const answer = sizesThatFit(sizes);
    const error = "error" in answer ? answer.error : "";
    expect(words.filter((word) => !error.includes(word))).toEqual([]);
    expect(error).toMatch(/\.$/);
  });
});
