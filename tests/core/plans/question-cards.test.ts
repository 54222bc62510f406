import { describe, expect, test } from "vitest";
import { wordsOfNode } from "../../../core/plans/contingency-tree.ts";
import type { Section } from "../../../core/plans/plan.ts";
import { questionCards, questionCardsTable } from "../../../core/plans/question-cards.ts";
import { dropResponse } from "../../../core/plans/question-cards-drop.ts";
import { everyone, goldenTexts, tableLaws } from "./golden.ts";

goldenTexts("question-cards", questionCards);
tableLaws(questionCardsTable);

function cardsOf(person: string): readonly Section[] {
  const found = everyone.find(([{ id }]) => id === person);
  if (found === undefined) throw new Error(`There is no person ${person}.`);
  return questionCards(found[1]).sections;
}

const itemsOf = (person: string): readonly string[] => cardsOf(person).flatMap(({ items }) => items.map(({ id }) => id));

describe("the cards", () => {
  test.each([
    ["obgyn-241-small-drop", "drop-safe"],
    ["em-224-dropped", "drop-unsafe"],
    ["im-219-img", "img-lower"],
    ["neurology-246-up", "img-enough"],
    ["neurology-246-up", "direction-up"],
    ["peds-232-steady", "direction-level"],
    ["derm-262-strong", "bare-step1-not-enough"],
    ["radiology-252-no-exposure", "bare-step1-carries"],
    ["surgery-222-plain", "bare-step1-under"],
    ["fm-212-fail", "retake-yes"],
    ["derm-262-strong", "retake-no"],
    ["em-not-yet", "pending-in-time"],
    ["derm-not-yet-step1-fail", "pending-late"],
    ["psych-248-step1-fail", "failed-step1-outlook"],
  ])("give %s the answer %s", (person, answer) => {
    expect(itemsOf(person)).toContain(answer);
  });

  test.each([
    ["peds-232-steady", "drop-response"],
    ["neurology-246-up", "drop-response"],
    ["psych-248-step1-fail", "card-bare-step1"],
    ["obgyn-241-small-drop", "card-pending"],
    ["em-not-yet", "card-retake"],
    ["derm-262-strong", "card-step3"],
    ["derm-262-strong", "card-img"],
  ])("leave %s without the card %s", (person, card) => {
    expect(cardsOf(person).map(({ id }) => id)).not.toContain(card);
  });

  test("never answer one question with both yes and no", () => {
    const opposites = [
      ["drop-safe", "drop-unsafe"],
      ["retake-yes", "retake-no"],
      ["bare-step1-carries", "bare-step1-under"],
      ["release-strong", "release-other"],
      ["pending-in-time", "pending-late"],
      ["img-enough", "img-lower"],
      ["direction-up", "direction-down"],
    ] as const;
    const both = everyone.flatMap(([{ id }]) =>
      opposites.filter(([yes, no]) => itemsOf(id).includes(yes) && itemsOf(id).includes(no)).map(([yes]) => `${id}: ${yes}`),
    );
    expect(both).toEqual([]);
  });
});

describe("the tree of the drop", () => {
  const { nodes, edges } = dropResponse;
  const ids = nodes.map(({ id }) => id);

  test("starts once, leads only to nodes it has, and to each of them", () => {
    expect(nodes.map(({ kind }) => kind).filter((kind) => kind === "start")).toHaveLength(1);
    expect(new Set(ids).size).toBe(ids.length);
    expect(edges.filter(({ from, to }) => !ids.includes(from) || !ids.includes(to))).toEqual([]);
    expect(ids.slice(1).filter((id) => !edges.some(({ to }) => to === id))).toEqual([]);
  });

  test("ends nowhere but at its ends, and gives each way out of a question its answer", () => {
    expect(nodes.filter(({ id, kind }) => (kind === "end") === edges.some(({ from }) => from === id))).toEqual([]);
    const questions = nodes.filter(({ kind }) => kind === "question").map(({ id }) => id);
    expect(edges.filter(({ from, answer }) => questions.includes(from) !== (answer !== undefined))).toEqual([]);
  });

  test("is told in words beside the picture", () => {
    const section = cardsOf("obgyn-241-small-drop").find(({ id }) => id === "drop-response");
    expect(section?.tree).toBe(dropResponse);
    const told = section?.items.filter(({ id }) => id.startsWith("drop-tree-")).map(({ text }) => text);
    expect(told).toEqual(nodes.map((node) => wordsOfNode(dropResponse, node)));
  });
});
