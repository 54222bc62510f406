import { plainText, sameName, wordsOf } from "./cell-words.ts";
import type { ListedProgram } from "./read-programs.ts";

/** Rows that stand for one program. */
export interface DuplicateGroup {
  /** The table's rows, counted from 0, in order: the first is the one to keep. */
  readonly rows: readonly number[];
  readonly by: "code" | "name";
  readonly reason: string;
}

/** Tracks of one program that an ACGME id alone does not tell apart; a track of no kind is the categorical one. */
const tracks: readonly (readonly [string, RegExp])[] = [
  ["P", /\bprelim(?:inary)?\b/],
  ["A", /\badvanced\b/],
  ["M", /\bprimary(?: care)?\b/],
  ["research", /\bresearch\b|\bpstp\b|\bphysician scientist\b/],
  ["rural", /\brural\b/],
];

function trackOf({ name, specialty, cells }: ListedProgram): string {
  const words = wordsOf(`${name} ${plainText(cells.specialty)} ${plainText(cells.type)} ${specialty?.name ?? ""}`);
  return tracks.find(([, pattern]) => pattern.test(words))?.[0] ?? "";
}

/** NRMP codes name the track. For an ACGME id a letter after it does, else the row's own words. */
function codeKey(program: ListedProgram): string | undefined {
  const { code } = program;
  if (code === undefined || code.kind === "NRMP") return code?.text;
  const letter = code.text.slice(10);
  return `${code.text.slice(0, 10)}${letter === "" ? trackOf(program) : letter.replace("C", "")}`;
}

/** Names differ in "the", "Program" and punctuation without meaning anything by it. */
function nameKey({ name, city, state, specialty, cells }: ListedProgram): string {
  const words = name.replace(/\b(?:the|residency|programs?|training)\b/gi, " ").replace(/&/g, " and ");
  const field = specialty?.name ?? plainText(cells.specialty);
  return [sameName(words) || sameName(name), sameName(city), sameName(state), sameName(field)].join("|");
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string | undefined): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

function rowList(programs: readonly ListedProgram[]): string {
  const rows = programs.map(({ row }) => String(row + 1));
  return `Rows ${rows.slice(0, -1).join(", ")} and ${rows[rows.length - 1]}`;
}

function byCode(programs: readonly ListedProgram[]): DuplicateGroup {
  const reason = `${rowList(programs)} hold the same program code, ${programs[0]?.code?.text}.`;
  return { rows: programs.map(({ row }) => row), by: "code", reason };
}

function byName(programs: readonly ListedProgram[]): DuplicateGroup {
  const [{ name, city } = { name: "", city: "" }] = programs;
  const place = city === "" ? "and no city tells them apart" : `in ${city}`;
  return { rows: programs.map(({ row }) => row), by: "name", reason: `${rowList(programs)} name the same program, “${name}”, ${place}.` };
}

/**
 * Rows that stand for the same program: the same NRMP code or ACGME id, or, where a code is missing, the same name, city and specialty.
 * Different tracks of one program are different programs. Groups come in the order of their first rows; a row is in one group at most.
 */
export function findDuplicates(programs: readonly ListedProgram[]): readonly DuplicateGroup[] {
  const ordered = [...programs].sort((a, b) => a.row - b.row);
  const codes = groupBy(ordered, codeKey);
  const groups: DuplicateGroup[] = [];
  for (const named of groupBy(ordered, nameKey).values()) {
    const uncoded = named.filter((program) => codeKey(program) === undefined);
    if (uncoded.length === 0) continue;
    const known = [...new Set(named.map(codeKey))].filter((key) => key !== undefined);
    const [only] = known;
    const coded = known.length === 1 && only !== undefined ? (codes.get(only) ?? []) : [];
    const same = [...coded, ...uncoded].sort((a, b) => a.row - b.row);
    if (same.length < 2) continue;
    groups.push(byName(same));
    if (only !== undefined && coded.length > 0) codes.delete(only);
  }
  for (const same of codes.values()) if (same.length > 1) groups.push(byCode(same));
  return groups.sort((a, b) => (a.rows[0] ?? 0) - (b.rows[0] ?? 0));
}
