import { describe, expect, test } from "vitest";
import { laterDoorsPlan, laterDoorsTable } from "../../../core/plans/later-doors.ts";
import { laterDoors } from "../../../core/rules/adjacent-specialties.ts";
import { everyone, goldenTexts, tableLaws } from "./golden.ts";

goldenTexts("later-doors", laterDoorsPlan);
tableLaws(laterDoorsTable);

function doorsOf(person: string): readonly string[] {
  const found = everyone.find(([{ id }]) => id === person);
  if (found === undefined) throw new Error(`There is no person ${person}.`);
  const items = laterDoorsPlan(found[1]).sections.find(({ id }) => id === "doors")?.items ?? [];
  return items.map(({ id }) => id);
}

describe("the later doors", () => {
  test.each([
    ["im-219-img", ["doors-internal-medicine", "doors-pediatrics", "doors-family-medicine"]],
    ["neurosurgery-243-adjacent", ["doors-internal-medicine"]],
    ["em-224-dropped", ["doors-internal-medicine", "doors-pediatrics", "doors-family-medicine", "doors-psychiatry"]],
    ["peds-232-steady", ["doors-pediatrics"]],
    ["obgyn-241-small-drop", ["doors-unknown"]],
    ["derm-not-yet-step1-fail", ["doors-internal-medicine"]],
    ["blank", ["doors-internal-medicine", "doors-pediatrics", "doors-family-medicine", "doors-psychiatry"]],
  ])("of %s are %j", (person, doors) => {
    expect(doorsOf(person)).toEqual(doors);
  });

  test("name each fellowship of the rule's table", () => {
    const blank = everyone.find(([{ id }]) => id === "blank");
    const text = blank === undefined ? "" : JSON.stringify(laterDoorsPlan(blank[1]));
    expect(Object.keys(laterDoors)).toHaveLength(4);
    expect(
      Object.values(laterDoors)
        .flat()
        .filter((door) => !text.includes(door)),
    ).toEqual([]);
  });
});
