/**
 * What HtmlService is reported to do to a page with scripts in it (it is documented nowhere): it strips comments wherever they seem to
 * stand, drops HTML comments and scriptlets, mangles what is not ASCII, cuts long lines and replaces substitution patterns.
 */
const longestLine = 500;

interface Damage {
  readonly to: RegExp;
  readonly by: string;
}

const inScripts: readonly Damage[] = [
  { to: /\/\*.*?\*\//gs, by: "" },
  { to: /\/\/.*$/gm, by: "" },
  { to: /\\\n/g, by: "" },
];

const anywhere: readonly Damage[] = [
  { to: /<!--.*?-->/gs, by: "" },
  { to: /<\?.*?\?>/gs, by: "" },
  { to: /[^\n\r\t -~]+/g, by: "?" },
  { to: /<meta charset[^>]*>/g, by: "" },
  { to: /\$[&`'0-9$]/g, by: "" },
];

export function htmlService(page: string): string {
  const scripts = page.replace(
    /(<script>)(.*?)(<\/script>)/gis,
    (_, open: string, script: string, close: string) => open + damaged(script, inScripts) + close,
  );
  return damaged(scripts, anywhere)
    .split("\n")
    .map((line) => line.slice(0, longestLine))
    .join("\n");
}

function damaged(text: string, damages: readonly Damage[]): string {
  return damages.reduce((rest, { to, by }) => rest.replace(to, () => by), text);
}
