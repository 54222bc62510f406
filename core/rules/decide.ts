/** The articles and notices that the rules rest on; "chosen" marks a boundary that MatchSheet fixed itself. */
export type Source = "pivot" | "recovery" | "leverage" | "drop" | "compensate" | "inferred" | "chosen";

/** A decision with everything needed to explain it: one plain sentence, the rule's id and where the rule comes from. */
export interface Verdict<Value> {
  readonly value: Value;
  readonly reason: string;
  readonly rule: string;
  readonly source: Source;
}

/** One way to come to a value. A value with two causes takes two rows, so that each sentence tells its own cause. */
export interface Row<Facts, Value> {
  readonly rule: string;
  readonly value: Value;
  readonly source: Source;
  readonly holds: (facts: Facts) => boolean;
  readonly reason: (facts: Facts) => string;
}

/** The first row that holds decides. A table ends with a row that always holds, so there is always an answer. */
export function decide<Facts, Value>(rows: readonly Row<Facts, Value>[], facts: Facts): Verdict<Value> {
  const row = rows.find((row) => row.holds(facts));
  if (row === undefined) throw new Error("A rule table must end with a row that always holds.");
  return { value: row.value, reason: row.reason(facts), rule: row.rule, source: row.source };
}

/** "1 point", "2 points": numbers in sentences. */
export function points(count: number): string {
  return `${count} ${Math.abs(count) === 1 ? "point" : "points"}`;
}
