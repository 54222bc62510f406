/** Edited Rules sheets against the core's reading of the same range: values in force, what is told beside a row, and whether all hold. */
import { readRules } from "../../../core/cells/rules.ts";
import { type SettingKey, settingOrders, settingRows } from "../../../core/rules/settings.ts";
import type { Content } from "../engines/book.ts";
import { type RuleEdits, ruleColumns, rulesSheet } from "./placed-names.ts";
import { rulesBlock, shownText } from "./program-expected.ts";
import { comparison, type Proof } from "./proof.ts";

// biome-ignore format: a table is read by rows.
const typed: readonly Content[] = [
  null, "", " ", 0, "0", " 7 ", "7.5", "-3", "-3.25", "+3", "1e1", "7,5", "7.", ".5", "-", "--3", "3-", "0.0", "00012", "1234567890", "abc", "7 7", true, false, { error: "#N/A" }, new Date(Date.UTC(2026, 8, 15)), 7, 7.25, -3, 250, 300, 300.5, "300", 20, 40, 41, "#REF!", "\u200B12\u00A0", "*",
];

/** Each setting with everything that may be typed, in turn, and settings against each other. */
function ruleCases(): readonly RuleEdits[] {
  const single = typed.flatMap((value, at) =>
    [0, 9, 16].map((shift): RuleEdits => {
      const key = settingRows[(at + shift) % settingRows.length]?.key ?? "ultraFrom";
      return { [key]: value };
    }),
  );
  const bounds = settingRows.flatMap(({ key, least, most }): RuleEdits[] => [
    { [key]: least },
    { [key]: most },
    { [key]: least - 0.5 },
    { [key]: most + 1 },
  ]);
  const together: readonly RuleEdits[] = [
    { ultraFrom: 250, ultraTo: 252, highFrom: 240, highTo: 241, moderateFrom: "230", lessFrom: 200, lessTo: 201 },
    { mixReach: 33.3, mixCore: 33.3, mixSafer: 33.4 },
    { mixReach: "0.1", mixCore: "0.2", mixSafer: "99.7" },
    { mixReach: 25, mixCore: 50, mixSafer: 25.0001 },
    { reachMargin: 8, coreMargin: 8 },
    { reachMargin: 7.9, coreMargin: "8.0" },
    { sizeInRange: 40, sizeA: 40, sizeB: 40, sizeC: 40 },
    { ultraFrom: "abc", highFrom: 299 },
  ];
  return [...single, ...bounds, ...together];
}

const sheetName = (at: number): string => `R${at}`;
const nameOf = new Map<string, string>(settingRows.map(({ key, name }) => [key, name]));

function brokenRow(edits: RuleEdits): string {
  const read = readRules(rulesBlock(edits), "rules");
  return read.ok ? "" : (/row \d+ of the range, ([^:]*):/.exec(read.error)?.[1] ?? "");
}

export function ruleProof(cases: readonly RuleEdits[] = ruleCases()): Proof {
  const sheets = cases.map((edits, at) => rulesSheet(sheetName(at), edits).sheet);
  const swapped = rulesSheet("Swapped", {}, { ultraFrom: "Ultra-Competitive to", ultraTo: "Ultra-Competitive from" }).sheet;
  return {
    name: "rules",
    book: { sheets: [...sheets, swapped], names: [] },
    compare: (shown) => {
      const told = comparison();
      for (const [at, edits] of cases.entries()) {
        const rows = shown[sheetName(at)] ?? [];
        const read = readRules(rulesBlock(edits), "rules");
        const where = JSON.stringify(edits);
        told.expect(`whether ${where} holds`, rows[1]?.[ruleColumns.ok] ?? "", shownText(read.ok));
        const checks = settingRows.flatMap(({ name }, row) => ((rows[row + 1]?.[ruleColumns.check] ?? "") === "" ? [] : [name]));
        if (read.ok) {
          told.expect(`checks of ${where}`, checks.join(), "");
          for (const [row, { key }] of settingRows.entries())
            told.expect(`${key} of ${where}`, rows[row + 1]?.[ruleColumns.inForce] ?? "", shownText(read.value[key]));
        } else {
          told.expect(`checks of ${where}`, String((checks as readonly string[]).includes(brokenRow(edits))), "true");
          const others = checks.filter((name) => !isConcerned(name, edits));
          told.expect(`checks of rows that ${where} leaves alone`, others.join(), "");
        }
      }
      const swappedRows = shown.Swapped ?? [];
      told.expect("whether rows in another order hold", swappedRows[1]?.[ruleColumns.ok] ?? "", "FALSE");
      return told.result();
    },
  };
}

/** An edited row, or one that an order ties to it. */
function isConcerned(name: string, edits: RuleEdits): boolean {
  const keys = Object.keys(edits) as SettingKey[];
  return (
    settingOrders.some(({ involves }) => involves.some((key) => keys.includes(key)) && involves.some((key) => nameOf.get(key) === name)) ||
    keys.some((key) => nameOf.get(key) === name)
  );
}
