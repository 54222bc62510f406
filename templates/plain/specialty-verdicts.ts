/** What the score means for the target specialty, as native formulas. The core's tables give order and values; here stands only how each row's test is written. */

import { dualRows } from "../../core/rules/dual-application.ts";
import { clearlyUnder, gapRows, substantiallyUnder } from "../../core/rules/gap-category.ts";
import { sizes } from "../../core/rules/list-size.ts";
import { pivotNames, pivotRows } from "../../core/rules/pivot-level.ts";
import { bands } from "../../core/rules/score-band.ts";
import { competitiveFloor, farUnder, gradeRows, grades, labelOfGrade, wellUnder } from "../../core/rules/score-grade.ts";
import { odds } from "../../core/rules/score-odds.ts";
import { defaultSettings } from "../../core/rules/settings.ts";
import { pivotTierNames } from "../../core/rules/specialties.ts";
import { pivotTiers } from "../../core/rules/tiers.ts";
import type { CalculationCell, VerdictCell } from "./calculation-cell.ts";
import { allOf, choose, firstOf, isOneOf, text, when } from "./formula.ts";
import { type Gate, gated, inputs, verdict } from "./gates.ts";
import { calculationName, settingName } from "./names.ts";
import { written } from "./score-verdicts.ts";
import { settingOf, settingStandIns } from "./setting-places.ts";
import { figure, noThreshold } from "./specialty-reading.ts";

type Step = CalculationCell | VerdictCell;

const { score, strengths, concerns } = inputs;
const place = calculationName;
const fromScore: Gate = { needs: ["score", "specialty"], rules: true };
const fromFile: Gate = { ...fromScore, uses: ["strengths", "concerns"] };
const fixed: Gate = { needs: ["score", "specialty"], rules: false };
const fieldOnly: Gate = { needs: ["specialty"], rules: false };

function step(key: string, label: string, gate: Gate, formula: string): CalculationCell {
  return { name: place(key), label, formula: gated(gate, formula) };
}

interface RuleRow {
  readonly rule: string;
  readonly value: string | number;
}

/** A rule table as a formula. Every row but the last needs its test, so that a row added in the core is missed loudly. */
export function byRows(
  rows: readonly RuleRow[],
  tests: Readonly<Record<string, string>>,
  read = (row: RuleRow): string => written(row.value),
): string {
  const last = rows[rows.length - 1];
  if (last === undefined || Object.keys(tests).length !== rows.length - 1) throw new Error("A rule table and its tests do not fit.");
  const pairs = rows.slice(0, -1).map((row) => {
    const test = tests[row.rule];
    if (test === undefined) throw new Error(`The rule ${row.rule} has no native test.`);
    return [test, read(row)] as const;
  });
  return firstOf(pairs, read(last));
}

const tierNumber = place("tierNumber");
const [low, high, threshold] = [place("rangeLow"), place("rangeHigh"), place("threshold")];
/** The two most competitive tiers come first. */
const isCompetitiveTier = `${tierNumber}<=2`;

const gradeTests: Readonly<Record<string, string>> = {
  "grade-above-range": `${score}>${high}`,
  "grade-upper-half": `${score}>=(${low}+${high})/2`,
  "grade-lower-half": `${score}>=${low}`,
  "grade-far-under": `${score}<${low}-${farUnder}`,
  "grade-under-floor": allOf(`${score}<${competitiveFloor}`, isCompetitiveTier),
  "grade-under-threshold": allOf(`${threshold}>${noThreshold}`, `${score}<${threshold}`),
  "grade-well-under": allOf(`${threshold}=${noThreshold}`, `${score}<${low}-${wellUnder}`),
};

function gradePlace(row: RuleRow): string {
  return String((grades as readonly (string | number)[]).indexOf(row.value) + 1);
}

/** The rest of the file moves the grade one place at most. */
function moveOf(net: string): string {
  return firstOf(
    [
      [`${net}>=${settingName("strengthsUp")}`, "-1"],
      [`${net}<=-${settingName("concernsDown")}`, "1"],
    ],
    "0",
  );
}

function gradeSteps(): Step[] {
  const tiers = pivotTiers(settingStandIns);
  const [alone, moved] = [place("gradeAlone"), place("gradePlace")];
  const labels = grades.map((grade) => text(labelOfGrade[grade]));
  return [
    step("tierNumber", "Tier of the target, 1 the most competitive", fieldOnly, figure("tierNumber")),
    step(
      "rangeLow",
      "Its range, from",
      { ...fieldOnly, rules: true },
      choose(
        tierNumber,
        tiers.map((tier) => settingOf(tier.low)),
      ),
    ),
    step(
      "rangeHigh",
      "Its range, to",
      { ...fieldOnly, rules: true },
      choose(
        tierNumber,
        tiers.map((tier) => settingOf(tier.high)),
      ),
    ),
    step("threshold", "Where adjacent fields come into view", fieldOnly, figure("threshold")),
    step("net", "Strengths over concerns", fromFile, `${strengths}-${concerns}`),
    step("gradeAlone", "Grade of the score alone, 1 the best", fromScore, byRows(gradeRows, gradeTests, gradePlace)),
    step(
      "gradePlace",
      "Grade with the rest of the file, 1 the best",
      fromFile,
      `MIN(${grades.length},MAX(1,${alone}+${moveOf(place("net"))}))`,
    ),
    verdict("grade", "Grade", "STEP2LABEL(score,specialty,strengths,concerns,grade,rules)", fromFile, choose(moved, grades.map(text))),
    verdict("label", "Label", "STEP2LABEL(score,specialty,strengths,concerns,label,rules)", fromFile, choose(moved, labels)),
    step("labelAlone", "Label of the score alone", fromScore, choose(alone, labels)),
  ];
}

const grade = place("grade");
const pivotTests: Readonly<Record<string, string>> = {
  "pivot-none": isOneOf(grade, ["enabling", "high-neutral"]),
  "pivot-micro": isOneOf(grade, ["low-neutral", "mildly constraining"]),
  "pivot-full-late": allOf(`${grade}="significantly constraining"`, `${inputs.late}=1`, `${place("net")}<=0`),
  "pivot-smart": `${grade}="significantly constraining"`,
};

const recoveryLow = place("recoveryLow");
const gap = `(${recoveryLow}-${score})`;
const passing = settingName("passingStandard");
const gapTests: Readonly<Record<string, string>> = {
  "gap-fail": `${score}<${passing}`,
  "gap-c-far": `${gap}>${substantiallyUnder}`,
  "gap-c-near-passing": `${score}-${passing}<=${settingName("nearPassing")}`,
  "gap-b": `${gap}>${clearlyUnder}`,
  "gap-a": `${gap}>0`,
};

const category = place("gap");
const dualTests: Readonly<Record<string, string>> = {
  "dual-far-under": isOneOf(category, ["C", "Fail"]),
  "dual-clearly-under": `${category}="B"`,
  "dual-constraining": allOf(`${place("labelAlone")}="Constraining"`, isCompetitiveTier),
  "dual-slightly-under": `${category}="A"`,
};

function bySize(read: (size: (typeof sizes)[keyof typeof sizes]) => string): string {
  const rows = Object.entries(sizes).map(([name, size]) => [`${category}=${text(name)}`, read(size)] as const);
  return firstOf(rows.slice(0, -1), rows[rows.length - 1]?.[1] ?? "");
}

/** The source's own words for the number of programs, as long as the setting is the source's. */
function sizeRange({ setting, range }: (typeof sizes)[keyof typeof sizes]): string {
  return when(`${settingName(setting)}=${defaultSettings[setting]}`, text(range), `${settingName(setting)}&""`);
}

/** Which cells each verdict rests on stands before it. */
export function specialtyVerdicts(): readonly Step[] {
  const oddsInOrder = bands.flatMap((band) => pivotTierNames.map((tier) => text(odds[band][tier])));
  const bandPlace = `${bands.length}-${place("points")}`;
  const pivot = byRows(pivotRows, pivotTests);
  return [
    verdict("tier", "Tier of the target", "SPECIALTYTIER(specialty,pivot)", fieldOnly, figure("tier")),
    verdict("recoveryTier", "The same by the second source", "SPECIALTYTIER(specialty,recovery)", fieldOnly, figure("recoveryTier")),
    ...gradeSteps(),
    verdict(
      "odds",
      "What the score opens there",
      "STEP2ODDS(score,specialty)",
      fixed,
      choose(`(${bandPlace})*${pivotTierNames.length}+${tierNumber}`, oddsInOrder),
    ),
    verdict(
      "pivotLevel",
      "Pivot level",
      "PIVOTLEVEL(score,specialty,strengths,concerns,late,level,rules)",
      { ...fromFile, uses: ["strengths", "concerns", "late"] },
      pivot,
    ),
    verdict(
      "pivotName",
      "Pivot",
      "PIVOTLEVEL(score,specialty,strengths,concerns,late,name,rules)",
      { ...fromFile, uses: ["strengths", "concerns", "late"] },
      choose(`${place("pivotLevel")}+1`, pivotNames.map(text)),
    ),
    step("recoveryLow", "Where the second source's range begins", fieldOnly, figure("recoveryLow")),
    verdict("gap", "Gap category", "STEP2GAP(score,specialty,category,rules)", fromScore, byRows(gapRows, gapTests)),
    verdict("gapPoints", "Points under that range", "STEP2GAP(score,specialty,points,rules)", fromScore, gap),
    verdict(
      "listSize",
      "Programs to apply to",
      "LISTSIZE(score,specialty,count,rules)",
      fromScore,
      bySize(({ setting }) => settingName(setting)),
    ),
    verdict("listSizeRange", "The same as a range", "LISTSIZE(score,specialty,range,rules)", fromScore, bySize(sizeRange)),
    verdict("dual", "Apply to a second specialty as well?", "DUALAPPLY(score,specialty,rules)", fromScore, byRows(dualRows, dualTests)),
    verdict("solid", "Solid score for the target", "STEP2TARGET(specialty,solid)", fieldOnly, figure("solid")),
    verdict("excellent", "Excellent score for the target", "STEP2TARGET(specialty,excellent)", fieldOnly, figure("excellent")),
  ];
}
