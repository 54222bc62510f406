import { expect, test } from "vitest";
import { settingNotes } from "../../../core/rules/setting-notes.ts";
import { settingRows } from "../../../core/rules/settings.ts";

test("every setting, and nothing else, says where its default comes from and what it changes", () => {
  expect(Object.keys(settingNotes)).toEqual(settingRows.map(({ key }) => key));
  expect(settingRows.filter(({ key }) => Object.values(settingNotes[key]).some((words) => words.trim() === ""))).toEqual([]);
});

test("what has no source of its own says that it was chosen", () => {
  const known = /^(pivot|recovery|chosen|public notices)/;
  expect(Object.entries(settingNotes).filter(([, { source }]) => !known.test(source))).toEqual([]);
});
