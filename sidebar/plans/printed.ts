/** A plan as it goes to paper, the same for the browser's print and for the PDF. */
import type { Day } from "../../core/cells/day.ts";
import { type DecisionTree, type Item, type ItemKind, type Plan, sourceNames } from "../../core/plans/plan.ts";
import { daysInWords } from "./days.ts";

export interface PrintedItem {
  readonly kind: ItemKind;
  /** "" where it has no days. */
  readonly days: string;
  readonly text: string;
  /** The source, after the text; "" where it stands with the reason, or where the text is the user's to send. */
  readonly source: string;
  /** The reason with its source, under the text; "" where there is none. */
  readonly why: string;
}

export interface PrintedSection {
  readonly heading: string;
  readonly tree: DecisionTree | undefined;
  readonly items: readonly PrintedItem[];
}

export interface PrintedPlan {
  readonly title: string;
  readonly summary: string;
  readonly foot: string;
  /** Its sections stand side by side. */
  readonly columns: boolean;
  /** Its type shrinks until everything stands on one page of either paper. */
  readonly onePage: boolean;
  readonly sections: readonly PrintedSection[];
}

function printedItem(item: Item, today: Day): PrintedItem {
  const { kind, text, why } = item;
  const source = `(${sourceNames[item.source]})`;
  return {
    kind,
    text,
    days: daysInWords(item, today) ?? "",
    source: why === undefined && kind !== "text" ? source : "",
    why: why === undefined ? "" : `${why} ${source}`,
  };
}

export function printedPlan(plan: Plan, today: Day, onePage: boolean): PrintedPlan {
  const { title, summary, layout, sections } = plan;
  return {
    title,
    summary,
    foot: "Made with MatchSheet. Rough directions from public articles: no cut-offs, and no chances of a match.",
    columns: layout === "columns",
    onePage,
    sections: sections.map(({ heading, tree, items }) => ({ heading, tree, items: items.map((item) => printedItem(item, today)) })),
  };
}
