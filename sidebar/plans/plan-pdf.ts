/** A printed plan as a PDF with real text. */
import { type Block, type Desk, sectionBlocks, topBlocks } from "./pdf-blocks.ts";
import type { MakePdf, PaperName, PdfDocument } from "./pdf-document.ts";
import { pdfText } from "./pdf-text.ts";
import type { PrintedPlan } from "./printed.ts";

/** In points. */
const papers: Readonly<Record<PaperName, { readonly width: number; readonly height: number }>> = {
  letter: { width: 612, height: 792 },
  a4: { width: 595.28, height: 841.89 },
};
const margin = 46;
/** Under the text, for the foot. */
const footSpace = 18;
const gutter = 14;
/** From the largest; what must fit on one page takes the first that does. */
const scales = [1, 0.96, 0.92, 0.88, 0.84, 0.8, 0.76, 0.72, 0.68, 0.64, 0.6];

interface Column {
  readonly x: number;
  readonly blocks: readonly Block[];
}

interface Placed {
  readonly block: Block;
  readonly x: number;
  readonly y: number;
}

interface Laid {
  readonly pages: readonly (readonly Placed[])[];
}

/** Blocks one under another, on as many pages as they need. */
function flow({ x, blocks }: Column, top: number, bottom: number): readonly (readonly Placed[])[] {
  const pages: Placed[][] = [[]];
  let y = top;
  for (const [place, block] of blocks.entries()) {
    const follower = block.leads ? (blocks[place + 1]?.height ?? 0) + (blocks[place + 2]?.height ?? 0) : 0;
    if (y + block.before + block.height + follower > bottom && pages[pages.length - 1]?.length) {
      pages.push([]);
      y = margin;
    } else y += block.before;
    pages[pages.length - 1]?.push({ block, x, y });
    y += block.height;
  }
  return pages;
}

function heightOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { before, height }) => sum + before + height, 0);
}

/** The same pages of each column, put together. */
function together(columns: readonly Laid["pages"][]): Laid["pages"] {
  const count = Math.max(...columns.map((pages) => pages.length));
  return Array.from({ length: count }, (_, page) => columns.flatMap((pages) => pages[page] ?? []));
}

function layOut(doc: PdfDocument, plan: PrintedPlan, paper: PaperName, scale: number): Laid {
  const { width, height } = papers[paper];
  const inner = width - 2 * margin;
  const bottom = height - margin - footSpace;
  const desk: Desk = { doc, width: inner, scale };
  const top = topBlocks(desk, plan);
  if (!plan.columns) {
    const blocks = [...top, ...plan.sections.flatMap((section) => sectionBlocks(desk, section))];
    return { pages: flow({ x: margin, blocks }, margin, bottom) };
  }
  const under = margin + heightOf(top);
  const columnWidth = (inner - gutter * (plan.sections.length - 1)) / plan.sections.length;
  const columns = plan.sections.map((section, place) => ({
    x: margin + place * (columnWidth + gutter),
    blocks: sectionBlocks({ ...desk, width: columnWidth }, section),
  }));
  return { pages: together([flow({ x: margin, blocks: top }, margin, bottom), ...columns.map((column) => flow(column, under, bottom))]) };
}

function bestLayout(doc: PdfDocument, plan: PrintedPlan, paper: PaperName): Laid {
  if (!plan.onePage) return layOut(doc, plan, paper, 1);
  for (const scale of scales) {
    const laid = layOut(doc, plan, paper, scale);
    if (laid.pages.length === 1) return laid;
  }
  return layOut(doc, plan, paper, 1);
}

function drawFoot(doc: PdfDocument, text: string, paper: PaperName): void {
  doc.setFont("helvetica", "normal");
  doc.setFontSize(7.5);
  doc.setTextColor(80);
  doc.text(pdfText(text).text, margin, papers[paper].height - margin);
}

/** Every word of it, to count the characters that its fonts lack. */
function lostIn({ title, summary, sections }: PrintedPlan): number {
  const texts = sections.flatMap(({ heading, items }) => [heading, ...items.flatMap(({ text, why, days }) => [text, why, days])]);
  return [title, summary, ...texts].reduce((sum, text) => sum + pdfText(text).lost, 0);
}

export interface PlanPdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** How many characters were written as a question mark. */
  readonly lost: number;
}

export function planPdf(MakeDocument: MakePdf, plan: PrintedPlan, paper: PaperName): PlanPdf {
  const doc = new MakeDocument({ unit: "pt", format: paper, compress: true });
  doc.setProperties({ title: plan.title, creator: "MatchSheet" });
  doc.setLanguage("en-US");
  const { pages } = bestLayout(doc, plan, paper);
  for (const [place, placed] of pages.entries()) {
    if (place > 0) doc.addPage();
    for (const { block, x, y } of placed) block.draw(x, y);
    drawFoot(doc, pages.length === 1 ? plan.foot : `${plan.foot} Page ${place + 1} of ${pages.length}.`, paper);
  }
  return { bytes: new Uint8Array(doc.output("arraybuffer")), pages: pages.length, lost: lostIn(plan) };
}
