/** The parts of the sidebar, each with a line that says what is going on in it. */
export type Part = "steps" | "you" | "list" | "sort" | "result" | "checks" | "choose" | "explain" | "formula";

interface ActWords {
  readonly part: Part;
  /** Said while it runs. */
  readonly busy: string;
  /** Said when something happened that nobody expected. */
  readonly failed: string;
  /** Reads or writes the sheet: one such act at a time. */
  readonly exclusive: boolean;
}

/** What the sidebar asks of the host, in words. */
export const acts = {
  "read-profile": {
    part: "you",
    busy: "Reading your profile…",
    failed:
      "Your profile could not be read, for a reason that MatchSheet does not know. Nothing was changed. You can type your score and specialty here.",
    exclusive: false,
  },
  "save-profile": {
    part: "you",
    busy: "Saving…",
    failed: "Your profile may not have been saved, for a reason that MatchSheet does not know. What you typed still counts here.",
    exclusive: false,
  },
  keep: {
    part: "steps",
    busy: "",
    failed: "Where you are could not be kept, for a reason that MatchSheet does not know. Next time the sidebar may open at another step.",
    exclusive: false,
  },
  "read-sheet": {
    part: "list",
    busy: "Reading the sheet…",
    failed: "The sheet could not be read, for a reason that MatchSheet does not know. Nothing was changed.",
    exclusive: true,
  },
  explain: {
    part: "explain",
    busy: "Reading the selected cell…",
    failed: "The selected cell could not be read, for a reason that MatchSheet does not know. Nothing was changed.",
    exclusive: true,
  },
  sort: {
    part: "sort",
    busy: "Sorting and writing…",
    failed:
      "Sorting stopped, for a reason that MatchSheet does not know. Look at the sheet before you try again: the columns may or may not have been written.",
    exclusive: true,
  },
  choose: {
    part: "choose",
    busy: "Writing your choice…",
    failed:
      "Writing stopped, for a reason that MatchSheet does not know. Look at the sheet before you try again: your choice may or may not have been written.",
    exclusive: true,
  },
  undo: {
    part: "result",
    busy: "Undoing…",
    failed: "Undo stopped, for a reason that MatchSheet does not know. Look at the sheet before you try again.",
    exclusive: true,
  },
  "insert-formula": {
    part: "formula",
    busy: "Inserting the formula…",
    failed: "The formula may not have been inserted, for a reason that MatchSheet does not know. Look at the cell before you try again.",
    exclusive: true,
  },
  "show-cell": {
    part: "checks",
    busy: "Going to the cell…",
    failed: "The cell could not be shown, for a reason that MatchSheet does not know. Nothing was changed.",
    exclusive: false,
  },
} as const satisfies Record<string, ActWords>;

export type Act = keyof typeof acts;
