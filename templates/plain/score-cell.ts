/**
 * Reads a program's average, range or minimum by native formulas, step by step in hidden cells. The text is reduced to its shape (digits as
 * 0, words as a digit of their own), and only the shapes listed here are read: everything else is for the user to check, never guessed.
 */
import { highestProgramScore, lowestProgramScore, noData } from "../../core/cells/program-score.ts";
import { allOf, anyOf, cleanText, digitsAsZero, firstOf, isWord, substituted, text, when } from "./formula.ts";
import { messages } from "./names.ts";

/** Where the steps stand. */
export interface ScoreCellPlaces {
  readonly cell: string;
  readonly text: string;
  readonly shape: string;
  readonly parts: string;
  readonly first: string;
  readonly second: string;
}

export type ScoreForm = "none" | "average" | "range" | "at least";

/** Words and signs by the digit that stands for them in a shape; all real digits are 0 by then. Longer ones before their parts. */
const marks = [
  [">=", "4"],
  ["≥", "4"],
  [">", "4"],
  ["at least", "4"],
  ["min", "4"],
  ["avg", "1"],
  ["~", "2"],
  ["≈", "2"],
  ["–", "3"],
  ["—", "3"],
  ["-", "3"],
  ["to", "3"],
] as const;

/** Between two numbers, or before a bracket: cut there. Everything else that is no number is dropped. */
const cuts = ["–", "—", "-", "to", "("];
const partWidth = 20;

const tensShape = "0x";
const rangeShape = "030";
const shapes: Readonly<Record<Exclude<ScoreForm, "none">, readonly string[]>> = {
  average: ["0", "10", "20", "01", "0(0)", "0(030)"],
  range: [rangeShape, tensShape],
  "at least": ["0+", "40"],
};

/** Longer numbers than this could lose digits. */
const longestNumber = 13;

/** A number of three digits and perhaps decimals, whatever the decimal sign of the user's language; 0 for anything else. */
function numberOf(part: string): string {
  const point = `FIND(".",${part}&".")`;
  const value = `VALUE(SUBSTITUTE(${part},".",""))/10^MAX(0,LEN(${part})-${point})`;
  return `IFERROR(${when(allOf(`${point}=4`, `LEN(${part})<=${longestNumber}`), value, "0")},0)`;
}

function shapeOf(cleaned: string): string {
  const marked = substituted(
    digitsAsZero(cleaned),
    marks.map(([word, digit]) => [text(word), text(digit)]),
  );
  // Four times: a run of up to sixteen digits becomes one.
  const shortRuns = substituted(marked, Array(4).fill([text("00"), text("0")]));
  return substituted(shortRuns, [
    [text("0.0"), text("0")],
    [text(" "), text("")],
  ]);
}

function partsOf(cleaned: string): string {
  const gap = `REPT(" ",${partWidth})`;
  const dropped = [...marks.map(([word]) => word).filter((word) => !cuts.includes(word)), "+"];
  return substituted(cleaned, [
    ...dropped.map((word) => [text(word), text("")] as const),
    ...cuts.map((word) => [text(word), gap] as const),
  ]);
}

/** The formulas of the steps. The numbers stand in the order in which they were typed. */
export function scoreCellFormulas(at: ScoreCellPlaces): Readonly<Record<"text" | "shape" | "parts" | "first" | "second" | "form", string>> {
  const isNumber = `ISNUMBER(${at.cell})`;
  const isText = `${at.text}<>""`;
  const tens = `IFERROR(${when(`LEN(${at.text})=3`, `VALUE(LEFT(${at.text},2))*10`, "0")},0)`;
  const shaped = Object.entries(shapes).map(([form, ofForm]) => [isWord(at.shape, ofForm), text(form)] as const);
  const outside = (low: string, high: string): string => anyOf(`${low}<${lowestProgramScore}`, `${high}>${highestProgramScore}`);
  const numeric = firstOf(
    [
      [`NOT(${isNumber})`, text("none")],
      [`${at.cell}=0`, text("none")],
      [outside(at.cell, at.cell), text(messages.cell)],
    ],
    text("average"),
  );
  const typed = firstOf(
    [
      [isWord(at.text, ["0", ...noData]), text("none")],
      [outside(`MIN(${at.first},${at.second})`, `MAX(${at.first},${at.second})`), text(messages.cell)],
      ...shaped,
    ],
    text(messages.cell),
  );
  return {
    text: when(allOf(isNumber, `NOT(ISLOGICAL(${at.cell}))`), text(""), cleanText(at.cell)),
    shape: when(isText, shapeOf(at.text), text("")),
    parts: when(isText, partsOf(at.text), text("")),
    first: firstOf(
      [
        [`${at.text}=""`, when(isNumber, at.cell, "0")],
        [`${at.shape}=${text(tensShape)}`, tens],
      ],
      numberOf(`TRIM(LEFT(${at.parts},${partWidth}))`),
    ),
    second: firstOf(
      [
        [`${at.shape}=${text(rangeShape)}`, numberOf(`TRIM(RIGHT(${at.parts},${partWidth}))`)],
        [`${at.shape}=${text(tensShape)}`, `${at.first}+9`],
      ],
      at.first,
    ),
    form: when(isText, typed, numeric),
  };
}
