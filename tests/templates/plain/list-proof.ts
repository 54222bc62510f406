/** Lists of buckets against the core's audit, and every wanted number of programs against its mix. */

import type { Block } from "../../../core/cells/cell.ts";
import { callFunction } from "../../../core/functions.ts";
import { type Bucket, buckets } from "../../../core/rules/bucket.ts";
import { columnLetters } from "../../../core/sheets/cell-address.ts";
import { have, listVerdicts, warningKeys } from "../../../templates/plain/list-verdicts.ts";
import { calculationName, messages } from "../../../templates/plain/names.ts";
import type { Content } from "../engines/book.ts";
import { type RuleEdits, rulesSheet } from "./placed-names.ts";
import { rulesBlock, rulesHold, shownText } from "./program-expected.ts";
import { comparison, type Proof } from "./proof.ts";
import { columnOf, stepSheet } from "./step-book.ts";

interface ListCase {
  readonly counts: Readonly<Partial<Record<Bucket | typeof messages.cell, number>>>;
  readonly constrained: 0 | 1;
  readonly wanted: number | "";
  readonly rules: number;
}

const ruleSets: readonly RuleEdits[] = [
  {},
  { mixReach: 33.3, mixCore: 33.3, mixSafer: 33.4, constrainedReach: 0, constrainedCore: 12.5, constrainedSafer: 87.5 },
  { mixReach: 20, mixCore: 60, mixSafer: 20, constrainedReach: 10, constrainedCore: 45, constrainedSafer: 45 },
  { mixReach: 30 },
];

const room = 24;
const cells = Array.from({ length: room }, (_, at) => `Cell${at}`);
const [constrainedName, sizeName] = [calculationName("constrained"), calculationName("listSize")];
const inputs = [...cells, constrainedName, sizeName];
const steps = listVerdicts("MatchSheet_Buckets");

function bucketCells({ counts }: ListCase): Content[] {
  const filled = Object.entries(counts).flatMap(([bucket, count]) => Array<Content>(count).fill(bucket));
  // Not in one block: blanks stand between them.
  return filled.length * 2 <= room ? filled.flatMap((bucket) => [bucket, null]) : filled;
}

const shapes: readonly ListCase["counts"][] = [
  {},
  { Reach: 1 },
  { Core: 3 },
  { Reach: 6, Core: 12, Safer: 6 },
  { Reach: 2, Core: 4, Safer: 2, "No data": 1 },
  { Reach: 7, Core: 10, Safer: 3, "No data": 2, "Below minimum": 1 },
  { Reach: 3, Core: 5, "Below minimum": 4 },
  { Safer: 5, "No data": 3, [messages.cell]: 1 },
  { Reach: 9, Core: 1, [messages.cell]: 3 },
  { "No data": 1 },
  { [messages.cell]: 2 },
  { Reach: 7, Core: 9, Safer: 4 },
];

function listCases(): readonly ListCase[] {
  const bySize = Array.from(
    { length: 300 },
    (_, at): ListCase => ({ counts: shapes[at % shapes.length] ?? {}, constrained: at % 5 < 2 ? 1 : 0, wanted: at + 1, rules: at % 3 }),
  );
  const byShape = shapes.flatMap((counts) =>
    ([0, 1] as const).flatMap((constrained) => [0, 1, 2, 3].map((rules): ListCase => ({ counts, constrained, wanted: "", rules }))),
  );
  return [...bySize, ...byShape];
}

function auditOf(one: ListCase): Block | undefined {
  const list = bucketCells(one).map((cell) => [cell as string | null]);
  const answer = callFunction("LISTAUDIT", [list, one.constrained === 1, one.wanted, rulesBlock(ruleSets[one.rules] ?? {})]);
  return Array.isArray(answer) ? answer : undefined;
}

export function listProof(): Proof {
  const cases = listCases();
  const rules = ruleSets.map((edits, set) => rulesSheet(`Rules${set}`, edits));
  const last = columnLetters(room - 1);
  const rows = cases.map((one, at) => ({
    inputs: {
      ...Object.fromEntries(bucketCells(one).map((cell, place) => [cells[place] ?? "", cell])),
      [constrainedName]: one.constrained,
      [sizeName]: one.wanted,
    },
    addresses: [rules[one.rules]?.addresses ?? new Map(), new Map([["MatchSheet_Buckets", `$A${at + 2}:$${last}${at + 2}`]])],
  }));
  const column = (name: string): number => columnOf(inputs, steps, name);
  return {
    name: "lists",
    book: { sheets: [stepSheet("Lists", inputs, steps, rows), ...rules.map(({ sheet }) => sheet)], names: [] },
    compare: (shown) => {
      const told = comparison();
      for (const [at, one] of cases.entries()) {
        const row = shown.Lists?.[at + 1] ?? [];
        const said = (name: string): string => row[column(name)] ?? "";
        const warnings = warningKeys.map(said).filter((text) => text !== "");
        const where = `list ${JSON.stringify(one)}`;
        if (!rulesHold(ruleSets[one.rules] ?? {})) {
          told.expect(`${where}, warnings`, [...new Set(warnings)].join(), messages.rules);
          continue;
        }
        const [reach, core, safer, ...more] = auditOf(one) ?? [];
        told.expect(`${where}, warnings`, warnings.join(" "), more.map(([warning]) => warning).join(" "));
        for (const [place, bucket] of buckets.entries()) {
          const answer = [reach, core, safer][place];
          if (answer === undefined) continue;
          const names = [have(bucket), calculationName(`want${bucket}`), calculationName(`difference${bucket}`)];
          for (const [item, name] of names.entries()) told.expect(`${where}, ${name}`, said(name), shownText(answer[item + 1] as number));
        }
      }
      return told.result();
    },
  };
}
