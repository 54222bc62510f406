import { describe, expect, test } from "vitest";
import { namedGroups, step2Target, targetByCompetitiveness, targetGroup, targets } from "../../../core/rules/step2-targets.ts";
import { tiered } from "../oracle/listed-specialties.ts";
import { specialtyNamed } from "./named-specialty.ts";

/** The specialties that the source itself puts into a group. */
const named = [
  "Anesthesiology",
  "Dermatology",
  "Emergency Medicine",
  "Family Medicine",
  "General Surgery",
  "Internal Medicine",
  "Internal Medicine (community)",
  "Neurological Surgery",
  "Obstetrics and Gynecology",
  "Orthopedic Surgery",
  "Otolaryngology",
  "Pediatrics",
  "Plastic Surgery",
  "Psychiatry",
  "Radiology",
  "Thoracic Surgery",
  "Vascular Surgery",
];

describe("the target of a specialty", () => {
  test.each([
    ["Family Medicine", 1, 240, 250],
    ["Psychiatry", 1, 240, 250],
    ["Pediatrics", 1, 240, 250],
    ["Internal Medicine", 1, 240, 250],
    ["Internal Medicine (community)", 1, 240, 250],
    ["Emergency Medicine", 2, 245, 255],
    ["Anesthesiology", 2, 245, 255],
    ["Obstetrics and Gynecology", 2, 245, 255],
    ["General Surgery", 3, 250, 260],
    ["Radiology", 3, 250, 260],
    ["Dermatology", 4, 255, 261],
    ["Vascular Surgery", 4, 255, 261],
    ["Thoracic Surgery", 4, 255, 261],
    // By tier.
    ["Pathology", 1, 240, 250],
    ["Neurology", 2, 245, 255],
    ["Urology", 3, 250, 260],
    ["Radiation Oncology", 4, 255, 261],
    // The stricter part.
    ["Emergency Medicine/Internal Medicine", 2, 245, 255],
    ["Internal Medicine/Psychiatry", 1, 240, 250],
    ["Psychiatry/Neurology", 2, 245, 255],
    ["Internal Medicine/Dermatology", 4, 255, 261],
    ["Triple Board", 1, 240, 250],
  ])("%s is in group %i: solid from %i, excellent from %i", (name, group, solid, excellent) => {
    const specialty = specialtyNamed(name);
    expect(targetGroup(specialty).value).toBe(group);
    expect([step2Target(specialty, "solid").value, step2Target(specialty, "excellent").value]).toEqual([solid, excellent]);
  });

  test("is the source's own for seventeen, and marked as inferred for every other", () => {
    expect(Object.keys(namedGroups).sort()).toEqual(named);
    const wrong = tiered.filter(({ name, group }) => {
      const verdict = targetGroup(specialtyNamed(name));
      const source = named.includes(name) ? "compensate" : "inferred";
      const marks = [verdict.reason, step2Target(specialtyNamed(name), "solid").reason].map((reason) => reason.includes("inferred"));
      return verdict.value !== group || verdict.source !== source || marks.some((mark) => mark !== (source === "inferred"));
    });
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  test("by competitiveness alone is 240, 250 or 260", () => {
    expect(targetByCompetitiveness).toEqual({ less: 240, moderate: 250, high: 260 });
  });

  test("rises from group to group", () => {
    const rows = [targets[1], targets[2], targets[3], targets[4]];
    expect(rows.map(({ solid }) => solid)).toEqual([240, 245, 250, 255]);
    expect(rows.map(({ excellent }) => excellent)).toEqual([250, 255, 260, 261]);
  });
});
