import { expect, test } from "vitest";
import { profileFields } from "../../../core/profile/fields.ts";
import { profileSheet } from "../../../core/profile/profile-sheet.ts";

test("keys, labels and names are each used once, and a name begins with MatchSheet_", () => {
  expect(profileFields).toHaveLength(20);
  for (const part of ["key", "label", "name"] as const) {
    expect(new Set(profileFields.map((field) => field[part])).size).toBe(profileFields.length);
  }
  expect(profileFields.filter(({ name }) => !/^MatchSheet_[A-Za-z0-9]+$/.test(name))).toEqual([]);
});

test("a choice lists its words, and every field says what it changes", () => {
  expect(profileFields.filter((field) => (field.kind === "choice") !== "choices" in field)).toEqual([]);
  expect(profileFields.filter(({ note }) => !note.endsWith("."))).toEqual([]);
});

test("the sheet has a row for each field, its value beside the label and named", () => {
  const sheet = profileSheet({ score: 247, late: true });
  expect(sheet.rows).toHaveLength(profileFields.length + 1);
  expect(sheet.rows[1]?.slice(0, 2)).toEqual(["Step 2 CK score", 247]);
  const late = sheet.names.find(({ name }) => name === "MatchSheet_Late");
  const row = sheet.rows[late?.row ?? 0] ?? [];
  expect([row[0], row[late?.column ?? 0]]).toEqual(["Late in the cycle", true]);
});
