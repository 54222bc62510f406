import type { AnswerKey } from "../core/profile/fields.ts";
import type { ColumnKey } from "../core/programs/column-keys.ts";
import { type Act, acts, type Part } from "./acts.ts";
import { type Columns, chooseColumn, proposeColumns } from "./columns.ts";
import { columnsToRemember } from "./confirmed-columns.ts";
import { type Kept, readKept } from "./kept.ts";
import type { Trouble } from "./problem.ts";
import { readList } from "./read-list.ts";
import type { Result } from "./result.ts";
import type { List } from "./sort-list.ts";
import type { StepId } from "./steps.ts";
import { firstWishes, type Wishes } from "./wishes.ts";
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
  /** What the list was measured for. */
  readonly specialty: string | undefined;
  readonly result: Result;
  /** What it was sorted with. */
  readonly you: You;
  readonly sheetId: string;
  readonly sheetName: string;
  /** Of the sheet as the writing left it. */
  readonly fingerprint: string;
}

/** What is known of a sheet that is not the one read last. */
export interface OtherSheet {
  readonly columns: Columns;
  readonly sorted: Sorted | undefined;
}

/** One writing that can be taken back. */
export interface Written {
  readonly what: "sort" | "choose";
  readonly sheetId: string;
  readonly sheetName: string;
  /** The sheet's fingerprints. */
  readonly before: string;
  readonly after: string;
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
  /** By the sheet's id: a user with a sheet for each specialty goes back and forth. */
  readonly others: Readonly<Record<string, OtherSheet>>;
  readonly written: readonly Written[];
  readonly wishes: Wishes;
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
  list: undefined,
  others: {},
  written: [],
  wishes: firstWishes,
  explained: undefined,
  replaceByHand: false,
  sorted: undefined,
  lines: {
    steps: quiet,
    you: quiet,
    list: quiet,
    sort: quiet,
    result: quiet,
    checks: quiet,
    choose: quiet,
    explain: quiet,
    formula: quiet,
  },
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
  | { readonly type: "columns-confirmed" }
  | { readonly type: "replace-by-hand"; readonly on: boolean }
  | { readonly type: "sorted"; readonly sorted: Sorted; readonly table: Table }
  | { readonly type: "chosen"; readonly table: Table }
  | { readonly type: "explained"; readonly at: State["explained"] }
  | { readonly type: "wished"; readonly wishes: Wishes }
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
    const list = state.list && recall(state.list, kept);
    return { ...state, step, list, kept: { ...kept, ...state.kept }, saved: values, you: fillFrom(values, state.you) };
  },
  "profile-saved": (state, { values }) => ({ ...state, saved: { ...state.saved, ...values } }),
  "sheet-read": (state, { table }) => {
    const { list, others } = putAside(state, table.sheetId);
    const known = list ? { columns: list.columns, sorted: state.sorted } : others[table.sheetId];
    const columns = proposeColumns(table, known?.columns, state.kept.columns?.[table.sheetName]);
    // The cell that was asked about may hold something else by now.
    return { ...state, others, explained: undefined, sorted: known?.sorted, list: readList(table, columns), replaceByHand: false };
  },
  "column-chosen": (state, { key, index }) => {
    if (!state.list) return state;
    const { table, columns } = state.list;
    return { ...state, list: readList(table, chooseColumn(columns, table, key, index)), replaceByHand: false };
  },
  "columns-confirmed": (state) => {
    if (!state.list) return state;
    const { table, columns } = state.list;
    return { ...state, kept: { ...state.kept, columns: { ...state.kept.columns, [table.sheetName]: columnsToRemember(columns) } } };
  },
  "replace-by-hand": (state, { on }) => ({ ...state, replaceByHand: on }),
  sorted: (state, { sorted, table }) => ({
    ...state,
    sorted,
    written: [...state.written, writtenInto(state, "sort", table)],
    list: readList(table, proposeColumns(table, state.list?.columns)),
    replaceByHand: false,
  }),
  chosen: (state, { table }) => {
    const written = writtenInto(state, "choose", table);
    return {
      ...state,
      written: [...state.written, written],
      sorted: carried(state.sorted, written.before, written.after),
      list: readList(table, proposeColumns(table, state.list?.columns)),
    };
  },
  explained: (state, { at }) => ({ ...state, explained: at }),
  wished: (state, { wishes }) => ({ ...state, wishes }),
  undone: (state) => {
    const last = state.written[state.written.length - 1];
    const written = state.written.slice(0, -1);
    if (!last) return state;
    if (last.what === "choose") return { ...state, written, sorted: carried(state.sorted, last.after, last.before) };
    if (last.sheetId === state.list?.table.sheetId) return { ...state, written, sorted: undefined };
    const other = state.others[last.sheetId];
    return { ...state, written, others: other ? { ...state.others, [last.sheetId]: { ...other, sorted: undefined } } : state.others };
  },
  focused: (state, { on }) => ({ ...state, focus: { on, turn: state.focus.turn + 1 } }),
  line: (state, { part, line }) => ({ ...state, lines: { ...state.lines, [part]: line } }),
};

function writtenInto({ list }: State, what: Written["what"], { sheetId, sheetName, fingerprint }: Table): Written {
  return { what, sheetId, sheetName, before: list?.table.fingerprint ?? "", after: fingerprint };
}

/** A choice that is written or taken back leaves the result of the sorting as good as it was. */
function carried(sorted: Sorted | undefined, from: string, to: string): Sorted | undefined {
  return sorted?.fingerprint === from ? { ...sorted, fingerprint: to } : sorted;
}

/** Profile and sheet are read at once, in either order: a sheet that came first gets the columns that were confirmed. */
function recall(list: List, { columns: confirmed }: Kept): List {
  const remembered = confirmed?.[list.table.sheetName];
  if (!remembered || Object.keys(list.columns.choices).length > 0) return list;
  return readList(list.table, proposeColumns(list.table, undefined, remembered));
}

/** Another sheet is about to be read: what is known of the present one is laid by. The list stays where it is the same sheet. */
function putAside({ list, sorted, others }: State, sheetId: string): Pick<State, "list" | "others"> {
  if (!list || list.table.sheetId === sheetId) return { list, others };
  return { list: undefined, others: { ...others, [list.table.sheetId]: { columns: list.columns, sorted } } };
}

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
