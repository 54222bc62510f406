/** What the written rules say of two exams, a program, a list and a date, worked out a second time and without the core. */
import type { ListedSpecialty, TargetGroup } from "./listed-specialties.ts";

export type Step1 = number | "Pass" | "Fail";

const step1Standard = 194;
const passing = 218;

function failed(step1: Step1): boolean {
  return step1 === "Fail" || (typeof step1 === "number" && step1 < step1Standard);
}

export function trendOf(step1: Step1, step2: number): string {
  if (failed(step1) || step2 < passing) return "Exam failure on record";
  if (typeof step1 !== "number") return "No numeric Step 1 to compare";
  const d = step2 - step1;
  if (step1 < 225 && step2 < 225) return "Consistent concern";
  if (d >= 8) return "Upward trend";
  if (d > -8) return "Stable";
  return step2 >= 240 ? "Lower, still strong" : step2 < 225 ? "Fell into borderline" : "Lower, still solid";
}

const mild = "Mild annoyance, usually fine";
const serious = "Serious problem; consider a backup";
/** From which Step 2 score on, and what then; best first. */
const impacts: Record<"ultra" | "moderate" | "less", readonly (readonly [from: number, impact: string])[]> = {
  ultra: [
    [250, mild],
    [240, "Hurts unless research and letters are strong"],
    [225, "Below the usual range; needs research, letters and a broad list"],
    [0, serious],
  ],
  moderate: [
    [230, mild],
    [215, "Needs a strong application and a broad list"],
    [0, serious],
  ],
  less: [
    [240, mild],
    [215, "Very likely okay with a solid application"],
    [0, serious],
  ],
};

export function impactOf(step1: Step1, step2: number, { pivot }: ListedSpecialty, img: boolean): string {
  if (failed(step1)) return "Exam failure on record";
  if (typeof step1 !== "number") return "No numeric Step 1 to compare";
  if (step2 >= step1) return "No drop";
  if (step1 < 215 && step2 < 215) return "High risk; needs a careful strategy";
  const rows = impacts[pivot === "U" ? "ultra" : pivot === "L" ? "less" : "moderate"];
  if (pivot !== "U" && step1 > 250 && step2 > 250 && step2 - step1 >= -8) return img ? mild : "No real impact";
  const place = rows.findIndex(([from]) => step2 >= from) + (img ? 1 : 0);
  return rows[Math.min(place, rows.length - 1)]?.[1] ?? "";
}

export function flagOf(step1: Step1, step2: number, { pivot }: ListedSpecialty, weakClinical: boolean, standard = passing): string {
  const drop = typeof step1 === "number" ? step1 - step2 : 0;
  const competitive = pivot === "U" || pivot === "H";
  const red = [
    failed(step1) || step2 < standard,
    step2 < 215 && pivot !== "L",
    drop >= 10 && weakClinical,
    step2 - standard <= 3 && competitive,
  ];
  if (red.includes(true)) return "Real red flag";
  if (drop <= 0) return "None";
  return drop <= 8 && step2 >= 225 ? "Annoying but fine" : "Worth explaining";
}

const targetsOfGroup: Record<TargetGroup, [solid: number, excellent: number]> = {
  1: [240, 250],
  2: [245, 255],
  3: [250, 260],
  4: [255, 261],
};

export function targetOf({ group }: ListedSpecialty, level: "solid" | "excellent"): number {
  return targetsOfGroup[group][level === "solid" ? 0 : 1];
}

const underTarget = "Under the usual target";
const explained = "Matchable, with explanation";
const hard = "Hard; less competitive programs only";
const unlikely = "Unlikely to be offset";
const back = "Back in consideration at some programs";
const many = "Competitive for many programs";
const necessary = "Necessary, not sufficient";
/** Excellent, solid, under solid; each for the target groups 1 to 4. */
const outlooks = {
  Pass: [
    ["Very competitive", "Very competitive", "Competitive at many places", necessary],
    ["Strong candidate", many, many, necessary],
    [underTarget, underTarget, underTarget, underTarget],
  ],
  Fail: [
    [explained, back, back, unlikely],
    [explained, hard, hard, unlikely],
    [hard, unlikely, unlikely, unlikely],
  ],
};

export function outlookOf(step1: Step1, step2: number, specialty: ListedSpecialty): string {
  const row = step2 >= targetOf(specialty, "excellent") ? 0 : step2 >= targetOf(specialty, "solid") ? 1 : 2;
  return outlooks[failed(step1) ? "Fail" : "Pass"][row]?.[specialty.group - 1] ?? "";
}

export function leverageOf(step1: Step1, { group }: ListedSpecialty): number {
  return group === 4 ? 40 : failed(step1) ? 60 : 80;
}

/** Whole programs for shares in whole percent: what is left over goes to the largest remainders, ties to Core, then Safer. */
export function mixOf(total: number, reach: number, core: number, safer: number): [number, number, number] {
  const parts = { core, safer, reach };
  const floors = Object.entries(parts).map(([name, share]) => ({
    name,
    whole: Math.floor((total * share) / 100),
    rest: (total * share) % 100,
  }));
  const left = total - floors.reduce((sum, { whole }) => sum + whole, 0);
  const luckiest = [...floors].sort((one, other) => other.rest - one.rest).slice(0, left);
  const [ofCore = 0, ofSafer = 0, ofReach = 0] = floors.map((part) => part.whole + (luckiest.includes(part) ? 1 : 0));
  return [ofReach, ofCore, ofSafer];
}

/** Days as yyyy-mm-dd, which compare as text. */
export function timingOf(exam: string, application?: string): string {
  const examYear = Number(exam.slice(0, 4));
  const applied = application ?? `${exam.slice(5, 7) === "12" ? examYear + 1 : examYear}-09-15`;
  const year = applied.slice(0, 4);
  const fourWeeksBefore = new Date(Date.parse(`${applied}T00:00:00Z`) - 28 * 86_400_000).toISOString().slice(0, 10);
  if (exam < `${year}-06-01`) return "Early enough";
  if (exam <= `${year}-07-31`) return "Ideal";
  if (exam <= fourWeeksBefore) return "Tight";
  return exam <= `${year}-09-30` ? "Late: score arrives after applications open" : "Very late: talk to an advisor";
}

/** The normal distribution's area by the trapezoid rule, 1 to 99. */
export function percentileOf(score: number, mean = 250, sd = 15): number {
  const z = (score - mean) / sd;
  const density = (x: number) => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
  const steps = 600;
  const width = z / steps;
  let area = (density(0) + density(z)) / 2;
  for (let step = 1; step < steps; step++) area += density(step * width);
  return Math.min(99, Math.max(1, Math.round(100 * (0.5 + area * width))));
}
