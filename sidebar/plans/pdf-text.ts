/** The fonts that every PDF reader has hold the characters of Windows-1252 and no others. */

/** Beside ASCII and Latin-1. */
const moreCharacters = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ";

/** Characters that are another one with the same meaning there; what only loses its accent is found without a table. */
const likenesses: Readonly<Record<string, string>> = {
  "−": "-",
  "‐": "-",
  "‑": "-",
  "→": "->",
  "≥": ">=",
  "≤": "<=",
  "≈": "about ",
  "′": "'",
  "″": '"',
  ł: "l",
  Ł: "L",
  đ: "d",
  Đ: "D",
  ı: "i",
};

const unknown = "?";

function isHeld(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return (code >= 32 && code < 127) || (code >= 160 && code <= 255) || moreCharacters.includes(character);
}

function toHeld(character: string): string {
  if (isHeld(character)) return character;
  if (/\s/.test(character)) return " ";
  const plain = character.normalize("NFKD").replace(/\p{M}/gu, "");
  const like = likenesses[character] ?? plain;
  return like !== "" && [...like].every(isHeld) ? like : unknown;
}

/** A text as the PDF's fonts can show it, and how many of its characters only became a question mark. */
export function pdfText(text: string): { readonly text: string; readonly lost: number } {
  const characters = [...text.normalize("NFC")];
  const held = characters.map(toHeld);
  return { text: held.join(""), lost: held.filter((one, place) => one === unknown && characters[place] !== unknown).length };
}
