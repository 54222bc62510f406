import type { Header } from "./header-meaning.ts";
import { only } from "./header-words.ts";

/** Headers that only a table of applicants has: each row is then a person's report about a program, and its scores are that person's. */
export const applicantHints: readonly { readonly rule: string; readonly header: RegExp; readonly weight: 1 | 2 }[] = [
  { rule: "degree", header: only("degree(?: type)?|md or do|do or md|applicant type|type of applicant"), weight: 2 },
  { rule: "person", header: only("user ?names?|users?|reddit user|timestamp|applicants?(?: names?| ids?)?|your .*"), weight: 2 },
  {
    rule: "visa-needed",
    header: only("visas? (?:required|requirement|needed|need|status)|(?:need|needs|require|requires) (?:a )?visa"),
    weight: 2,
  },
  { rule: "residence", header: only("green card(?: holder)?|us citizen|citizenship"), weight: 1 },
  { rule: "graduation", header: only("year of graduation|graduation year|yog|grad year"), weight: 1 },
  { rule: "graduate-kind", header: only("img|img status|us img or non us img"), weight: 1 },
  { rule: "other-exam-alone", header: only("(?:step|comlex|level) (?:1|2|3)|comlex"), weight: 1 },
  { rule: "rotation", header: only("home|aways?|sub is?|subis?"), weight: 1 },
  { rule: "record", header: only("gpa|aoa|ghhs|class rank|quartile|publications|pubs|number of publications|research items"), weight: 1 },
];

const enough = 3;

/** Whether the headers show that each row tells of an applicant. One hint alone may stand in anyone's own list. */
export function isApplicantData(headers: readonly Header[]): boolean {
  const shown = applicantHints.filter(({ header }) => headers.some(({ words }) => header.test(words)));
  return shown.reduce((sum, { weight }) => sum + weight, 0) >= enough;
}
