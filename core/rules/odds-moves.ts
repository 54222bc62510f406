/** What to do next with a score, by band and tier (`pivot`, step 3). Apart from the odds, so that spreadsheet functions do not load the words. */
import type { TieredSpecialty } from "../cells/specialty.ts";
import { type Band, scoreBand } from "./score-band.ts";
import type { PivotTier } from "./specialties.ts";

export const oddsMoves: Readonly<Record<Band, Readonly<Record<PivotTier, readonly string[]>>>> = {
  "260+": {
    "Ultra-Competitive": ["If the competition alone kept you from a field like this, look at it again."],
    "High-Competitive": ["If the competition alone kept you from a field like this, look at it again."],
    Moderate: ["Consider academic and physician-scientist tracks, and programs known for leadership or quality improvement."],
    "Less Competitive": ["Consider academic and physician-scientist tracks, and programs known for leadership or quality improvement."],
  },
  "250-259": {
    "Ultra-Competitive": [
      "Check what carries the file besides the score: research, letters, a department at home that backs you.",
      "Decide whether to try for it, or to choose a field where the score gives you the choice of programs.",
    ],
    "High-Competitive": ["Look at academic tracks.", "Choose places where you want to live, not only those that would take you."],
    Moderate: ["Look at academic tracks.", "Choose places where you want to live, not only those that would take you."],
    "Less Competitive": ["Look at academic tracks.", "Choose places where you want to live, not only those that would take you."],
  },
  "240-249": {
    "Ultra-Competitive": ["Stay with it only as an insider: a home program, several publications, a faculty member who speaks for you."],
    "High-Competitive": ["Apply to many programs.", "Keep the famous names few."],
    Moderate: ["Put the effort into letters.", "Choose away rotations where they see you at work."],
    "Less Competitive": ["Apply to a sensible number of programs and prepare the interviews well."],
  },
  "230-239": {
    "Ultra-Competitive": [
      "Choose knowingly: a plan with a high risk, or a neighboring field in one of the next two tiers.",
      "Look at adjacent specialties that share the work you like.",
    ],
    "High-Competitive": [
      "Apply to many programs, with strong clinical grades and letters to carry the file.",
      "Look at adjacent specialties that share the work you like.",
    ],
    Moderate: ["Apply with a balanced list."],
    "Less Competitive": ["Take care with the application itself; the score does its part."],
  },
  "<230": {
    "Ultra-Competitive": [
      "Do not build the plan on being the exception.",
      "Name one or two fields where the score is no barrier and your evaluations count.",
    ],
    "High-Competitive": [
      "Expect some programs to screen by score.",
      "Apply here only with real ties to the field, beside a broad list in a safer one.",
    ],
    Moderate: [
      "Let letters, evaluations and a clear story carry the file, and apply to many programs.",
      "Consider a second, safer field beside it.",
    ],
    "Less Competitive": ["Choose the one or two fields you can see yourself in, and apply broadly."],
  },
};

/** The next moves for a score of 1 to 300 and the specialty's `pivot` tier. Source: `pivot`. */
export function nextMoves(score: number, specialty: TieredSpecialty): readonly string[] {
  return oddsMoves[scoreBand(score).value][specialty.tier];
}
