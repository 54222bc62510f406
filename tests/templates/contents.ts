/** Invented people and lists to fill the workbook with. */
import { defaultSettings } from "../../core/rules/settings.ts";
import { emptyContent, type WorkbookContent } from "../../templates/content.ts";
import type { ProgramCells } from "../../templates/sheets/program-columns.ts";
import { samplePrograms } from "../../templates/sheets/sample-programs.ts";

const averages = [245, "240-250", "N/A", "235+", "252 (231-279)", 230, "~248", "see website", "25x", 221, "", "min 250"];

/** So many programs, whose cells go through every form. */
function manyPrograms(count: number): ProgramCells[] {
  return Array.from({ length: count }, (_, at) => ({
    program: `Invented Hospital ${at + 1}`,
    city: "Nowhere",
    state: "OH",
    specialty: "Internal Medicine",
    average: averages[at % averages.length] ?? "",
    minimum: at % 7 === 0 ? 250 : "",
    competitive: at % 11 === 0 ? "Yes" : "",
  }));
}

const inRange = {
  score: 243,
  step1: "Pass",
  specialty: "Internal Medicine",
  applicantType: "US MD",
  examDate: "2026-06-15",
  honors: "Yes",
};

export const contents = {
  "as it is handed out": () => emptyContent,
  "a score in range": () => ({ profile: inRange, programs: samplePrograms, settings: defaultSettings }),
  "no score yet": () => ({ profile: { ...inRange, score: "Not yet" }, programs: samplePrograms, settings: defaultSettings }),
  "a score as text, and no target": () => ({ profile: { score: " 251 " }, programs: samplePrograms, settings: defaultSettings }),
  "a constraining score with a failed Step 1": () => ({
    profile: { score: 224, step1: "Fail", specialty: "Dermatology", clinicalRecord: "Weak", weakLetters: "Yes", late: "Yes" },
    programs: samplePrograms,
    settings: defaultSettings,
  }),
  "other rules": () => ({
    profile: { ...inRange, score: 247, specialty: "General Surgery" },
    programs: samplePrograms,
    settings: { ...defaultSettings, coreMargin: 3, reachMargin: 2, sizeInRange: 30, moderateTo: 246 },
  }),
  "no programs at all": () => ({ profile: inRange, programs: [], settings: defaultSettings }),
  "a thousand programs": () => ({ profile: inRange, programs: manyPrograms(1000), settings: defaultSettings }),
} as const satisfies Readonly<Record<string, () => WorkbookContent>>;

export type ContentName = keyof typeof contents;
