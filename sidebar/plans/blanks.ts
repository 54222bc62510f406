/** A stretch of words, or a blank that the user fills, without its brackets. */
export interface Piece {
  readonly text: string;
  readonly isBlank: boolean;
}

/** Words with their [blanks] told apart, in their order. */
export function pieces(text: string): readonly Piece[] {
  return text
    .split(/(\[[^\]]+\])/)
    .filter((part) => part !== "")
    .map((part) => (part.startsWith("[") ? { text: part.slice(1, -1), isBlank: true } : { text: part, isBlank: false }));
}

/** The first words, to tell one button from another by ear. */
export function firstWords(text: string): string {
  return text.split(" ").slice(0, 6).join(" ");
}
