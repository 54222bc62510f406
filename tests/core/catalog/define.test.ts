import { describe, expect, test } from "vitest";
import type { Argument, Block } from "../../../core/cells/cell.ts";
import { functions } from "../../../core/functions.ts";
import { ask } from "../oracle/ask.ts";
import { rulesOf } from "../oracle/settings-range.ts";

const scoreSentence = (quote: string) => `score: ${quote} can't be read; a score is a whole number from 1 to 300.`;

describe("a range in", () => {
  test("a column gives a column", () => {
    expect(ask("STEP2TIER", [[260], [245], [235], [225], [224]])).toEqual([
      ["Ultra-Competitive"],
      ["High-Competitive"],
      ["Moderate"],
      ["Less Competitive"],
      ["Below all tiers"],
    ]);
  });

  test("a row gives a row", () => {
    expect(ask("PDVIEW", [[250, 240, 225, 215, 214]])).toEqual([["Highly competitive", "Strong", "Solid", "Below average", "Concerning"]]);
  });

  test("a block gives a block", () => {
    const block = [
      [260, 249],
      [239, 229],
    ];
    expect(ask("STEP2BAND", block, "points")).toEqual([
      [5, 3],
      [2, 1],
    ]);
  });

  test("a column against a row gives a block", () => {
    expect(ask("STEP2GAP", [[250], [235], [214]], [["derm", "fm"]])).toEqual([
      ["In range", "In range"],
      ["B", "In range"],
      ["Fail", "Fail"],
    ]);
  });

  test("two columns are taken row by row", () => {
    expect(ask("SPECIALTYTIER", [["derm"], ["neuro"]], [["pivot"], ["recovery"]])).toEqual([["Ultra-Competitive"], ["Less Competitive"]]);
  });

  test("a row against a block serves every row of it", () => {
    const scores = [
      [250, 250],
      [214, 214],
    ];
    expect(ask("STEP2GAP", scores, [["derm", "fm"]], "points")).toEqual([
      [0, -25],
      [36, 11],
    ]);
  });

  test("optional parameters take ranges too, and a blank among them is the default", () => {
    expect(ask("STEP2TIER", 247, [["pivot", "recovery", ""]])).toEqual([["High-Competitive", "Competitive", "High-Competitive"]]);
    expect(ask("BUCKET", 247, 240, [[true], [""], ["no"]])).toEqual([["Reach"], ["Core"], ["Core"]]);
  });

  test.each<[Argument, unknown]>([
    [[[247]], "High-Competitive"],
    [[[""]], ""],
    [[["abc"]], `Error: ${scoreSentence('"abc"')}`],
    [[[]], ""],
    [[], ""],
  ])("a range of one cell %j is a single cell: %j", (range, answer) => {
    expect(ask("STEP2TIER", range)).toEqual(answer);
  });

  test("two sizes that do not fit are an error that says both", () => {
    const error = ask("STEP2GAP", [[250], [240], [230]], [["derm"], ["fm"]]);
    expect(error).toMatch(/^Error: .*score has 3 × 1 .*specialty has 2 × 1 .*\.$/);
    expect(ask("STEP2GAP", [[250, 240]], [["derm", "fm", "im"]])).toMatch(/^Error: .*1 × 2.*1 × 3.*\.$/);
    expect(
      ask(
        "BUCKET",
        247,
        [[240], [250]],
        [
          [true, false, true],
          [true, false, true],
          [true, true, true],
        ],
      ),
    ).toMatch(/2 × 1.*3 × 3/);
  });
});

describe("blank and unreadable cells", () => {
  test("a blank in a required parameter gives a blank in its place", () => {
    expect(ask("STEP2GAP", [[250], [""], [0], [null], ["0"]], "derm")).toEqual([["In range"], [""], [""], [""], [""]]);
  });

  test("a single blank in a required parameter gives blanks throughout", () => {
    expect(ask("STEP2GAP", [[250], [240]], "")).toEqual([[""], [""]]);
    expect(ask("STEP2GAP", "", [["derm", "fm"]])).toEqual([["", ""]]);
  });

  test.each<[string, ...Argument[]]>([
    ["STEP2GAP", "", "xyz"],
    ["STEP2GAP", "abc", ""],
    ["STEP2LABEL", "", "ortho", 99],
    ["STEP2LABEL", 247, "", "", "", "nonsense"],
    ["STEP2TIER", "", "nonsense"],
    ["STEPTREND", "", "abc"],
    ["STEPTREND", "abc", ""],
    ["DROPIMPACT", "abc", 240, ""],
    ["BUCKET", "", "see website"],
    ["BUCKET", "", 240, "maybe", "see website", "nonsense"],
    ["PIVOTS", "", "abc"],
    ["LISTMIX", "", "maybe"],
    ["LISTAUDIT", "", "maybe"],
    ["EXAMTIMING", "", "soon"],
    [
      "STEP2PERCENTILE",
      "",
      [
        ["Setting", "Value"],
        ["Nonsense", 1],
      ],
    ],
  ])("%s%j: a blank comes before something unreadable", (name, ...args) => {
    expect(ask(name, ...args)).toBe("");
  });

  test("inside a block too", () => {
    expect(ask("STEP2GAP", [[""], ["abc"], [250]], [["xyz"], [""], ["derm"]])).toEqual([[""], [""], ["In range"]]);
  });

  test("an unreadable cell in a block holds Check: and the sentence, and the others survive", () => {
    expect(ask("STEP2TIER", [[247], ["abc"], [301], [true], [224]])).toEqual([
      ["High-Competitive"],
      [`Check: ${scoreSentence('"abc"')}`],
      [`Check: ${scoreSentence("301")}`],
      [`Check: ${scoreSentence("TRUE")}`],
      ["Below all tiers"],
    ]);
  });

  test("a rule's own error stands in its place as well", () => {
    const [figure, none] = ask("COMPETITIVENESS", [["derm"], ["urology"]]) as string[][];
    expect(figure).toEqual([9]);
    expect(none?.[0]).toMatch(/^Check: specialty: .*Urology.*\.$/);
  });

  test.each<[string, ...Argument[]]>([
    ["STEP2GAP", [[250], [240], [""]], "xyz"],
    ["STEP2GAP", "abc", [["derm"], [""]]],
    ["STEP2TIER", [[250], [""]], "nonsense"],
    ["BUCKET", 247, [[240], [""]], "maybe"],
    ["BUCKET", [[247], [248]], "see website"],
    ["BUCKET", 247, [[240], [250]], false, "see website"],
    ["STEP2LABEL", [[247], [230]], "ortho", 6],
    [
      "STEP2PERCENTILE",
      [[247], [230]],
      [
        ["Setting", "Value"],
        ["Nonsense", 1],
      ],
    ],
  ])("%s%j: a single value that can't be read is an error, also beside a range", (name, ...args) => {
    expect(ask(name, ...args)).toMatch(/^Error: [a-zA-Z0-9]+: .+\.$/);
  });

  test("a blank program average is no data, alone and in a block", () => {
    expect(ask("BUCKET", 247, "")).toBe("No data");
    expect(ask("BUCKET", 247, [[""], [0], [null], [240]])).toEqual([["No data"], ["No data"], ["No data"], ["Core"]]);
    expect(ask("BUCKET", 247, "", false, "", "margin")).toBe("");
    expect(ask("BUCKET", 247, "", false, 250)).toBe("Below minimum");
    expect(ask("BUCKET", 247)).toBe("No data");
  });
});

describe("the rules", () => {
  test("are read whole, and hold for every place of a range", () => {
    const rules = rulesOf({ "Passing standard": 230, "Near passing": 0 });
    expect(ask("STEP2GAP", [[229], [230], [231]], "fm", "", rules)).toEqual([["Fail"], ["C"], ["In range"]]);
  });

  test("come last in every function that has them", () => {
    const last = functions.filter(({ parameters }) => parameters.some(({ kind }) => kind === "rules"));
    expect(last.filter(({ parameters }) => parameters.at(-1)?.kind !== "rules")).toEqual([]);
    expect(last).toHaveLength(14);
  });

  test.each<Argument>([
    undefined,
    null,
    "",
    0,
    [[""]],
    [
      ["", ""],
      ["", ""],
    ],
  ])("left blank as %j are the defaults", (rules) => {
    expect(ask("STEP2GAP", 238, "anesthesia", "", rules)).toBe("A");
  });

  test("that can't be read are an error that names the row", () => {
    expect(
      ask("STEP2GAP", 238, "im", "", [
        ["Setting", "Value"],
        ["Core margin", 8],
        ["Nonsense", 1],
      ]),
    ).toMatch(/^Error: rules: .*row 3\b.*Nonsense/);
    expect(ask("STEP2GAP", 238, "im", "", true)).toMatch(/^Error: rules: /);
    expect(ask("STEP2GAP", 238, "im", "", "Core margin")).toMatch(/^Error: rules: /);
  });
});

describe("more arguments than a function has", () => {
  test("are an error that says how many it takes", () => {
    expect(ask("PDVIEW", 247, 1)).toMatch(/^Error: PDVIEW .*1 value\b.*2 .*\.$/);
    expect(ask("STEP2TIER", 247, "pivot", "x")).toMatch(/^Error: STEP2TIER .*2 values\b.*3 .*\.$/);
  });

  test("do no harm while they are blank", () => {
    expect(
      functions.map(({ name, parameters, examples }) => {
        const args = [...(examples[0]?.args ?? [])];
        while (args.length < parameters.length) args.push(undefined);
        return JSON.stringify(ask(name, ...args, "", null, [[0]])) === JSON.stringify(examples[0]?.answer);
      }),
    ).toEqual(functions.map(() => true));
  });
});

describe("fewer arguments than a function needs", () => {
  test("read as blanks", () => {
    expect(functions.map(({ name }) => ask(name))).toEqual(functions.map(() => ""));
    expect(ask("STEP2GAP", 247)).toBe("");
    expect(ask("DROPIMPACT", 247, 240)).toBe("");
  });
});

describe("a function whose answer is a table", () => {
  test.each<[string, readonly Argument[], Block]>([
    ["PIVOTS", ["ent"], [["General Surgery"], ["Internal Medicine with pulmonary and critical care"]]],
    ["PIVOTS", [[["psych"]], [[204]]], [["Family Medicine"], ["Pediatrics"], ["Internal Medicine (community)"], ["Pathology"]]],
    [
      "LISTMIX",
      ["20"],
      [
        ["Reach", 5],
        ["Core", 10],
        ["Safer", 5],
      ],
    ],
    [
      "LISTMIX",
      [30, "y"],
      [
        ["Reach", 4],
        ["Core", 15],
        ["Safer", 11],
      ],
    ],
    [
      "LISTAUDIT",
      ["Safer"],
      [
        ["Reach", 0, 0, 0],
        ["Core", 0, 1, -1],
        ["Safer", 1, 0, 1],
      ],
    ],
  ])("%s%j spills its rows", (name, args, rows) => {
    expect(ask(name, ...args)).toEqual(rows);
  });

  test.each<[string, readonly Argument[]]>([
    ["PIVOTS", [[["derm"], ["ent"]]]],
    ["PIVOTS", ["derm", [[240], [250]]]],
    ["LISTMIX", [[[20], [30]]]],
    ["LISTMIX", [20, [[true], [false]]]],
    ["LISTAUDIT", [[["Core"]], [[true, false]]]],
    ["LISTAUDIT", [[["Core"]], true, [[20], [30]]]],
  ])("%s%j says that it takes a single cell there", (name, args) => {
    expect(ask(name, ...args)).toMatch(/^Error: [a-zA-Z]+: .*\d × \d.*single cell\.$/);
  });
});
