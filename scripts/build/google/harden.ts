import { parse, type Token, tokTypes } from "acorn";
import { escaped } from "./ascii.ts";

/** HtmlService is reported to cut long lines: strings are cut into pieces, and lines are broken, at these lengths. */
const longest = { piece: 200, line: 240 } as const;

/** A line may end after these without changing what follows: something has to come, or a statement is over. */
const mayEndLine = new Set<Token["type"] | undefined>([
  tokTypes.comma,
  tokTypes.semi,
  tokTypes.braceL,
  tokTypes.parenL,
  tokTypes.bracketL,
  tokTypes.logicalAND,
  tokTypes.logicalOR,
]);

/**
 * Rewrites a script's string and regex literals so that nothing in them looks like a comment, a tag, a scriptlet or a substitution
 * pattern, which HtmlService is reported to strip, cut or replace wherever they stand; and breaks its lines. The program means the same
 * afterwards.
 */
export function harden(script: string): string {
  const tokens: Token[] = [];
  parse(script, { ecmaVersion: 2020, sourceType: "script", onToken: tokens });
  const pieces = tokens.map((token, at) => script.slice(tokens[at - 1]?.end ?? 0, token.start) + tokenText(script, token));
  let line = 0;
  const broken = pieces.map((piece, at) => {
    const ending = piece.lastIndexOf("\n");
    line = ending < 0 ? line + piece.length : piece.length - ending - 1;
    const [next = ""] = (pieces[at + 1] ?? "").split("\n");
    if (line + next.length <= longest.line || !mayEndLine.has(tokens[at]?.type)) return piece;
    line = 0;
    return `${piece}\n`;
  });
  return broken.join("") + script.slice(tokens[tokens.length - 1]?.end ?? 0);
}

function tokenText(script: string, token: Token): string {
  if (token.type === tokTypes.string) return stringLiteral(tokenValue(token));
  const source = script.slice(token.start, token.end);
  if (token.type === tokTypes.name) return identifier(source, script[token.end] ?? "");
  return token.type === tokTypes.regexp ? regexLiteral(source) : source;
}

/** acorn's types leave the value out. */
const tokenValue = (token: Token): string => String((token as Token & { readonly value: unknown }).value);

const dollarHazard = /\$(?=[&`'0-9$])/g;

/** Characters that are harmless alone and a hazard before or after certain others. */
const stringHazards: readonly (readonly [RegExp, string])[] = [
  [/\/(?=[/*])/g, "\\u002f"],
  [/<(?=!--|\/script|\?)/gi, "\\u003c"],
  [/\?>/g, "?\\u003e"],
  [dollarHazard, "\\u0024"],
  [/`/g, "\\u0060"],
];

function stringLiteral(value: string): string {
  const pieces = value.match(new RegExp(`.{1,${longest.piece}}`, "gs")) ?? [""];
  const literals = pieces.map((piece) => {
    const ascii = JSON.stringify(piece).replace(/[^ -~]/g, escaped);
    return stringHazards.reduce((text, [pattern, harmless]) => text.replace(pattern, () => harmless), ascii);
  });
  return literals.length === 1 ? (literals[0] ?? "") : `(${literals.join("+\n")})`;
}

/** A name may hold an escape for its $; libraries that were minified before have names such as $2. */
function identifier(name: string, next: string): string {
  return (name + next).replace(dollarHazard, () => "\\u0024").slice(0, next === "" ? undefined : -1);
}

/**
 * A slash, escaped or in a class, and a backtick. `$` and `*` are operators there and stay: where they look dangerous the gate says so.
 * A pattern too long for a line is made from a string, which can be cut.
 */
function regexLiteral(source: string): string {
  const end = source.lastIndexOf("/");
  const body = source.slice(1, end);
  const flags = source.slice(end + 1);
  if (source.length > longest.piece) return `(new RegExp(${stringLiteral(body)},"${flags}"))`;
  return `/${body.replace(/\\.|[/`]/g, (found) => regexEscapes[found] ?? found)}/${flags}`;
}

const regexEscapes: Readonly<Record<string, string>> = { "\\/": "\\u002f", "/": "\\u002f", "`": "\\u0060", "\\`": "\\u0060" };
