/**
 * A bundle's text in ASCII. esbuild escapes strings by itself and leaves regex literals as they were written, where the same escape
 * means the same character.
 */
export function asciiScript(script: string): string {
  return script.replace(/[^\t\n -~]/g, escaped);
}

/** HTML outside scripts, with every other character as an entity. */
export function asciiHtml(html: string): string {
  return html.replace(/[^\t\n -~]/gu, (character) => `&#${character.codePointAt(0)};`);
}

export function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
