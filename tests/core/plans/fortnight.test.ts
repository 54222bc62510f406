import { afterEach, describe, expect, test, vi } from "vitest";
import { dayOf, dayText } from "../../../core/cells/day.ts";
import { fortnight, fortnightTable } from "../../../core/plans/fortnight.ts";
import type { Item } from "../../../core/plans/plan.ts";
import { profiles, startOf } from "../../fixtures/plans/profiles.ts";
import { everyone, goldenTexts, tableLaws } from "./golden.ts";

goldenTexts("fortnight", (facts, profile) => fortnight(facts, startOf(profile)));
tableLaws(fortnightTable);

function day(text: string): number {
  const [year = 0, month = 0, date = 0] = text.split("-").map(Number);
  const found = dayOf(year, month, date);
  if (found === undefined) throw new Error(`${text} is no day.`);
  return found;
}

function itemsFrom(start: number, person = 0): readonly Item[] {
  const facts = everyone[person]?.[1];
  if (facts === undefined) throw new Error("There is no such person.");
  return fortnight(facts, start).sections.flatMap(({ items }) => items);
}

const dated = (items: readonly Item[]) => items.filter(({ id }) => !id.startsWith("fill-in-"));
const factsBy = (id: string) => everyone.find(([profile]) => profile.id === id)?.[1];

describe("the days of the plan", () => {
  test.each([
    ["2026-08-20", "2026-09-02", "over the end of a month"],
    ["2026-12-24", "2027-01-06", "over the end of a year"],
    ["2027-02-20", "2027-03-05", "over a February of 28 days"],
    ["2028-02-20", "2028-03-04", "over a leap day"],
    ["2100-02-20", "2100-03-05", "over a February that a century shortens"],
    ["2026-03-01", "2026-03-14", "over the start of daylight saving in the United States"],
    ["2026-10-25", "2026-11-07", "over its end"],
  ])("that start on %s end on %s: %s", (first, last) => {
    const items = dated(itemsFrom(day(first)));
    expect(items.filter(({ from, to }) => from === undefined || to === undefined)).toEqual([]);
    expect(dayText(Math.min(...items.map(({ from = 0 }) => from)))).toBe(first);
    expect(dayText(Math.max(...items.map(({ to = 0 }) => to)))).toBe(last);
  });

  test("leave no day of the fourteen without something, for anyone, and none end before they start", () => {
    const start = day("2026-07-01");
    const idle = everyone.flatMap(([{ id }, facts]) => {
      const items = dated(fortnight(facts, start).sections.flatMap((section) => section.items));
      const days = Array.from({ length: 14 }, (_, place) => start + place);
      const empty = days.filter((one) => !items.some(({ from = 0, to = 0 }) => from <= one && one <= to));
      const backwards = items.filter(({ from = 0, to = 0 }) => to < from);
      return empty.length + backwards.length > 0 ? [id] : [];
    });
    expect(idle).toEqual([]);
    expect(profiles.length).toBeGreaterThanOrEqual(12);
  });

  test("keep their order inside each section's span", () => {
    const spans = [
      ["days-1-2", 1, 7],
      ["days-3-4", 3, 4],
      ["days-5-7", 5, 7],
      ["days-8-10", 8, 10],
      ["days-11-14", 11, 14],
    ] as const;
    const wrong = fortnightTable.sections.flatMap(({ id, rows }) => {
      const span = spans.find(([name]) => name === id);
      return rows
        .filter(({ days }) => days === undefined || span === undefined || days[0] < span[1] || days[1] > span[2])
        .map((row) => row.id);
    });
    expect(wrong).toEqual([]);
  });
});

describe("the clock", () => {
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllEnvs();
  });

  test("and the time zone change nothing", () => {
    const plans = [
      ["UTC", "2026-01-01T00:00:00Z"],
      ["Pacific/Kiritimati", "2026-03-08T10:00:00Z"],
      ["America/Los_Angeles", "2028-02-29T23:59:59Z"],
    ].map(([TZ = "", now = ""]) => {
      vi.stubEnv("TZ", TZ);
      vi.useFakeTimers({ now: new Date(now) });
      return JSON.stringify(itemsFrom(day("2026-03-01")));
    });
    expect(new Set(plans).size).toBe(1);
  });
});

describe("the meetings", () => {
  const meetings = (id: string): string[] => {
    const facts = factsBy(id);
    if (facts === undefined) throw new Error(`There is no ${id}.`);
    const items = fortnight(facts, day("2026-07-01")).sections.flatMap((section) => section.items);
    return items.filter((item) => item.id.startsWith("meet-") || item.id === "retake-date").map((item) => item.id);
  };

  test.each([
    ["derm-262-strong", 0, []],
    ["ortho-238-insider", 1, []],
    ["neurosurgery-243-adjacent", 2, ["meet-field-advisor", "meet-dean", "meet-resident"]],
    ["em-224-dropped", 3, ["meet-field-advisor", "meet-dean", "meet-resident", "meet-outside-view"]],
    ["fm-212-fail", 3, ["retake-date"]],
    ["em-not-yet", undefined, []],
  ])("of %s at level %s are %j", (id, level, expected) => {
    expect(factsBy(id)?.level?.value).toBe(level);
    expect(meetings(id)).toEqual(expected);
  });
});
