import { cellText } from "../core/cells/read.ts";
import { readRules } from "../core/cells/rules.ts";
import { defaultSettings, type Settings, settingRows } from "../core/rules/settings.ts";
import { type Table, type Workbook, WorkbookError } from "./workbook.ts";

/** The settings in force, and what there is to say of them. */
export interface Rules {
  readonly settings: Settings;
  /** The Rules sheet; undefined where the workbook has none. */
  readonly sheetId: string | undefined;
  /** Why the Rules sheet counts for nothing; undefined where it counts. */
  readonly trouble: string | undefined;
}

const rulesSheet = "Rules";

export const ownRules: Rules = { settings: defaultSettings, sheetId: undefined, trouble: undefined };

const until = "Until then MatchSheet goes by its own settings.";

/** The rows over the header Setting, Value are a title and no settings. */
function settingsBlock({ cells }: Table): Table["cells"] {
  const header = cells.findIndex(
    ([name, value]) => cellText(name).toLowerCase() === "setting" && cellText(value).toLowerCase() === "value",
  );
  return cells.map((row, place) => (place < header ? [] : row));
}

/** The sheet as a whole, as the functions take it: one cell that can't be read, and none of it counts. */
export function rulesFrom(table: Table | undefined): Rules {
  if (!table) return ownRules;
  const { sheetId, cells } = table;
  if (cells.length === 0) return { ...ownRules, sheetId };
  const read = readRules(settingsBlock(table), `“${table.sheetName}”`);
  return read.ok ? { settings: read.value, sheetId, trouble: undefined } : { ...ownRules, sheetId, trouble: `${read.error} ${until}` };
}

/** Reads it beside the list: where that fails, the list is none the worse for it. */
export async function readRulesSheet(workbook: Workbook): Promise<Rules> {
  try {
    return rulesFrom(await workbook.readSheet(rulesSheet));
  } catch (error) {
    if (!(error instanceof WorkbookError)) console.error(error);
    const why = error instanceof WorkbookError ? ` ${error.message}` : "";
    return { ...ownRules, trouble: `The Rules sheet could not be read.${why} ${until} Read the sheet again to try once more.` };
  }
}

/** "Core margin 10 instead of 8", for each setting that is not as MatchSheet has it. */
export function changedSettings({ settings }: Rules): readonly string[] {
  return settingRows.flatMap(({ key, name, default: own }) =>
    settings[key] === own ? [] : [`${name} ${settings[key]} instead of ${own}`],
  );
}
