import { inflateSync } from "node:zlib";
import { jsPDF } from "jspdf";
import { describe, expect, test } from "vitest";
import type { DecisionTree } from "../../../core/plans/plan.ts";
import { type Choices, planKinds } from "../../../sidebar/plans/kinds.ts";
import { planPdf } from "../../../sidebar/plans/plan-pdf.ts";
import { type PrintedPlan, printedPlan } from "../../../sidebar/plans/printed.ts";
import { splitTree } from "../../../sidebar/plans/section.tsx";
import { treeLayout } from "../../../sidebar/plans/tree-layout.ts";
import { factsOf, profiles } from "../../fixtures/plans/profiles.ts";

const choices: Choices = { start: 20_654, questions: 800, pair: undefined, showsScores: true };
const papers = ["letter", "a4"] as const;

/** Each page's words, read from the bytes: the library writes a line of text as one string in round brackets. */
function readPages(bytes: Uint8Array): string[] {
  const file = Buffer.from(bytes).toString("latin1");
  const streams = [...file.matchAll(/\/Length (\d+)[^>]*>>\s*stream\r?\n/g)].map((match) => {
    const start = (match.index ?? 0) + match[0].length;
    return inflateSync(Buffer.from(file.slice(start, start + Number(match[1])), "latin1")).toString("latin1");
  });
  const pages = streams.filter((stream) => stream.includes(" Tj"));
  return pages.map((stream) =>
    [...stream.matchAll(/\(((?:\\.|[^\\)])*)\) Tj/g)].map(([, text = ""]) => text.replace(/\\(.)/g, "$1")).join(" "),
  );
}

/** Without spaces, since lines break anywhere, and with the marks of Windows-1252 as they stand in the bytes. */
function bare(text: string): string {
  const bytes = [..."‘’“”–—…"].map((mark, place) => [mark, [0x91, 0x92, 0x93, 0x94, 0x96, 0x97, 0x85][place] ?? 0] as const);
  return bytes.reduce((left, [mark, byte]) => left.replaceAll(mark, String.fromCharCode(byte)), text).replace(/\s+/g, "");
}

function printed(profileId: string, kindId: string): PrintedPlan {
  const profile = profiles.find(({ id }) => id === profileId);
  const kind = planKinds.find(({ id }) => id === kindId);
  if (!profile || !kind) throw new Error(`There is no ${kindId} of ${profileId}.`);
  return printedPlan(kind.make(factsOf(profile), choices), choices.start, kind.isOnePage === true);
}

describe("the PDF", () => {
  test.each(papers)("of the advisor page and the worksheet is one page on %s, for everyone", (paper) => {
    const counted = profiles.flatMap(({ id }) =>
      ["advisor-page", "worksheet"].map((kind) => ({ id, kind, pages: planPdf(jsPDF, printed(id, kind), paper).pages })),
    );
    expect(counted).toHaveLength(profiles.length * 2);
    expect(counted.filter(({ pages }) => pages !== 1)).toEqual([]);
  });

  test.each(planKinds.map(({ id }) => id))("of %s holds every word as text, in its order", (id) => {
    const plan = printed("ent-229-late", id);
    const { bytes, pages, lost } = planPdf(jsPDF, plan, "letter");
    const read = readPages(bytes);
    expect([read.length, lost]).toEqual([pages, 0]);
    const words = bare(read.join(" "));
    const wanted = [
      plan.title,
      plan.summary,
      ...plan.sections.flatMap(({ heading, items }) => [heading, ...items.flatMap(({ text, why, days }) => [days, text, why])]),
    ];
    // The foot of a page stands between two of its texts.
    const missing = wanted.filter((text) => !words.includes(bare(text)));
    expect(wanted.length).toBeGreaterThan(5);
    expect(missing.length).toBeLessThan(pages);
  });

  test("of names in another script says how many characters it lacks", () => {
    const plan = printed("blank", "later-doors");
    const named = { ...plan, title: "医学 plan" };
    const { bytes, lost } = planPdf(jsPDF, named, "a4");
    expect([lost, readPages(bytes)[0]?.slice(0, 7)]).toEqual([2, "?? plan"]);
  });
});

/** Every tree that some plan shows to somebody. */
const trees = new Map(
  profiles.flatMap((profile) =>
    planKinds.flatMap(({ make }) =>
      make(factsOf(profile), choices).sections.flatMap((section) => (section.tree ? [[section.id, section] as const] : [])),
    ),
  ),
);

test("there are two trees to draw", () => {
  expect([...trees.keys()].sort()).toEqual(["drop-response", "match-week"]);
});

describe.each([...trees.values()].map((section) => ({ id: section.id, section })))("the tree of $id as a picture", ({ section }) => {
  const tree = section.tree as DecisionTree;
  const layout = treeLayout(tree);

  test("has each of its nodes told in words beside it", () => {
    const { words, others } = splitTree(section);
    expect(words).toHaveLength(tree.nodes.length);
    expect(others.filter(({ text }) => /^Step \d/.test(text))).toEqual([]);
  });

  test("has a box for each node and a way for each edge, all within it", () => {
    expect([layout.boxes.length, layout.ways.length]).toEqual([tree.nodes.length, tree.edges.length]);
    expect(
      layout.boxes.filter(({ x, y, width, height }) => x < 0 || y < 0 || x + width > layout.width || y + height > layout.height),
    ).toEqual([]);
  });

  test("lets no box cover another, and no way run up", () => {
    const covered = layout.boxes.filter((box) =>
      layout.boxes.some(
        (other) =>
          other !== box &&
          box.x < other.x + other.width &&
          other.x < box.x + box.width &&
          box.y < other.y + other.height &&
          other.y < box.y + box.height,
      ),
    );
    expect(covered.map(({ node }) => node.id)).toEqual([]);
    expect(layout.ways.filter(({ from, to }) => to[1] <= from[1])).toEqual([]);
  });

  test("lets no way run through a box that it does not lead to", () => {
    const crossed = layout.ways.flatMap(({ edge, from, to }) =>
      layout.boxes
        .filter(({ node }) => node.id !== edge.from && node.id !== edge.to)
        .filter(({ x, y, width, height }) =>
          Array.from(
            { length: 50 },
            (_, step) => [from[0] + ((to[0] - from[0]) * step) / 50, from[1] + ((to[1] - from[1]) * step) / 50] as const,
          ).some(([px, py]) => px > x && px < x + width && py > y && py < y + height),
        )
        .map(({ node }) => `${edge.from} to ${edge.to} through ${node.id}`),
    );
    expect(crossed).toEqual([]);
  });

  test("holds the whole text of each node", () => {
    expect(layout.boxes.map(({ lines }) => lines.join(" "))).toEqual(layout.boxes.map(({ node }) => node.text));
  });
});
