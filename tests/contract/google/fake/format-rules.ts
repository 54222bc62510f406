import { GoogleException } from "./google-exception.ts";
import { type Place, placeBehind, type RangeLike } from "./place.ts";
import { strict } from "./strict.ts";

/** A conditional format with a formula of its own. */
export interface FakeFormatRule {
  readonly formula: string;
  readonly places: readonly Place[];
  readonly look: Readonly<Record<string, unknown>>;
}

const built = new WeakMap<object, FakeFormatRule>();
const objects = new WeakMap<FakeFormatRule, object>();

export function formatRuleBehind(object: object): FakeFormatRule {
  const rule = built.get(object);
  if (rule === undefined) throw new Error("setConditionalFormatRules wants rules that newConditionalFormatRule has built.");
  return rule;
}

export function formatRuleObject(rule: FakeFormatRule): object {
  const object = objects.get(rule) ?? strict("ConditionalFormatRule", {});
  objects.set(rule, object);
  built.set(object, rule);
  return object;
}

/** SpreadsheetApp.newConditionalFormatRule(). */
export function formatRuleBuilder(): object {
  let formula = "";
  let places: Place[] = [];
  const look: Record<string, unknown> = {};
  const styled =
    (name: string) =>
    (value: unknown): object => {
      look[name] = value;
      return self;
    };
  const self: object = strict("ConditionalFormatRuleBuilder", {
    whenFormulaSatisfied: (text: string) => {
      if (!text.startsWith("=")) throw new GoogleException("Conditional format rule must have a formula that begins with an equals sign.");
      formula = text;
      return self;
    },
    setRanges: (ranges: RangeLike[]) => {
      places = ranges.map(placeBehind);
      return self;
    },
    setBackground: styled("background"),
    setFontColor: styled("color"),
    setBold: styled("bold"),
    setItalic: styled("italic"),
    setStrikethrough: styled("strikethrough"),
    build: () => {
      if (formula === "" || places.length === 0) throw new GoogleException("The rule has no condition or no ranges.");
      return formatRuleObject({ formula, places, look: { ...look } });
    },
  });
  return self;
}
