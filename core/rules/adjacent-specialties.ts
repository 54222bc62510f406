/** Where to turn when a score constrains the target: adjacent fields, and the landing spots of a full pivot. */
import { type Specialty, singleSpecialties } from "../cells/specialty.ts";
import type { Source } from "./decide.ts";
import { pivotTierNames } from "./specialties.ts";

export interface Adjacency {
  /** A score under this is significantly constraining for the target. Fixed: no setting changes it. */
  readonly threshold: number;
  readonly options: readonly string[];
}

export const adjacencies: Readonly<Record<string, Adjacency>> = {
  Dermatology: { threshold: 250, options: ["Internal Medicine then Rheumatology", "Allergy and Immunology"] },
  "Orthopedic Surgery": {
    threshold: 245,
    options: ["General Surgery", "PM&R with an MSK focus", "Internal Medicine with sports medicine"],
  },
  "Neurological Surgery": { threshold: 245, options: ["Neurology", "Internal Medicine then Neurocritical Care"] },
  Otolaryngology: { threshold: 245, options: ["General Surgery", "Internal Medicine with pulmonary and critical care"] },
  Radiology: {
    threshold: 240,
    options: ["Internal Medicine with cardiology", "Pathology", "Anesthesiology where other strengths carry it"],
  },
};

export const landingSpots = ["Family Medicine", "Psychiatry", "Pediatrics", "Internal Medicine (community)", "Pathology"];

/** Fields that a base specialty leads to later. Source: `pivot`. */
export const laterDoors: Readonly<Record<string, readonly string[]>> = {
  "Internal Medicine": ["cardiology", "GI", "critical care", "rheumatology", "hematology and oncology"],
  Pediatrics: ["PICU", "neonatology", "pediatric EM"],
  "Family Medicine": ["sports medicine", "palliative care", "academic FM", "addiction"],
  Psychiatry: ["addiction", "consult-liaison", "child", "forensic"],
};

const mostOptions = 3;

function sharedKinds(a: Specialty, b: Specialty): number {
  return a.kinds.filter((kind) => b.kinds.includes(kind)).length;
}

/** The specialties of the next lower tier that share a kind of work, most shared kinds first, then by name. */
function inferredOptions(target: Specialty): string[] {
  const lower = target.tier && pivotTierNames[pivotTierNames.indexOf(target.tier) + 1];
  const related = singleSpecialties().filter((other) => lower !== undefined && other.tier === lower && sharedKinds(target, other) > 0);
  related.sort((a, b) => sharedKinds(target, b) - sharedKinds(target, a) || (a.name < b.name ? -1 : 1));
  return related.slice(0, mostOptions).map((other) => other.name);
}

export interface Options {
  readonly options: readonly string[];
  /** "inferred" where MatchSheet derived them from kinds of work. */
  readonly source: Source;
  readonly rule: string;
}

/** The landing spots of a full pivot; never the specialty itself. */
export function fullPivotOptions(target: Specialty): Options {
  return { options: landingSpots.filter((spot) => spot !== target.name), source: "pivot", rule: "pivot-landing-spots" };
}

/** The adjacent options of a specialty: the source's own where it has a row, else inferred, else the landing spots. */
export function adjacentOptions(target: Specialty): Options {
  const row = adjacencies[target.name];
  if (row) return { options: row.options, source: "pivot", rule: "pivot-adjacent" };
  const options = inferredOptions(target);
  return options.length > 0 ? { options, source: "inferred", rule: "pivot-adjacent-inferred" } : fullPivotOptions(target);
}
