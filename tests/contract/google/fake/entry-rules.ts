import { GoogleException } from "./google-exception.ts";
import { strict } from "./strict.ts";

/** What a cell takes (data validation). */
export interface FakeRule {
  readonly kind: "check" | "list" | "number" | "date";
  readonly values?: readonly string[];
  readonly least?: number;
  readonly most?: number;
  readonly allowInvalid: boolean;
  readonly help: string;
}

const built = new WeakMap<object, FakeRule>();

/** The rule behind an object that a builder made. */
export function ruleBehind(object: object): FakeRule {
  const rule = built.get(object);
  if (rule === undefined) throw new Error("setDataValidation wants a rule that newDataValidation has built.");
  return rule;
}

export function ruleObject(rule: FakeRule): object {
  const object = strict("DataValidation", {});
  built.set(object, rule);
  return object;
}

/** SpreadsheetApp.newDataValidation(). */
export function ruleBuilder(): object {
  let rule: Partial<FakeRule> = { allowInvalid: true, help: "" };
  const add = (change: Partial<FakeRule>): object => {
    if (change.kind !== undefined && rule.kind !== undefined) throw new Error("A rule asks for one thing.");
    rule = { ...rule, ...change };
    return self;
  };
  const self: object = strict("DataValidationBuilder", {
    requireCheckbox: (...values: unknown[]) => {
      if (values.length > 0) throw new Error("The fake host knows check boxes of TRUE and FALSE alone.");
      return add({ kind: "check" });
    },
    requireValueInList: (values: string[], dropdown: boolean) => {
      if (values.length === 0 || values.some((value) => typeof value !== "string")) throw new Error("A list holds texts.");
      if (!dropdown) throw new Error("The fake host knows lists with a drop-down alone.");
      return add({ kind: "list", values: [...values] });
    },
    requireNumberBetween: (least: number, most: number) => {
      if (!(least <= most)) throw new GoogleException("The start of the range must not be greater than its end.");
      return add({ kind: "number", least, most });
    },
    requireDate: () => add({ kind: "date" }),
    setAllowInvalid: (allowInvalid: boolean) => add({ allowInvalid }),
    setHelpText: (help: string) => add({ help }),
    build: () => {
      const { kind, allowInvalid = true, help = "", ...rest } = rule;
      if (kind === undefined) throw new GoogleException("The rule has no criteria.");
      return ruleObject({ kind, allowInvalid, help, ...rest });
    },
  });
  return self;
}

/** Whether a value may stand in a cell of this rule. */
export function obeys(rule: FakeRule, value: unknown): boolean {
  if (rule.allowInvalid || value === "") return true;
  if (rule.kind === "check") return typeof value === "boolean";
  if (rule.kind === "date") return Object.prototype.toString.call(value) === "[object Date]";
  if (rule.kind === "list") return rule.values?.includes(String(value)) === true;
  return typeof value === "number" && value >= (rule.least ?? 0) && value <= (rule.most ?? 0);
}
