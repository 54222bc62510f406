import type { Block, Cell } from "../cells/cell.ts";
import { isApplicantData } from "./applicant-data.ts";
import { type ColumnKey, columnKeys, type DetectedColumn, type DetectedColumns, type DetectedTable } from "./column-keys.ts";
import type { Header } from "./header-meaning.ts";
import type { HeaderPattern } from "./header-pattern.ts";
import { findHeaderRow } from "./header-row.ts";
import { readSheetSpecialty } from "./list-specialty.ts";
import { checkValues, type Finding } from "./value-checks.ts";
import { type ColumnValues, readColumnValues } from "./value-kinds.ts";

/** A column whose header sounds like something MatchSheet reads, and that it does not read, with the reason. */
export interface PassedOver {
  readonly index: number;
  readonly header: string;
  readonly reason: string;
}

/** `detectColumns` with the near misses as well. */
export interface WeighedTable extends DetectedTable {
  readonly passedOver: readonly PassedOver[];
}

/** One column's claim to be a key. */
interface Claim {
  readonly index: number;
  readonly header: Header;
  readonly pattern: HeaderPattern;
  readonly finding: Finding;
  readonly filled: number;
}

const fitWorth: Readonly<Record<Finding["fit"], number>> = { confirms: 5, empty: 1, weakens: 0, refuses: -1 };

function worth({ pattern, finding }: Claim): number {
  return pattern.strength * 2 + fitWorth[finding.fit];
}

/** A figure without a year is the list's own; of dated ones the latest counts. */
function year({ header }: Claim): number {
  return Number(/\b(?:19|20)\d\d\b/.exec(header.words)?.[0] ?? Number.POSITIVE_INFINITY);
}

/** The better claim first. Where a column stands in the sheet decides only between columns of one header and one length. */
function byWorth(a: Claim, b: Claim): number {
  const byYear = year(a) === year(b) ? 0 : year(b) - year(a);
  const byText = a.header.words < b.header.words ? -1 : a.header.words > b.header.words ? 1 : 0;
  const byKey = columnKeys.indexOf(a.pattern.key) - columnKeys.indexOf(b.pattern.key);
  return worth(b) - worth(a) || byYear || b.filled - a.filled || byText || byKey || a.index - b.index;
}

function* cellsUnder(table: Block, headerRow: number, index: number): Iterable<Cell> {
  for (let row = headerRow + 1; row < table.length; row++) yield table[row]?.[index];
}

function sentence(header: Header, ...parts: readonly string[]): string {
  return `“${header.text}” ${parts.join("; ")}.`;
}

/** Every claim of one column, those that its values refuse too. */
function claimsOf(header: Header, index: number, values: () => ColumnValues): readonly Claim[] {
  return header.patterns.map((pattern) => {
    const finding = checkValues(pattern.check, values());
    return { index, header, pattern, finding, filled: values().filled };
  });
}

function isRival(claim: Claim, chosen: Claim): boolean {
  const sameKey = claim.pattern.key === chosen.pattern.key && claim.index !== chosen.index;
  return sameKey && claim.pattern.strength >= chosen.pattern.strength && fitWorth[claim.finding.fit] >= fitWorth[chosen.finding.fit];
}

function describe(chosen: Claim, rivals: readonly Claim[]): DetectedColumn {
  const { index, header, pattern, finding } = chosen;
  const parts = [`says ${pattern.says}`, finding.says];
  const others = [...new Set(rivals.map((rival) => `“${rival.header.text}”`))].sort();
  if (others.length > 0) parts.push(`${others.join(" and ")} could be meant as well`);
  const agrees = finding.fit === "confirms" || finding.fit === "empty";
  return {
    index,
    header: header.text,
    reason: sentence(header, ...parts),
    certain: pattern.strength === 3 && agrees && others.length === 0,
  };
}

/** One column for each key and one key for each column, the best claims first. */
function settle(claims: readonly Claim[]): DetectedColumns {
  const open = claims.filter(({ finding }) => finding.fit !== "refuses").sort(byWorth);
  const chosen = new Map<ColumnKey, Claim>();
  const taken = new Set<number>();
  for (const claim of open) {
    if (chosen.has(claim.pattern.key) || taken.has(claim.index)) continue;
    chosen.set(claim.pattern.key, claim);
    taken.add(claim.index);
  }
  const keys = columnKeys.filter((key) => chosen.has(key));
  const entries = keys.map((key) => {
    const claim = chosen.get(key) as Claim;
    const rivals = open.filter((other) => !taken.has(other.index) && isRival(other, claim));
    return [key, describe(claim, rivals)] as const;
  });
  return Object.fromEntries(entries);
}

/** Why a column that sounds like something is not read; undefined for a column that sounds like nothing. */
function whyNot(header: Header, claims: readonly Claim[], blocked: readonly HeaderPattern[]): string | undefined {
  const [claim] = claims;
  if (claim?.finding.fit === "refuses") return sentence(header, `says ${claim.pattern.says}`, `${claim.finding.says}, so it is left out`);
  if (claim) return sentence(header, `says ${claim.pattern.says}`, "another column says so more clearly");
  if (blocked.length > 0)
    return sentence(header, "stands beside applicants' own data", "it tells of the person who wrote the row, not of the program");
  return header.instead && sentence(header, header.instead.because);
}

/** What `detectColumns` answers, with the columns that were passed over and why: for telling the user what was not taken for what. */
export function weighColumns(table: Block, sheetName?: string): WeighedTable {
  const specialty = sheetName === undefined ? undefined : readSheetSpecialty(sheetName)?.name;
  const named = specialty === undefined ? {} : { specialty };
  const found = findHeaderRow(table);
  if (found === undefined) return { headerRow: -1, columns: {}, passedOver: [], ...named };
  const applicant = isApplicantData(found.headers);
  const weighed = found.headers.map((header, index) => {
    let read: ColumnValues | undefined;
    const values = (): ColumnValues => {
      read ??= readColumnValues(cellsUnder(table, found.row, index));
      return read;
    };
    const isBlocked = (pattern: HeaderPattern): boolean => applicant && pattern.applicant === true;
    const patterns = header.patterns.filter((pattern) => !isBlocked(pattern));
    return { header, index, blocked: header.patterns.filter(isBlocked), claims: claimsOf({ ...header, patterns }, index, values) };
  });
  const columns = settle(weighed.flatMap(({ claims }) => claims));
  const taken = new Set(Object.values(columns).map(({ index }) => index));
  const passedOver = weighed
    .filter(({ index }) => !taken.has(index))
    .flatMap(({ header, index, claims, blocked }) => {
      const reason = whyNot(header, claims, blocked);
      return reason === undefined ? [] : [{ index, header: header.text, reason }];
    });
  return { headerRow: found.row, columns, passedOver, ...named };
}

/**
 * Which column of a program list is which. `table` is the used range, its first row the sheet's row 1; titles, blank rows, a header of
 * two rows, unseen characters and line breaks in headers are expected. A header decides and the values confirm it; values alone decide
 * nothing, so a list without headers has `headerRow` −1 and no columns. A key that the table does not hold is absent.
 */
export function detectColumns(table: Block, sheetName?: string): DetectedTable {
  const { headerRow, columns, specialty } = weighColumns(table, sheetName);
  return specialty === undefined ? { headerRow, columns } : { headerRow, columns, specialty };
}
