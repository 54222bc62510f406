import { nameOf } from "./told.ts";

/** The version stands in every sentence about a defect, since copies of a template are never updated. The build fills it in. */
declare const MATCHSHEET_VERSION: string;

/**
 * What a user reads when MatchSheet itself is at fault. The thrown text stays out, for it may quote a cell; its kind and the place are
 * enough to look for it.
 */
export function defectSentence(place: string, defect: unknown): string {
  return (
    "MatchSheet could not work this out. That is a fault of MatchSheet, not of your sheet: " +
    `please report it with the words "${place}, ${nameOf(defect)}, version ${MATCHSHEET_VERSION}".`
  );
}
