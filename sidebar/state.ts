import type { AnswerKey } from "../core/profile/fields.ts";
import type { ColumnKey } from "../core/programs/column-keys.ts";
import { type Act, acts, type Part } from "./acts.ts";
import { chooseColumn, proposeColumns } from "./columns.ts";
import { type Kept, readKept } from "./kept.ts";
import type { Trouble } from "./problem.ts";
import { readList } from "./read-list.ts";
import type { Result } from "./result.ts";
import type { List } from "./sort-list.ts";
import type { StepId } from "./steps.ts";
import type { CellValue, ProfileValues, Table } from "./workbook.ts";
import { youField, youFields } from "./you-fields.ts";

/** The line of a part: what is going on there, or what came of it. */
export type Line =
  | { readonly kind: "quiet" }
  | { readonly kind: "busy"; readonly act: Act; readonly text: string }
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
  readonly result: Result;
  /** What it was sorted with. */
  readonly you: You;
  readonly sheetId: string;
  readonly sheetName: string;
  /** Of the sheet as the writing left it. */
  readonly fingerprint: string;
}

export interface State {
  readonly step: StepId;
  /** Whether the user has done anything yet: from then on nothing but the user changes the step. */
  readonly begun: boolean;
  readonly kept: Kept;
  readonly you: You;
  /** What the Profile sheet holds, as far as it is known. */
  readonly saved: ProfileValues;
  readonly list: List | undefined;
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
  list: undefined,
  replaceByHand: false,
  sorted: undefined,
  lines: { steps: quiet, you: quiet, list: quiet, sort: quiet, result: quiet, formula: quiet },
  focus: { on: "result", turn: 0 },
};

/** What can happen. */
export type Event =
  | { readonly type: "step-taken"; readonly step: StepId }
  | { readonly type: "typed"; readonly key: AnswerKey; readonly text: string }
  | { readonly type: "left"; readonly key: AnswerKey }
  | { readonly type: "profile-read"; readonly values: ProfileValues }
  | { readonly type: "profile-saved"; readonly values: ProfileValues }
  | { readonly type: "sheet-read"; readonly table: Table }
  | { readonly type: "column-chosen"; readonly key: ColumnKey; readonly index: number | undefined }
  | { readonly type: "replace-by-hand"; readonly on: boolean }
  | { readonly type: "sorted"; readonly sorted: Sorted; readonly table: Table }
  | { readonly type: "undone" }
  | { readonly type: "focused"; readonly on: State["focus"]["on"] }
  | { readonly type: "line"; readonly part: Part; readonly line: Line };

type Handlers = { readonly [Type in Event["type"]]: (state: State, event: Extract<Event, { type: Type }>) => State };

const handlers: Handlers = {
  "step-taken": (state, { step }) => ({
    ...state,
    step,
    begun: true,
    kept: { ...state.kept, step },
    // What was inserted from one screen is no news on the next.
    lines: { ...state.lines, formula: quiet },
  }),
  typed: (state, { key, text }) => ({ ...state, begun: true, you: { ...state.you, [key]: { ...state.you[key], text } } }),
  left: (state, { key }) => ({ ...state, you: { ...state.you, [key]: readField(key, state.you[key].text) } }),
  "profile-read": (state, { values }) => {
    const kept = readKept(values.wizard) ?? {};
    const step = state.begun ? state.step : (kept.step ?? state.step);
    return { ...state, step, kept: { ...kept, ...state.kept }, saved: values, you: fillFrom(values, state.you) };
  },
  "profile-saved": (state, { values }) => ({ ...state, saved: { ...state.saved, ...values } }),
  "sheet-read": (state, { table }) => {
    const again = state.list?.table.sheetId === table.sheetId ? state.list.columns : undefined;
    return { ...state, list: readList(table, proposeColumns(table, again)), replaceByHand: false };
  },
  "column-chosen": (state, { key, index }) => {
    if (!state.list) return state;
    const { table, columns } = state.list;
    return { ...state, list: readList(table, chooseColumn(columns, table, key, index)), replaceByHand: false };
  },
  "replace-by-hand": (state, { on }) => ({ ...state, replaceByHand: on }),
  sorted: (state, { sorted, table }) => ({
    ...state,
    sorted,
    list: readList(table, proposeColumns(table, state.list?.columns)),
    replaceByHand: false,
  }),
  undone: (state) => ({ ...state, sorted: undefined }),
  focused: (state, { on }) => ({ ...state, focus: { on, turn: state.focus.turn + 1 } }),
  line: (state, { part, line }) => ({ ...state, lines: { ...state.lines, [part]: line } }),
};

/** What becomes of the state. Never changes the state it was given. */
export function next(state: State, event: Event): State {
  // Each handler takes its own event; the compiler can't follow the pairing through the lookup.
  const handler = handlers[event.type] as (state: State, event: Event) => State;
  return handler(state, event);
}

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

/** What was typed, read. A specialty is shown by its full name from then on. */
function readField(key: AnswerKey, text: CellValue): FieldState {
  const read = youField(key).read(text);
  if (!read.ok) return { text: String(text), value: "", error: read.error };
  return { text: String(read.value), value: read.value, error: undefined };
}

/** The Profile sheet fills what is still empty here; what the user has typed meanwhile stays. */
function fillFrom(values: ProfileValues, you: You): You {
  const filled = { ...you };
  for (const { key } of youFields) {
    if (you[key].text === "" && values[key] !== undefined) filled[key] = readField(key, values[key]);
  }
  return filled;
}

/** Whether an act that reads or writes the sheet is under way. */
export function isBusy(state: State): boolean {
  return Object.values(state.lines).some((line) => line.kind === "busy" && acts[line.act].exclusive);
}
