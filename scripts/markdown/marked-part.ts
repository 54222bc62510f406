/** Where a part of a hand-written Markdown file begins and ends that a script fills in. */
function marks(name: string): { readonly start: string; readonly end: string } {
  return { start: `<!-- ${name}:start -->`, end: `<!-- ${name}:end -->` };
}

/** The text with the part between its two marks replaced; undefined where the marks are absent, doubled or in the wrong order. */
export function replaceMarkedPart(text: string, name: string, part: string): string | undefined {
  const { start, end } = marks(name);
  const [before, afterStart, ...moreStarts] = text.split(start);
  const [, after, ...moreEnds] = afterStart?.split(end) ?? [];
  if (before === undefined || after === undefined || moreStarts.length > 0 || moreEnds.length > 0 || before.includes(end)) return undefined;
  return `${before}${start}\n${part}\n${end}${after}`;
}

/** What to tell someone whose file lacks the marks. */
export function missingMarks(path: string, name: string): string {
  const { start, end } = marks(name);
  return `${path} needs the line ${start} and, below it, the line ${end}, once each: what is generated goes between them.`;
}
