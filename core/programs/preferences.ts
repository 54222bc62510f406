import type { Cell } from "../cells/cell.ts";
import { readFlag } from "../cells/flag.ts";
import { plainText, sameName } from "./cell-words.ts";
import type { ListedProgram } from "./read-programs.ts";

/** What a user may weigh, in the order in which reasons name it. */
export const preferenceKeys = ["interest", "location", "connection", "type"] as const;
export type PreferenceKey = (typeof preferenceKeys)[number];

const highestPreference = 5;

/** How much each preference counts, 0 (not at all) to 5. */
export type PreferenceWeights = Readonly<Partial<Record<PreferenceKey, number>>>;

/** How much each kind of program is wanted, 0 to 5, by the words of the list's Type column. */
export type TypePreferences = Readonly<Record<string, number>>;

const called: Readonly<Record<PreferenceKey, string>> = {
  interest: "interest",
  location: "location fit",
  connection: "connection",
  type: "program type",
};

/** Words that people put in place of a number. */
const worded: Readonly<Record<string, number>> = { "very high": 5, high: 4, medium: 3, moderate: 3, low: 1, "very low": 0, none: 0 };

function readRating(cell: Cell): number | undefined {
  const text = plainText(cell).toLowerCase();
  const stars = /^[★⭐]{1,5}$/u.exec(text);
  if (stars) return [...text].length;
  const number = /^(\d(?:\.\d+)?)(?: ?\/ ?5)?$/.exec(text)?.[1];
  const rating = number === undefined ? worded[text] : Number(number);
  return rating !== undefined && rating <= highestPreference ? rating : undefined;
}

/** A connection is told by a number, by yes or no, or by naming it ("away rotation, Dr. Lee"). */
function readConnection(cell: Cell): number | undefined {
  const rating = readRating(cell);
  const text = plainText(cell);
  if (rating !== undefined && typeof cell !== "boolean") return rating;
  const flag = readFlag(cell, "");
  if (flag.ok) return text === "" ? undefined : flag.value ? highestPreference : 0;
  return /\p{L}{2}/u.test(text) ? highestPreference : undefined;
}

/** One preference of a program, 0 to 5; undefined where its cell says nothing that can be read so. */
function readPreference(key: PreferenceKey, { cells }: ListedProgram, types: ReadonlyMap<string, number>): number | undefined {
  if (key === "type") return types.get(sameName(plainText(cells.type)));
  return key === "connection" ? readConnection(cells.connection) : readRating(cells[key]);
}

/** How much a program is wanted. */
export interface Preference {
  /** The weighted mean, 0 to 5. A preference that is not told counts 0; without any weight all programs are wanted alike, 0. */
  readonly value: number;
  /** "interest 5, location fit 3", the preferences that count; "" where none does. */
  readonly said: string;
}

/** Makes the reader of preferences for one choice of weights. Weights and types are 0 to 5; what is outside is an error in the caller. */
export function preferenceReader(weights: PreferenceWeights, types: TypePreferences = {}): (program: ListedProgram) => Preference {
  const given = [...Object.entries(weights), ...Object.entries(types)];
  const wrong = given.find(([, value]) => !(value >= 0 && value <= highestPreference));
  if (wrong) throw new RangeError(`A preference counts 0 to ${highestPreference}, and ${wrong[0]} was given ${wrong[1]}.`);
  const counted = preferenceKeys.flatMap((key) => ((weights[key] ?? 0) > 0 ? [{ key, weight: weights[key] ?? 0 }] : []));
  const total = counted.reduce((sum, { weight }) => sum + weight, 0);
  const typesByName = new Map(Object.entries(types).map(([type, value]) => [sameName(type), value]));
  return (program) => {
    const read = counted.map(({ key, weight }) => ({ key, weight, value: readPreference(key, program, typesByName) }));
    const sum = read.reduce((sum, { weight, value = 0 }) => sum + weight * value, 0);
    const said = read.map(({ key, value }) => `${called[key]} ${value ?? "not given"}`).join(", ");
    return { value: total === 0 ? 0 : sum / total, said };
  };
}
