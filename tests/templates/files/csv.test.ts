import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fieldValue, readCsv, unclosedQuote, writeCsv } from "../../../templates/files/csv.ts";

describe("a field of a CSV file", () => {
  test.each([
    ["245", 245],
    ["-5", -5],
    ["243.7", 243.7],
    ["0", 0],
    ["TRUE", true],
    ["FALSE", false],
    // Near misses: each would come out changed as a number or a truth.
    ["007", "007"],
    ["245.0", "245.0"],
    [" 245 ", " 245 "],
    ["1e5", "1e5"],
    ["0x10", "0x10"],
    ["1,234", "1,234"],
    ["+245", "+245"],
    [".5", ".5"],
    ["-0", "-0"],
    ["12345678901234567890", "12345678901234567890"],
    ["Infinity", "Infinity"],
    ["NaN", "NaN"],
    ["true", "true"],
    ["1-2", "1-2"],
    ["3/4", "3/4"],
    ["=1+1", "=1+1"],
    ["2026-09-15", "2026-09-15"],
    ["", ""],
  ])("%j is %j", (field, value) => {
    expect(fieldValue(field)).toBe(value);
  });
});

describe("reading a CSV file", () => {
  test.each([
    ["commas", "Program,Average\r\nNorthfield,247\r\n", "list.csv"],
    ["semicolons", "Program;Average\nNorthfield;247\n", "list.csv"],
    ["tabs", "Program\tAverage\nNorthfield\t247", "list.csv"],
    ["bars", "Program|Average\nNorthfield|247", "list.txt"],
    ["old line ends", "Program,Average\rNorthfield,247\r", "list.csv"],
  ])("finds its %s", (_, text, name) => {
    expect(readCsv(text, name)).toEqual([
      ["Program", "Average"],
      ["Northfield", 247],
    ]);
  });

  test("takes a tab as the separator of a TSV file, whatever else its lines hold", () => {
    expect(readCsv("a,b\tc,d\n1,2\t3,4\n", "list.tsv")).toEqual([
      ["a,b", "c,d"],
      ["1,2", "3,4"],
    ]);
  });

  test("keeps line breaks, separators and quotation marks inside a quoted field", () => {
    expect(readCsv('Program,Notes\nNorthfield,"two\nlines, and ""more"""\n', "list.csv")[1]).toEqual([
      "Northfield",
      'two\nlines, and "more"',
    ]);
  });

  test("makes every row as long as the longest, and keeps blank rows", () => {
    expect(readCsv("a,b,c\n\nd\n", "list.csv")).toEqual([
      ["a", "b", "c"],
      ["", "", ""],
      ["d", "", ""],
    ]);
  });

  test.each([
    ['Program,Notes\nNorthfield,"never closed\nLakeshore,x\n', 2],
    ['"a\nb', 1],
    ['a,b\nc,d\n\ne,"f', 4],
    ['a\n"b""', 2],
  ])("says in which line of %j a quotation mark is left open", (text, line) => {
    expect(unclosedQuote(text, ",")).toBe(line);
    expect(() => readCsv(text, "list.csv")).toThrow(new RegExp(`^Line ${line} opens a quotation mark`));
  });

  test.each(["5'10\" tall,x", 'a "quoted" word,x', '"closed",""', '"two\nlines","a ""b"" c"', "no marks"])(
    "finds no open mark in %j",
    (text) => {
      expect(unclosedQuote(text, ",")).toBeUndefined();
    },
  );
});

describe("writing and reading again", () => {
  const text = fc
    .oneof(fc.string(), fc.constantFrom("=1+1", "007", 'say "hi"', "two\nlines", "a,b;c\td", "'quoted", "漢字 😀", " ", "﻿x"))
    .filter((value) => typeof fieldValue(value) === "string" && !value.includes("\r"));
  const value = fc.oneof(
    text,
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
    fc.boolean(),
  );
  const rows = fc.array(fc.array(value, { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 8 });

  test("gives every cell back", () => {
    fc.assert(
      fc.property(rows, (list) => {
        const table = [["Program", "Step 2", "Notes"], ...list];
        const back = readCsv(writeCsv(table).replace(/^\uFEFF/, ""), "list.csv");
        // Rows that are blank at the end of a file can't be told from its end.
        const shown = (cells: unknown[][]): unknown[][] => cells.filter((row) => row.some((cell) => cell !== ""));
        expect(shown(back)).toEqual(shown(table));
      }),
      { seed: 20_26, numRuns: 300 },
    );
  });

  test("begins with the mark by which Excel knows UTF-8, and writes TRUE in capitals", () => {
    expect(writeCsv([["é", true, 2.5]])).toBe("\uFEFFé,TRUE,2.5");
  });
});
