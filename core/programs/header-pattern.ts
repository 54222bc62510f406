import type { ColumnKey } from "./column-keys.ts";
import type { CheckName } from "./value-checks.ts";

/** One way of heading a column, and how much it says. */
export interface HeaderPattern {
  readonly rule: string;
  readonly key: ColumnKey;
  /** 3 says it outright, 2 likely means it, 1 could mean it. */
  readonly strength: 1 | 2 | 3;
  /** All must be found in the header's words. */
  readonly has: readonly RegExp[];
  /** What the header says, for the reason. */
  readonly says: string;
  /** What the column's values must be like (value-checks.ts). */
  readonly check: CheckName;
  /** Beside an applicant's own data, the same header tells about the applicant. */
  readonly applicant?: true;
}
