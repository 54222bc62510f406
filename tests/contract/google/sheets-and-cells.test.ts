import { describe, expect, test } from "vitest";
import { profileSheet } from "../../../core/profile/profile-sheet.ts";
import { seed } from "./google-host.ts";
import { listOf, picture, workbookOf } from "./list-in-book.ts";

const closed = { kind: "RANGE", rows: 1, columns: 1, description: "", canEdit: false, warningOnly: false, open: [] } as const;

describe("a formula at the cursor", () => {
  test("is refused where a formula shows nothing", async () => {
    const book = listOf();
    seed(book.sheet("List"), 1, 5, { formula: '=IF(TRUE, "")', shows: "" });
    book.activeSheet().active = [1, 5];
    expect(await workbookOf(book).insertFormula("=STEP2TIER(B2)")).toMatchObject({ ok: false, code: "occupied" });
    expect(book.sheet("List").own(1, 5).formula).toBe('=IF(TRUE, "")');
  });

  test("is worked out also in a cell that was made for text", async () => {
    const book = listOf();
    book.sheet("List").put(1, 5, { format: "@" });
    book.activeSheet().active = [1, 5];
    expect(await workbookOf(book).insertFormula("=STEP2TIER(B2)")).toMatchObject({ ok: true, address: "F2" });
    expect(book.sheet("List").own(1, 5)).toMatchObject({ formula: "=STEP2TIER(B2)", format: "General" });
  });

  test("is refused in a protected cell", async () => {
    const book = listOf();
    book.sheet("List").protections.push({ ...closed, row: 1, column: 5 });
    book.activeSheet().active = [1, 5];
    const before = picture(book);
    expect(await workbookOf(book).insertFormula("=STEP2TIER(B2)")).toMatchObject({
      ok: false,
      code: "protected",
      message: expect.stringContaining("F2"),
    });
    expect(picture(book)).toEqual(before);
  });
});

describe("a new sheet", () => {
  const rules = {
    name: "Rules",
    rows: [
      ["Setting", "Value"],
      ["Core margin", 8],
    ],
    names: [{ name: "MatchSheet_Margin", row: 1, column: 1 }],
    widths: [20],
  };

  test("that Google stops half-way is taken away again, and the user stays", async () => {
    const outcomes: string[] = [];
    for (let call = 0; call < 7; call++) {
      const book = listOf();
      book.failsAfterWrites = call;
      const made = await workbookOf(book)
        .addSheet(rules)
        .catch((error: Error) => error.message);
      outcomes.push(typeof made);
      expect([book.sheets.map((sheet) => sheet.name), book.active]).toEqual([made === true ? ["List", "Rules"] : ["List"], 0]);
    }
    expect(new Set(outcomes)).toEqual(new Set(["string", "boolean"]));
  });

  test("does not take a name away from a cell that has it", async () => {
    const book = listOf();
    book.names.set("MatchSheet_Margin", { sheet: book.sheet("List"), row: 2, column: 1 });
    expect(await workbookOf(book).addSheet(rules)).toBe(true);
    expect(book.names.get("MatchSheet_Margin")).toMatchObject({ row: 2, column: 1 });
  });

  test("gets its widths", async () => {
    const book = listOf();
    await workbookOf(book).addSheet(rules);
    expect([...book.sheet("Rules").widths]).toEqual([[1, 150]]);
  });
});

describe("the Profile sheet", () => {
  test("keeps a field that the user calculates, and says which", async () => {
    const book = listOf();
    const workbook = workbookOf(book);
    await workbook.saveProfile({ score: 240 });
    seed(book.sheet("Profile"), 1, 1, { formula: "=List!B2", shows: 247 });
    const before = picture(book);
    expect(await workbook.readProfile()).toMatchObject({ score: 247 });
    await expect(workbook.saveProfile({ score: 250 })).rejects.toMatchObject({
      code: "formula",
      message: expect.stringMatching(/Step 2 CK score.*B2/),
    });
    expect(picture(book)).toEqual(before);
  });

  test("is found wherever the user has moved it", async () => {
    const book = listOf();
    const workbook = workbookOf(book);
    await workbook.saveProfile({ score: 240 });
    const profile = book.sheet("Profile");
    seed(profile, 8, 3, 251);
    book.names.set("MatchSheet_Score", { sheet: profile, row: 8, column: 3 });
    expect(await workbook.readProfile()).toMatchObject({ score: 251 });
    await workbook.saveProfile({ score: 252 });
    expect([profile.shown(8, 3), profile.shown(1, 1)]).toEqual([252, 240]);
  });

  test("is made anew when the user has deleted it", async () => {
    const book = listOf();
    const workbook = workbookOf(book);
    await workbook.saveProfile({ score: 240 });
    book.names.clear();
    book.sheets.pop();
    expect(await workbook.readProfile()).toEqual({});
    await workbook.saveProfile({ score: 241 });
    expect(await workbook.readProfile()).toMatchObject({ score: 241 });
  });

  test("takes no field that it does not know", async () => {
    const book = listOf();
    await expect(workbookOf(book).saveProfile({ shoeSize: 42 })).rejects.toMatchObject({
      code: "unavailable",
      message: expect.stringContaining("shoeSize"),
    });
    expect(book.sheets).toHaveLength(1);
  });

  test("is as it was when a cell of it may not be edited", async () => {
    const book = listOf();
    const workbook = workbookOf(book);
    await workbook.addSheet(profileSheet({ score: 240 }));
    book.sheet("Profile").protections.push({ ...closed, row: 1, column: 1 });
    await expect(workbook.saveProfile({ score: 250, specialty: "Neurology" })).rejects.toMatchObject({ code: "protected" });
    expect(await workbook.readProfile()).toEqual({ score: 240 });
  });

  test("does not stand in the way of the list's undo", async () => {
    const book = listOf();
    const workbook = workbookOf(book);
    const table = await workbook.readTable();
    const { sheetId, fingerprint } = table;
    await workbook.writeColumns({ sheetId, fingerprint, headerRow: 0, columns: [{ header: "Why", values: ["a", "b", "c"] }] });
    await workbook.saveProfile({ score: 247 });
    expect(await workbook.undo()).toMatchObject({ ok: true });
    expect(await workbook.readProfile()).toMatchObject({ score: 247 });
  });
});
