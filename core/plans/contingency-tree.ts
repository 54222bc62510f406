/** The Match Week decisions as a tree (`recovery`, phase 4), and the same in words. */
import type { DecisionTree, TreeNode } from "./plan.ts";
import { type ItemRow, item } from "./render-plan.ts";

/** The first node is where it starts. */
export const matchWeek: DecisionTree = {
  nodes: [
    { id: "waiting", kind: "start", text: "Match Week begins" },
    { id: "matched", kind: "question", text: "Did you match?" },
    { id: "residency", kind: "end", text: "You have a place: prepare for residency" },
    { id: "soap", kind: "question", text: "Does SOAP hold places you would take?" },
    { id: "soap-apply", kind: "step", text: "Apply in SOAP, to backup fields and first-year places" },
    { id: "soap-accept", kind: "end", text: "Accept the offer that fits best" },
    { id: "year", kind: "question", text: "How do you want to spend the year?" },
    { id: "research", kind: "step", text: "Join a research group, with a plan to apply again" },
    { id: "clinical", kind: "step", text: "Work in a clinical role, and move towards a new field" },
    { id: "reapply", kind: "end", text: "Apply again in the next cycle" },
  ],
  edges: [
    { from: "waiting", to: "matched" },
    { from: "matched", to: "residency", answer: "yes" },
    { from: "matched", to: "soap", answer: "no" },
    { from: "soap", to: "soap-apply", answer: "yes" },
    { from: "soap", to: "year", answer: "no" },
    { from: "soap-apply", to: "soap-accept", answer: "an offer" },
    { from: "soap-apply", to: "year", answer: "no offer" },
    { from: "year", to: "research", answer: "research" },
    { from: "year", to: "clinical", answer: "clinical work" },
    { from: "research", to: "reapply" },
    { from: "clinical", to: "reapply" },
  ],
};

/** Where a node leads, in words: its steps are numbered in the order of the tree. */
export function wordsOfNode(tree: DecisionTree, node: TreeNode): string {
  const place = (id: string): number => tree.nodes.findIndex((other) => other.id === id) + 1;
  const ways = tree.edges
    .filter(({ from }) => from === node.id)
    .map(
      ({ to, answer }) => `${answer === undefined ? "Then" : `${answer.charAt(0).toUpperCase()}${answer.slice(1)}:`} step ${place(to)}.`,
    );
  const stop = /[?.]$/.test(node.text) ? "" : ".";
  return [`Step ${place(node.id)}. ${node.text}${stop}`, ...ways].join(" ");
}

/** The tree as items, one a node, for readers who do not see the picture. */
export function treeRows(tree: DecisionTree): readonly ItemRow[] {
  return tree.nodes.map((node) => item({ id: `tree-${node.id}`, kind: "note", source: "recovery", text: wordsOfNode(tree, node) }));
}
