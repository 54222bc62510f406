import { describe, expect, test } from "vitest";
import { combinedRows, specialtyRows } from "../../../core/rules/specialties.ts";
import { combinedNames, firstYearNames, firstYears, singleNames, singles } from "../oracle/listed-specialties.ts";

function sorted(names: Iterable<string>): string[] {
  return [...names].sort();
}

describe("the table of specialties", () => {
  test("holds the written names, codes and kinds of work, and no other", () => {
    const rows = specialtyRows.filter(({ tier }) => tier !== undefined);
    const line = (name: string, code: string, kinds: readonly string[]) => `${name} ${code} ${sorted(kinds).join(" ")}`;
    expect(sorted(rows.map(({ name, code, kinds }) => line(name, code, kinds)))).toEqual(
      sorted(singles.map(({ name, code, kinds }) => line(name, code, kinds.split(" ")))),
    );
    expect(rows).toHaveLength(29);
  });

  test("holds the written aliases, and no other", () => {
    const aliases = specialtyRows.flatMap(({ name, aliases }) => aliases.split(", ").map((alias) => `${alias} = ${name}`));
    const written = [...singleNames, ...firstYearNames]
      .filter(([typed, name]) => typed !== name)
      .map(([typed, name]) => `${typed} = ${name}`);
    expect(sorted(aliases)).toEqual(sorted(written));
    expect(written).toHaveLength(122);
  });

  test("leaves the first years without a tier", () => {
    const rows = specialtyRows.filter(({ tier }) => tier === undefined).map(({ name }) => name);
    expect(sorted(rows)).toEqual(sorted(firstYears.map(([name]) => name)));
  });

  test("says for each tier who places the specialty there", () => {
    expect(specialtyRows.filter(({ tier, placedBy }) => (tier === undefined) !== (placedBy === undefined))).toEqual([]);
  });
});

describe("the table of combined programs", () => {
  test("has a code of three digits for each, none of them twice", () => {
    const codes = combinedRows.map(({ code }) => code);
    expect(codes.filter((code) => !/^7\d\d$/.test(code))).toEqual([]);
    expect(new Set(codes).size).toBe(17);
  });

  test("holds the written names", () => {
    expect(sorted(combinedRows.map(({ name, parts }) => name ?? parts.join("/")))).toEqual(
      sorted(new Set(combinedNames.map(([, name]) => name))),
    );
  });
});
