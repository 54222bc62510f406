import { describe, expect, test } from "vitest";
import { adjacencies, adjacentOptions, fullPivotOptions, landingSpots, laterDoors } from "../../../core/rules/adjacent-specialties.ts";
import { tiered } from "../oracle/listed-specialties.ts";
import { adjacentTo } from "../oracle/score-decisions.ts";
import { specialtyNamed } from "./named-specialty.ts";

const spots = ["Family Medicine", "Psychiatry", "Pediatrics", "Internal Medicine (community)", "Pathology"];

describe("the options beside a specialty", () => {
  test.each([
    ["Dermatology", 250, ["Internal Medicine then Rheumatology", "Allergy and Immunology"]],
    ["Orthopedic Surgery", 245, ["General Surgery", "PM&R with an MSK focus", "Internal Medicine with sports medicine"]],
    ["Neurological Surgery", 245, ["Neurology", "Internal Medicine then Neurocritical Care"]],
    ["Otolaryngology", 245, ["General Surgery", "Internal Medicine with pulmonary and critical care"]],
    ["Radiology", 240, ["Internal Medicine with cardiology", "Pathology", "Anesthesiology where other strengths carry it"]],
  ])("are given for %s, under %i", (name, threshold, options) => {
    expect(adjacencies[name]?.threshold).toBe(threshold);
    expect(adjacentOptions(specialtyNamed(name))).toMatchObject({ options, source: "pivot" });
  });

  test("are given for five specialties only", () => {
    expect(Object.keys(adjacencies)).toHaveLength(5);
  });

  // One tier lower, most shared kinds of work first, then by name, three at most.
  test.each([
    ["Plastic Surgery", ["Anesthesiology", "Emergency Medicine", "Interventional Radiology"]],
    ["Radiation Oncology", ["Interventional Radiology", "Ophthalmology", "Radiology"]],
    ["Anesthesiology", ["General Surgery", "Obstetrics and Gynecology"]],
    ["Urology", ["General Surgery", "Obstetrics and Gynecology"]],
    ["Internal Medicine", ["Internal Medicine (community)", "Pediatrics", "Family Medicine"]],
    ["General Surgery", ["Internal Medicine (community)", "Pediatrics", "Physical Medicine and Rehabilitation"]],
    ["Child Neurology", ["Family Medicine", "Internal Medicine (community)", "Medical Genetics and Genomics"]],
    ["Emergency Medicine/Internal Medicine", ["General Surgery", "Internal Medicine", "Medicine-Pediatrics"]],
  ])("are inferred for %s: %j", (name, options) => {
    expect(adjacentOptions(specialtyNamed(name))).toMatchObject({ options, source: "inferred" });
  });

  test.each([
    ["Family Medicine", ["Psychiatry", "Pediatrics", "Internal Medicine (community)", "Pathology"]],
    ["Pathology", ["Family Medicine", "Psychiatry", "Pediatrics", "Internal Medicine (community)"]],
    ["Nuclear Medicine", spots],
    ["Triple Board", spots],
  ])("are the landing spots for %s, under which no tier lies", (name, options) => {
    expect(adjacentOptions(specialtyNamed(name)).options).toEqual(options);
  });

  test("are the written ones for every specialty", () => {
    const wrong = tiered.filter((listed) => {
      return adjacentOptions(specialtyNamed(listed.name)).options.join() !== adjacentTo(listed).join();
    });
    expect(wrong.map(({ name }) => name)).toEqual([]);
    expect(tiered).toHaveLength(46);
  });
});

describe("the landing spots", () => {
  test("are five, and never the specialty itself", () => {
    expect(landingSpots).toEqual(spots);
    expect(fullPivotOptions(specialtyNamed("Dermatology"))).toMatchObject({ options: spots, source: "pivot" });
    const itself = tiered.filter(({ name }) => fullPivotOptions(specialtyNamed(name)).options.includes(name));
    expect(itself).toEqual([]);
  });
});

describe("the later doors", () => {
  test("stand for four base specialties", () => {
    expect(laterDoors).toEqual({
      "Internal Medicine": ["cardiology", "GI", "critical care", "rheumatology", "hematology and oncology"],
      Pediatrics: ["PICU", "neonatology", "pediatric EM"],
      "Family Medicine": ["sports medicine", "palliative care", "academic FM", "addiction"],
      Psychiatry: ["addiction", "consult-liaison", "child", "forensic"],
    });
  });
});
