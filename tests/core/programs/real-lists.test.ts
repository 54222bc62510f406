import { existsSync, readdirSync, readFileSync } from "node:fs";
import { parseCsv } from "hucre/csv";
import { readXlsx } from "hucre/xlsx";
import { beforeEach, describe, expect, test } from "vitest";
import type { Block } from "../../../core/cells/cell.ts";
import { auditList } from "../../../core/programs/audit-list.ts";
import { choosePrograms } from "../../../core/programs/choose-programs.ts";
import { detectColumns, weighColumns } from "../../../core/programs/detect-columns.ts";
import { findDuplicates } from "../../../core/programs/find-duplicates.ts";
import { readPrograms } from "../../../core/programs/read-programs.ts";
import { sortPrograms } from "../../../core/programs/sort-programs.ts";
import { defaultSettings } from "../../../core/rules/settings.ts";

const folder = new URL("../../../../shared/data/", import.meta.url);
const present = existsSync(folder);

/** Files, their sheets, and which columns a careful reader would say they hold ("?" where one would ask). */
const explorer = {
  program: "Name",
  code: "ProgramCode",
  city: "City",
  state: "State",
  specialty: "Category",
  minimum: "MinimumStep2Score",
};
const places = { program: "Program", city: "City", state: "State" };
const signalSheets: Readonly<Record<string, string>> = {
  Anesthesia: "Anesthesiology",
  "Child Neurology": "Child Neurology",
  Dermatology: "Dermatology",
  EM: "Emergency Medicine",
  FM: "Family Medicine",
  IM: "Internal Medicine",
  "IM Peds": "Medicine-Pediatrics",
  IR: "Interventional Radiology",
  Neurosurgery: "Neurological Surgery",
  Neurology: "Neurology",
  OB: "Obstetrics and Gynecology",
  Ortho: "Orthopedic Surgery",
  ENT: "Otolaryngology",
  Path: "Pathology",
  Peds: "Pediatrics",
  "PM&R": "Physical Medicine and Rehabilitation",
  Psych: "Psychiatry",
  "Rad Onc": "Radiation Oncology",
  Radiology: "Radiology",
  "Gen Surg": "General Surgery",
  "Thoracic Surg": "Thoracic Surgery",
  "Vasc Surg": "Vascular Surgery",
};

interface Expected {
  readonly columns: Readonly<Record<string, string>>;
  readonly specialty?: string;
  readonly rows: number;
}

const expected: Readonly<Record<string, Expected>> = {
  "re-internal-medicine.xlsx": { columns: explorer, specialty: "Internal Medicine", rows: 510 },
  "re-dermatology.xlsx": { columns: explorer, specialty: "Dermatology", rows: 143 },
  "re-orthopaedic-surgery.xlsx": { columns: explorer, specialty: "Orthopedic Surgery", rows: 197 },
  "iv-offers-2023.csv": { columns: { program: "Program Name", code: "Program Code" }, rows: 261 },
  "nrmp-programs.csv": { columns: { specialty: "name?", code: "code" }, rows: 6265 },
  "signal-internal-medicine.csv": { columns: places, specialty: "Internal Medicine", rows: 649 },
  "neurosurgery-names.csv": { columns: { program: "Program" }, specialty: "Neurological Surgery", rows: 108 },
};

interface Sheet {
  readonly file: string;
  readonly name: string;
  readonly table: Block;
}

async function readFolder(): Promise<readonly Sheet[]> {
  const sheets: Sheet[] = [];
  for (const file of readdirSync(folder).sort()) {
    const bytes = readFileSync(new URL(file, folder));
    if (file.endsWith(".csv"))
      sheets.push({ file, name: file.replace(".csv", ""), table: parseCsv(bytes.toString("utf8"), { skipEmptyRows: true }) });
    if (!file.endsWith(".xlsx")) continue;
    for (const { name, rows } of (await readXlsx(bytes)).sheets) sheets.push({ file, name, table: rows });
  }
  return sheets;
}

if (!present) console.warn("tests/core/programs/real-lists.test.ts did not run: the real lists are not in this project and not beside it.");

describe("strangers' real lists", async () => {
  const sheets = present ? await readFolder() : [];
  beforeEach(({ skip }) => {
    if (!present) skip("did not run: the real lists are not in this project and not beside it");
  });
  const sheetOf = (file: string, name?: string): Sheet => {
    const sheet = sheets.find((sheet) => sheet.file === file && (name === undefined || sheet.name === name));
    if (!sheet) throw new Error(`${file} has no such sheet.`);
    return sheet;
  };
  const programsOf = ({ table, name }: Sheet): ReturnType<typeof readPrograms> => readPrograms(table, detectColumns(table, name));

  test("are all here: 29 sheets in 8 files", () => {
    expect([sheets.length, new Set(sheets.map(({ file }) => file)).size]).toEqual([29, 8]);
    const signals = sheets.filter(({ file }) => file === "signal-analysis-2024.xlsx").map(({ name }) => name);
    expect(signals).toEqual(Object.keys(signalSheets));
  });

  test("each shows its columns and no others, and keeps all its rows", () => {
    const answers = sheets.map((sheet) => {
      const { columns, headerRow, specialty } = detectColumns(sheet.table, sheet.name);
      const shown = Object.fromEntries(Object.entries(columns).map(([key, { header, certain }]) => [key, certain ? header : `${header}?`]));
      return { file: sheet.file, sheet: sheet.name, columns: shown, headerRow, specialty, rows: programsOf(sheet).programs.length };
    });
    const right = sheets.map(({ file, name, table }) => {
      const known = expected[file] ?? { columns: places, specialty: signalSheets[name], rows: table.length - 1 };
      return { file, sheet: name, columns: known.columns, headerRow: 0, specialty: known.specialty, rows: known.rows };
    });
    expect(answers).toEqual(right);
  });

  test("minimums are told apart from averages, with how many cells hold a score and how many stand for none", () => {
    const { table, name } = sheetOf("re-internal-medicine.xlsx");
    const { columns, passedOver } = weighColumns(table, name);
    expect(columns.average).toBeUndefined();
    expect(columns.minimum?.reason).toBe(
      "“MinimumStep2Score” says a minimum or requirement; 337 of 510 filled cells read as Step 2 CK scores, 173 stand for no data.",
    );
    expect(passedOver.map(({ header }) => header)).toEqual(["PercentOfApplicantsInterviewed", "MinimumStep1Score"]);
  });

  test("posters' own scores are told as theirs", () => {
    const { table, name } = sheetOf("iv-offers-2023.csv");
    const { columns, passedOver } = weighColumns(table, name);
    expect([columns.average, columns.minimum]).toEqual([undefined, undefined]);
    expect(passedOver.find(({ header }) => header === "Step2")?.reason).toMatch(/applicants' own data/);
  });

  test("the rows of one program in the offers fall together, and of the NRMP list only the two that stand twice", () => {
    const offers = programsOf(sheetOf("iv-offers-2023.csv")).programs;
    const groups = findDuplicates(offers);
    const distinct = new Set(offers.map(({ code }) => code?.text));
    expect(groups.reduce((sum, { rows }) => sum + rows.length - 1, 0)).toBeGreaterThan(offers.length - distinct.size - 2);
    expect(findDuplicates(programsOf(sheetOf("nrmp-programs.csv")).programs).map(({ reason }) => reason)).toEqual([
      "Rows 3828 and 3830 hold the same program code, 1514140C0.",
      "Rows 3829 and 3831 hold the same program code, 1514140P0.",
    ]);
  });

  test("a list of minimums is audited for 247: nothing is placed without an average", () => {
    const { programs } = programsOf(sheetOf("re-internal-medicine.xlsx"));
    const sorted = sortPrograms(programs, 247, defaultSettings);
    const { rows, warnings, unread } = auditList(sorted, { constrained: false, wanted: 25, settings: defaultSettings });
    expect(rows.map(({ have }) => have)).toEqual([0, 0, 0]);
    expect(unread).toEqual([]);
    expect(warnings).toContain("No average is known for 510 programs.");
    const { chosen } = choosePrograms(sorted, { score: 247, total: 25, constrained: false, settings: defaultSettings, weights: {} });
    expect(chosen.map(({ bucket }) => bucket)).toEqual(Array.from({ length: 25 }, () => "No data"));
  });
});
