import { createHash } from "node:crypto";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { readXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import type { SheetDefinition } from "../../core/sheets/sheet-definition.ts";
import { type Form, forms } from "../../templates/form.ts";
import { workbookSheets } from "../../templates/workbook.ts";
import { writeXlsx } from "../../templates/write-xlsx.ts";
import { listsSheet } from "../../templates/xlsx/entries.ts";
import { contents } from "./contents.ts";
import { packageProblems } from "./package-problems.ts";
import { shownCells } from "./shown-cells.ts";

const sheets = {
  plain: workbookSheets("plain", contents["a score in range"]()),
  functions: workbookSheets("functions", contents["a score in range"]()),
} as const;
const files = { plain: await writeXlsx(sheets.plain), functions: await writeXlsx(sheets.functions) } as const;

function part(form: Form, name: string): string {
  const bytes = unzipSync(files[form])[name];
  if (bytes === undefined) throw new Error(`The file has no ${name}.`);
  return strFromU8(bytes);
}

function shown(value: unknown): string {
  if (value === null || value === undefined) return "";
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
}

const hash = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
const megabyte = 1_000_000;

describe.each(forms)("the %s file", (form) => {
  it("has parts that are in order and fit each other", () => {
    const { problems, parts } = packageProblems(files[form]);
    expect(problems).toEqual([]);
    expect(parts).toBeGreaterThan(20);
  }, 60_000);

  it("holds what every cell shows, with nothing calculated", async () => {
    const book = await readXlsx(files[form], { readStyles: true });
    const wrong = sheets[form].flatMap((sheet, at) => {
      const read = book.sheets[at]?.rows ?? [];
      return shownCells(sheet).flatMap((row, r) =>
        row.flatMap((cell, c) =>
          shown(cell) === shown(read[r]?.[c]) ? [] : [`${sheet.name} ${r},${c}: ${shown(cell)} | ${shown(read[r]?.[c])}`],
        ),
      );
    });
    expect(wrong.slice(0, 10)).toEqual([]);
    expect(book.sheets.map(({ name }) => name)).toEqual([...sheets[form].map(({ name }) => name), listsSheet]);
  });

  it("is the same, byte for byte, when it is written again", async () => {
    expect(hash(await writeXlsx(workbookSheets(form, contents["a score in range"]())))).toBe(hash(files[form]));
  }, 60_000);

  it("stays under a megabyte with a thousand programs", async () => {
    expect((await writeXlsx(workbookSheets(form, contents["a thousand programs"]()))).length).toBeLessThan(megabyte);
  }, 60_000);

  it("names nobody and no time in its properties", () => {
    const properties = part(form, "docProps/core.xml");
    expect(properties.match(/>[^<>]+</g)).toEqual([">MatchSheet<", ">MatchSheet<", ">2026-01-01T00:00:00Z<", ">2026-01-01T00:00:00Z<"]);
    expect(part(form, "docProps/app.xml")).not.toMatch(/<(?:Company|Manager)>/);
  });

  it("offers lists, one of them too long for a rule of its own", () => {
    const profile = part(form, "xl/worksheets/sheet2.xml");
    expect(profile).toContain(`<formula1>${listsSheet}!$A$1:$A$`);
    expect(profile).toContain("US MD,US DO,US IMG,Non-US IMG");
  });
});

it("lets the program that opens the plain file calculate it, and leaves the values of the other alone", () => {
  expect(part("plain", "xl/workbook.xml")).toContain('<calcPr calcId="191029" fullCalcOnLoad="1"/>');
  expect(part("functions", "xl/workbook.xml")).toContain('<calcPr calcId="191029"/>');
});

it("stores MatchSheet's functions as Excel does, with what they fill", () => {
  const programs = part("functions", "xl/worksheets/sheet3.xml");
  expect(programs).toContain('cm="1" t="str"><f t="array" ref="I2:I1001">_xldudf_MATCHSHEET_BUCKET(INDEX(IF(');
  expect(part("functions", "xl/worksheets/sheet4.xml")).toContain('<f t="array" ref="A5:D10">_xldudf_MATCHSHEET_LISTAUDIT(');
  expect(part("functions", "xl/metadata.xml")).toContain('fDynamic="1"');
  expect(Object.keys(unzipSync(files.plain))).not.toContain("xl/metadata.xml");
});

describe("the strict reader", () => {
  /** A file with one part changed. */
  function changed(name: string, change: (text: string) => string): Uint8Array {
    const before = part("functions", name);
    const after = change(before);
    if (after === before) throw new Error(`Nothing in ${name} was changed.`);
    return zipSync({ ...unzipSync(files.functions), [name]: strToU8(after) });
  }

  const [workbook, summary, programs] = ["xl/workbook.xml", "xl/worksheets/sheet4.xml", "xl/worksheets/sheet3.xml"] as const;
  // biome-ignore format: a table is read by rows.
  const faults: readonly [what: string, part: string, change: (text: string) => string, said: RegExp][] = [
    ["a part that is not declared", "[Content_Types].xml", (text) => text.replace(/<Override PartName="\/xl\/metadata.xml"[^>]*>/, ""), /does not declare xl\/metadata/],
    ["a relation that leads nowhere", "xl/_rels/workbook.xml.rels", (text) => text.replace("styles.xml", "looks.xml"), /there is no xl\/looks.xml/],
    ["a part that nothing leads to", "xl/_rels/workbook.xml.rels", (text) => text.replace(/<Relationship [^>]*metadata.xml"\/>/, ""), /Nothing leads to xl\/metadata/],
    ["elements out of order", programs, (text) => text.replace(/(<conditionalFormatting.*<\/conditionalFormatting>)(<dataValidations.*<\/dataValidations>)/, "$2$1"), /out of order/],
    ["a style that is not there", summary, (text) => text.replace(/ s="\d+"/, ' s="999"'), /no such style/],
    ["a text that is not there", summary, (text) => text.replace(/t="s"( s="\d+")?><v>\d+/, 't="s"><v>99999'), /no such text/],
    ["a cell that is there twice", summary, (text) => text.replace('r="B4"', 'r="A4"'), /twice/],
    ["a name that is there twice", workbook, (text) => text.replace('name="MatchSheet_Version"', 'name="MatchSheet_score"'), /name matchsheet_score/],
    ["a name of a sheet that is not there", workbook, (text) => text.replace(">Start!", ">Begin!"), /MatchSheet_Version won't do/],
    ["a range that is none", programs, (text) => text.replace('sqref="I2:I1001"', 'sqref="I2:1001"'), /no range/],
  ];

  it.each(faults)("tells %s", (_, name, change, said) => {
    const { problems } = packageProblems(changed(name, change));
    expect(problems.filter((problem) => said.test(problem))).not.toEqual([]);
  });
});

const small: SheetDefinition = {
  name: "It's all",
  rows: [
    ["a", 1, true, ""],
    ["_x0041_", "2026-02-30", "2026-02-28", "=1+1"],
    ["", "", "", ""],
  ],
  formulas: [[2, 0, 'IF(A1="BUCKET(",1,2)']],
  names: [{ name: "Somewhere", row: 1, column: 1, rows: 1, columns: 2 }],
  widths: [10, 20, 30, 40],
  formats: [{ row: 1, column: 1, columns: 2, format: "date" }],
  entries: [
    { row: 0, column: 0, accepts: { kind: "list", values: ["one, two", "three"] }, strict: true, help: "h".repeat(300) },
    { row: 0, column: 1, accepts: { kind: "number", least: -1, most: 5 }, strict: false, help: "A number." },
  ],
  notes: [{ row: 0, column: 3, text: "A note <with> signs & such." }],
  frozenRows: 1,
  hiddenColumns: [2],
};

describe("a sheet of anybody's", () => {
  it("comes back from a file as it was, texts as texts and days as days", async () => {
    const bytes = await writeXlsx([small]);
    expect(packageProblems(bytes).problems).toEqual([]);
    const book = await readXlsx(bytes, { readStyles: true });
    const [sheet] = book.sheets;
    expect(sheet?.rows[0]?.slice(0, 3)).toEqual(["a", 1, true]);
    expect(sheet?.rows[1]).toEqual(["_x0041_", "2026-02-30", new Date("2026-02-28T00:00:00Z"), "=1+1"]);
    expect(sheet?.cells?.get("2,0")?.formula).toBe('IF(A1="BUCKET(",1,2)');
    expect(sheet?.cells?.get("0,3")?.comment?.text).toBe("A note <with> signs & such.");
    expect(sheet?.columns?.map(({ hidden }) => hidden === true)).toEqual([false, false, true, false]);
    expect(sheet?.freezePane).toEqual({ rows: 1 });
    expect(book.namedRanges?.find(({ name }) => name === "Somewhere")?.range).toBe("'It''s all'!$B$2:$C$2");
  });

  it("puts a list with a comma in it, or a long one, on a hidden sheet", async () => {
    const book = await readXlsx(await writeXlsx([small]));
    expect(book.sheets[1]).toMatchObject({ name: listsSheet, hidden: true, rows: [["one, two"], ["three"]] });
  });
});
