import { describe, expect, test } from "vitest";
import { findSpecialty } from "../../../core/cells/specialty.ts";
import { bucketsAt, fieldCounts, listFacts, programsIn } from "../../../core/plans/list-facts.ts";
import type { ListedProgram } from "../../../core/programs/read-programs.ts";
import { defaultSettings } from "../../../core/rules/settings.ts";

function program(row: number, name: string, average: number | string, specialty = "Radiology"): ListedProgram {
  return { row, name, code: undefined, city: "", state: "", specialty: findSpecialty(specialty), cells: { program: name, average } };
}

const averages = [235, 242, 243, 245, 249, 250, 251, 255, 256, 260, 261, ""];
const list = averages.map((average, place) => program(place + 1, `Program ${place}`, average));

describe("a list beside a score of 245", () => {
  const facts = listFacts(list, 245, defaultSettings);

  test("counts its buckets", () => {
    expect(facts.programs).toBe(12);
    expect(facts.counts).toEqual({ Reach: 8, Core: 2, Safer: 1, "Below minimum": 0, "No data": 1 });
  });

  test("counts the programs at or over it by at most 5, 10 and 15 points, each count holding the one before", () => {
    expect(facts.nearby).toEqual([
      { points: 5, programs: 3 },
      { points: 10, programs: 5 },
      { points: 15, programs: 7 },
    ]);
  });

  test("counts a program once, however often it stands there", () => {
    const twice = [...list, program(20, "Program 3", 245)];
    expect(listFacts(twice, 245, defaultSettings)).toEqual(facts);
  });

  test("keeps what can't be read out of every bucket", () => {
    const unread = listFacts([program(1, "A", "see website"), program(2, "B", 240)], 245, defaultSettings);
    expect(unread).toMatchObject({ programs: 2, unread: 1, counts: { Reach: 0, Core: 1, Safer: 0 } });
  });

  test("can be read for another score", () => {
    const at = bucketsAt(list, defaultSettings);
    expect(at(245)).toEqual(facts.counts);
    expect(at(250)).toEqual({ Reach: 6, Core: 4, Safer: 1, "Below minimum": 0, "No data": 1 });
  });
});

describe("the fields of a list", () => {
  const mixed = [
    program(1, "A", 240, "Radiology"),
    program(2, "B", 240, "Internal Medicine"),
    program(3, "C", 240, "Internal Medicine (community)"),
    program(4, "D", 240, "nothing known"),
    program(5, "E", 240, "Internal Medicine"),
    program(5, "E", 240, "Pathology"),
  ];

  test("are counted by code, most programs first, and what is unknown apart", () => {
    expect(fieldCounts(mixed)).toEqual({
      fields: [
        { name: "Internal Medicine", code: "140", programs: 3 },
        { name: "Pathology", code: "300", programs: 1 },
        { name: "Radiology", code: "420", programs: 1 },
      ],
      unknown: 1,
    });
  });

  test.each([
    ["140", 3],
    ["420", 1],
    ["080", 0],
  ])("hold for the code %s %i programs", (code, count) => {
    expect(programsIn(fieldCounts(mixed), code)).toBe(count);
  });
});
