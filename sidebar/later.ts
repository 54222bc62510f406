/**
 * Screens that are too heavy for the first script: each comes as a script of its own when it is first opened, and draws into the element that
 * it is given. It may carry its own copy of whatever it is drawn with.
 */
import type { Day } from "../core/cells/day.ts";
import type { ListedProgram } from "../core/programs/read-programs.ts";
import type { Settings } from "../core/rules/settings.ts";
import type { MakePdf } from "./plans/pdf-document.ts";
import type { StepId } from "./steps.ts";
import { type ProfileValues, type Workbook, WorkbookError } from "./workbook.ts";

/** A sheet that a late part wrote into, for the sidebar's one chain of Undo. */
export interface LateWritten {
  readonly sheetId: string;
  readonly sheetName: string;
}

export interface OpenList {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly programs: readonly ListedProgram[];
}

/** What a late part is given when it is shown. None of it changes while the part is shown. */
export interface LaterContext {
  readonly workbook: Workbook;
  /** The user's answers as the Profile sheet keeps them, by field key. What can't be read is "". */
  readonly profile: ProfileValues;
  /** The list of the sheet read last, with its columns as the user knows them; undefined where that sheet holds none. */
  readonly list: OpenList | undefined;
  readonly settings: Settings;
  /** The user's own calendar day. */
  readonly today: Day;
  /** What writes PDF, where the host has it. */
  readonly pdf?: () => Promise<MakePdf>;
  /** Opens a step of the sidebar; the part is taken down. */
  goTo(step: StepId): void;
  /** To be called after each `writeColumns` that wrote, in their order: the sidebar's Undo then names that sheet. */
  wrote(sheet: LateWritten): void;
  /** To be called after an `undo` of the part's own that went through. */
  undid(): void;
}

export interface LaterPart {
  /** Draws into the element, which is empty; answers how to take it down again. The screen's heading stands above the element. */
  mount(root: HTMLElement, context: LaterContext): () => void;
}

/** How a host brings the late parts. What it throws as a WorkbookError is shown in its own words. */
export interface Later {
  plans(): Promise<LaterPart>;
  workbook(): Promise<LaterPart>;
  /** The library that writes PDF (jsPDF's class), for a host that can afford it; absent, nothing offers a PDF. */
  pdf?(): Promise<MakePdf>;
}

export type LatePartName = "plans" | "workbook";

async function missing(): Promise<never> {
  throw new WorkbookError("unavailable", "This screen is not part of MatchSheet here yet. All the others work without it.");
}

/** For a host that brings none. */
export const noLater: Later = { plans: missing, workbook: missing };

/** A part that was brought stays; one that failed is fetched anew the next time. */
export function keptLater(later: Later): Later {
  const kept = new Map<LatePartName, Promise<LaterPart>>();
  const bring = (name: LatePartName): Promise<LaterPart> => {
    const known = kept.get(name);
    if (known) return known;
    const coming = later[name]();
    kept.set(name, coming);
    coming.catch(() => kept.delete(name));
    return coming;
  };
  return { ...later, plans: () => bring("plans"), workbook: () => bring("workbook") };
}
