/** Which two of three wishes stay: the plan then shows what that pair means, and nothing of the other pairs. */
import type { Plan } from "../../core/plans/plan.ts";
import type { PlanRow, PlanSheet } from "./plan-sheet.ts";

export const pairs = [
  { id: "keep-specialty-location", first: "the specialty", second: "the location" },
  { id: "keep-specialty-prestige", first: "the specialty", second: "the prestige" },
  { id: "keep-location-prestige", first: "the location", second: "the prestige" },
] as const;

type Pair = (typeof pairs)[number];
export type PairId = Pair["id"];

const planId = "contingency";
/** The item that asks for the two, with a blank for each. */
const choiceId = "choose-two";

function pairOf(id: PairId | undefined): Pair | undefined {
  return pairs.find((pair) => pair.id === id);
}

function isLetGo(itemId: string, kept: Pair): boolean {
  return itemId !== kept.id && pairs.some(({ id }) => id === itemId);
}

function answered(text: string, { first, second }: Pair): string {
  return text.replace("[first]", first).replace("[second]", second);
}

/** The plan with the choice in it; unchanged while nothing is chosen. */
export function withPair(plan: Plan, id: PairId | undefined): Plan {
  const pair = pairOf(id);
  if (!pair) return plan;
  const sections = plan.sections.map((section) => ({
    ...section,
    items: section.items
      .filter((item) => !isLetGo(item.id, pair))
      .map((item) => (item.id === choiceId ? { ...item, text: answered(item.text, pair) } : item)),
  }));
  return { ...plan, sections };
}

function answeredRow(row: PlanRow, pair: Pair): PlanRow {
  const isChoice = row.id === `${planId}/${choiceId}`;
  return isChoice ? { ...row, cells: { ...row.cells, text: answered(String(row.cells.text), pair) } } : row;
}

/** The same in the rows of a sheet. */
export function sheetWithPair(sheet: PlanSheet, id: PairId | undefined): PlanSheet {
  const pair = pairOf(id);
  if (!pair) return sheet;
  const isWanted = (row: PlanRow): boolean => !(row.id.startsWith(`${planId}/`) && isLetGo(row.id.slice(planId.length + 1), pair));
  const lanes = Object.entries(sheet.lanes).map(([lane, rows]) => [lane, rows.filter(isWanted).map((row) => answeredRow(row, pair))]);
  return { ...sheet, lanes: Object.fromEntries(lanes) };
}
