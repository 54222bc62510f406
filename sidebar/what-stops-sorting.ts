import { type AnswerKey, notYet } from "../core/profile/fields.ts";
import { indexOf } from "./columns.ts";
import type { State } from "./state.ts";

/** Why the list can't be sorted yet, and the field to go to. */
export interface Stop {
  readonly text: string;
  readonly field?: AnswerKey;
}

interface Hurdle extends Stop {
  readonly stands: (state: State) => boolean;
}

/** In the order in which a user would clear them. */
const hurdles: readonly Hurdle[] = [
  {
    stands: ({ you }) => you.score.error !== undefined,
    text: "Your score can't be read yet: see the sentence under it.",
    field: "score",
  },
  {
    stands: ({ you }) => you.score.value === notYet,
    text: "Sorting compares programs with your Step 2 CK score, so it has to wait until you have one.",
    field: "score",
  },
  { stands: ({ you }) => you.score.value === "", text: "Enter your Step 2 CK score first.", field: "score" },
  {
    stands: ({ you }) => you.specialty.error !== undefined,
    text: "Your specialty can't be read yet: see the sentence under it, or leave the field blank.",
    field: "specialty",
  },
  { stands: ({ list }) => list === undefined, text: "The sheet has not been read yet. Read it first." },
  {
    stands: ({ list }) => list?.columns.detection.headerRow === -1,
    text: "No row of headers was found. Put a header over each column, such as Program and Step 2 average, then read the sheet again.",
  },
  {
    stands: ({ list }) =>
      list !== undefined && indexOf(list.columns, "average") === undefined && indexOf(list.columns, "minimum") === undefined,
    text: "There is nothing to sort by yet: choose the column with the programs' Step 2 average under Your list.",
  },
];

export function whatStopsSorting(state: State): Stop | undefined {
  return hurdles.find((hurdle) => hurdle.stands(state));
}
