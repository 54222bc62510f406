import { describe, expect, test } from "vitest";
import { dayOf, dayText } from "../../../core/cells/day.ts";
import { contingency, contingencyTable } from "../../../core/plans/contingency.ts";
import { dualApplicationTable } from "../../../core/plans/dual-application.ts";
import { fortnight, fortnightTable } from "../../../core/plans/fortnight.ts";
import { laterDoorsTable } from "../../../core/plans/later-doors.ts";
import { narrative, narrativeTable } from "../../../core/plans/narrative.ts";
import { type Item, type Plan, sourceNames } from "../../../core/plans/plan.ts";
import { questionCards, questionCardsTable } from "../../../core/plans/question-cards.ts";
import { recovery, recoveryTable } from "../../../core/plans/recovery.ts";
import { worksheet, worksheetTable } from "../../../core/plans/worksheet.ts";
import { sheetDefinitionSchema } from "../../../core/sheets/sheet-definition.ts";
import { digestOf, idCell, markOf, readIdCell } from "../../../sidebar/plans/merge-ids.ts";
import type { Field, PlanRow, PlanSheet } from "../../../sidebar/plans/plan-sheet.ts";
import { columnsOf } from "../../../sidebar/plans/plan-sheet-columns.ts";
import { definitionOf } from "../../../sidebar/plans/plan-sheet-definition.ts";
import { planSheets } from "../../../sidebar/plans/plan-sheets.ts";
import { everyone } from "../../core/plans/golden.ts";
import { person } from "./plan-book.ts";

const july = dayOf(2026, 7, 1) ?? 0;

const rowsIn = (sheet: PlanSheet): PlanRow[] => Object.values(sheet.lanes).flat();
const everySheet = everyone.flatMap(([profile, facts]) => planSheets(facts, july).map((sheet) => ({ profile, facts, sheet })));

function only(sheets: readonly PlanSheet[], id: PlanSheet["id"]): PlanSheet {
  const found = sheets.find((sheet) => sheet.id === id);
  if (found === undefined) throw new Error(`There is no sheet ${id}.`);
  return found;
}

const titlesOf = (sheet: PlanSheet): string[] =>
  rowsIn(sheet).flatMap(({ id, kind }) => (kind === "title" ? [id.split("/")[0] ?? ""] : []));

describe("which plans make which sheet", () => {
  test.each([
    ["derm-262-strong", ["fortnight", "recovery"], ["contingency"]],
    ["em-224-dropped", ["fortnight", "recovery", "dual-application"], ["contingency", "later-doors"]],
    ["em-not-yet", ["before-exam", "fortnight", "recovery"], ["contingency"]],
    ["fm-212-fail", ["before-exam", "fortnight", "recovery"], ["contingency"]],
    ["radiology-252-no-exposure", ["fortnight", "recovery", "dual-application"], ["contingency", "later-doors"]],
  ])("for %s the plan is of %j, and what may come later of %j", (id, plan, later) => {
    const sheets = planSheets(person(id), july);
    expect(sheets.map(({ name }) => name)).toEqual(["Plan", "Worksheet", "Narrative", "Contingency"]);
    expect(titlesOf(only(sheets, "plan"))).toEqual(plan);
    expect(titlesOf(only(sheets, "narrative"))).toEqual(["narrative", "question-cards"]);
    expect(titlesOf(only(sheets, "contingency"))).toEqual(later);
  });

  test("a count of questions fills the weeks before the exam", () => {
    const texts = (options: object) =>
      rowsIn(only(planSheets(person("em-not-yet"), july, options), "plan")).find(({ id }) => id === "before-exam/week-1-questions")?.cells
        .text;
    expect(texts({})).toContain("[number]");
    expect(texts({ questions: 1100 })).toContain("Do 300 questions");
  });
});

describe("the rows", () => {
  const plans: readonly (readonly [PlanSheet["id"], (facts: (typeof everyone)[number][1]) => Plan])[] = [
    ["plan", (facts) => fortnight(facts, july)],
    ["plan", recovery],
    ["narrative", narrative],
    ["narrative", questionCards],
    ["contingency", contingency],
    ["worksheet", worksheet],
  ];
  const days = ({ from, to }: Item) => (from === undefined || to === undefined ? {} : { from: dayText(from), to: dayText(to) });

  test("hold each item of each plan once, whole, for everyone", () => {
    let items = 0;
    for (const [, facts] of everyone) {
      const sheets = planSheets(facts, july);
      for (const [sheet, make] of plans) {
        const plan = make(facts);
        const rows = rowsIn(only(sheets, sheet));
        for (const section of plan.sections.filter(({ id }) => id !== "to-fill-in")) {
          for (const item of section.items) {
            items += 1;
            const { text, why = "", source } = item;
            const tick = item.kind === "task" ? { done: false } : {};
            const cells = { text, why, source: sourceNames[source], part: section.heading, ...days(item), ...tick };
            expect(rows.filter(({ id }) => id === `${plan.id}/${item.id}`)).toMatchObject([{ kind: item.kind, cells }]);
          }
        }
      }
    }
    expect(items).toBeGreaterThan(2000);
  });

  test("ask once in a sheet for what several of its plans would need", () => {
    const rows = rowsIn(only(planSheets(person("blank"), july), "plan"));
    expect(rows.filter(({ id }) => id.endsWith("/fill-in-score")).map(({ id }) => id)).toEqual(["to-fill-in/fill-in-score"]);
    expect(rows.at(-1)?.cells.part).toBe("To make this more exact");
  });

  test("have ids that are unique in their sheet, and can be read back", () => {
    const wrong = everySheet.flatMap(({ sheet }) => {
      const ids = rowsIn(sheet).map(({ id }) => id);
      return ids.filter((id, at) => ids.indexOf(id) !== at || readIdCell(idCell({ id, digests: {} }))?.id !== id);
    });
    expect(wrong).toEqual([]);
    expect(everySheet.length).toBe(everyone.length * 4);
  });

  test("have marks of their own, whatever the profile", () => {
    const tables = [
      fortnightTable,
      recoveryTable,
      worksheetTable,
      narrativeTable,
      questionCardsTable,
      contingencyTable,
      dualApplicationTable,
      laterDoorsTable,
    ];
    const written = tables.flatMap((table) => table.sections.flatMap((section) => section.rows.map((row) => `${table.id}/${row.id}`)));
    const made = everySheet.flatMap(({ sheet }) => rowsIn(sheet).map(({ id }) => id));
    const ids = [...new Set([...written, ...made])];
    expect(ids.length).toBeGreaterThan(500);
    expect(new Set(ids.map(markOf)).size).toBe(ids.length);
  });
});

describe("the columns", () => {
  test("have headers that are unique in their sheet", () => {
    const twice = Object.values(columnsOf).flatMap((columns) => {
      const headers = columns.map(({ header }) => header.toLowerCase());
      return headers.filter((header, at) => headers.indexOf(header) !== at);
    });
    expect(twice).toEqual([]);
  });

  test("give each lane a text and ids, and have a place for whatever a row holds", () => {
    const homeless = everySheet.flatMap(({ sheet }) =>
      Object.entries(sheet.lanes).flatMap(([lane, rows]) => {
        const fields = new Set<Field>(sheet.columns.filter((column) => column.lane === lane).map(({ field }) => field));
        const lacks = (["text", "id"] as const).filter((field) => !fields.has(field));
        const shown = rows.flatMap(({ cells }) =>
          (Object.keys(cells) as Field[]).filter((field) => field !== "part" && !fields.has(field)),
        );
        return [...lacks, ...shown].map((field) => `${sheet.id} ${lane}: ${field}`);
      }),
    );
    expect(homeless).toEqual([]);
    expect(everySheet.filter(({ sheet }) => sheet.columns.some(({ lane }) => sheet.lanes[lane] === undefined))).toEqual([]);
  });

  test("that are read most fit beside an open sidebar, in characters", () => {
    const width = (id: PlanSheet["id"], last: string): number => {
      const place = columnsOf[id].findIndex(({ header }) => header === last);
      return columnsOf[id].slice(0, place + 1).reduce((sum, column) => sum + column.width, 0);
    };
    expect([width("plan", "Status"), width("narrative", "Status"), width("worksheet", "Possible pivots")]).toEqual([109, 83, 124]);
  });
});

describe("the sheet as a host makes it", () => {
  const definitions = everySheet.map(({ sheet }) => ({
    sheet,
    made: sheetDefinitionSchema.parse(JSON.parse(JSON.stringify(definitionOf(sheet)))),
  }));
  const places = (areas: readonly { row: number; column: number; rows?: number | undefined }[] = []): string[] =>
    areas.flatMap(({ row, column, rows = 1 }) => Array.from({ length: rows }, (_, at) => `${row + at},${column}`));

  test("has a check box for each task and for nothing else", () => {
    for (const { sheet, made } of definitions) {
      const column = sheet.columns.findIndex(({ field }) => field === "done");
      const tasks = rowsIn(sheet).flatMap(({ kind }, row) => (kind === "task" && column >= 0 ? [`${row + 1},${column}`] : []));
      expect(places(made.entries)).toEqual(tasks);
      expect(tasks.filter((place) => made.rows[Number(place.split(",")[0])]?.[column] !== false)).toEqual([]);
      expect(made.entries?.every(({ accepts }) => accepts.kind === "check")).toBe(true);
    }
  });

  test("has real dates where the plan has days", () => {
    for (const { sheet, made } of definitions.filter((one) => one.sheet.id === "plan")) {
      const dates = new Set(places(made.formats));
      const held = made.rows.flatMap((row, r) => row.flatMap((cell, c) => (/^\d{4}-\d{2}-\d{2}$/.test(String(cell)) ? [`${r},${c}`] : [])));
      expect(held.length).toBeGreaterThan(0);
      expect(held.filter((place) => !dates.has(place))).toEqual([]);
      expect(made.formats?.every(({ format }) => format === "date")).toBe(true);
      expect(sheet.columns[made.formats?.[0]?.column ?? 0]?.header).toBe("From");
    }
  });

  test("hides its ids, freezes its headers, and wraps every text, with room for rows to come", () => {
    for (const { sheet, made } of definitions) {
      expect(made.hiddenColumns).toEqual(sheet.columns.flatMap(({ field }, at) => (field === "id" ? [at] : [])));
      expect([made.frozenRows, made.widths]).toEqual([1, sheet.columns.map(({ width }) => width)]);
      const looks = new Set(places(made.looks));
      const long = made.rows.flatMap((row, r) =>
        row.flatMap((cell, c) =>
          sheet.columns[c]?.field !== "id" && String(cell).length > (sheet.columns[c]?.width ?? 0) ? [`${r},${c}`] : [],
        ),
      );
      expect(long.filter((place) => !looks.has(place))).toEqual([]);
      const text = sheet.columns.findIndex(({ field }) => field === "text");
      expect(looks.has(`${made.rows.length + 40},${text}`)).toBe(true);
      expect(new Set(places(made.looks)).size).toBe(places(made.looks).length);
    }
  });

  test("says by its tones what is done and what is no longer needed, from the row's own cells", () => {
    const made = definitions.find(({ sheet }) => sheet.id === "plan")?.made;
    expect(made?.tones?.map(({ formula, tone, row, column }) => [formula, tone, row, column])).toEqual([
      ["=$A2=TRUE", "done", 1, 3],
      ['=$E2="No longer needed"', "done", 1, 3],
    ]);
  });

  test("is made in few areas, since each is a call of its own", () => {
    const counts = definitions.map(({ made }) => [made.entries?.length ?? 0, made.looks?.length ?? 0]);
    expect(Math.max(...counts.map(([entries = 0]) => entries))).toBeLessThan(60);
    expect(Math.max(...counts.map(([, looks = 0]) => looks))).toBeLessThan(150);
  });
});

describe("the id cell", () => {
  const written = new Set([markOf("fortnight/meet-dean"), markOf("recovery/#title")]);

  test.each([
    ["fortnight/meet-dean", { id: "fortnight/meet-dean", digests: {} }],
    ["  recovery/#title text:0abc123  why:1def456", { id: "recovery/#title", digests: { text: "0abc123", why: "1def456" } }],
    [`about/#sheet text:0abc123 written:${[...written].join("")}`, { id: "about/#sheet", digests: { text: "0abc123" }, written }],
  ])("%s is read", (cell, expected) => {
    expect(readIdCell(cell)).toEqual(expected);
    expect(readIdCell(idCell(readIdCell(cell) ?? { id: "", digests: {} }))).toEqual(expected);
  });

  test.each([[""], [12], [true], ["meet-dean"], ["fortnight/"], ["Fortnight/Meet"], ["=A1/b"], ["https://a/b"], ["#REF!"], ["a/b/c"]])(
    "%j is none of MatchSheet's",
    (cell) => {
      expect(readIdCell(cell)).toBeUndefined();
    },
  );

  test.each([
    ["a\nb", "a\r\nb", true],
    ["a\nb", " a\rb\n", true],
    ["a b", "a  b", false],
    ["Ask.", "ask.", false],
    ["", "0", false],
    ["TRUE", true, false],
  ])("a digest of %j and of %j is the same: %s", (one, other, same) => {
    expect(digestOf(one) === digestOf(other)).toBe(same);
  });
});
