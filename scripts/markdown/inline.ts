/** Text that means nothing to Markdown, on one line. Pipes are the table's business. */
export function plain(text: string): string {
  return text.replace(/\s+/g, " ").replace(/[\\`*_[\]<>~&]/g, "\\$&");
}

/** Text as code. The fence is longer than any run of backticks inside, and stands off from one at the end. */
export function code(text: string): string {
  const runs = text.match(/`+/g) ?? [];
  const fence = "`".repeat(1 + Math.max(0, ...runs.map((run) => run.length)));
  const gap = text.startsWith("`") || text.endsWith("`") ? " " : "";
  return `${fence}${gap}${text.replace(/\s+/g, " ")}${gap}${fence}`;
}

/** A table of ready Markdown. A pipe ends a cell even inside code, so every one is escaped here and nowhere else. */
export function markdownTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replace(/\|/g, "\\|")).join(" | ")} |`;
  return [line(header), line(header.map(() => "---")), ...rows.map(line)].join("\n");
}
