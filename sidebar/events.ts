import type { AnswerKey } from "../core/profile/fields.ts";
import type { ColumnKey } from "../core/programs/column-keys.ts";
import type { Part } from "./acts.ts";
import { chooseColumn, proposeColumns } from "./columns.ts";
import { columnsToRemember } from "./confirmed-columns.ts";
import type { FoundList } from "./find-lists.ts";
import { type Kept, readKept } from "./kept.ts";
import type { LateWritten } from "./later.ts";
import { readList } from "./read-list.ts";
import type { Rules } from "./rules.ts";
import type { List } from "./sort-list.ts";
import type { FieldState, Line, Proposed, Sorted, State, Written, You } from "./state.ts";
import type { StepId } from "./steps.ts";
import { firstWishes, type Wishes } from "./wishes.ts";
import type { CellValue, ProfileValues, Table } from "./workbook.ts";
import { youField, youFields } from "./you-fields.ts";

const quiet: Line = { kind: "quiet" };

/** What can happen. */
export type Event =
  | { readonly type: "step-taken"; readonly step: StepId }
  | { readonly type: "typed"; readonly key: AnswerKey; readonly text: string }
  | { readonly type: "left"; readonly key: AnswerKey }
  | { readonly type: "profile-read"; readonly values: ProfileValues }
  | { readonly type: "profile-saved"; readonly values: ProfileValues }
  | { readonly type: "rules-read"; readonly rules: Rules }
  | { readonly type: "sheet-read"; readonly list: List }
  | { readonly type: "lists-found"; readonly found: readonly FoundList[] }
  | { readonly type: "column-chosen"; readonly key: ColumnKey; readonly index: number | undefined }
  | { readonly type: "columns-confirmed" }
  | { readonly type: "replace-by-hand"; readonly on: boolean }
  | { readonly type: "sorted"; readonly sorted: Sorted; readonly list: List }
  | { readonly type: "chosen"; readonly list: List }
  | { readonly type: "late-wrote"; readonly sheet: LateWritten }
  | { readonly type: "explained"; readonly at: State["explained"] }
  | { readonly type: "wished"; readonly wishes: Wishes }
  | { readonly type: "proposed"; readonly proposed: Proposed }
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
    const wishes = state.kept.wishes ?? kept.wishes ?? firstWishes;
    return { ...state, step, list, wishes, kept: { ...kept, ...state.kept }, saved: values, you: fillFrom(values, state.you) };
  },
  "profile-saved": (state, { values }) => ({ ...state, saved: { ...state.saved, ...values } }),
  "rules-read": (state, { rules }) => ({ ...state, rules }),
  "sheet-read": (state, { list }) => {
    const { sheetId } = list.table;
    const { list: same, others } = putAside(state, sheetId);
    const sorted = same ? state.sorted : others[sheetId]?.sorted;
    const lines = same ? state.lines : withoutNews(state.lines);
    // The cell that was asked about may hold something else by now.
    return { ...state, others, lines, explained: undefined, sorted, list, replaceByHand: false };
  },
  "lists-found": (state, { found }) => ({ ...state, found }),
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
  sorted: (state, { sorted, list }) => ({
    ...state,
    sorted,
    written: [...state.written, writtenInto(state, "sort", list.table)],
    list,
    replaceByHand: false,
  }),
  chosen: (state, { list }) => {
    const written = writtenInto(state, "choose", list.table);
    return { ...state, list, written: [...state.written, written], sorted: carried(state.sorted, written.before, written.after) };
  },
  "late-wrote": (state, { sheet }) => ({ ...state, written: [...state.written, { ...sheet, what: "late", before: "", after: "" }] }),
  explained: (state, { at }) => ({ ...state, explained: at }),
  wished: (state, { wishes }) => ({ ...state, begun: true, wishes, kept: { ...state.kept, wishes } }),
  proposed: (state, { proposed }) => ({ ...state, proposed }),
  undone: (state) => {
    const last = state.written[state.written.length - 1];
    const written = state.written.slice(0, -1);
    if (!last) return state;
    if (last.what === "late") return { ...state, written };
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

/** What was said of one sheet is no news of another. */
function withoutNews(lines: State["lines"]): State["lines"] {
  const said = (["sort", "choose", "checks"] as const).filter((part) => lines[part].kind === "done");
  return { ...lines, ...Object.fromEntries(said.map((part) => [part, quiet])) };
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
  const { table, columns } = list;
  const rows = table.cells.length - columns.detection.headerRow - 1;
  return { list: undefined, others: { ...others, [table.sheetId]: { sheetName: table.sheetName, rows, columns, sorted } } };
}

/** What becomes of the state. Never changes the state it was given. */
export function next(state: State, event: Event): State {
  // Each handler takes its own event; the compiler can't follow the pairing through the lookup.
  const handler = handlers[event.type] as (state: State, event: Event) => State;
  return handler(state, event);
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
