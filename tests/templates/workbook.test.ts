import { describe, expect, it } from "vitest";
import { functions } from "../../core/functions.ts";
import { profileFields } from "../../core/profile/fields.ts";
import { columnKeys } from "../../core/programs/column-keys.ts";
import { detectColumns } from "../../core/programs/detect-columns.ts";
import { settingRows } from "../../core/rules/settings.ts";
import { type Area, type SheetDefinition, sheetDefinitionSchema } from "../../core/sheets/sheet-definition.ts";
import { emptyContent } from "../../templates/content.ts";
import { type Form, forms } from "../../templates/form.ts";
import { programColumns } from "../../templates/sheets/program-columns.ts";
import { room } from "../../templates/sheets/programs.ts";
import { samplePrograms } from "../../templates/sheets/sample-programs.ts";
import { workbookSheets } from "../../templates/workbook.ts";
import { type ContentName, contents } from "./contents.ts";
import { shownCells } from "./shown-cells.ts";

const handedOut = { plain: workbookSheets("plain"), functions: workbookSheets("functions") } as const;

function sheetOf(form: Form, name: string): SheetDefinition {
  const sheet = handedOut[form].find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`There is no sheet ${name}.`);
  return sheet;
}

const unsure = " (not certain)";
const texts = /"(?:[^"]|"")*"/g;

function formulasOf(sheets: readonly SheetDefinition[]): { sheet: string; formula: string }[] {
  return sheets.flatMap(({ name, formulas = [] }) =>
    formulas.map(([, , formula]) => ({ sheet: name, formula: formula.replace(texts, '""') })),
  );
}

function calledIn(form: Form): string[] {
  const names = formulasOf(handedOut[form]).flatMap(({ formula }) => formula.match(/[A-Za-z_][\w.]*(?=\()/g) ?? []);
  return [...new Set(names)].sort();
}

/** Functions that every spreadsheet program of the last fifteen years has, under one name and without a mark in files. */
const classic = new Set(
  (
    "ABS AND CHAR CHOOSE COUNT COUNTIF FIND IF IFERROR INDEX INT ISBLANK ISLOGICAL ISNUMBER ISTEXT LEFT LEN LOOKUP LOWER MATCH MAX MID MIN N NORMDIST NOT OR " +
    "REPT RIGHT ROUND SEARCH SUBSTITUTE SUM SUMPRODUCT TRIM UPPER VALUE"
  ).split(" "),
);
const own = new Set(functions.map(({ name }) => name));

function outside({ row, column, rows = 1, columns = 1 }: Area, sheet: SheetDefinition): boolean {
  const width = Math.max(sheet.widths.length, ...sheet.rows.map((cells) => cells.length));
  return row < 0 || column < 0 || row + rows > sheet.rows.length || column + columns > width;
}

describe.each(forms)("the workbook's %s form", (form) => {
  it("is made of sheets that every host can make", () => {
    const problems = handedOut[form].flatMap((sheet) => {
      const read = sheetDefinitionSchema.safeParse(sheet);
      return read.success ? [] : [`${sheet.name}: ${read.error.message}`];
    });
    expect(problems).toEqual([]);
  });

  it("names each cell once, and names no cell that is not there", () => {
    const sheets = handedOut[form];
    const names = sheets.flatMap((sheet) =>
      sheet.names.map(({ name, ...area }) => ({ name: name.toLowerCase(), lost: outside(area, sheet) })),
    );
    const twice = names.filter(({ name }, at) => names.findIndex((other) => other.name === name) !== at);
    expect([...twice, ...names.filter(({ lost }) => lost)]).toEqual([]);
    expect(names.length).toBeGreaterThan(profileFields.length + settingRows.length);
  });

  it("calls for no name that it does not have", () => {
    const sheets = handedOut[form];
    const known = new Set(sheets.flatMap(({ names }) => names.map(({ name }) => name)));
    const asked = formulasOf(sheets).flatMap(({ sheet, formula }) =>
      (formula.match(/MatchSheet_\w+/g) ?? []).map((name) => ({ sheet, name })),
    );
    expect(asked.filter(({ name }) => !known.has(name)).slice(0, 5)).toEqual([]);
    expect(asked.length).toBeGreaterThan(50);
  });

  it("keeps looks, entries, tones, notes and charts inside its sheets", () => {
    const lost = handedOut[form].flatMap((sheet) => {
      const { looks = [], formats = [], entries = [], tones = [], notes = [], charts = [] } = sheet;
      const areas: Area[] = [...looks, ...formats, ...entries, ...tones, ...notes];
      const charted = charts.flatMap(({ categories, series }) => [categories, ...series.map(({ values }) => values)]);
      return [...areas, ...charted].filter((area) => outside(area, sheet)).map((area) => ({ sheet: sheet.name, ...area }));
    });
    expect(lost).toEqual([]);
  });

  it("has a cell for every answer of the Profile, every setting, the version, and whether the rules will do", () => {
    const names = new Set(handedOut[form].flatMap((sheet) => sheet.names.map(({ name }) => name)));
    const wanted = [
      ...profileFields.map(({ name }) => name),
      ...settingRows.map(({ key }) => `MatchSheet_Rule_${key}`),
      "MatchSheet_Rules",
      "MatchSheet_RulesOk",
      "MatchSheet_Version",
    ];
    expect(wanted.filter((name) => !names.has(name))).toEqual([]);
  });

  it("shows each setting's name, value, default, bounds, source and what it changes", () => {
    const { rows } = sheetOf(form, "Rules");
    const missing = settingRows.filter(({ name, default: value, least, most }) => {
      const row = rows.find((cells) => cells[0] === name) ?? [];
      const [, , , , , , changes, source] = row;
      return row.slice(1, 5).join() !== [value, value, least, most].join() || !changes || !source;
    });
    expect(missing).toEqual([]);
  });

  it("lets every column of the Programs sheet be found by its header, for certain", () => {
    const { columns } = detectColumns(shownCells(sheetOf(form, "Programs")), "Programs");
    const found = Object.entries(columns).map(([key, column]) => `${key}: ${column.header}${column.certain ? "" : unsure}`);
    const wanted = columnKeys.flatMap((key) => {
      if (key in programColumns) return [`${key}: ${programColumns[key as keyof typeof programColumns].header}`];
      return key === "category" ? ["category: Category"] : [];
    });
    // Nothing has been written there yet: an empty column is as good as its header.
    const filled = ["program", "city", "state", "specialty", "type", "average", "minimum", "competitive", "interest", "location", "notes"];
    expect(found.map((one) => one.replace(unsure, "")).sort()).toEqual([...new Set(wanted)].sort());
    expect(found.filter((one) => one.endsWith(unsure) && filled.includes(one.split(":")[0] ?? ""))).toEqual([]);
  });

  it("holds nobody's answers when it is handed out, and sample programs that say what they are", () => {
    const profile = sheetOf(form, "Profile");
    expect(profile.rows.slice(1).filter((row) => row[1] !== "")).toEqual([]);
    expect(samplePrograms.filter(({ notes }) => !String(notes).includes("invented"))).toEqual([]);
    expect(emptyContent.programs).toBe(samplePrograms);
  });

  it("says on its first sheet which sheets there are", () => {
    const said = sheetOf(form, "Start").rows.flat().join(" ");
    const seen = handedOut[form].filter(({ hidden, name }) => !hidden && name !== "Start");
    const unsaid = [...seen.map(({ name }) => name), "Plan", "Worksheet", "Narrative", "Contingency"].filter(
      (name) => !said.includes(name),
    );
    expect(unsaid).toEqual([]);
  });
});

it("calls nothing in the plain form but what every spreadsheet program has", () => {
  expect(calledIn("plain").filter((name) => !classic.has(name))).toEqual([]);
});

it("calls each of MatchSheet's functions over whole columns in the form of functions", () => {
  const called = calledIn("functions");
  expect(called.filter((name) => !classic.has(name) && !own.has(name))).toEqual([]);
  expect(called.filter((name) => own.has(name))).toEqual([
    "BUCKET",
    "DUALAPPLY",
    "LISTAUDIT",
    "LISTSIZE",
    "PIVOTLEVEL",
    "STEP2GAP",
    "STEP2LABEL",
    "STEPFLAG",
  ]);
  expect(sheetOf("functions", "Programs").formulas).toHaveLength(2);
  expect(sheetOf("plain", "Programs").formulas?.length).toBeGreaterThan(2 * room);
});

it.each(Object.keys(contents) as ContentName[])("shows the same in both forms: %s", (name) => {
  const visible = (form: Form) => workbookSheets(form, contents[name]()).filter(({ hidden }) => !hidden);
  const [plain, called] = forms.map(visible);
  const unreadable = /^Check(?: this cell|: )/;
  const different = (plain ?? []).flatMap((sheet, at) => {
    const other = shownCells(called?.[at]);
    return shownCells(sheet).flatMap((row, r) =>
      row.flatMap((cell, c) => {
        if (sheet.name === "Start" || sheet.hiddenColumns?.includes(c)) return [];
        const [one, two] = [String(cell), String(other[r]?.[c] ?? "")];
        // The native formula says so in fewer words, which the count of such cells quotes.
        if (unreadable.test(one) && unreadable.test(two)) return [];
        if (unreadable.test(two) && two.endsWith(one)) return [];
        if (/not counted/.test(one) && /not counted/.test(two)) return [];
        return one === two ? [] : [`${sheet.name} ${r},${c}: ${one} | ${two}`];
      }),
    );
  });
  expect(different).toEqual([]);
});
