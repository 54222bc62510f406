import type { FakeTone, Validation } from "./fake-book.ts";
import { NotModelled } from "./fake-entry.ts";
import { assertFree, blockOf, lastRow, placesOf, type RangeHost, refuse } from "./fake-ranges.ts";
import type { Spec } from "./fake-session.ts";

/** One property of every cell's look. */
const look =
  (name: string, fits: (value: unknown) => boolean) =>
  (range: RangeHost, value: unknown): void => {
    assertFree(range);
    if (!fits(value)) refuse(`${name} = ${String(value)}`);
    for (const place of placesOf(range)) range.sheet.looks.set(place, { ...range.sheet.looks.get(place), [name]: value });
  };

const isColor = (value: unknown): boolean => typeof value === "string" && /^#[0-9A-F]{6}$/i.test(value);
const isFlag = (value: unknown): boolean => typeof value === "boolean";

const fontProperties = {
  bold: isFlag,
  italic: isFlag,
  strikethrough: isFlag,
  size: (value: unknown) => typeof value === "number" && value >= 1 && value <= 409,
  color: isColor,
} as const;

const font: Spec<RangeHost> = {
  name: "RangeFont",
  writes: Object.fromEntries(Object.entries(fontProperties).map(([name, fits]) => [name, look(name, fits)])),
  since: { strikethrough: "1.9" },
};
const fill: Spec<RangeHost> = { name: "RangeFill", writes: { color: look("fill", isColor) } };

export const format: Spec<RangeHost> = {
  name: "RangeFormat",
  links: { font: ({ to }) => to(font, (range) => range), fill: ({ to }) => to(fill, (range) => range) },
  writes: {
    columnWidth: (range, width) => {
      if (typeof width !== "number" || width < 0) refuse(`a width of ${String(width)}`);
      for (let column = range.column; column < range.column + range.columns; column++) range.sheet.widths.set(column, Number(width));
    },
    wrapText: look("wrapText", isFlag),
    verticalAlignment: look("verticalAlignment", (value) => value === "Top"),
  },
};

/** Hides whole columns; of a part of one it is not known what Excel does. */
export function writeColumnHidden(range: RangeHost, hidden: unknown): void {
  if (range.rows !== lastRow || hidden !== true) throw new NotModelled("columnHidden other than true on whole columns");
  for (let column = range.column; column < range.column + range.columns; column++) range.sheet.hiddenColumns.add(column);
}

const same = <T>(values: readonly T[]): T | undefined => (new Set(values).size === 1 ? values[0] : undefined);

export const control = (range: RangeHost): unknown => ({
  type: same(placesOf(range).map((place) => (range.sheet.boxes.has(place) ? "Checkbox" : "Empty"))) ?? "Mixed",
});

export function writeControl(range: RangeHost, given: unknown): void {
  assertFree(range);
  const { type } = given as { type: unknown };
  if (type !== "Checkbox" && type !== "Empty") refuse(`a control of type ${String(type)}`);
  for (const place of placesOf(range)) {
    const { value } = range.sheet.cells.get(place) ?? { value: "" };
    if (type === "Checkbox" && typeof value !== "boolean") throw new NotModelled(`a check box over ${JSON.stringify(value)}`);
    if (type === "Checkbox") range.sheet.boxes.add(place);
    else range.sheet.boxes.delete(place);
  }
}

const isNumber = (value: unknown): boolean => typeof value === "number" && Number.isFinite(value);
const isDay = (value: unknown): boolean => typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value);

/** The kinds of rules that are modelled, with what each must hold. */
const ruleKinds: Readonly<Record<string, (rule: Record<string, unknown>) => boolean>> = {
  list: ({ source, inCellDropDown }) => typeof source === "string" && source !== "" && source.length <= 255 && inCellDropDown === true,
  decimal: ({ formula1, formula2, operator }) => isNumber(formula1) && isNumber(formula2) && operator === "Between",
  date: ({ formula1, formula2, operator }) => isDay(formula1) && isDay(formula2) && operator === "Between",
};

function assertRule(given: unknown): void {
  const kinds = Object.entries(given as Record<string, Record<string, unknown>>);
  const [kind, rule] = kinds[0] ?? ["", {}];
  if (kinds.length !== 1 || !ruleKinds[kind]?.(rule)) refuse(`the rule ${JSON.stringify(given)}`);
}

function assertMessage(given: unknown): void {
  const { title, message } = given as { title: unknown; message: unknown };
  const fits = (text: unknown, longest: number): boolean => typeof text === "string" && text.length <= longest;
  if (!fits(title, 32) || !fits(message, 255)) refuse("a title has at most 32 characters and a message 255");
}

const validate =
  (name: keyof Validation, assert: (given: unknown) => void) =>
  (range: RangeHost, given: unknown): void => {
    assertFree(range);
    assert(given);
    for (const place of placesOf(range)) range.sheet.validations.set(place, { ...range.sheet.validations.get(place), [name]: given });
  };

/** Excel's names for the kinds of rules, and for an area where they differ. */
function validationType(range: RangeHost): string {
  const names: Readonly<Record<string, string>> = { list: "List", decimal: "Decimal", date: "Date" };
  const kinds = placesOf(range).map((place) => Object.keys(range.sheet.validations.get(place)?.rule ?? {})[0]);
  return new Set(kinds).size > 1 ? "Inconsistent" : (names[kinds[0] ?? ""] ?? "None");
}

export const dataValidation: Spec<RangeHost> = {
  name: "DataValidation",
  reads: { type: validationType },
  writes: {
    rule: validate("rule", assertRule),
    prompt: validate("prompt", assertMessage),
    errorAlert: validate("errorAlert", assertMessage),
  },
  calls: {
    clear: ({ act }) =>
      act((range) => {
        assertFree(range);
        for (const place of placesOf(range)) range.sheet.validations.delete(place);
      }),
  },
};

const toneFont: Spec<FakeTone> = {
  name: "ConditionalRangeFont",
  writes: Object.fromEntries(
    Object.entries(fontProperties)
      .filter(([name]) => name !== "size")
      .map(([name, fits]) => [
        name,
        (tone: FakeTone, value: unknown) => {
          if (!fits(value)) refuse(`${name} = ${String(value)}`);
          tone.style[name] = value;
        },
      ]),
  ),
};
const toneFill: Spec<FakeTone> = {
  name: "ConditionalRangeFill",
  writes: {
    color: (tone, value) => {
      if (!isColor(value)) refuse(`color = ${String(value)}`);
      tone.style.fill = value;
    },
  },
};
const toneFormat: Spec<FakeTone> = {
  name: "ConditionalRangeFormat",
  links: { font: ({ to }) => to(toneFont, (tone) => tone), fill: ({ to }) => to(toneFill, (tone) => tone) },
};
const toneRule: Spec<FakeTone> = {
  name: "ConditionalFormatRule",
  writes: {
    formula: (tone, value) => {
      if (typeof value !== "string" || !value.startsWith("=")) refuse(`the formula ${String(value)}`);
      if (/MATCHSHEET/i.test(String(value)))
        throw new NotModelled("a conditional format that calls a custom function: Excel never applies it");
      tone.formula = String(value);
    },
  },
};
const custom: Spec<FakeTone> = {
  name: "CustomConditionalFormat",
  links: { rule: ({ to }) => to(toneRule, (tone) => tone), format: ({ to }) => to(toneFormat, (tone) => tone) },
};
const conditionalFormat: Spec<FakeTone> = { name: "ConditionalFormat", links: { custom: ({ to }) => to(custom, (tone) => tone) } };

export const conditionalFormats: Spec<RangeHost> = {
  name: "ConditionalFormatCollection",
  calls: {
    add: ({ to, act }, type: string) => {
      if (type !== "Custom") throw new NotModelled(`a conditional format of type ${type}`);
      const made: FakeTone[] = [];
      act((range) => {
        assertFree(range);
        made.push({ ...blockOf(range), style: {} });
        range.sheet.tones.unshift(...made);
      });
      return to(conditionalFormat, () => made[0] ?? null);
    },
  },
};
