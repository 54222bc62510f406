/** A printed plan as blocks for a PDF: each knows its height and draws itself where it is put. */
import type { PdfDocument } from "./pdf-document.ts";
import { pdfText } from "./pdf-text.ts";
import type { PrintedItem, PrintedPlan, PrintedSection } from "./printed.ts";
import { lineFeet, type TreeLayout, treeLayout, type Way } from "./tree-layout.ts";

export interface Block {
  /** Space above, which falls away at the top of a page. */
  readonly before: number;
  readonly height: number;
  /** Not to be left alone at the foot of a page. */
  readonly leads?: true;
  draw(x: number, y: number): void;
}

interface Look {
  readonly size: number;
  readonly style: "normal" | "bold" | "italic";
  readonly gray: number;
  readonly indent: number;
  readonly before: number;
  readonly leads?: true;
}

const family = "helvetica";
const leading = 1.3;
/** Of a line's height, what stands above the foot of its letters. */
const rise = 0.95;

// biome-ignore format: a table is read by rows.
const looks = {
  title:   { size: 17,  style: "bold",   gray: 0,  indent: 0,  before: 0 },
  summary: { size: 10,  style: "normal", gray: 0,  indent: 0,  before: 4 },
  heading: { size: 11.5, style: "bold",  gray: 0,  indent: 0,  before: 11, leads: true },
  days:    { size: 8.5, style: "bold",   gray: 70, indent: 14, before: 4, leads: true },
  text:    { size: 10,  style: "normal", gray: 0,  indent: 14, before: 4 },
  why:     { size: 8.5, style: "normal", gray: 80, indent: 14, before: 1 },
} as const satisfies Record<string, Look>;

const underDays: Look = { ...looks.text, before: 0 };

/** What makes blocks: where to write, how wide, and how large. */
export interface Desk {
  readonly doc: PdfDocument;
  readonly width: number;
  /** Of all sizes and spaces. */
  readonly scale: number;
}

function scaled(look: Look, scale: number): Look {
  return { ...look, size: look.size * scale, indent: look.indent * scale, before: look.before * scale };
}

function use(doc: PdfDocument, { size, style, gray }: Look): void {
  doc.setFont(family, style);
  doc.setFontSize(size);
  doc.setTextColor(gray);
}

function wrap({ doc }: Desk, text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/ +/)) {
    const last = lines[lines.length - 1];
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last === undefined || doc.getTextWidth(longer) > width) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

/** Where the blanks of each line are, from and to which character: a blank may go on in the next line. */
export function blankSpans(lines: readonly string[]): readonly (readonly (readonly [number, number])[])[] {
  let isOpen = false;
  return lines.map((line) => {
    const spans: [number, number][] = isOpen ? [[0, line.length]] : [];
    for (const { 0: bracket, index } of line.matchAll(/[[\]]/g)) {
      isOpen = bracket === "[";
      const last = spans[spans.length - 1];
      if (isOpen) spans.push([index, line.length]);
      else if (last) last[1] = index + 1;
    }
    return spans;
  });
}

/** A line under each blank, to write on. */
function underline({ doc }: Desk, line: string, spans: readonly (readonly [number, number])[], x: number, foot: number): void {
  doc.setLineWidth(0.5);
  doc.setDrawColor(120);
  for (const [from, to] of spans) {
    // The width of words that end in a blank leaves that blank out, so that the start is reckoned from the end.
    const end = x + doc.getTextWidth(line.slice(0, to));
    doc.line(end - doc.getTextWidth(line.slice(from, to)), foot + 2, end, foot + 2);
  }
}

type Mark = (x: number, top: number, height: number) => void;

/** Lines of one look; the first may carry a mark at its left. */
function lineBlocks(desk: Desk, text: string, given: Look, mark?: Mark): readonly Block[] {
  const { doc, scale } = desk;
  const look = scaled(given, scale);
  use(doc, look);
  const lines = wrap(desk, pdfText(text).text, desk.width - look.indent);
  const spans = blankSpans(lines);
  const height = look.size * leading;
  return lines.map((line, place) => ({
    before: place === 0 ? look.before : 0,
    height,
    ...(look.leads ? { leads: true } : {}),
    draw(x, y) {
      use(doc, look);
      doc.text(line, x + look.indent, y + look.size * rise);
      underline(desk, line, spans[place] ?? [], x + look.indent, y + look.size * rise);
      if (place === 0) mark?.(x, y, height);
    },
  }));
}

/** A box to tick, a bar beside words to use, a dot, or nothing beside a fact. */
function markOf({ doc, scale }: Desk, { kind }: PrintedItem): Mark | undefined {
  const side = 7.5 * scale;
  const begin = (): void => {
    doc.setLineWidth(0.7);
    doc.setDrawColor(60);
  };
  const marks: Partial<Record<PrintedItem["kind"], Mark>> = {
    task: (x, top, height) => {
      begin();
      doc.rect(x, top + (height - side) / 2, side, side);
    },
    text: (x, top, height) => {
      begin();
      doc.line(x + side, top + 1, x + side, top + height - 1);
    },
    note: (x, top, height) => {
      begin();
      doc.line(x + side / 3, top + height / 2, x + side, top + height / 2);
    },
  };
  return marks[kind];
}

function itemBlocks(desk: Desk, item: PrintedItem): readonly Block[] {
  const { days, text, source, why } = item;
  const mark = markOf(desk, item);
  const words = source === "" ? text : `${text} ${source}`;
  return [
    ...(days === "" ? [] : lineBlocks(desk, days, looks.days)),
    ...lineBlocks(desk, words, days === "" ? looks.text : underDays, mark),
    ...(why === "" ? [] : lineBlocks(desk, why, looks.why)),
  ];
}

/** How much of a text stands before the place that it is anchored to. */
const shares: Readonly<Record<Way["anchor"], number>> = { start: 0, middle: 0.5, end: 1 };

function drawTree({ doc }: Desk, { boxes, ways }: TreeLayout, scale: number, x: number, y: number): void {
  const at = (left: number, top: number): [number, number] => [x + left * scale, y + top * scale];
  doc.setLineWidth(0.7);
  doc.setDrawColor(60);
  for (const way of ways) doc.line(...at(...way.from), ...at(...way.to));
  for (const box of boxes) doc.rect(...at(box.x, box.y), box.width * scale, box.height * scale);
  use(doc, { ...looks.why, size: 12 * scale, gray: 0 });
  const write = (text: string, across: number, foot: number, before: number): void => {
    const [left, top] = at(across, foot);
    doc.text(text, left - doc.getTextWidth(text) * before, top);
  };
  for (const box of boxes) {
    const feet = lineFeet(box);
    for (const [place, line] of box.lines.entries()) write(pdfText(line).text, box.x + box.width / 2, feet[place] ?? 0, 0.5);
  }
  for (const { edge, label, anchor } of ways) if (edge.answer !== undefined) write(pdfText(edge.answer).text, ...label, shares[anchor]);
}

function treeBlocks(desk: Desk, { tree }: PrintedSection): readonly Block[] {
  if (!tree) return [];
  const layout = treeLayout(tree);
  const scale = 0.55 * desk.scale;
  const left = (desk.width - layout.width * scale) / 2;
  return [{ before: 6, height: layout.height * scale + 4, draw: (x, y) => drawTree(desk, layout, scale, x + left, y) }];
}

export function sectionBlocks(desk: Desk, section: PrintedSection): readonly Block[] {
  const items = section.items.flatMap((item) => itemBlocks(desk, item));
  return [...lineBlocks(desk, section.heading, looks.heading), ...treeBlocks(desk, section), ...items];
}

export function topBlocks(desk: Desk, { title, summary }: PrintedPlan): readonly Block[] {
  return [...lineBlocks(desk, title, looks.title), ...lineBlocks(desk, summary, looks.summary)];
}
