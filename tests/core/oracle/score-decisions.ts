/** What the written rules say of a score and a specialty, worked out a second time and without the core, for comparing over everything. */
import { type ListedSpecialty, type TierLetter, tiered } from "./listed-specialties.ts";

const pivotRange: Record<TierLetter, [low: number, high: number]> = { U: [255, 260], H: [245, 255], M: [235, 245], L: [225, 235] };
const recoveryLow: Record<TierLetter, number> = { U: 250, H: 240, M: 235, L: 225 };
const threshold: Record<string, number> = {
  Dermatology: 250,
  "Orthopedic Surgery": 245,
  "Neurological Surgery": 245,
  Otolaryngology: 245,
  Radiology: 240,
};
const letters: readonly TierLetter[] = ["U", "H", "M", "L"];
const passing = 218;

export function tierReachedBy(score: number, source: "pivot" | "recovery"): TierLetter | "none" {
  const low = (letter: TierLetter) => (source === "pivot" ? pivotRange[letter][0] : recoveryLow[letter]);
  return letters.find((letter) => score >= low(letter)) ?? "none";
}

const gradeWords = ["enabling", "high-neutral", "low-neutral", "mildly", "significantly", "strongly"].map((word, place) =>
  place < 3 ? word : `${word} constraining`,
);

/** 0 (enabling) to 5 (strongly constraining), from the score alone. */
function placeOfScore(score: number, { name, pivot }: ListedSpecialty): number {
  const [low, high] = pivotRange[pivot];
  if (score > high) return 0;
  if (score >= (low + high) / 2) return 1;
  if (score >= low) return 2;
  if (score < low - 20 || (score < 230 && (pivot === "U" || pivot === "H"))) return 5;
  const line = threshold[name] ?? low - 10;
  return score < line ? 4 : 3;
}

export function gradeOf(score: number, specialty: ListedSpecialty, strengths = 0, concerns = 0): string {
  const net = strengths - concerns;
  const move = net >= 2 ? -1 : net <= -1 ? 1 : 0;
  return gradeWords[Math.min(5, Math.max(0, placeOfScore(score, specialty) + move))] ?? "";
}

export function labelOf(grade: string): string {
  return grade === "enabling" ? "Enabling" : grade.endsWith("neutral") ? "Neutral" : "Constraining";
}

export function pivotLevelOf(grade: string, late = false, net = 0): number {
  if (grade.startsWith("strongly")) return 3;
  if (grade.startsWith("significantly")) return late && net <= 0 ? 3 : 2;
  return grade === "enabling" || grade === "high-neutral" ? 0 : 1;
}

export function gapPointsOf(score: number, specialty: ListedSpecialty): number {
  return recoveryLow[specialty.recovery] - score;
}

export function gapOf(score: number, specialty: ListedSpecialty): string {
  const gap = gapPointsOf(score, specialty);
  if (score < passing) return "Fail";
  if (gap > 20 || score <= passing + 3) return "C";
  return gap > 10 ? "B" : gap > 0 ? "A" : "In range";
}

export function sizeOf(category: string): [count: number, range: string] {
  if (category === "In range") return [25, "20-30"];
  if (category === "A") return [40, "40"];
  return category === "B" ? [60, "60"] : [80, "60-80+"];
}

export function dualOf(score: number, specialty: ListedSpecialty): string {
  const category = gapOf(score, specialty);
  if (category === "C" || category === "Fail") return "Recommended";
  const constraining = labelOf(gradeOf(score, specialty)) === "Constraining" && (specialty.pivot === "U" || specialty.pivot === "H");
  if (category === "B" || constraining) return "Strongly consider";
  return category === "A" ? "Consider a small backup list" : "Not needed";
}

/** From the band of 260 and more down to the one under 230. */
const oddsWords: Record<TierLetter, readonly string[]> = {
  U: ["In play", "Possible with support", "Exceptional cases only", "Almost always unrealistic", "Effectively closed"],
  H: ["Very attractive", "Realistic", "Some risk at the top", "Possible at some programs", "Difficult and risky"],
  M: ["Above the bar", "Very safe", "Good shot", "Very reasonable", "Possible with a strong file"],
  L: ["Above the bar", "Very safe", "Very likely", "High probability", "Most stable path"],
};

/** 0 for 260 and more, 4 under 230. */
function bandPlace(score: number): number {
  return Math.min(4, Math.max(0, 26 - Math.floor(score / 10)));
}

export function oddsOf(score: number, specialty: ListedSpecialty): string {
  return oddsWords[specialty.pivot][bandPlace(score)] ?? "";
}

const adjacent: Record<string, readonly string[]> = {
  Dermatology: ["Internal Medicine then Rheumatology", "Allergy and Immunology"],
  "Orthopedic Surgery": ["General Surgery", "PM&R with an MSK focus", "Internal Medicine with sports medicine"],
  "Neurological Surgery": ["Neurology", "Internal Medicine then Neurocritical Care"],
  Otolaryngology: ["General Surgery", "Internal Medicine with pulmonary and critical care"],
  Radiology: ["Internal Medicine with cardiology", "Pathology", "Anesthesiology where other strengths carry it"],
};
const landing = ["Family Medicine", "Psychiatry", "Pediatrics", "Internal Medicine (community)", "Pathology"];

export function landingSpotsOf({ name }: ListedSpecialty): string[] {
  return landing.filter((spot) => spot !== name);
}

function sharedKinds(one: ListedSpecialty, other: ListedSpecialty): number {
  return one.kinds.split(" ").filter((kind) => other.kinds.split(" ").includes(kind)).length;
}

/** The specialties one tier lower that share a kind of work, most shared first, then by name; without any, the landing spots. */
export function adjacentTo(target: ListedSpecialty): readonly string[] {
  const given = adjacent[target.name];
  if (given) return given;
  const lower = letters[letters.indexOf(target.pivot) + 1];
  const related = tiered
    .filter((other) => !other.name.includes("/") && other.name !== "Triple Board")
    .filter((other) => other.pivot === lower && sharedKinds(target, other) > 0)
    .map((other) => `${9 - sharedKinds(target, other)} ${other.name}`)
    .sort()
    .map((ranked) => ranked.slice(2));
  return related.length > 0 ? related.slice(0, 3) : landingSpotsOf(target);
}
