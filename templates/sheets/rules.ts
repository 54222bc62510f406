import { settingNotes } from "../../core/rules/setting-notes.ts";
import { type SettingKey, type SettingRow, type Settings, settingRows } from "../../core/rules/settings.ts";
import { addressOf } from "../../core/sheets/cell-address.ts";
import type { SheetDefinition } from "../../core/sheets/sheet-definition.ts";
import { type FilledCell, layOut } from "../filled-cell.ts";
import type { Form } from "../form.ts";
import type { CalculationCell } from "../plain/calculation-cell.ts";
import { ruleName, rulesOkName } from "../plain/names.ts";
import { ruleCheckFormula, rulesOkFormula, settingCells as settingSteps } from "../plain/rules.ts";
import { rulesRange } from "./operands.ts";

const rulesHeaders = ["Setting", "Value", "Default", "Least", "Most", "Check", "What it changes", "Source"] as const;
type Header = (typeof rulesHeaders)[number];

const column = (header: Header): number => rulesHeaders.indexOf(header);

const introduction: readonly (readonly string[])[] = [
  ["Rules"],
  ["Every number that MatchSheet fixed or dated. Change one in the Value column; a blank cell means the default."],
  ["A value that won't do is told in the Check column. Until it is mended, nothing is worked out with any of these settings."],
  [
    "Sources: pivot and recovery are two of the five articles that the rules rest on. Chosen means that MatchSheet fixed what they leave open.",
  ],
];
const statusRow = introduction.length;
const headerRow = statusRow + 2;
const firstRow = headerRow + 1;

type Setting = SettingRow & { readonly key: SettingKey };

/** What would do for a setting's value. */
function wantedOf({ whole, least, most, default: otherwise }: Setting): string {
  return `${whole ? "A whole number" : "A number"} from ${least} to ${most}. Blank means ${otherwise}.`;
}

function checkCell(row: Setting, at: number): FilledCell {
  return { formula: ruleCheckFormula(row, { label: addressOf(firstRow + at, column("Setting")) }), value: "" };
}

/** The steps that read a setting; where the workbook has no sheet of steps they stand beside it, in hidden columns. */
function stepsOf({ key }: Setting): readonly CalculationCell[] {
  return settingSteps().filter(({ name }) => name.endsWith(`_${key}`));
}

const stepsEach = 2;
const firstStep = rulesHeaders.length;

function settingCells(settings: Settings, form: Form): FilledCell[][] {
  return settingRows.map((row, at): FilledCell[] => {
    const { source, changes } = settingNotes[row.key];
    const cells: Readonly<Record<Header, FilledCell>> = {
      Setting: row.name,
      Value: settings[row.key],
      Default: row.default,
      Least: row.least,
      Most: row.most,
      Check: checkCell(row, at),
      "What it changes": changes,
      Source: source,
    };
    const steps = form === "plain" ? [] : stepsOf(row).map(({ formula }) => ({ formula, value: settings[row.key] }));
    return [...rulesHeaders.map((header) => cells[header]), ...steps];
  });
}

function names(form: Form): SheetDefinition["names"] {
  const ofValues = settingRows.map(({ key }, at) => ({ name: ruleName(key), row: firstRow + at, column: column("Value") }));
  const ofSteps = settingRows.flatMap((row, at) =>
    stepsOf(row).map(({ name }, step) => ({ name, row: firstRow + at, column: firstStep + step })),
  );
  return [
    { name: rulesOkName, row: statusRow, column: 1 },
    { name: rulesRange, row: headerRow, column: 0, rows: settingRows.length + 1, columns: 2 },
    ...ofValues,
    ...(form === "plain" ? [] : ofSteps),
  ];
}

const rows = settingRows.length;
const place = (header: Header) => ({ row: firstRow, column: column(header), rows });

const looks: SheetDefinition["looks"] = [
  { row: 0, column: 0, look: "title" },
  { row: statusRow, column: 0, look: "label" },
  { row: statusRow, column: 1, look: "owned" },
  { row: headerRow, column: 0, columns: rulesHeaders.length, look: "heading" },
  { ...place("Setting"), look: "label" },
  { ...place("Value"), look: "input" },
  { ...place("Check"), look: "owned" },
  { ...place("What it changes"), columns: 2, look: "text" },
];

const entries: SheetDefinition["entries"] = settingRows.map((row, at) => ({
  row: firstRow + at,
  column: column("Value"),
  accepts: { kind: "number", least: row.least, most: row.most },
  strict: false,
  help: wantedOf(row),
}));

/** The Rules sheet: every setting with its bounds, its source, what it changes, and a check beside it. `settings` must be valid. */
export function rulesSheet(settings: Settings, form: Form): SheetDefinition {
  const check = addressOf(firstRow, column("Check"));
  const checks = `${check}:${addressOf(firstRow + rows - 1, column("Check"))}`;
  const allWell: FilledCell = { formula: rulesOkFormula(checks), value: true };
  return {
    name: "Rules",
    ...layOut([...introduction, ["Every value will do", allWell], [], rulesHeaders, ...settingCells(settings, form)]),
    names: names(form),
    widths: [26, 10, 10, 8, 8, 64, 68, 76, ...(form === "plain" ? [] : Array<number>(stepsEach).fill(10))],
    looks,
    entries,
    tones: [
      { row: statusRow, column: 1, formula: `${addressOf(statusRow, 1)}=FALSE`, tone: "problem" },
      { ...place("Check"), formula: `LEN($${check})>0`, tone: "problem" },
    ],
    frozenRows: firstRow,
    ...(form === "plain" ? {} : { hiddenColumns: Array.from({ length: stepsEach }, (_, step) => firstStep + step) }),
  };
}
