import type { Shown } from "../../core/cells/cell.ts";
import type { Accepts } from "../../core/sheets/sheet-definition.ts";
import { specialtyNames } from "./profile.ts";

interface ProgramColumn {
  readonly header: string;
  readonly width: number;
  /** What the header's note says. */
  readonly note: string;
  readonly accepts?: Accepts;
}

const yesOrNo: Accepts = { kind: "list", values: ["Yes", "No"] };
const rating: Accepts = { kind: "number", least: 0, most: 5 };

/** The columns of the Programs sheet, in its order. Any may be moved or renamed: MatchSheet reads headers, not places. */
// biome-ignore format: a table is read by rows.
export const programColumns = {
  program: { header: "Program", width: 36, note: "The program's name. A row with neither a name nor an average is passed over." },
  city: { header: "City", width: 16, note: "Where the program is." },
  state: { header: "State", width: 8, note: "Two letters, or the state's name." },
  specialty: { header: "Specialty", width: 20, accepts: { kind: "list", values: [...specialtyNames] }, note: "The field of this program. Blank counts as your target." },
  type: { header: "Type", width: 14, accepts: { kind: "list", values: ["University", "Community", "Hybrid", "Military"] }, note: "The kind of program, in your own words." },
  average: { header: "Step 2 average", width: 16, note: "The program's Step 2 CK average or range as you found it: 245, 240-250, 252 (231-279), 240+. Blank or N/A means no data." },
  minimum: { header: "Step 2 minimum", width: 16, note: "The minimum that the program states, if it states one." },
  competitive: { header: "Highly competitive?", width: 20, accepts: yesOrNo, note: "Yes where its name or place draws far more applicants than most." },
  category: { header: "Category", width: 18, note: "Filled by MatchSheet: Reach, Core, Safer, Below minimum or No data. A rough direction, never a cut-off." },
  why: { header: "Why", width: 80, note: "Filled by MatchSheet: what the category rests on." },
  interest: { header: "Interest", width: 10, accepts: rating, note: "How much you want it, 0 to 5." },
  location: { header: "Location fit", width: 13, accepts: rating, note: "How well the place suits you, 0 to 5." },
  connection: { header: "Connection", width: 20, note: "A rotation, a mentor, family nearby." },
  signal: { header: "Signal", width: 10, accepts: { kind: "list", values: ["Gold", "Silver", "None"] }, note: "The signal you send, if the specialty has signals." },
  interview: { header: "Interview", width: 14, accepts: { kind: "list", values: ["Invited", "Scheduled", "Done", "Declined"] }, note: "Where the interview stands." },
  notes: { header: "Notes", width: 40, note: "Anything you want to keep. MatchSheet reads no scores from here." },
} as const satisfies Readonly<Record<string, ProgramColumn>>;

export type ProgramColumnKey = keyof typeof programColumns;
export const programColumnKeys = Object.keys(programColumns) as readonly ProgramColumnKey[];

/** The columns as one type, for whoever goes through all of them. */
export const columnsInOrder: readonly (ProgramColumn & { readonly key: ProgramColumnKey })[] = programColumnKeys.map((key) => ({
  key,
  ...programColumns[key],
}));

/** A program's cells, by column. The category and its reason are MatchSheet's. */
export type ProgramCells = Readonly<Partial<Record<Exclude<ProgramColumnKey, "category" | "why">, Shown>>>;

/** A column's place, counted from 0. */
export function placeOf(key: ProgramColumnKey): number {
  return programColumnKeys.indexOf(key);
}
