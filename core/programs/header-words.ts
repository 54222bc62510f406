/**
 * The vocabulary of headers, as patterns over `wordsOf`: lower case, single spaces, no punctuation. Every pattern is compiled once.
 */
export const words = {
  /** Step 2 CK by any of its names. */
  step2: /\b(?:step|usmle|s) ?(?:2|ii|two)\b|\bck\b/,
  /** Any exam that is not Step 2 CK. */
  otherExam:
    /\b(?:steps?|usmle|s) (?:1|i|one|3|iii|three)\b|\bcomlex\b|\blevel (?:1|2|3|i|ii|iii|one|two|three)\b|\bstep 2 cs\b|\bmcat\b|\boet\b/,
  average: /\b(?:averages?|avgs?|means?|medians?|typical|midpoint|50 th)\b/,
  minimum:
    /\b(?:min|mins|minimums?|minimal|minimally|cut ?offs?|cut|required|requires?|requirements?|needed|threshold|floor|lowest|screens?|screening|filters?|at least)\b/,
  score: /\b(?:scores?|usmle|board scores?)\b/,
} as const;

/** "(0-5)", "1 to 5" or "out of 5" after the name of a preference. */
const scale = "(?: (?:scale )?(?:[01] )?(?:to |out of )?5)?";

/** A header that is these words and nothing else; in it, `SCALE` is the scale of a preference. */
export function only(pattern: string): RegExp {
  return new RegExp(`^(?:${pattern.replace(/SCALE/g, scale)})$`);
}
