/**
 * What every plan returns: words in a structure that the sidebar, a sheet and a printed page each draw in their own way. A plan is a pure
 * function of the facts about one person; it invents nothing about them.
 */
import type { Day } from "../cells/day.ts";
import type { Source } from "../rules/decide.ts";

export interface Plan {
  /** Stable, kebab-case: a sheet made earlier is found again by it. */
  readonly id: string;
  readonly title: string;
  /** One or two sentences: what this is and why it looks as it does for this person. */
  readonly summary: string;
  /** Where the sections are columns that stand side by side. */
  readonly layout?: "columns";
  readonly sections: readonly Section[];
}

export interface Section {
  readonly id: string;
  readonly heading: string;
  /** A picture to draw beside the items, which tell the same in words. */
  readonly tree?: DecisionTree;
  readonly items: readonly Item[];
}

/** Questions, steps and ends, and the ways between them. The first node is where it starts. */
export interface DecisionTree {
  readonly nodes: readonly TreeNode[];
  readonly edges: readonly TreeEdge[];
}

export interface TreeNode {
  readonly id: string;
  readonly kind: "start" | "question" | "step" | "end";
  readonly text: string;
}

export interface TreeEdge {
  readonly from: string;
  readonly to: string;
  /** The answer that leads this way, where the node asks a question. */
  readonly answer?: string;
}

/** `task`: something to tick off. `text`: words to adapt, with blanks in [square brackets]. `note`: something to know. `fact`: about the person. */
export type ItemKind = "task" | "text" | "note" | "fact";

export interface Item {
  /** Stable over runs and unique in its plan, so that ticks and edits of a sheet made earlier are kept. */
  readonly id: string;
  readonly kind: ItemKind;
  readonly text: string;
  /** Why it is here for this person, in one sentence; undefined where the text says it. */
  readonly why?: string;
  readonly source: Source;
  /** The first and the last day, where the plan has dates. */
  readonly from?: Day;
  readonly to?: Day;
}

/** The one name of a source shown to people. */
export const sourceNames: Readonly<Record<Source, string>> = {
  pivot: "pivot",
  recovery: "recovery",
  leverage: "leverage",
  drop: "drop",
  compensate: "compensate",
  inferred: "inferred by MatchSheet",
  chosen: "chosen by MatchSheet",
};
