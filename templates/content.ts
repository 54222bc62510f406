import { defaultSettings, type Settings } from "../core/rules/settings.ts";
import type { ProfileCells } from "./sheets/profile.ts";
import type { ProgramCells } from "./sheets/program-columns.ts";
import { samplePrograms } from "./sheets/sample-programs.ts";

/** What a workbook is filled with when it is made. */
export interface WorkbookContent {
  /** By field key; the cells as the Profile sheet holds them. */
  readonly profile: ProfileCells;
  readonly programs: readonly ProgramCells[];
  /** Must be valid. */
  readonly settings: Settings;
}

/** The template as it is handed out: nobody's answers, and invented programs to clear. */
export const emptyContent: WorkbookContent = { profile: {}, programs: samplePrograms, settings: defaultSettings };
