import { describe, expect, test } from "vitest";
import type { Cell } from "../../../core/cells/cell.ts";
import { readSpecialty } from "../../../core/cells/specialty.ts";
import { tiered } from "../oracle/listed-specialties.ts";

function reading(cell: Cell): string {
  const read = readSpecialty(cell, "specialty");
  return read.ok ? (read.value?.name ?? "blank") : "error";
}

function sentence(cell: Cell): string {
  const read = readSpecialty(cell, "specialty");
  return read.ok ? "" : read.error;
}

/** The community kind of Internal Medicine shares the code of the other. */
const coded = tiered.filter(({ name }) => name !== "Internal Medicine (community)");

describe("an NRMP program code", () => {
  test.each(["C", "M", "A", "R"])("with the track type %s is the specialty of its three digits", (track) => {
    const wrong = coded.filter(({ code, name }) => {
      const codes = [`1601${code}${track}0`, `9999${code}${track}01`, `0001${code}${track}123`, `1601${code}${track.toLowerCase()}0`];
      return codes.some((typed) => reading(typed) !== name);
    });
    expect(wrong).toEqual([]);
    expect(coded).toHaveLength(45);
  });

  test.each([
    ["1601140P0", "Preliminary Medicine"],
    ["1601140P12", "Preliminary Medicine"],
    ["1601440P0", "Preliminary Surgery"],
    ["1601440p1", "Preliminary Surgery"],
    ["1601999P0", "Transitional Year"],
    ["1601999C0", "Transitional Year"],
    ["1601999R0", "Transitional Year"],
  ])("%s is %s", (code, name) => {
    expect(reading(code)).toBe(name);
  });

  test("of any other preliminary track is an error that says so", () => {
    const others = coded.filter(({ code }) => code !== "140" && code !== "440");
    const wrong = others.filter(({ code }) => !/^specialty: .*preliminary.*\.$/.test(sentence(`1601${code}P0`)));
    expect(wrong).toEqual([]);
    expect(others).toHaveLength(43);
  });

  test.each([
    [" 1601140C0 ", "Internal Medicine"],
    ["\u200b1601140C0\ufeff", "Internal Medicine"],
    ["1601\u200b140C0", "Internal Medicine"],
    ["\u00a01601140C0", "Internal Medicine"],
  ])("is read through the leavings of a web page: %j", (code, name) => {
    expect(reading(code)).toBe(name);
  });

  test("is unknown for every number that the list does not hold", () => {
    const listed = new Set([...tiered.map(({ code }) => code), "999"]);
    const others = Array.from({ length: 1000 }, (_, place) => String(place).padStart(3, "0")).filter((code) => !listed.has(code));
    const wrong = others.filter(
      (code) => !/^specialty: .+code.*\.$/.test(sentence(`1601${code}C0`)) || reading(`${code}1234567`) !== "error",
    );
    expect(wrong).toEqual([]);
    expect(others).toHaveLength(954);
  });

  test.each([
    "1601140X0",
    "1601140C",
    "160140C0",
    "160114OC0",
    "1601140C0000",
    "11601140C0",
    "1601140CC0",
    "1601-140-C0",
    "(1601140C0)",
    "1601140C0 and 1601440C0",
    "１６０１１４０C0",
    "140",
    "140C",
    "140 P",
    "140P",
  ])("is not found in %s", (text) => {
    expect(reading(text)).toBe("error");
  });
});

describe("an ACGME program id", () => {
  test("of ten digits is the specialty of the first three, as text and as a number", () => {
    const wrong = coded.filter(({ code, name }) => {
      const id = `${code}1234567`;
      return reading(id) !== name || reading(` ${id}\u200b`) !== name || reading(Number(id)) !== name;
    });
    expect(wrong).toEqual([]);
    expect(coded.filter(({ code }) => String(Number(`${code}1234567`)).length === 9).map(({ name }) => name)).toEqual([
      "Anesthesiology",
      "Dermatology",
    ]);
  });

  test.each([
    ["401234567", "Anesthesiology"],
    [401_234_567, "Anesthesiology"],
    ["0401234567", "Anesthesiology"],
    ["801234567", "Dermatology"],
    [801_234_567, "Dermatology"],
    [1_401_234_567, "Internal Medicine"],
    ["9991234567", "Transitional Year"],
    [9_991_234_567, "Transitional Year"],
  ])("%j is %s, with or without the leading zero that a sheet drops", (id, name) => {
    expect(reading(id)).toBe(name);
  });

  test.each([
    ["40123456"],
    [40_123_456],
    ["14012345678"],
    [14_012_345_678],
    [1_401_234_567.5],
    [-1_401_234_567],
    ["+1401234567"],
    ["1.401234567e9"],
    ["140-123-4567"],
    ["1234567890"],
    ["901234567"],
    ["0001234567"],
    [1e21],
    ["１４０１２３４５６７"],
  ])("%j is none that is known", (id) => {
    expect(reading(id)).toBe("error");
  });
});
