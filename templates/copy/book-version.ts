import type { BookSheet } from "../../core/sheets/book-copy.ts";
import { versionLabel, workbookVersion } from "../version.ts";

/** The version that a workbook of MatchSheet says it is; undefined for any other workbook. */
function versionIn(book: readonly BookSheet[]): number | undefined {
  const rows = book.flatMap(({ cells }) => cells);
  const stamp = rows.find(([label]) => label === versionLabel)?.[1];
  return typeof stamp === "number" ? stamp : undefined;
}

/** Why a workbook is left alone, as the end of a sentence; undefined where this MatchSheet knows it. */
export function newerThanThis(book: readonly BookSheet[]): string | undefined {
  const version = versionIn(book);
  if (version === undefined || version <= workbookVersion) return undefined;
  return `was made by a newer MatchSheet (workbook version ${version}; this one knows ${workbookVersion}), so it is left alone. Update MatchSheet, then try again.`;
}
