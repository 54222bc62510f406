/** The Step 2 CK scores that count as solid and as excellent for a specialty (`compensate`), by four target groups. */
import type { Specialty, TieredSpecialty } from "../cells/specialty.ts";
import type { Source, Verdict } from "./decide.ts";
import type { PivotTier } from "./specialties.ts";

export type TargetGroup = 1 | 2 | 3 | 4;
export const targetLevels = ["solid", "excellent"] as const;
export type TargetLevel = (typeof targetLevels)[number];

export const targets: Readonly<Record<TargetGroup, Readonly<Record<TargetLevel, number>>>> = {
  1: { solid: 240, excellent: 250 },
  2: { solid: 245, excellent: 255 },
  3: { solid: 250, excellent: 260 },
  // In these fields 255 only meets the pool's average, and excellent means over 260.
  4: { solid: 255, excellent: 261 },
};

/** The specialties the source names. */
export const namedGroups: Readonly<Record<string, TargetGroup>> = {
  "Family Medicine": 1,
  Psychiatry: 1,
  Pediatrics: 1,
  "Internal Medicine": 1,
  "Internal Medicine (community)": 1,
  "Emergency Medicine": 2,
  Anesthesiology: 2,
  "Obstetrics and Gynecology": 2,
  "General Surgery": 3,
  Radiology: 3,
  Dermatology: 4,
  "Orthopedic Surgery": 4,
  "Plastic Surgery": 4,
  Otolaryngology: 4,
  "Neurological Surgery": 4,
  "Vascular Surgery": 4,
  "Thoracic Surgery": 4,
};

const groupOfTier: Readonly<Record<PivotTier, TargetGroup>> = {
  "Less Competitive": 1,
  Moderate: 2,
  "High-Competitive": 3,
  "Ultra-Competitive": 4,
};

/** What a solid score is by competitiveness alone. Source: `compensate`. */
export const targetByCompetitiveness = { less: 240, moderate: 250, high: 260 } as const;

function groupOf(specialty: Specialty): { group: TargetGroup; source: Source } {
  const named = namedGroups[specialty.name];
  if (named) return { group: named, source: "compensate" };
  const ofParts = specialty.parts.map((part) => groupOf(part).group);
  const ofTier = specialty.tier ? groupOfTier[specialty.tier] : 1;
  return { group: ofParts.length > 0 ? (Math.max(...ofParts) as TargetGroup) : ofTier, source: "inferred" };
}

/** 1 to 4: the source's own, else by tier; a combined program takes the stricter of its parts. Source: `compensate`, else inferred. */
export function targetGroup(specialty: TieredSpecialty): Verdict<TargetGroup> {
  const { group, source } = groupOf(specialty);
  const how = source === "inferred" ? "inferred from its tier, since no source names it" : "named by the source";
  return { value: group, reason: `${specialty.name} is in target group ${group}: ${how}.`, rule: `target-group-${group}`, source };
}

/** The score that counts as solid or excellent for the specialty. Source: `compensate`, else inferred from the tier. */
export function step2Target(specialty: TieredSpecialty, level: TargetLevel): Verdict<number> {
  const group = targetGroup(specialty);
  const value = targets[group.value][level];
  const note = group.source === "inferred" ? " (inferred from its tier)" : "";
  return {
    value,
    reason: `For ${specialty.name}${note}, ${value} and more is ${level}.`,
    rule: `target-${group.value}-${level}`,
    source: group.source,
  };
}
