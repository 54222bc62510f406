import { addressOf } from "../../core/sheets/cell-address.ts";
import type { SheetDefinition } from "../../core/sheets/sheet-definition.ts";
import type { WorkbookContent } from "../content.ts";
import { type FilledCell, layOut } from "../filled-cell.ts";
import type { Form } from "../form.ts";
import { textLiteral } from "../operand.ts";
import { scoreInUse } from "./operands.ts";
import { listAnswers, warningRows } from "./summary-list.ts";
import { tierRows } from "./summary-tiers.ts";
import { type VerdictPlaces, verdictPlaces, verdictRows } from "./summary-verdicts.ts";

const headRows = 3;

interface Block {
  readonly heading: readonly string[];
  readonly rows: readonly (readonly FilledCell[])[];
}

/** Where each block of the sheet begins, so that one may call for another's cells. */
const listRow = headRows + 1;
const verdictRow = listRow + warningRows + 3 + 2;

const hints = {
  score: "Nothing is sorted yet: fill in your score on the Profile sheet.",
  target: "Choose a target specialty on the Profile sheet to see more here.",
} as const;

/** What the Profile still lacks. */
function hintCell(content: WorkbookContent, { score, target }: VerdictPlaces): FilledCell {
  const lacksTarget = (content.profile.specialty ?? "") === "";
  const value = scoreInUse(content) === "" ? hints.score : lacksTarget ? hints.target : "";
  return { formula: `IF(${score}="",${textLiteral(hints.score)},IF(${target}="",${textLiteral(hints.target)},""))`, value };
}

/** The Summary: the list's mix beside what it should be, its warnings, the verdicts on the score, and the tiers. */
export function summarySheet(content: WorkbookContent, form: Form): SheetDefinition {
  const places = verdictPlaces(verdictRow);
  const list = listAnswers(content, form, listRow, places);
  const verdicts = verdictRows(content, form, places);
  const tiersRow = verdictRow + verdicts.length + 2;
  const tiers = tierRows(content, tiersRow, places);
  const blocks: Block[] = [
    { heading: ["Your list", "Have", "Want", "Difference"], rows: list.rows },
    { heading: ["Your score and your target", "Answer"], rows: verdicts },
    { heading: ["Your score against the tiers", "From", "To", "Your score"], rows: tiers },
  ];
  const cells = [
    ["Summary"],
    ["Rough directions from your Profile and Programs sheets. Never cut-offs, and never a chance of matching."],
    [hintCell(content, places)],
    ...blocks.flatMap(({ heading, rows }) => [heading, ...rows, []]),
  ];
  const counts = { row: listRow, rows: 3 };
  return {
    name: "Summary",
    ...layOut(cells),
    ...(list.spill === undefined ? {} : { spills: [list.spill] }),
    names: [],
    widths: [64, 26, 12, 20, 2, 11, 11, 11, 11, 11, 11],
    looks: [
      { row: 0, column: 0, look: "title" },
      { row: 1, column: 0, look: "remark" },
      { row: 2, column: 0, look: "label" },
      ...[listRow, verdictRow, tiersRow].map((row) => ({ row: row - 1, column: 0, columns: 4, look: "heading" as const })),
      { row: listRow, column: 0, rows: warningRows + 3, look: "label" },
      { row: verdictRow, column: 0, rows: verdicts.length, look: "label" },
      { row: tiersRow, column: 0, rows: tiers.length, look: "label" },
      { row: listRow, column: 1, rows: 3, columns: 3, look: "owned" },
      { row: verdictRow, column: 1, rows: verdicts.length, look: "owned" },
      { row: tiersRow, column: 1, rows: tiers.length - 1, columns: 3, look: "owned" },
      { row: tiersRow + tiers.length - 1, column: 1, look: "owned" },
    ],
    tones: [{ row: listRow + 3, column: 0, rows: warningRows, formula: `LEN($${addressOf(listRow + 3, 0)})>0`, tone: "problem" }],
    charts: [
      {
        title: "Your list beside the aim",
        row: listRow - 1,
        column: 5,
        categories: { column: 0, ...counts },
        series: [
          { name: "Have", values: { column: 1, ...counts } },
          { name: "Want", values: { column: 2, ...counts } },
        ],
      },
    ],
  };
}
