import type { Source } from "../rules/decide.ts";
import {
  combinedRows,
  type PivotTier,
  pivotTierNames,
  type RecoveryTier,
  recoveryTierNames,
  type SpecialtyRow,
  specialtyRows,
  type WorkKind,
} from "../rules/specialties.ts";
import type { Cell } from "./cell.ts";
import { cellText, isBlank, type Read, readAs, unreadable } from "./read.ts";

/** A specialty as rules use it. */
export interface Specialty {
  readonly name: string;
  readonly code: string;
  /** Its place among the `pivot` tiers; undefined for a first year only. */
  readonly tier: PivotTier | undefined;
  /** Who places it there. */
  readonly placedBy: Source;
  /** Its place among the `recovery` tiers, from that source or carried over. */
  readonly recoveryTier: RecoveryTier | undefined;
  /** Whether `recovery` itself names it. */
  readonly placedByRecovery: boolean;
  readonly kinds: readonly WorkKind[];
  /** The specialties of a combined program. */
  readonly parts: readonly Specialty[];
}

/** Words that any program's name may carry. */
export const ignoredWords = ["department of", "residency", "program", "training", "integrated", "categorical", "advanced"];
const ignored = new RegExp(`\\b(${ignoredWords.join("|")})\\b`, "g");

/** British spellings that are read as American ones. */
export const britishSpellings = [
  ["paed", "ped"],
  ["anaesth", "anesth"],
  ["gynae", "gyne"],
] as const;

/** A specialty's name, marked where no source places it. */
export function nameInReasons({ name, placedBy }: Specialty): string {
  return placedBy === "inferred" ? `${name} (tier inferred)` : name;
}

/** How names are compared: lower case, & as and, American spelling, without punctuation, spaces and words that every program carries. */
function specialtyKey(text: string): string {
  const words = text
    .toLowerCase()
    .replace(/&/g, " and ")
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
  const joined = words.replace(ignored, " ").replace(/ /g, "");
  return britishSpellings.reduce((text, [british, american]) => text.split(british).join(american), joined);
}

/** The same place in the other source's words, for a specialty that only one of them places. */
function carriedOver(tier: PivotTier): RecoveryTier {
  return recoveryTierNames[pivotTierNames.indexOf(tier)] ?? "Less Competitive";
}

function single(row: SpecialtyRow): Specialty {
  const recoveryTier = row.recovery ?? (row.tier && carriedOver(row.tier));
  return {
    name: row.name,
    code: row.code,
    tier: row.tier,
    placedBy: row.placedBy ?? "chosen",
    recoveryTier,
    placedByRecovery: row.recovery !== undefined,
    kinds: row.kinds,
    parts: [],
  };
}

function strictest<Tier>(order: readonly Tier[], tiers: readonly (Tier | undefined)[]): Tier | undefined {
  return order.find((tier) => tiers.includes(tier));
}

function combined(name: string, code: string, parts: readonly Specialty[]): Specialty {
  const tier = strictest(
    pivotTierNames,
    parts.map((part) => part.tier),
  );
  const recoveryTier = strictest(
    recoveryTierNames,
    parts.map((part) => part.recoveryTier),
  );
  const kinds = [...new Set(parts.flatMap((part) => part.kinds))];
  return { name, code, tier, placedBy: "inferred", recoveryTier, placedByRecovery: false, kinds, parts };
}

interface Index {
  readonly byKey: Map<string, Specialty>;
  readonly byCode: Map<string, Specialty>;
  /** Two names joined, in either order and by any alias of each. */
  readonly byPair: Map<string, Specialty>;
  /** Suggestions already worked out: a long column repeats the same unknown words. */
  readonly suggestions: Map<string, string[]>;
}

/** "EM/IM", "EM & IM", "EM and IM" and "em_and_im" are the same two names. */
function pairKey(text: string): string {
  return specialtyKey(text.replace(/&|(?<![a-z0-9])and(?![a-z0-9])/gi, " "));
}

function namesOf(row: SpecialtyRow): string[] {
  return [row.name, ...row.aliases.split(", ")];
}

function addPair(byPair: Map<string, Specialty>, specialty: Specialty, parts: readonly Specialty[]): void {
  const [first = [], second = []] = parts.map((part) =>
    specialtyRows
      .filter((row) => row.name === part.name)
      .flatMap(namesOf)
      .map(pairKey),
  );
  for (const one of first) {
    for (const other of second) {
      byPair.set(one + other, specialty);
      byPair.set(other + one, specialty);
    }
  }
}

function buildIndex(): Index {
  const byKey = new Map<string, Specialty>();
  const byCode = new Map<string, Specialty>();
  const byPair = new Map<string, Specialty>();
  const add = (specialty: Specialty, names: readonly string[]): void => {
    for (const name of names) byKey.set(specialtyKey(name), specialty);
    if (!byCode.has(specialty.code)) byCode.set(specialty.code, specialty);
  };
  const named = (name: string): Specialty => {
    const specialty = byKey.get(specialtyKey(name));
    if (!specialty) throw new Error(`A combined program names an unknown part: ${name}.`);
    return specialty;
  };
  for (const row of specialtyRows) add(single(row), namesOf(row));
  for (const row of combinedRows) {
    const parts = row.parts.map(named);
    const specialty = combined(row.name ?? row.parts.join("/"), row.code, parts);
    add(specialty, [specialty.name, ...(row.aliases?.split(", ") ?? [])]);
    if (!row.name) addPair(byPair, specialty, parts);
  }
  addPair(byPair, named("Medicine-Pediatrics"), [named("Internal Medicine"), named("Pediatrics")]);
  return { byKey, byCode, byPair, suggestions: new Map() };
}

let built: Index | undefined;

/** Made at the first question, so that loading the bundle costs nothing. */
function index(): Index {
  built ??= buildIndex();
  return built;
}

/** The specialties of the table, without combined programs. */
export function singleSpecialties(): readonly Specialty[] {
  return allSpecialties().filter((specialty) => specialty.parts.length === 0);
}

/** Every specialty by name: the single ones first, then the combined programs. */
export function allSpecialties(): readonly Specialty[] {
  return [...new Set(index().byKey.values())];
}

/** Every key under which a specialty is found: names and aliases, then pairs of names joined, in either order. */
export function specialtyKeys(): { readonly names: ReadonlyMap<string, Specialty>; readonly pairs: ReadonlyMap<string, Specialty> } {
  return { names: index().byKey, pairs: index().byPair };
}

/** The specialty of a three-digit code, or of such a code with P for its first year alone. */
export function specialtyCodes(): ReadonlyMap<string, Specialty> {
  return index().byCode;
}

/** The specialty of that exact name, alias or pair of names; undefined for anything else. */
export function findSpecialty(text: string): Specialty | undefined {
  const { byKey, byPair } = index();
  return byKey.get(specialtyKey(text)) ?? byPair.get(pairKey(text));
}

/** An NRMP program code (institution, specialty, track type, track) or an ACGME program id (ten digits; a sheet drops a leading zero). */
function findCode(text: string): { specialty: string; track: string } | undefined {
  const bare = text.replace(/\s/g, "").toUpperCase();
  const nrmp = /^\d{4}(\d{3})([CMPAR])\d{1,3}$/.exec(bare);
  if (nrmp) return { specialty: nrmp[1] ?? "", track: nrmp[2] ?? "" };
  return /^\d{9,10}$/.test(bare) ? { specialty: bare.padStart(10, "0").slice(0, 3), track: "" } : undefined;
}

function readCode(code: { specialty: string; track: string }, cell: Cell, parameter: string): Read<Specialty> {
  const { byCode } = index();
  const known = byCode.get(code.specialty);
  if (!known) return unreadable(parameter, cell, `no specialty with the code ${code.specialty} is known`);
  if (code.track !== "P" || known.tier === undefined) return readAs(known);
  const preliminary = byCode.get(`${code.specialty}P`);
  return preliminary
    ? readAs(preliminary)
    : unreadable(
        parameter,
        cell,
        `it is a preliminary track of ${known.name}, and only those of medicine (140) and surgery (440) are known`,
      );
}

/** The fewest letters to change, add or drop. */
function distance(from: string, to: string): number {
  let above = Array.from({ length: to.length + 1 }, (_, i) => i);
  for (let i = 1; i <= from.length; i++) {
    const row = [i];
    for (let j = 1; j <= to.length; j++) {
      const swap = (above[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      row.push(Math.min(swap, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    above = row;
  }
  return above[to.length] ?? to.length;
}

const longestCompared = 60;

/** The three known names nearest in spelling, by name or alias. Suggestions only, never an answer. */
export function nearestSpecialties(text: string): string[] {
  const key = specialtyKey(text).slice(0, longestCompared);
  const { byKey, suggestions } = index();
  const known = suggestions.get(key);
  if (known) return known;
  const nearest = new Map<string, number>();
  for (const [name, specialty] of byKey) {
    const steps = distance(key, name) / Math.max(key.length, name.length, 1);
    nearest.set(specialty.name, Math.min(steps, nearest.get(specialty.name) ?? 1));
  }
  const names = [...nearest]
    .sort((a, b) => a[1] - b[1])
    .slice(0, 3)
    .map(([name]) => name);
  suggestions.set(key, names);
  return names;
}

/**
 * A specialty from a name, an alias, a full NRMP program code or an ACGME program id. Blank and 0 are none; an unknown name is an error
 * that offers the nearest known ones.
 */
export function readSpecialty(cell: Cell, parameter: string): Read<Specialty | null> {
  if (isBlank(cell)) return readAs(null);
  const text = typeof cell === "string" || typeof cell === "number" ? cellText(cell) : "";
  const code = findCode(text);
  if (code) return readCode(code, cell, parameter);
  const found = findSpecialty(text);
  if (found && typeof cell === "string") return readAs(found);
  return unreadable(parameter, cell, `no specialty of that name is known, and the nearest are ${nearestSpecialties(text).join(", ")}`);
}

/** A specialty that has a tier. A first-year program has none, and says so. */
export function readTieredSpecialty(
  cell: Cell,
  parameter: string,
): Read<(Specialty & { readonly tier: PivotTier; readonly recoveryTier: RecoveryTier }) | null> {
  const read = readSpecialty(cell, parameter);
  if (!read.ok || read.value === null) return read as Read<null>;
  const { tier, recoveryTier } = read.value;
  if (tier && recoveryTier) return readAs({ ...read.value, tier, recoveryTier });
  return unreadable(
    parameter,
    cell,
    `${read.value.name} is a first-year program without a tier; give the specialty you train in afterwards`,
  );
}

export type TieredSpecialty = NonNullable<Extract<ReturnType<typeof readTieredSpecialty>, { ok: true }>["value"]>;
