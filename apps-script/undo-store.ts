import * as z from "zod/mini";
import { type CellPatch, toBlocks } from "./patch.ts";

/**
 * What undo needs, kept in the document's properties (docs/decisions/google-undo.md): there it is out of sight, is no part of the sheet,
 * and does not travel with a copy or a download. A property holds 9 kB and the whole store 500 kB, so the cells are packed and cut up.
 */
const prefix = "MatchSheet.undo";
const partLength = 8000;
const budget = 300_000;
const mostRecords = 10;

const stored = z.union([z.string(), z.number(), z.boolean(), z.strictObject({ date: z.number() })]);
const packedSchema = z.strictObject({
  sheetId: z.string(),
  cells: z.number(),
  around: z.string(),
  /** Each different content once, with its number format, and false where a check box was put there. */
  contents: z.array(z.union([z.tuple([stored, z.string()]), z.tuple([stored, z.string(), z.literal(false)])])),
  /** Runs down a column: first row, column, then pairs of a content's place and how often it follows itself. */
  runs: z.array(z.tuple([z.number(), z.number(), z.array(z.number())])),
});
type Packed = z.infer<typeof packedSchema>;

const indexSchema = z.array(
  z.strictObject({
    id: z.number(),
    parts: z.number(),
    length: z.number(),
    /** The sheet's fingerprint after the write; absent while a write or an undo is under way, and after one that was cut off. */
    after: z.optional(z.string()),
  }),
);
type Index = z.infer<typeof indexSchema>;

export interface UndoRecord {
  readonly sheetId: string;
  /** How many cells the write touched. */
  readonly cells: number;
  /** The fingerprint of everything else on the sheet, to know it by when a write was cut off. */
  readonly around: string;
  readonly previous: readonly CellPatch[];
}

/** Keeps a record before its write, dropping the oldest ones that leave no room. undefined when it is too big to be kept at all. */
export function keepRecord(record: UndoRecord): number | undefined {
  const text = ascii(JSON.stringify(pack(record)));
  if (text.length > budget) return undefined;
  let index = readIndex();
  while (index.length >= mostRecords || index.reduce((sum, entry) => sum + entry.length, text.length) > budget) {
    index = forget(index, index[0]?.id ?? 0);
  }
  const id = Math.max(0, ...index.map((entry) => entry.id)) + 1;
  const parts = Math.ceil(text.length / partLength);
  const properties: Record<string, string> = {};
  for (let part = 0; part < parts; part++) properties[partKey(id, part)] = text.slice(part * partLength, (part + 1) * partLength);
  // All parts and the index in one call: a record is there whole or not at all.
  properties[prefix] = JSON.stringify([...index, { id, parts, length: text.length }]);
  store().setProperties(properties);
  return id;
}

/** Says how the sheet looks after the write, or that this is not known. */
export function markRecord(id: number, after: string | undefined): void {
  writeIndex(readIndex().map((entry) => (entry.id === id ? { ...without(entry), ...(after === undefined ? {} : { after }) } : entry)));
}

export function dropRecord(id: number): void {
  writeIndex(forget(readIndex(), id));
}

export function lastRecord(): (UndoRecord & { readonly id: number; readonly after: string | undefined }) | undefined {
  const index = readIndex();
  const entry = index[index.length - 1];
  if (entry === undefined) return undefined;
  const parts = Array.from({ length: entry.parts }, (_, part) => store().getProperty(partKey(entry.id, part)) ?? "");
  return { ...unpack(packedSchema.parse(JSON.parse(parts.join("")))), id: entry.id, after: entry.after };
}

const partKey = (id: number, part: number): string => `${prefix}.${id}.${part}`;

/** Outside a document there are no document properties; every endpoint runs in one. */
function store(): GoogleAppsScript.Properties.Properties {
  return PropertiesService.getDocumentProperties();
}

function readIndex(): Index {
  const text = store().getProperty(prefix);
  return text === null ? [] : indexSchema.parse(JSON.parse(text));
}

function writeIndex(index: Index): void {
  store().setProperty(prefix, JSON.stringify(index));
}

function forget(index: Index, id: number): Index {
  for (const entry of index.filter((entry) => entry.id === id)) {
    for (let part = 0; part < entry.parts; part++) store().deleteProperty(partKey(id, part));
  }
  return index.filter((entry) => entry.id !== id);
}

function without({ id, parts, length }: Index[number]): Index[number] {
  return { id, parts, length };
}

function pack({ sheetId, cells, around, previous }: UndoRecord): Packed {
  const places = new Map<string, number>();
  const contents: Packed["contents"] = [];
  const placeOf = ({ value, format, box }: CellPatch): number => {
    const held = typeof value === "object" ? { date: value.getTime() } : value;
    const content: Packed["contents"][number] = box === false ? [held, format, box] : [held, format];
    const key = JSON.stringify(content);
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, contents.length);
    return contents.push(content) - 1;
  };
  const columns = toBlocks(previous).flatMap((block) =>
    (block.cells[0] ?? []).map((_, at) => block.cells.flatMap((line) => line[at] ?? [])),
  );
  const runs = columns.map((column): Packed["runs"][number] => [
    column[0]?.row ?? 0,
    column[0]?.column ?? 0,
    runLengths(column.map(placeOf)),
  ]);
  return { sheetId, cells, around, contents, runs };
}

function runLengths(places: readonly number[]): number[] {
  const runs: number[] = [];
  for (const place of places) {
    if (runs[runs.length - 2] === place) runs[runs.length - 1] = (runs[runs.length - 1] ?? 0) + 1;
    else runs.push(place, 1);
  }
  return runs;
}

function unpack({ sheetId, cells, around, contents, runs }: Packed): UndoRecord {
  const previous = runs.flatMap(([first, column, pairs]) => {
    const places = pairs.flatMap((place, at) => (at % 2 === 0 ? Array<number>(pairs[at + 1] ?? 0).fill(place) : []));
    return places.flatMap((place, at): CellPatch[] => {
      const content = contents[place];
      if (content === undefined) return [];
      const [value, format, box] = content;
      const held = typeof value === "object" ? new Date(value.date) : value;
      return [{ row: first + at, column, value: held, format, ...(box === false ? { box } : {}) }];
    });
  });
  return { sheetId, cells, around, previous };
}

/** Properties are measured in bytes; in ASCII a character is one. */
function ascii(text: string): string {
  return text.replace(/[^ -~]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
