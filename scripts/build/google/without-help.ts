import { type Node, type ObjectExpression, parse } from "acorn";

interface Trimming {
  /** Tells the object: it has all of these. */
  readonly has: readonly string[];
  /** What it is then rid of. */
  readonly drops: readonly string[];
}

/** What a catalog entry and a setting hold for people alone: Code.js and the Rules sheet tell it to them. */
const trimmings: readonly Trimming[] = [
  { has: ["summary", "examples", "evaluate"], drops: ["summary", "result", "source", "examples"] },
  { has: ["key", "default", "changes"], drops: ["source", "changes"] },
];

/** A bundle (before it is minified) without its help texts and examples, of which nothing is read when a cell is calculated. */
export function withoutHelp(bundle: string): string {
  const cuts: { start: number; end: number; text: string }[] = [];
  visit(parse(bundle, { ecmaVersion: 2020, sourceType: "script" }), (object) => {
    const names = object.properties.map((property) => nameOf(property));
    const drops = trimmings.find(({ has }) => has.every((name) => names.includes(name)))?.drops;
    if (drops === undefined) return;
    const kept = object.properties.filter((_, at) => !drops.includes(names[at] ?? ""));
    cuts.push({ start: object.start, end: object.end, text: `{${kept.map(({ start, end }) => bundle.slice(start, end)).join(",")}}` });
  });
  // From the end on, so that the places before a cut stay where they are.
  return cuts
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end, text: trimmed }) => text.slice(0, start) + trimmed + text.slice(end), bundle);
}

function nameOf(property: ObjectExpression["properties"][number]): string {
  return property.type === "Property" && property.key.type === "Identifier" ? property.key.name : "";
}

function visit(node: Node, onObject: (object: ObjectExpression) => void): void {
  if (node.type === "ObjectExpression") onObject(node as ObjectExpression);
  for (const part of Object.values(node).flat() as unknown[]) {
    if (typeof part === "object" && part !== null && "type" in part) visit(part as Node, onObject);
  }
}
