import { describe, expect, test } from "vitest";
import { functions } from "../../core/functions.ts";
import { callsAddIn, prefixFunctions, signed, typedNames } from "../../office-addin/formula-names.ts";

const names = functions.map(({ name }) => name);

describe("a formula for Excel", () => {
  test.each([
    ["=BUCKET(C2, D2)", "=MATCHSHEET.BUCKET(C2, D2)"],
    ["=bucket(C2, D2)", "=MATCHSHEET.BUCKET(C2, D2)"],
    ["=BUCKET (C2, D2)", "=MATCHSHEET.BUCKET (C2, D2)"],
    ["=IF(A1, BUCKET(C2, D2), PDVIEW(C2))", "=IF(A1, MATCHSHEET.BUCKET(C2, D2), MATCHSHEET.PDVIEW(C2))"],
    ['=BUCKET(C2, "BUCKET(1,2)")', '=MATCHSHEET.BUCKET(C2, "BUCKET(1,2)")'],
    ['="say ""BUCKET("" twice"&BUCKET(1,2)', '="say ""BUCKET("" twice"&MATCHSHEET.BUCKET(1,2)'],
    ["=BUCKET('BUCKET(1)'!A1, 2)", "=MATCHSHEET.BUCKET('BUCKET(1)'!A1, 2)"],
    ["=BUCKET('it''s BUCKET(1)'!A1, 2)", "=MATCHSHEET.BUCKET('it''s BUCKET(1)'!A1, 2)"],
    ["=MATCHSHEET.BUCKET(C2, D2)", "=MATCHSHEET.BUCKET(C2, D2)"],
    ["=OTHER.BUCKET(C2)", "=OTHER.BUCKET(C2)"],
    ["=MYBUCKET(C2)", "=MYBUCKET(C2)"],
    ["=BUCKET2(C2)", "=BUCKET2(C2)"],
    ["=SUM(BUCKET)", "=SUM(BUCKET)"],
    ["=SUM(A1:A3)", "=SUM(A1:A3)"],
  ])("%s becomes %s", (formula, prefixed) => expect(prefixFunctions(formula, names)).toBe(prefixed));

  test("every function of the catalog gets its prefix, once", () => {
    const wrong = functions.filter(
      ({ name }) => prefixFunctions(prefixFunctions(`=${name}(A1)`, names), names) !== `=MATCHSHEET.${name}(A1)`,
    );
    expect([wrong, functions.length]).toEqual([[], 24]);
  });
});

describe("a formula of Excel's", () => {
  test.each([
    ["=MATCHSHEET.BUCKET(C2, D2)", "=MATCHSHEET.BUCKET(C2, D2)"],
    ["=_xldudf_MATCHSHEET_BUCKET(C2, D2)", "=MATCHSHEET.BUCKET(C2, D2)"],
    ["=IF(A1, _XLDUDF_matchsheet_bucket(C2), 1)", "=IF(A1, MATCHSHEET.BUCKET(C2), 1)"],
    ['=_xldudf_MATCHSHEET_GATE("_xldudf_MATCHSHEET_GATE(")', '=MATCHSHEET.GATE("_xldudf_MATCHSHEET_GATE(")'],
  ])("%s calls MatchSheet, and is typed as %s", (formula, typed) =>
    expect([callsAddIn(formula), typedNames(formula)]).toEqual([true, typed]),
  );

  test.each([
    "=BUCKET(C2)",
    '="MATCHSHEET.BUCKET("',
    "='MATCHSHEET.BUCKET('!A1",
    "=OTHER.MATCHSHEET.BUCKET(1)",
    "=_xldudf_OTHER_BUCKET(1)",
    "=MATCHSHEET(1)",
  ])("%s does not", (formula) => expect([callsAddIn(formula), typedNames(formula)]).toEqual([false, formula]));

  test("has one equals sign", () => expect([signed("A1=2"), signed("=A1=2")]).toEqual(["=A1=2", "=A1=2"]));
});
