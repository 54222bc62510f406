import { decide, type Row } from "../../../core/rules/decide.ts";

/** The rules of a table that could be taken away without changing an answer for any of the facts; the last one always holds. */
export function idleRules<Facts, Value>(rows: readonly Row<Facts, Value>[], facts: readonly Facts[]): string[] {
  const idle = rows.slice(0, -1).filter((row) => {
    const others = rows.filter((other) => other !== row);
    return facts.every((fact) => decide(others, fact).value === decide(rows, fact).value);
  });
  return idle.map((row) => row.rule);
}
