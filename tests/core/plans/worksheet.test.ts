import { describe, expect, test } from "vitest";
import { worksheet, worksheetTable } from "../../../core/plans/worksheet.ts";
import { everyone, goldenTexts, tableLaws } from "./golden.ts";

goldenTexts("worksheet", worksheet);
tableLaws(worksheetTable);

describe("the worksheet", () => {
  test("has its three columns with five or more bullets, whatever the profile tells", () => {
    const columns = everyone.map(([{ id }, facts]) => [id, worksheet(facts).sections] as const);
    expect(columns.filter(([, sections]) => sections.map(({ id }) => id).join() !== "my-facts,my-target,my-pivots")).toEqual([]);
    expect(columns.filter(([, sections]) => sections.some(({ items }) => items.length < 5)).map(([id]) => id)).toEqual([]);
    expect(columns.length).toBeGreaterThanOrEqual(12);
  });

  test("stands in columns side by side", () => {
    expect(everyone.map(([, facts]) => worksheet(facts).layout).filter((layout) => layout !== "columns")).toEqual([]);
  });
});
