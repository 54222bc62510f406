/** Finds the specialty that a cell names, by native formulas over a table of every name, alias and pair of names that the core knows. */
import {
  allSpecialties,
  britishSpellings,
  ignoredWords,
  nameInReasons,
  type Specialty,
  specialtyCodes,
  specialtyKeys,
  type TieredSpecialty,
} from "../../core/cells/specialty.ts";
import { adjacencies } from "../../core/rules/adjacent-specialties.ts";
import { pivotTierNames } from "../../core/rules/specialties.ts";
import { step2Target, targetGroup } from "../../core/rules/step2-targets.ts";
import { recoveryRange } from "../../core/rules/tiers.ts";
import type { CalculationCell } from "./calculation-cell.ts";
import { allOf, anyOf, cleanText, firstOf, isOneOf, substituted, text, when, withoutDigits } from "./formula.ts";
import { calculationName, messages, tableName } from "./names.ts";

type Value = string | number;

/** In place of a blank, which a lookup would give back as 0 anyway. */
export const noThreshold = 0;

function isTiered(specialty: Specialty): specialty is TieredSpecialty {
  return specialty.tier !== undefined && specialty.recoveryTier !== undefined;
}

/** Specialties that verdicts can be given for; a first-year program has no tier and is not in the table. */
const listed: readonly TieredSpecialty[] = allSpecialties().filter(isTiered);

export type SpecialtyColumn =
  | "specialty"
  | "nameInReasons"
  | "tier"
  | "tierNumber"
  | "recoveryTier"
  | "recoveryLow"
  | "threshold"
  | "targetGroup"
  | "solid"
  | "excellent";

/** What the formulas look up for a specialty, by column. */
const columns: Readonly<Record<SpecialtyColumn, (specialty: TieredSpecialty) => Value>> = {
  specialty: (one) => one.name,
  nameInReasons: (one) => nameInReasons(one),
  tier: (one) => one.tier,
  tierNumber: (one) => pivotTierNames.indexOf(one.tier) + 1,
  recoveryTier: (one) => one.recoveryTier,
  recoveryLow: (one) => recoveryRange(one).low,
  threshold: (one) => adjacencies[one.name]?.threshold ?? noThreshold,
  targetGroup: (one) => targetGroup(one).value,
  solid: (one) => step2Target(one, "solid").value,
  excellent: (one) => step2Target(one, "excellent").value,
};

/** A table's columns: the name of each column's cells, and its values. */
export type Columns = readonly { readonly name: string; readonly values: readonly Value[] }[];

export function specialtyTable(): Columns {
  return Object.entries(columns).map(([key, read]) => ({ name: tableName(key), values: listed.map(read) }));
}

/** A letter before a code keeps its zero, and keeps every spreadsheet from taking it for a number. */
const beforeCode = "c";

export function keyTable(): Columns {
  const tables = { name: specialtyKeys().names, pair: specialtyKeys().pairs, code: specialtyCodes() };
  return Object.entries(tables).flatMap(([key, table]) => {
    const known = [...table].flatMap(([one, specialty]) => {
      const place = listed.findIndex(({ name }) => name === specialty.name);
      return place < 0 ? [] : [{ one: key === "code" ? beforeCode + one : one, row: place + 1 }];
    });
    return [
      { name: tableName(`${key}Key`), values: known.map(({ one }) => one) },
      { name: tableName(`${key}Row`), values: known.map(({ row }) => row) },
    ];
  });
}

/** Everything that stands between words. The wildcards of MATCH are among it, so that none reaches it. */
const punctuation = [..."/-–—.,()[]'’\":;+_*?~#!@|\\%$=<>·"];

function wordsOf(typed: string): string {
  const separated = substituted(
    `SUBSTITUTE(${typed},"&"," and ")`,
    punctuation.map((mark) => [text(mark), text(" ")]),
  );
  return substituted(
    `" "&TRIM(${separated})&" "`,
    ignoredWords.map((words) => [text(` ${words} `), text(" ")]),
  );
}

function keyOf(words: string): string {
  return substituted(words, [[text(" "), text("")], ...britishSpellings.map(([from, to]) => [text(from), text(to)] as const)]);
}

/** The three digits of an NRMP code or an ACGME id. A preliminary track has no tier, and so no code here. */
function codeOf(joined: string): string {
  const digits = (of: string): string => `${withoutDigits(of)}=""`;
  const track = `MID(${joined},8,1)`;
  const nrmp = allOf(
    `LEN(${joined})>=9`,
    `LEN(${joined})<=11`,
    isOneOf(track, ["c", "m", "a", "r"]),
    digits(`LEFT(${joined},7)`),
    digits(`MID(${joined},9,3)`),
  );
  return firstOf(
    [
      [nrmp, `${text(beforeCode)}&MID(${joined},5,3)`],
      [allOf(anyOf(`LEN(${joined})=9`, `LEN(${joined})=10`), digits(joined)), `${text(beforeCode)}&LEFT(RIGHT("0"&${joined},10),3)`],
    ],
    text(""),
  );
}

function lookUp(table: "name" | "pair" | "code", key: string): string {
  return `INDEX(${tableName(`${table}Row`)},MATCH(${key},${tableName(`${table}Key`)},0))`;
}

/** The steps to the specialty's row in the table, under names that begin with `prefix`; `input` is the name of the cell that is read. */
export function specialtyCells(prefix: string, label: string, input: string): readonly CalculationCell[] {
  const name = (step: string): string => calculationName(`${prefix}${step}`);
  const typed = name("Text");
  const found = `IFERROR(${lookUp("name", name("Key"))},IFERROR(${lookUp("pair", name("PairKey"))},${text(messages.profile)}))`;
  const byCode = `IFERROR(${lookUp("code", name("Code"))},${text(messages.profile)})`;
  const row = firstOf(
    [
      [isOneOf(typed, ["", "0"]), text("")],
      [`${name("Code")}<>""`, byCode],
      [`ISNUMBER(${input})`, text(messages.profile)],
    ],
    found,
  );
  return [
    { name: typed, label: `${label}, as typed`, formula: cleanText(input) },
    { name: name("Words"), label: `${label}, as words`, formula: wordsOf(typed) },
    { name: name("Key"), label: `${label}, key`, formula: keyOf(name("Words")) },
    {
      name: name("PairKey"),
      label: `${label}, key of a pair`,
      formula: keyOf(`SUBSTITUTE(SUBSTITUTE(${name("Words")}," and "," ")," and "," ")`),
    },
    { name: name("Code"), label: `${label}, code`, formula: codeOf(`SUBSTITUTE(${typed}," ","")`) },
    { name: name("Row"), label: `${label}, row in the table`, formula: row },
    {
      name: name("Name"),
      label,
      formula: when(`ISNUMBER(${name("Row")})`, `INDEX(${tableName("specialty")},${name("Row")})`, name("Row")),
    },
  ];
}

/** A figure of the specialty whose row stands in the cell of that name. */
export function figure(column: SpecialtyColumn, prefix = "specialty"): string {
  return `INDEX(${tableName(column)},${calculationName(`${prefix}Row`)})`;
}
