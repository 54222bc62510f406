interface Hazard {
  readonly name: string;
  readonly pattern: RegExp;
  /** What HtmlService is reported to do with it. */
  readonly danger: string;
}

const longestLine = 499;

/** Anywhere in the page. */
const pageHazards: readonly Hazard[] = [
  { name: "a character outside ASCII", pattern: /[^\n -~]/, danger: "is mangled" },
  { name: "the start of a scriptlet (<?)", pattern: /<\?/, danger: "is run as a template" },
  { name: "the end of a scriptlet (?>)", pattern: /\?>/, danger: "ends a template" },
  { name: "a substitution pattern ($ before &, `, ', $ or a digit)", pattern: /\$[&`'0-9$]/, danger: "is replaced by other text" },
  { name: `a line of more than ${longestLine} characters`, pattern: new RegExp(`^.{${longestLine + 1},}$`, "m"), danger: "is cut" },
];

/** Inside the script, where the page's own rules hold as well. */
const scriptHazards: readonly Hazard[] = [
  { name: "a template literal (backtick)", pattern: /`/, danger: "loses whatever looks like a comment in it" },
  { name: "two slashes", pattern: /\/\//, danger: "are stripped with the rest of the line, even inside a string" },
  { name: "the start of a comment (/*)", pattern: /\/\*/, danger: "is stripped up to its end, even inside a string" },
  { name: "an HTML comment (<!--)", pattern: /<!--/, danger: "turns the script into a comment" },
  { name: "a closing script tag", pattern: /<\/script/i, danger: "ends the script" },
  ...pageHazards,
];

/** Throws on the first thing in a script that HtmlService is reported to corrupt. */
export function gateScript(script: string, name = "sidebar script"): void {
  gate(name, script, scriptHazards);
}

export function gatePage(page: string): void {
  gate("sidebar.html", page, pageHazards);
}

function gate(where: string, text: string, hazards: readonly Hazard[]): void {
  for (const { name, pattern, danger } of hazards) {
    const at = text.search(pattern);
    if (at < 0) continue;
    const before = text.slice(0, at).split("\n");
    const place = `line ${before.length}, column ${(before[before.length - 1] ?? "").length + 1}`;
    const excerpt = JSON.stringify(text.slice(Math.max(0, at - 30), at + 30));
    throw new Error(
      `The ${where} holds ${name}, which in HtmlService ${danger}: ${place}, near ${excerpt}. Rewrite that place in the source.`,
    );
  }
}
