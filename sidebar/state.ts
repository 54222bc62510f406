import type { AnswerKey } from "../core/profile/fields.ts";
import { type Act, acts, type Part } from "./acts.ts";
import type { Proposal } from "./choice.ts";
import type { Columns } from "./columns.ts";
import type { FoundList } from "./find-lists.ts";
import type { Progress } from "./job.ts";
import type { Kept } from "./kept.ts";
import type { Trouble } from "./problem.ts";
import type { Result } from "./result.ts";
import { ownRules, type Rules } from "./rules.ts";
import type { List } from "./sort-list.ts";
import type { StepId } from "./steps.ts";
import { firstWishes, type Wishes } from "./wishes.ts";
import type { CellValue, ProfileValues } from "./workbook.ts";
import { youFields } from "./you-fields.ts";

/** The line of a part: what is going on there, or what came of it. */
export type Line =
  | { readonly kind: "quiet" }
  | {
      readonly kind: "busy";
      readonly act: Act;
      readonly text: string;
      /** Only where it is known. */
      readonly progress?: Progress;
      /** Whether the user may call it off, or it is too late for that. */
      readonly cancel?: "open" | "late";
    }
  | { readonly kind: "done"; readonly text: string }
  | { readonly kind: "trouble"; readonly act: Act; readonly trouble: Trouble };

export interface FieldState {
  readonly text: string;
  /** The value read last, "" for none or for what can't be read. */
  readonly value: CellValue;
  /** Why the text can't be read. */
  readonly error: string | undefined;
}

export type You = Readonly<Record<AnswerKey, FieldState>>;

/** A list as it was sorted. */
export interface Sorted {
  /** What the list was measured for. */
  readonly specialty: string | undefined;
  readonly result: Result;
  /** What it was sorted with. */
  readonly you: You;
  readonly rules: Rules;
  readonly sheetId: string;
  readonly sheetName: string;
  /** Of the sheet as the writing left it. */
  readonly fingerprint: string;
}

/** What is known of a sheet that is not the one read last. */
export interface OtherSheet {
  readonly sheetName: string;
  /** Under its header. */
  readonly rows: number;
  readonly columns: Columns;
  readonly sorted: Sorted | undefined;
}

/** One writing that can be taken back. */
export interface Written {
  readonly what: "sort" | "choose" | "late";
  readonly sheetId: string;
  readonly sheetName: string;
  /** The sheet's fingerprints. */
  readonly before: string;
  readonly after: string;
}

/** Programs proposed, and what they were proposed from. */
export interface Proposed {
  readonly list: List;
  readonly you: You;
  readonly rules: Rules;
  readonly wishes: Wishes;
  readonly proposal: Proposal;
}

export interface State {
  readonly step: StepId;
  /** Whether the user has done anything yet: from then on nothing but the user changes the step. */
  readonly begun: boolean;
  readonly kept: Kept;
  readonly you: You;
  /** What the Profile sheet holds, as far as it is known. */
  readonly saved: ProfileValues;
  /** The settings in force. */
  readonly rules: Rules;
  readonly list: List | undefined;
  /** By the sheet's id: a user with a sheet for each specialty goes back and forth. */
  readonly others: Readonly<Record<string, OtherSheet>>;
  readonly written: readonly Written[];
  readonly wishes: Wishes;
  /** For a long list, which is proposed from in the background. */
  readonly proposed: Proposed | undefined;
  /** The lists of the workbook; undefined until it was looked through. */
  readonly found: readonly FoundList[] | undefined;
  /** The cell of the list that was asked about last. */
  readonly explained: readonly [number, number] | undefined;
  readonly replaceByHand: boolean;
  readonly sorted: Sorted | undefined;
  readonly lines: Readonly<Record<Part, Line>>;
  /** Where the focus goes after something that the user did; the turn grows each time. */
  readonly focus: { readonly on: "result" | StepId | AnswerKey; readonly turn: number };
}

const quiet: Line = { kind: "quiet" };
const noText: FieldState = { text: "", value: "", error: undefined };

export const firstState: State = {
  step: "you",
  begun: false,
  kept: {},
  you: Object.fromEntries(youFields.map(({ key }) => [key, noText])) as You,
  saved: {},
  rules: ownRules,
  list: undefined,
  others: {},
  written: [],
  wishes: firstWishes,
  proposed: undefined,
  found: undefined,
  explained: undefined,
  replaceByHand: false,
  sorted: undefined,
  lines: {
    steps: quiet,
    you: quiet,
    list: quiet,
    sheets: quiet,
    sort: quiet,
    result: quiet,
    checks: quiet,
    choose: quiet,
    proposal: quiet,
    explain: quiet,
    formula: quiet,
  },
  focus: { on: "result", turn: 0 },
};

/** What of the answers the Profile sheet does not hold yet. What can't be read is not saved. */
export function unsaved({ you, saved }: Pick<State, "you" | "saved">): ProfileValues {
  const values: ProfileValues = {};
  for (const { key, read } of youFields) {
    const { value, error } = you[key];
    const held = read(saved[key]);
    if (error === undefined && !(held.ok && held.value === value)) values[key] = value;
  }
  return values;
}

/** Whether an act that reads or writes the sheet is under way. */
export function isBusy(state: State): boolean {
  return Object.values(state.lines).some((line) => line.kind === "busy" && acts[line.act].exclusive);
}
