import { expect, test } from "vitest";
import { functions } from "../../../core/functions.ts";
import { detectColumns } from "../../../core/programs/index.ts";
import { programRows } from "../../../playground/sample/programs.ts";
import { questions } from "../../../playground/sample/questions.ts";

test("the sample list has 40 programs, each under a name of its own", () => {
  const names = programRows.slice(1).map((row) => row[0]);
  expect(names).toHaveLength(40);
  expect(new Set(names).size).toBe(40);
});

test("its columns are found, the average and the minimum apart", () => {
  const { headerRow, columns } = detectColumns(programRows, "Programs");
  expect(headerRow).toBe(0);
  expect([columns.program?.index, columns.average?.index, columns.minimum?.index, columns.category?.index]).toEqual([0, 5, 6, 8]);
});

test("every function answers a question on the second sheet", () => {
  const asked = questions.map(({ formula }) => formula).join(" ");
  expect(functions.filter(({ name }) => !asked.includes(`${name}(`)).map(({ name }) => name)).toEqual([]);
  expect(functions).toHaveLength(24);
});
