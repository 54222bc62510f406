import { describe, expect, test } from "vitest";
import { contingency } from "../../../core/plans/contingency.ts";
import { matchWeek, wordsOfNode } from "../../../core/plans/contingency-tree.ts";
import type { TreeNode } from "../../../core/plans/plan.ts";
import { everyone } from "./golden.ts";

const { nodes, edges } = matchWeek;
const leading = (id: string) => edges.filter(({ from }) => from === id);

function reachable(): readonly string[] {
  const found = new Set<string>();
  const visit = (id: string): void => {
    if (found.has(id)) return;
    found.add(id);
    for (const { to } of leading(id)) visit(to);
  };
  visit(nodes[0]?.id ?? "");
  return [...found];
}

describe("the tree of Match Week", () => {
  test("has one start, first, and every node is reached from it", () => {
    expect(nodes.map(({ kind }) => kind).filter((kind) => kind === "start")).toHaveLength(1);
    expect(nodes[0]?.kind).toBe("start");
    expect([...reachable()].sort()).toEqual(nodes.map(({ id }) => id).sort());
  });

  test("leads only to nodes that it has", () => {
    const ids = nodes.map(({ id }) => id);
    expect(edges.filter(({ from, to }) => !ids.includes(from) || !ids.includes(to))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("gives a question two or more answers, each with its word, and an end no way on", () => {
    const wrong = ({ id, kind }: TreeNode): boolean => {
      const ways = leading(id);
      if (kind === "end") return ways.length > 0;
      if (kind === "question") return ways.length < 2 || ways.some(({ answer }) => answer === undefined);
      return ways.length === 0;
    };
    expect(nodes.filter(wrong)).toEqual([]);
  });

  test.each([
    ["waiting", "Step 1. Match Week begins. Then step 2."],
    ["matched", "Step 2. Did you match? Yes: step 3. No: step 4."],
    ["soap-apply", "Step 5. Apply in SOAP, to backup fields and first-year places. An offer: step 6. No offer: step 7."],
    ["reapply", "Step 10. Apply again in the next cycle."],
  ])("says of %s in words: %s", (id, words) => {
    const node = nodes.find((node) => node.id === id);
    expect(node && wordsOfNode(matchWeek, node)).toBe(words);
  });

  test("stands in the plan as data beside its words, for everyone", () => {
    const sections = everyone.map(([, facts]) => contingency(facts).sections.find(({ id }) => id === "match-week"));
    expect(sections.filter((section) => section?.tree !== matchWeek)).toEqual([]);
    const told = sections.map((section) => section?.items.filter(({ id }) => id.startsWith("tree-")).map(({ id }) => id));
    expect(told.filter((ids) => ids?.join() !== nodes.map(({ id }) => `tree-${id}`).join())).toEqual([]);
    expect(told.length).toBeGreaterThanOrEqual(12);
  });
});
