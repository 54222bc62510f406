/** What each five points would change in the user's own list, before there is a score (`compensate`). */
import { buckets, type PlacedBucket } from "../rules/bucket.ts";
import { isAhead } from "./before-exam-weeks.ts";
import { listed } from "./in-words.ts";
import type { BucketCounts } from "./list-facts.ts";
import { type ItemRow, item, type Known, type SectionTable } from "./render-plan.ts";

/** Points from the solid score of the field, in steps of five; the first has none before it. */
const steps = [-10, -5, 0, 5, 10] as const;

/** "7 Reach, 4 Core and 1 Safer", with programs below their own minimum where there are any. */
export function countsInWords(counts: BucketCounts): string {
  const below = counts["Below minimum"];
  const placed = buckets.map((bucket) => `${counts[bucket]} ${bucket}`);
  return listed(below === 0 ? placed : [...placed, `${below} below minimum`]);
}

/** "2 fewer Reach, 2 more Core", or undefined where nothing changes. */
export function changesInWords(before: BucketCounts, after: BucketCounts): string | undefined {
  const change = (bucket: PlacedBucket): string[] => {
    const more = after[bucket] - before[bucket];
    return more === 0 ? [] : [`${Math.abs(more)} ${more > 0 ? "more" : "fewer"} ${bucket}`];
  };
  const changes = buckets.flatMap(change);
  return changes.length === 0 ? undefined : listed(changes);
}

function stepText({ bucketsAt, targets }: Known<"bucketsAt" | "targets">, step: number): string {
  const score = targets.solid.value + step;
  const now = `At ${score}: ${countsInWords(bucketsAt(score))}.`;
  if (step === steps[0]) return now;
  const changes = changesInWords(bucketsAt(score - 5), bucketsAt(score));
  return changes === undefined ? `${now} Nothing moves in these five points.` : `${now} That is ${changes} than five points before.`;
}

function stepRow(step: number): ItemRow {
  const place = step === 0 ? "solid" : `${step < 0 ? "minus" : "plus"}-${Math.abs(step)}`;
  return item({
    id: `list-${place}`,
    kind: "fact",
    source: "compensate",
    needs: ["bucketsAt", "targets"],
    holds: isAhead,
    text: (facts) => stepText(facts, step),
    ...(step === 0 ? { why: ({ targets }: Known<"targets">) => targets.solid.reason } : {}),
  });
}

export const fivePoints: SectionTable = {
  id: "five-points",
  heading: "What each five points would change in your list",
  rows: [
    ...steps.map(stepRow),
    item({
      id: "list-use",
      kind: "note",
      source: "chosen",
      needs: ["bucketsAt", "targets"],
      holds: isAhead,
      text: "The list can move too. Adding programs that fit is the surer way to a good mix than counting on points.",
      why: "A practice result lies some eight points either way of what the day may bring.",
    }),
  ],
};
