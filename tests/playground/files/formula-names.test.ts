import { describe, expect, test } from "vitest";
import { functions } from "../../../core/functions.ts";
import { callsOwn, fromFileFormula, namesItsParts, toFileFormula } from "../../../playground/files/formula-names.ts";

describe("a formula of a file", () => {
  test.each([
    ["SUM(A1:A2)", "=SUM(A1:A2)"],
    ["_xldudf_MATCHSHEET_BUCKET(C2,D2)", "=BUCKET(C2,D2)"],
    ["MATCHSHEET.STEP2TIER(B2)", "=STEP2TIER(B2)"],
    ['_xlfn.IFS(A1>1,"a")', '=IFS(A1>1,"a")'],
    ["_xlfn._xlws.SORT(A1:A9)", "=SORT(A1:A9)"],
    ["_xlfn.LET(_xlpm.x,1,_xlpm.x+1)", "=LET(x,1,x+1)"],
    // Near misses: what stands in quotes is text or a sheet's name.
    ['"_xlfn.IFS("&A1', '="_xlfn.IFS("&A1'],
    ["'MATCHSHEET.x'!A1", "='MATCHSHEET.x'!A1"],
  ])("%s reads %s in the grid", (file, grid) => {
    expect(fromFileFormula(file)).toBe(grid);
  });
});

describe("a formula of the grid", () => {
  test.each([
    ["=SUM(A1:A2)", "SUM(A1:A2)"],
    ["=bucket(C2, D2)", "_xldudf_MATCHSHEET_BUCKET(C2, D2)"],
    ['=IFERROR(BUCKET(C2,D2),"BUCKET(")', 'IFERROR(_xldudf_MATCHSHEET_BUCKET(C2,D2),"BUCKET(")'],
    ["=XLOOKUP(A1,B:B,C:C)", "_xlfn.XLOOKUP(A1,B:B,C:C)"],
    ["=SORT(A1:A9)", "_xlfn._xlws.SORT(A1:A9)"],
    // Near misses: a name that is not called, and a sheet called like a function.
    ["=BUCKET+1", "BUCKET+1"],
    ["='BUCKET('!A1", "'BUCKET('!A1"],
  ])("%s is stored as %s", (grid, file) => {
    expect(toFileFormula(grid)).toBe(file);
  });

  test("comes back as it was, for every function of the catalog", () => {
    const formulas = functions.map(({ name }) => `=IF(A1="",${name}(A1,"MATCHSHEET."),UNIQUE(${name}('my sheet'!B2)))`);
    expect(formulas.map((formula) => fromFileFormula(toFileFormula(formula)))).toEqual(formulas);
    expect(formulas.every(callsOwn)).toBe(true);
    expect(formulas).toHaveLength(24);
  });

  test("is known to call MatchSheet, or to name parts of its own", () => {
    expect(["=BUCKET(A1,B1)", "=SUM(A1)", '="BUCKET("'].map(callsOwn)).toEqual([true, false, false]);
    expect(["=LET(x,1,x)", "=SUM(A1)", '="LET("'].map(namesItsParts)).toEqual([true, false, false]);
  });
});
