/** Places a decision tree in two columns: each node as far down as its longest way asks for, so that every way leads down. */
import type { DecisionTree, TreeEdge, TreeNode } from "../../core/plans/plan.ts";

export interface Box {
  readonly node: TreeNode;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly string[];
}

export interface Way {
  readonly edge: TreeEdge;
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  /** Where its answer is written, and which end of it stands there: answers of ways that part keep apart. */
  readonly label: readonly [number, number];
  readonly anchor: "start" | "middle" | "end";
}

export interface TreeLayout {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly Box[];
  readonly ways: readonly Way[];
}

const width = 272;
const boxWidth = 126;
const lineHeight = 15;
const padding = 9;
const gap = 40;
/** Characters of a line in a box, at the size that the sidebar draws it. */
const lineLength = 18;
/** Answers stand nearer to their question than to where they lead. */
const labelAt = 0.45;

function wrapped(text: string): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines[lines.length - 1];
    if (last !== undefined && `${last} ${word}`.length <= lineLength) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** The longest way from the start to each node. */
function depths({ nodes, edges }: DecisionTree): ReadonlyMap<string, number> {
  const known = new Map<string, number>();
  const depthOf = (id: string): number => {
    const found = known.get(id);
    if (found !== undefined) return found;
    const depth = Math.max(-1, ...edges.filter(({ to }) => to === id).map(({ from }) => depthOf(from))) + 1;
    known.set(id, depth);
    return depth;
  };
  for (const { id } of nodes) depthOf(id);
  return known;
}

/** Left edges of a row's boxes. A box alone is in the middle, unless a way passes it, which then has the right side. */
function lefts(count: number, isPassed: boolean): readonly number[] {
  if (count === 1) return isPassed ? [0] : [(width - boxWidth) / 2];
  return Array.from({ length: count }, (_, place) => (place * (width - boxWidth)) / (count - 1));
}

export function treeLayout(tree: DecisionTree): TreeLayout {
  const depth = depths(tree);
  const depthOf = (id: string): number => depth.get(id) ?? 0;
  const rows = Math.max(...depth.values()) + 1;
  const boxes: Box[] = [];
  let y = 1;
  for (let row = 0; row < rows; row++) {
    const nodes = tree.nodes.filter(({ id }) => depthOf(id) === row);
    const isPassed = tree.edges.some(({ from, to }) => depthOf(from) < row && depthOf(to) > row);
    const texts = nodes.map(({ text }) => wrapped(text));
    const height = Math.max(...texts.map((lines) => lines.length)) * lineHeight + 2 * padding;
    const places = lefts(nodes.length, isPassed);
    boxes.push(...nodes.map((node, place) => ({ node, x: places[place] ?? 0, y, width: boxWidth, height, lines: texts[place] ?? [] })));
    y += height + gap;
  }
  return { width, height: y - gap + 1, boxes, ways: tree.edges.map((edge) => wayOf(edge, boxes)) };
}

function wayOf(edge: TreeEdge, boxes: readonly Box[]): Way {
  const [from, to] = [edge.from, edge.to].map((id) => boxes.find(({ node }) => node.id === id));
  if (!from || !to) throw new Error(`The way from ${edge.from} to ${edge.to} has no box at an end.`);
  // Ways that part leave a box left and right of its middle.
  const lean = Math.sign(to.x - from.x) * (from.width / 5);
  const start = [from.x + from.width / 2 + lean, from.y + from.height] as const;
  const end = [to.x + to.width / 2 - lean, to.y] as const;
  const label = [start[0] + (end[0] - start[0]) * labelAt, Math.min(start[1] + gap * labelAt, end[1]) + 4] as const;
  return { edge, from: start, to: end, label, anchor: lean === 0 ? "middle" : lean < 0 ? "end" : "start" };
}

/** Lines of a box, centered: the height of each line's foot. */
export function lineFeet({ y, height, lines }: Box): readonly number[] {
  const first = y + (height - lines.length * lineHeight) / 2 + lineHeight - 4;
  return lines.map((_, place) => first + place * lineHeight);
}
