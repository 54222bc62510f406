import { describe, expect, test } from "vitest";
import type { Cell } from "../../../core/cells/cell.ts";
import { type PreferenceKey, preferenceReader } from "../../../core/programs/preferences.ts";
import type { ListedProgram } from "../../../core/programs/read-programs.ts";

function programWith(cells: ListedProgram["cells"]): ListedProgram {
  return { row: 1, name: "Lakeside", code: undefined, city: "", state: "", specialty: undefined, cells };
}

function read(key: PreferenceKey, cell: Cell): number | string {
  const { value, said } = preferenceReader({ [key]: 1 }, { University: 4, community: 2 })(programWith({ [key]: cell }));
  return said.endsWith("not given") ? "not given" : value;
}

test.each<readonly [PreferenceKey, Cell, number | "not given"]>([
  ["interest", 5, 5],
  ["interest", "3", 3],
  ["interest", "4.5", 4.5],
  ["interest", "4/5", 4],
  ["interest", "★★★", 3],
  ["interest", "High", 4],
  ["interest", 0, 0],
  ["interest", "", "not given"],
  ["interest", 7, "not given"],
  ["interest", -1, "not given"],
  ["interest", "45", "not given"],
  ["interest", "yes", "not given"],
  ["interest", "constructor", "not given"],
  ["location", 2, 2],
  ["location", "Midwest", "not given"],
  ["connection", 3, 3],
  ["connection", "yes", 5],
  ["connection", true, 5],
  ["connection", false, 0],
  ["connection", "no", 0],
  ["connection", "none", 0],
  ["connection", "away rotation, Dr. Okafor", 5],
  ["connection", "", "not given"],
  ["connection", "-", "not given"],
  ["type", "university", 4],
  ["type", " Community ", 2],
  ["type", "Military", "not given"],
  ["type", "", "not given"],
])("%s %j counts as %s", (key, cell, value) => {
  expect(read(key, cell)).toBe(value);
});

describe("together", () => {
  const program = programWith({ interest: 5, location: 2, connection: "", type: "University" });
  test.each([
    [{ interest: 1 }, 5, "interest 5"],
    [{ interest: 1, location: 1 }, 3.5, "interest 5, location fit 2"],
    [{ interest: 5, location: 0 }, 5, "interest 5"],
    [{ interest: 1, location: 3 }, 2.75, "interest 5, location fit 2"],
    [{ connection: 5, interest: 5 }, 2.5, "interest 5, connection not given"],
    [{ type: 2 }, 3, "program type 3"],
    [{}, 0, ""],
  ])("weights %j give %s", (weights, value, said) => {
    expect(preferenceReader(weights, { university: 3 })(program)).toEqual({ value, said });
  });
});

test.each([[{ interest: 6 }], [{ interest: -1 }], [{ interest: Number.NaN }]])("a weight outside 0 to 5 is an error: %j", (weights) => {
  expect(() => preferenceReader(weights)).toThrow(/^A preference counts 0 to 5, and interest was given/);
});
