/** The parts of the sidebar, each with a line that says what is going on in it. */
export type Part = "steps" | "you" | "list" | "sheets" | "sort" | "result" | "checks" | "choose" | "proposal" | "explain" | "formula";

export interface ActWords {
  readonly part: Part;
  /** Said while it runs. */
  readonly busy: string;
  /** What may not have been done, and what to do, for when something happened that nobody expected. */
  readonly failed: readonly [string, string];
  /** Reads or writes the sheet: one such act at a time. */
  readonly exclusive: boolean;
  /** Said when the user called it off; only where one can. */
  readonly cancelled?: string;
  /** Said from when something was sent to be written. */
  readonly sending?: string;
}

/** Said when something happened that nobody expected. */
export function failedInWords([what, then]: ActWords["failed"]): string {
  return `${what}, for a reason that MatchSheet does not know. ${then}`;
}

/** What the sidebar asks of the host, in words. */
export const acts = {
  "read-profile": {
    part: "you",
    busy: "Reading your profile…",
    failed: ["Your profile could not be read", "Nothing was changed. You can type your score and specialty here."],
    exclusive: false,
  },
  "save-profile": {
    part: "you",
    busy: "Saving…",
    failed: ["Your profile may not have been saved", "What you typed still counts here."],
    exclusive: false,
  },
  keep: {
    part: "steps",
    busy: "",
    failed: ["Where you are could not be kept", "Next time the sidebar may open at another step."],
    exclusive: false,
  },
  "read-sheet": {
    part: "list",
    busy: "Reading the sheet…",
    failed: ["The sheet could not be read", "Nothing was changed."],
    exclusive: true,
    cancelled: "Reading was cancelled. What is shown here is what was read before.",
  },
  "find-lists": {
    part: "sheets",
    busy: "Looking through the workbook…",
    failed: ["The other sheets could not be read", "Nothing was changed."],
    exclusive: true,
    cancelled: "Looking was cancelled.",
  },
  explain: {
    part: "explain",
    busy: "Reading the selected cell…",
    failed: ["The selected cell could not be read", "Nothing was changed."],
    exclusive: true,
    cancelled: "Reading was cancelled.",
  },
  sort: {
    part: "sort",
    busy: "Sorting…",
    sending: "Writing… It is too late to cancel, and it can be undone afterwards.",
    cancelled: "Sorting was cancelled. Nothing was written.",
    failed: ["Sorting stopped", "Look at the sheet before you try again: the columns may or may not have been written."],
    exclusive: true,
  },
  choose: {
    part: "choose",
    busy: "Writing your choice… It can be undone afterwards.",
    failed: ["Writing stopped", "Look at the sheet before you try again: your choice may or may not have been written."],
    exclusive: true,
  },
  propose: {
    part: "proposal",
    busy: "Choosing…",
    failed: ["No programs could be proposed", "Nothing was changed."],
    exclusive: false,
    cancelled: "Choosing was cancelled. What is shown is not for your present wishes.",
  },
  undo: {
    part: "result",
    busy: "Undoing…",
    failed: ["Undo stopped", "Look at the sheet before you try again."],
    exclusive: true,
  },
  "insert-formula": {
    part: "formula",
    busy: "Inserting the formula…",
    failed: ["The formula may not have been inserted", "Look at the cell before you try again."],
    exclusive: true,
  },
  "show-cell": {
    part: "checks",
    busy: "Going to the cell…",
    failed: ["The cell could not be shown", "Nothing was changed."],
    exclusive: false,
  },
} as const satisfies Record<string, ActWords>;

export type Act = keyof typeof acts;
