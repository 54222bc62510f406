/** What the core answers for a profile, by the call that each verdict names. */
import type { Argument, Cell } from "../../../core/cells/cell.ts";
import { readFlag } from "../../../core/cells/flag.ts";
import { readRules } from "../../../core/cells/rules.ts";
import { readScore } from "../../../core/cells/score.ts";
import { callFunction } from "../../../core/functions.ts";
import { profileFields } from "../../../core/profile/fields.ts";
import { readProfile } from "../../../core/profile/read-profile.ts";
import { tierReached } from "../../../core/rules/tiers.ts";
import type { VerdictCell } from "../../../templates/plain/calculation-cell.ts";
import { messages } from "../../../templates/plain/names.ts";
import type { RuleEdits } from "./placed-names.ts";
import type { ProfileCase, ProfileKey } from "./profile-book.ts";
import { coreCell, rulesBlock, shownText } from "./program-expected.ts";

/** Which Profile cells an argument is made from. */
const madeFrom: Readonly<Record<string, readonly ProfileKey[]>> = {
  score: ["score"],
  specialty: ["specialty"],
  step1: ["step1"],
  strengths: ["honors", "strongLetters", "homeProgram", "alignedResearch", "honorSociety"],
  concerns: ["failedExam", "professionalism", "noExposure", "weakLetters"],
  late: ["late"],
  weakClinical: ["clinicalRecord"],
  international: ["applicantType"],
};

function parsed(equals: string): { name: string; args: readonly string[] } {
  const [, name = "", list = ""] = /^(\w+)\((.*)\)$/.exec(equals) ?? [];
  return { name, args: list.split(",") };
}

const problems = new WeakMap<ProfileCase, ReadonlySet<string>>();

function problemsOf(one: ProfileCase): ReadonlySet<string> {
  const known = problems.get(one);
  if (known) return known;
  const cells = Object.fromEntries(profileFields.map(({ key }) => [key, key === "wizard" ? null : coreCell(one.cells[key] ?? null)]));
  const found = new Set<string>(readProfile(cells).problems.map(({ key }) => key));
  problems.set(one, found);
  return found;
}

function hasProblem(one: ProfileCase, keys: readonly ProfileKey[]): boolean {
  return keys.some((key) => problemsOf(one).has(key));
}

/** The core's answer; a message of the plain workbook where the core has an error. */
export function expectedVerdict({ key, equals }: Pick<VerdictCell, "key" | "equals">, one: ProfileCase, rules: RuleEdits): string {
  const { name, args } = parsed(equals);
  const cell = (key: ProfileKey): Cell => coreCell(one.cells[key] ?? null);
  const count = (keys: readonly ProfileKey[]): number => keys.filter((key) => isSet(cell(key))).length;
  const known: Readonly<Record<string, () => Argument>> = {
    score: () => (cell("score") === "Not yet" ? "" : cell("score")),
    specialty: () => cell("specialty"),
    step1: () => cell("step1"),
    strengths: () => count(madeFrom.strengths ?? []),
    concerns: () => count(madeFrom.concerns ?? []),
    late: () => isSet(cell("late")),
    weakClinical: () =>
      String(cell("clinicalRecord") ?? "")
        .trim()
        .toLowerCase() === "weak",
    international: () => /img$/i.test(String(cell("applicantType") ?? "").trim()),
    rules: () => rulesBlock(rules),
  };
  const needsRules = args.includes("rules") || key === "tierReached";
  const answer = callFunction(
    name,
    args.map((arg) => (known[arg] ? known[arg]() : arg)),
  );
  if (answer === "") return "";
  const read = readRules(rulesBlock(rules), "rules");
  if (needsRules && !read.ok) return messages.rules;
  if (
    hasProblem(
      one,
      args.flatMap((arg) => madeFrom[arg] ?? []),
    )
  )
    return messages.profile;
  // STEP2TIER takes no rules; the rule itself does.
  const score = readScore(cell("score"), "score");
  if (key === "tierReached" && read.ok && score.ok && score.value !== null) return tierReached(score.value, "pivot", read.value).value;
  if (typeof answer !== "object") return shownText(answer);
  throw new Error(`${equals} has no single answer for ${JSON.stringify(one)}: ${JSON.stringify(answer)}`);
}

function isSet(cell: Cell): boolean {
  const read = readFlag(cell, "flag");
  return read.ok && read.value;
}
