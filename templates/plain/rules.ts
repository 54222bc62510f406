/** The Rules sheet in native formulas: each setting's value in force, what is wrong with a row, and whether all of them hold. */
import { type SettingKey, type SettingOrder, type SettingRow, settingOrders, settingRows } from "../../core/rules/settings.ts";
import type { CalculationCell } from "./calculation-cell.ts";
import { allOf, cleanText, firstOf, text, when, withoutDigits } from "./formula.ts";
import { messages, ruleName, settingName } from "./names.ts";

type Setting = SettingRow & { readonly key: SettingKey };
export const settings: readonly Setting[] = settingRows;

const unreadable = text(messages.rules);
const cleanedName = (key: SettingKey): string => `MatchSheet_Typed_${key}`;

/** A text that is a number of at most nine digits, perhaps with decimals after a point, whatever the decimal sign of the user's language. */
function typedNumber(typed: string): string {
  const digits = `SUBSTITUTE(${typed},"-","",1)`;
  const bare = `SUBSTITUTE(${digits},".","",1)`;
  const point = `FIND(".",${typed}&".")`;
  const sign = when(`LEFT(${typed})="-"`, "-1", "1");
  const decimals = `MAX(0,LEN(${typed})-${point})`;
  const wellFormed = allOf(
    `LEN(${bare})>0`,
    `LEN(${bare})<=15`,
    `${withoutDigits(bare)}=""`,
    `RIGHT(${typed})<>"."`,
    `ISNUMBER(FIND(LEFT(${digits}&"x"),"0123456789"))`,
    `IFERROR(FIND("-",${typed}),1)=1`,
    `LEN(${typed})-${decimals}<=10`,
  );
  return `IFERROR(${when(wellFormed, `${sign}*VALUE(${bare})/10^${decimals}`, unreadable)},${unreadable})`;
}

function boundsTest(value: string, row: Setting): string {
  return allOf(`${value}>=${row.least}`, `${value}<=${row.most}`, ...(row.whole ? [`${value}=INT(${value})`] : []));
}

/** Where 0 is outside the bounds it is what some versions of Excel make of a blank. */
function zeroIsBlank(row: Setting): boolean {
  return row.least > 0 || row.most < 0;
}

function valueInForce(row: Setting): string {
  const cell = ruleName(row.key);
  const typed = cleanedName(row.key);
  const blanks = zeroIsBlank(row) ? [`${typed}=""`, `${typed}="0"`] : [`${typed}=""`];
  return firstOf(
    [
      [`OR(${blanks.join(",")})`, String(row.default)],
      [`ISNUMBER(${cell})`, when(`ISLOGICAL(${cell})`, unreadable, cell)],
    ],
    typedNumber(typed),
  );
}

/** Two cells for each setting: its text, and the value in force or the message. */
export function settingCells(): readonly CalculationCell[] {
  return settings.flatMap((row) => {
    const name = settingName(row.key);
    return [
      { name: cleanedName(row.key), label: `${row.name}, as typed`, formula: cleanText(ruleName(row.key)) },
      { name, label: `${row.name}, in force`, formula: valueInForce(row) },
    ];
  });
}

const relations: Readonly<Record<SettingOrder["relation"], (names: readonly string[]) => string>> = {
  under: (names) => names.join("<"),
  "not over": (names) => names.join("<="),
  hundred: (names) => `ABS(${names.join("+")}-100)<0.000000001`,
};

/** An order in native terms. A value that can't be read is told by its own row, and breaks no order. */
function orderHolds(order: SettingOrder): string {
  const names = order.involves.map(settingName);
  return `IFERROR(${when(`COUNT(${names.join(",")})<${names.length}`, "TRUE", relations[order.relation](names))},TRUE)`;
}

function isValid(row: Setting): string {
  const name = settingName(row.key);
  return when(`ISNUMBER(${name})`, boundsTest(name, row), "FALSE");
}

/**
 * What the Check column of the Rules sheet shows beside a setting: nothing, or one sentence. `label` is the address of the setting's name, which
 * has to stay where it is, since the formulas know a setting by its place.
 */
export function ruleCheckFormula(row: Setting, cells: { readonly label: string }): string {
  const wanted = `${row.whole ? "a whole number" : "a number"} from ${row.least} to ${row.most}`;
  const orders = settingOrders.filter((order) => order.involves.includes(row.key));
  return firstOf(
    [
      [`TRIM(${cells.label})<>${text(row.name)}`, text(`This row belongs to ${row.name}: put the rows back in their order.`)],
      [`NOT(${isValid(row)})`, text(`Give ${wanted}, or leave it blank for ${row.default}.`)],
      ...orders.map((order) => [`NOT(${orderHolds(order)})`, text(`${order.needs}.`)] as const),
    ],
    text(""),
  );
}

/** TRUE when every setting is valid. `checks` is the Check column's range, such as $G$2:$G$30. */
export function rulesOkFormula(checks: string): string {
  return `SUMPRODUCT(--(${checks}<>""))=0`;
}
