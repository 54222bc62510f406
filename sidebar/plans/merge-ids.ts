/**
 * The hidden id cell of a row: its id, then a digest of each text that MatchSheet wrote last, and in a few rows the list of all ids that
 * were ever written, so that a row the user deleted is not taken for a new one (docs/decisions/plan-sheets.md).
 *
 *     fortnight/meet-dean text:1x9k2ab why:0d83kz1
 */
import type { CellValue } from "../workbook.ts";
import type { Field } from "./plan-sheet.ts";

export interface Remembered {
  readonly id: string;
  /** By field. A field that is not here was never written. */
  readonly digests: Readonly<Partial<Record<Field, string>>>;
  /** The marks of all ids ever written into the lane, where this row keeps them. */
  readonly written?: ReadonlySet<string>;
}

const digestLength = 7;
const markLength = 5;
const writtenKey = "written";

/** FNV-1a as letters and digits. It tells an edited text from an untouched one; it is no protection against forgery. */
function hash(text: string, length: number): string {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return (value >>> 0).toString(36).padStart(digestLength, "0").slice(-length);
}

/** What stays the same when a host stores a value in its own way: line ends, and blanks at either end. */
export function digestOf(value: CellValue): string {
  return hash(String(value).replace(/\r\n?/g, "\n").trim(), digestLength);
}

/** A short mark of an id, unique among the ids of all plans. */
export function markOf(id: string): string {
  return hash(id, markLength);
}

const idForm = /^[a-z0-9-]+\/#?[a-z0-9-]+$/;

/** What an id cell tells; undefined where it is none of MatchSheet's. */
export function readIdCell(cell: CellValue): Remembered | undefined {
  const [id = "", ...parts] = String(cell).trim().split(/\s+/);
  if (!idForm.test(id)) return undefined;
  const pairs = parts.map((part) => part.split(":", 2)).filter((pair): pair is [string, string] => pair.length === 2);
  const { [writtenKey]: written, ...digests } = Object.fromEntries(pairs);
  return { id, digests, ...(written === undefined ? {} : { written: new Set(written.match(/.{5}/g)) }) };
}

export function idCell({ id, digests, written }: Remembered): string {
  const pairs = Object.entries(digests).map(([field, digest]) => `${field}:${digest}`);
  const marks = written === undefined ? [] : [`${writtenKey}:${[...written].sort().join("")}`];
  return [id, ...pairs, ...marks].join(" ");
}
