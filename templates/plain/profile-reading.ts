/** Reads the Profile's cells by native formulas: each step one named cell, and a message in place of what can't be read. */
import { highestScore, lowestScore } from "../../core/cells/score.ts";
import { notYet, type ProfileField, type ProfileKey, profileFields } from "../../core/profile/fields.ts";
import type { CalculationCell } from "./calculation-cell.ts";
import { allOf, anyOf, cleanText, firstOf, flagFormula, isOneOf, substituted, text, when, withoutDigits } from "./formula.ts";
import { calculationName, messages, settingName } from "./names.ts";

const unreadable = text(messages.profile);

export function profileName(key: ProfileKey): string {
  return profileFields.find((field) => field.key === key)?.name ?? "";
}

function cell(key: string, label: string, formula: string): CalculationCell {
  return { name: calculationName(key), label, formula };
}

/** A whole number 1 to 300 from the cell, or from its cleaned text: "245", "245.0". */
function wholeScore(cell: string, typed: string): string {
  const inRange = (value: string): string => allOf(`${value}>=${lowestScore}`, `${value}<=${highestScore}`);
  const whole = `LEFT(${typed},FIND(".",${typed}&".")-1)`;
  const decimals = `MID(${typed},LEN(${whole})+2,99)`;
  const wellFormed = allOf(
    `LEN(${whole})>0`,
    `LEN(${whole})<=3`,
    `${withoutDigits(whole)}=""`,
    anyOf(`${whole}=${typed}`, allOf(`LEN(${decimals})>0`, `SUBSTITUTE(${decimals},"0","")=""`)),
  );
  const ofText = when(wellFormed, when(inRange(`VALUE(${whole})`), `VALUE(${whole})`, unreadable), unreadable);
  const ofNumber = when(allOf(inRange(cell), `${cell}=INT(${cell})`), cell, unreadable);
  return when(allOf(`ISNUMBER(${cell})`, `NOT(ISLOGICAL(${cell}))`), ofNumber, `IFERROR(${ofText},${unreadable})`);
}

function scoreCells(): CalculationCell[] {
  const input = profileName("score");
  const typed = calculationName("scoreText");
  const read = when(isOneOf(typed, ["", "0", notYet.toLowerCase()]), text(""), wholeScore(input, typed));
  return [cell("scoreText", "Step 2 CK score, as typed", cleanText(input)), cell("score", "Step 2 CK score", read)];
}

const passed = ["p", "pass", "passed", "passonfirstattempt", "passedonfirstattempt", "passonthefirstattempt", "passedonthefirstattempt"];
const later = ["2nd", "second", "3rd", "third", "2", "two", "3", "three"];
const betweenWords = ["-", "/", ",", ".", "(", ")", ":", ";", "#"];

/** A later attempt as a word of its own. Words run together without spaces are for the user to check. */
function laterAttempt(typed: string, words: string): string {
  const named = later.map((word) => `ISNUMBER(FIND(${text(` ${word} `)},${words}))`);
  return allOf(`ISNUMBER(FIND("attempt",SUBSTITUTE(${typed}," ","")))`, anyOf(...named));
}

function step1Cells(): CalculationCell[] {
  const input = profileName("step1");
  const typed = calculationName("step1Text");
  const words = calculationName("step1Words");
  const joined = `SUBSTITUTE(${typed}," ","")`;
  const separated = substituted(
    typed,
    betweenWords.map((mark) => [text(mark), text(" ")]),
  );
  const read = firstOf(
    [
      [isOneOf(typed, ["", "0"]), text("")],
      [anyOf(`ISNUMBER(FIND("fail",${joined}))`, `${joined}="f"`), text("Fail")],
      [laterAttempt(typed, words), text("Fail")],
      [isOneOf(joined, passed), text("Pass")],
    ],
    wholeScore(input, typed),
  );
  const step1 = calculationName("step1");
  const result = firstOf([[`ISNUMBER(${step1})`, when(`${step1}<${settingName("step1Passing")}`, text("Fail"), text("Pass"))]], step1);
  return [
    cell("step1Text", "Step 1, as typed", cleanText(input)),
    cell("step1Words", "Step 1, as words", `" "&${separated}&" "`),
    cell("step1", "Step 1", read),
    cell("step1Result", "Step 1, passed or failed", result),
  ];
}

function flagsOf(group: ProfileField["group"]): readonly ProfileField[] {
  return profileFields.filter((field) => field.group === group);
}

/** Flags are added up; one that can't be read stands in the sum as the message. */
function countCells(group: "strengths" | "concerns", label: string): CalculationCell[] {
  const flags = flagsOf(group).map((field) => cell(field.key, field.label, flagFormula(field.name, messages.profile)));
  const names = flags.map(({ name }) => name).join(",");
  return [...flags, cell(group, label, when(`COUNT(${names})=${flags.length}`, `SUM(${names})`, unreadable))];
}

function choiceCell(key: "clinicalRecord" | "applicantType"): CalculationCell[] {
  const field: ProfileField | undefined = profileFields.find((field) => field.key === key);
  const typed = calculationName(`${key}Text`);
  const choices = (field?.choices ?? []).map((choice) => [`${typed}=${text(choice.toLowerCase())}`, text(choice)] as const);
  return [
    cell(`${key}Text`, `${field?.label}, as typed`, cleanText(profileName(key))),
    cell(key, field?.label ?? "", firstOf([[isOneOf(typed, ["", "0"]), text("")], ...choices], unreadable)),
  ];
}

/** What verdicts are made from, except the specialty. */
export function profileCells(): readonly CalculationCell[] {
  return [
    ...scoreCells(),
    ...step1Cells(),
    cell("late", "Late in the cycle", flagFormula(profileName("late"), messages.profile)),
    ...countCells("strengths", "Strengths"),
    ...countCells("concerns", "Concerns"),
    ...choiceCell("clinicalRecord"),
    ...choiceCell("applicantType"),
  ];
}
