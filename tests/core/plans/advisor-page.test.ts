import { describe, expect, test } from "vitest";
import { advisorPage, advisorPageTable } from "../../../core/plans/advisor-page.ts";
import { type Plan, type Section, sourceNames } from "../../../core/plans/plan.ts";
import { everyone, goldenTexts, tableLaws } from "./golden.ts";

goldenTexts("advisor-page", advisorPage);
tableLaws(advisorPageTable);

const pages: readonly (readonly [string, Plan])[] = everyone.map(([{ id }, facts]) => [id, advisorPage(facts)]);

function sectionOf(plan: Plan, id: string): Section | undefined {
  return plan.sections.find((section) => section.id === id);
}

/** Lines of a printed page of small type hold about 100 letters; reasons and headings take their lines as well. */
function printedLines({ summary, sections }: Plan): number {
  const lines = (text: string): number => Math.ceil(text.length / 100);
  const items = sections.flatMap((section) => section.items);
  return 2 + lines(summary) + 2 * sections.length + items.reduce((sum, { text, why = "" }) => sum + lines(text) + lines(why), 0);
}

describe("the advisor page", () => {
  test("has the same parts for everyone, with or without a score", () => {
    const parts = ["facts", "list", "questions", "bring", "after"];
    expect(pages.filter(([, plan]) => parts.some((part) => sectionOf(plan, part) === undefined)).map(([id]) => id)).toEqual([]);
    expect(pages.length).toBeGreaterThanOrEqual(12);
  });

  test("asks three questions of everyone, numbered in turn", () => {
    const starts = pages.map(([id, plan]) => [
      id,
      sectionOf(plan, "questions")
        ?.items.map(({ text }) => text.slice(0, 2))
        .join(""),
    ]);
    expect(starts.filter(([, numbers]) => numbers !== "1.2.3.")).toEqual([]);
  });

  test("fits on one page", () => {
    expect(pages.map(([id, plan]) => [id, printedLines(plan)] as const).filter(([, lines]) => lines > 60)).toEqual([]);
  });

  test("names a source for each verdict", () => {
    const verdicts = pages.flatMap(([, plan]) => sectionOf(plan, "verdicts")?.items ?? []);
    expect(verdicts.length).toBeGreaterThan(50);
    expect(verdicts.filter(({ source }) => sourceNames[source] === undefined)).toEqual([]);
  });

  test.each([
    ["em-224-dropped", "1. With Step 1 at 240 and Step 2 CK at 224, how realistic is Emergency Medicine for me? [answer]"],
    ["fm-212-fail", "1. When is a good time for the retake, and what does it mean for this cycle? [answer]"],
    ["blank", "1. With my file as it is, which score would make [field] realistic, and what if it comes out lower? [answer]"],
    ["derm-262-strong", "1. With this file, how realistic is Dermatology, and which fields would you put beside it? [answer]"],
  ])("lets %s ask first: %s", (person, text) => {
    const page = pages.find(([id]) => id === person)?.[1];
    expect(page && sectionOf(page, "questions")?.items[0]?.text).toBe(text);
  });

  test("reads nothing of a score where there is none", () => {
    const pending = pages.filter(([id]) => id === "em-not-yet" || id === "blank");
    const read = pending.flatMap(([, plan]) => sectionOf(plan, "verdicts")?.items.map(({ id }) => id) ?? []);
    expect(read).toEqual(["verdict-target", "verdict-timing"]);
  });
});
