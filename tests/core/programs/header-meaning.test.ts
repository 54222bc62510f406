import { expect, test } from "vitest";
import type { Cell } from "../../../core/cells/cell.ts";
import { detectColumns } from "../../../core/programs/detect-columns.ts";
import { readHeader } from "../../../core/programs/header-meaning.ts";
import { headerPatterns } from "../../../core/programs/header-patterns.ts";
import { headerTraps } from "../../../core/programs/header-traps.ts";
import { samples, tableOf } from "./column-samples.ts";
import { type HeaderCase, headerCases, nameCases } from "./header-cases.ts";

function keyAt(table: Cell[][], index: number): string {
  const { columns } = detectColumns(table);
  const key = Object.entries(columns).find(([, column]) => column.index === index)?.[0];
  return key ?? "nothing";
}

function mismatches(cases: readonly HeaderCase[], answer: (header: string, holding: HeaderCase[1]) => string): string[] {
  return cases.flatMap(([header, holding, is]) => {
    const found = answer(header, holding);
    return found === is ? [] : [`“${header}” holding ${holding} is ${is}, was taken for ${found}`];
  });
}

test("every header with its values is taken for what it is, and the near misses for nothing", () => {
  expect(headerCases.length).toBeGreaterThan(190);
  expect(mismatches(headerCases, (header, holding) => keyAt(tableOf(header, holding), 1))).toEqual([]);
});

test("the column of the programs is found by its header, beside a city", () => {
  const tableBesideCity = (header: string, holding: HeaderCase[1]): Cell[][] => [
    [header, "City", "State"],
    ...samples[holding].map((value, row) => [value, `Town ${row}`, "OH"]),
  ];
  expect(mismatches(nameCases, (header, holding) => keyAt(tableBesideCity(header, holding), 0))).toEqual([]);
});

const readable = [...headerCases, ...nameCases].map(([header]) => readHeader(header));

test("rules have one id each", () => {
  const ids = [...headerPatterns, ...headerTraps].map(({ rule }) => rule);
  expect(ids.length).toBeGreaterThan(60);
  expect(new Set(ids).size).toBe(ids.length);
});

test("every header pattern is needed: some header says its key by it alone, or by it most clearly", () => {
  const needed = readable.flatMap(({ patterns }) =>
    patterns.filter(
      (pattern) => !patterns.some((other) => other !== pattern && other.key === pattern.key && other.strength >= pattern.strength),
    ),
  );
  expect(headerPatterns.filter((pattern) => !needed.includes(pattern)).map(({ rule }) => rule)).toEqual([]);
});

test("every trap is needed: some header is kept from a key by it alone, or is explained by it", () => {
  const needed = readable.flatMap(({ words, traps, instead }) => {
    const fitting = headerPatterns.filter(({ has }) => has.every((pattern) => pattern.test(words)));
    const alone = traps.filter((trap) =>
      fitting.some(({ key }) => trap.guards.includes(key) && traps.filter(({ guards }) => guards.includes(key)).length === 1),
    );
    return [...alone, ...(instead?.specific ? [instead] : [])].map(({ rule }) => rule);
  });
  expect(headerTraps.map(({ rule }) => rule).filter((rule) => !needed.includes(rule))).toEqual([]);
});

test("a pattern is never stateful: asking twice gives the same answer", () => {
  for (const { has } of [...headerPatterns, ...headerTraps]) for (const pattern of has) expect(pattern.flags).not.toMatch(/[gy]/);
});
