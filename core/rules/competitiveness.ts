/** The source's competitiveness index, 1 (least) to 9. It covers ten specialties; the others have no figure, and none is invented. */
import type { Specialty } from "../cells/specialty.ts";
import type { Verdict } from "./decide.ts";

export const competitivenessIndex: Readonly<Record<string, number>> = {
  "Family Medicine": 1,
  Pediatrics: 2,
  Psychiatry: 3,
  "Internal Medicine (community)": 3,
  Neurology: 4,
  Anesthesiology: 5,
  "General Surgery": 6,
  "Emergency Medicine": 6,
  "Orthopedic Surgery": 8,
  Dermatology: 9,
};

/** 1 to 9, or undefined where `drop` gives no figure. */
export function competitiveness(specialty: Specialty): Verdict<number> | undefined {
  const value = competitivenessIndex[specialty.name];
  if (value === undefined) return undefined;
  return { value, reason: `${specialty.name} stands at ${value} of 9.`, rule: "competitiveness-index", source: "drop" };
}
