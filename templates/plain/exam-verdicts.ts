/** How the two exams look together, as native formulas. */
import { allSpecialties, type TieredSpecialty } from "../../core/cells/specialty.ts";
import { bothHigh, bothLow, groupOfTier, type ImpactGroup, impactRows, slight } from "../../core/rules/drop-impact.ts";
import { bigDrop, concerning, flagRows, smallDrop, stillSolid } from "../../core/rules/red-flag.ts";
import { defaultSettings } from "../../core/rules/settings.ts";
import { pivotTierNames } from "../../core/rules/specialties.ts";
import { solid, strong, trendRows } from "../../core/rules/step-trend.ts";
import { outlooks, step2Leverage } from "../../core/rules/step2-outlook.ts";
import { targetGroup } from "../../core/rules/step2-targets.ts";
import type { CalculationCell, VerdictCell } from "./calculation-cell.ts";
import { allOf, anyOf, choose, firstOf, text, when } from "./formula.ts";
import { type Gate, gated, inputs, verdict } from "./gates.ts";
import { calculationName, settingName } from "./names.ts";
import { figure } from "./specialty-reading.ts";
import { byRows } from "./specialty-verdicts.ts";

const place = calculationName;
const step2 = inputs.score;
const { step1 } = inputs;
const result = place("step1Result");
const change = place("change");
const drop = place("drop");
const passing = settingName("passingStandard");
const trendStep = settingName("trendStep");
const competitive = `${place("tierNumber")}<=2`;
const notLeastCompetitive = `${place("tierNumber")}<${pivotTierNames.length}`;

const bothExams: Gate = { needs: ["score", "step1"], rules: true };
const forTarget: Gate = { needs: ["score", "step1", "specialty"], rules: true };

const trendTests: Readonly<Record<string, string>> = {
  "trend-step1-failed": `${result}="Fail"`,
  "trend-step2-failed": `${step2}<${passing}`,
  "trend-no-number": `NOT(ISNUMBER(${step1}))`,
  "trend-both-low": allOf(`${step1}<${solid}`, `${step2}<${solid}`),
  "trend-up": `${change}>=${trendStep}`,
  "trend-stable": `${change}>-${trendStep}`,
  "trend-lower-strong": `${step2}>=${strong}`,
  "trend-lower-borderline": `${step2}<${solid}`,
};

const flagTests: Readonly<Record<string, string>> = {
  "flag-step1-failed": `${result}="Fail"`,
  "flag-step2-failed": `${step2}<${passing}`,
  "flag-step2-low": allOf(`${step2}<${concerning}`, notLeastCompetitive),
  "flag-big-drop": allOf(`${drop}>=${bigDrop}`, `${inputs.clinicalRecord}="Weak"`),
  "flag-near-passing": allOf(`${step2}-${passing}<=${settingName("nearPassing")}`, competitive),
  "flag-small-drop": allOf(`${drop}>0`, `${drop}<=${smallDrop}`, `${step2}>=${stillSolid}`),
  "flag-drop": `${drop}>0`,
};

const international = anyOf(`${inputs.applicantType}="US IMG"`, `${inputs.applicantType}="Non-US IMG"`);

/** For an international graduate the row under the one that holds. */
function impactIn(group: ImpactGroup): string {
  const rows = impactRows[group];
  const told = (at: number): string => text(rows[Math.min(at, rows.length - 1)]?.impact ?? "");
  const inOrder = (shift: number): string =>
    firstOf(
      rows.slice(0, -1).map((row, at) => [`${step2}>=${row.from}`, told(at + shift)] as const),
      told(rows.length),
    );
  return when(international, inOrder(1), inOrder(0));
}

function dropImpact(): string {
  const groups = pivotTierNames.map((tier) => impactIn(groupOfTier[tier]));
  const first = pivotTierNames.map((tier) => text(impactRows[groupOfTier[tier]][0]?.impact ?? ""));
  const notUltra = pivotTierNames.map((tier) => (groupOfTier[tier] === "ultra" ? "FALSE" : "TRUE"));
  const tier = place("tierNumber");
  const harmless = allOf(choose(tier, notUltra), `${step1}>${bothHigh}`, `${step2}>${bothHigh}`, `${change}>=-${slight}`);
  // DROPIMPACT takes no rules: the standard of Step 1 is the default one.
  const failed = when(`ISNUMBER(${step1})`, `${step1}<${defaultSettings.step1Passing}`, `${step1}="Fail"`);
  return firstOf(
    [
      [failed, text("Exam failure on record")],
      [`NOT(ISNUMBER(${step1}))`, text("No numeric Step 1 to compare")],
      [`${change}>=0`, text("No drop")],
      [allOf(`${step1}<${bothLow}`, `${step2}<${bothLow}`), text("High risk; needs a careful strategy")],
      [harmless, when(international, choose(tier, first), text("No real impact"))],
    ],
    choose(tier, groups),
  );
}

const groups = [1, 2, 3, 4] as const;
const results = ["Pass", "Fail"] as const;

function outlook(): string {
  const reached = ["excellent", "solid", "under solid"] as const;
  const cells = results.flatMap((one) => reached.flatMap((level) => groups.map((group) => text(outlooks[one][level][group]))));
  const level = firstOf(
    [
      [`${step2}>=${place("excellent")}`, "0"],
      [`${step2}>=${place("solid")}`, String(groups.length)],
    ],
    String(2 * groups.length),
  );
  return choose(`${when(`${result}="Fail"`, String(reached.length * groups.length), "0")}+${level}+${figure("targetGroup")}`, cells);
}

/** The core's figure for one specialty of each group. */
function leverage(): string {
  const tiered = allSpecialties().filter((one): one is TieredSpecialty => one.tier !== undefined);
  const figures = results.flatMap((one) =>
    groups.map((group) => {
      const example = tiered.find((specialty) => targetGroup(specialty).value === group);
      if (example === undefined) throw new Error(`No specialty stands in target group ${group}.`);
      return String(step2Leverage(one, example, defaultSettings).value);
    }),
  );
  return choose(`${when(`${result}="Fail"`, String(groups.length), "0")}+${figure("targetGroup")}`, figures);
}

export function examVerdicts(): readonly (CalculationCell | VerdictCell)[] {
  const numeric = `ISNUMBER(${step1})`;
  const constrained = anyOf(`${place("label")}="Constraining"`, `${place("flag")}="Real red flag"`);
  return [
    {
      name: change,
      label: "Step 2 minus Step 1",
      formula: gated({ ...bothExams, rules: false }, when(numeric, `${step2}-${step1}`, text(""))),
    },
    { name: drop, label: "Points lost", formula: gated({ ...bothExams, rules: false }, when(numeric, `MAX(0,${step1}-${step2})`, "0")) },
    verdict("trend", "Trend", "STEPTREND(step1,score,rules)", bothExams, byRows(trendRows, trendTests)),
    verdict(
      "flag",
      "Flag",
      "STEPFLAG(step1,score,specialty,weakClinical,rules)",
      { ...forTarget, uses: ["clinicalRecord"] },
      byRows(flagRows, flagTests),
    ),
    verdict(
      "impact",
      "What a drop does",
      "DROPIMPACT(step1,score,specialty,international)",
      { ...forTarget, uses: ["applicantType"], rules: false },
      dropImpact(),
    ),
    verdict("outlook", "Outlook", "STEP2OUTLOOK(step1,score,specialty,rules)", forTarget, outlook()),
    verdict(
      "leverage",
      "How far Step 2 can still move it, of 100",
      "STEP2LEVERAGE(step1,specialty,rules)",
      { needs: ["step1", "specialty"], rules: true },
      leverage(),
    ),
    {
      name: place("constrained"),
      label: "Whether the list leans on Core and Safer",
      formula: gated(
        { needs: ["score", "specialty"], uses: ["strengths", "concerns", "step1", "clinicalRecord"], rules: true },
        when(constrained, "1", "0"),
      ),
    },
  ];
}
