import ICAL from "ical.js";
import { afterEach, describe, expect, test, vi } from "vitest";
import { type Day, dayOf, dayText } from "../../../core/cells/day.ts";
import { beforeExam } from "../../../core/plans/before-exam.ts";
import { fortnight, fortnightTable } from "../../../core/plans/fortnight.ts";
import type { Item, Plan } from "../../../core/plans/plan.ts";
import { recovery } from "../../../core/plans/recovery.ts";
import { type CalendarOptions, calendarFile } from "../../../sidebar/plans/calendar.ts";
import { calendarTitles } from "../../../sidebar/plans/calendar-titles.ts";
import { factsOf, profiles, startOf } from "../../fixtures/plans/profiles.ts";

const now = new Date("2026-07-01T09:30:15Z");

function textOf(plan: Plan, options: Partial<CalendarOptions> = {}): string {
  const file = calendarFile(plan, { now, ...options });
  if (file === undefined) throw new Error("There is no calendar file.");
  return new TextDecoder().decode(file.bytes);
}

const eventsIn = (text: string): ICAL.Event[] =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));

const day = (text: string): Day => {
  const [year = 0, month = 0, date = 0] = text.split("-").map(Number);
  return dayOf(year, month, date) ?? Number.NaN;
};

const task = (id: string, from: string, to: string, text = "Do it."): Item => ({
  id,
  kind: "task",
  text,
  source: "pivot",
  from: day(from),
  to: day(to),
});

/** A plan with known titles and dates of the test's own. */
const planOf = (...items: Item[]): Plan => ({
  id: "fortnight",
  title: "Your next 14 days",
  summary: "",
  sections: [{ id: "days", heading: "Days", items }],
});

const dated = (plan: Plan): Item[] =>
  plan.sections.flatMap(({ items }) => items.filter(({ kind, from }) => kind === "task" && from !== undefined));

const everyPlan = profiles.flatMap((profile) => [
  { profile, plan: fortnight(factsOf(profile), startOf(profile)) },
  { profile, plan: beforeExam(factsOf(profile), 1000) },
  { profile, plan: beforeExam(factsOf(profile)) },
]);

describe("the days of the events", () => {
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  const spans = [
    ["2026-08-31", "2026-08-31", "2026-09-01", "one day at the end of a month"],
    ["2026-12-30", "2027-01-02", "2027-01-03", "over the end of a year"],
    ["2027-02-27", "2027-02-28", "2027-03-01", "to the end of a February of 28 days"],
    ["2028-02-28", "2028-02-29", "2028-03-01", "to a leap day"],
    ["2028-02-29", "2028-03-01", "2028-03-02", "from a leap day"],
    ["2026-03-07", "2026-03-09", "2026-03-10", "over the start of daylight saving in the United States"],
    ["2026-10-31", "2026-11-02", "2026-11-03", "over its end"],
  ] as const;

  test.each(spans)("from %s to %s end before %s: %s", (from, to, end) => {
    for (const zone of ["UTC", "America/Los_Angeles", "Pacific/Kiritimati", "America/Sao_Paulo"]) {
      vi.stubEnv("TZ", zone);
      const [event] = eventsIn(textOf(planOf(task("meet-dean", from, to))));
      expect([zone, event?.startDate.toString(), event?.endDate.toString()]).toEqual([zone, from, end]);
      expect([event?.startDate.isDate, event?.endDate.isDate]).toEqual([true, true]);
    }
  });

  test("are those of the plan, for everyone, and are written as dates", () => {
    let events = 0;
    for (const { plan } of everyPlan) {
      const tasks = dated(plan);
      if (tasks.length === 0) continue;
      const text = textOf(plan);
      const made = eventsIn(text).map(({ startDate, endDate }) => [startDate.toString(), endDate.toString()]);
      expect(made).toEqual(tasks.map(({ from = 0, to = 0 }) => [dayText(from), dayText(to + 1)]));
      expect(text.match(/^DTSTART;VALUE=DATE:\d{8}\r$/gm)).toHaveLength(tasks.length);
      expect(text).not.toMatch(/TZID|VTIMEZONE/);
      events += tasks.length;
    }
    expect(events).toBeGreaterThan(400);
  });

  test("are the same bytes wherever the file is made", () => {
    const plan = fortnight(factsOf(profiles[0] ?? never()), day("2026-03-01"));
    const texts = ["UTC", "America/Los_Angeles", "Pacific/Kiritimati"].map((zone) => {
      vi.stubEnv("TZ", zone);
      return textOf(plan);
    });
    expect(new Set(texts).size).toBe(1);
  });
});

function never(): never {
  throw new Error("There is nobody.");
}

describe("the file", () => {
  const [someone = never()] = profiles.filter(({ id }) => id === "em-224-dropped");
  const facts = factsOf(someone);
  const plan = fortnight(facts, startOf(someone));

  test("is a calendar with its name, its type and its line ends", () => {
    const file = calendarFile(plan, { now });
    expect([file?.name, file?.type]).toEqual(["matchsheet-fortnight.ics", "text/calendar;charset=utf-8"]);
    const text = textOf(plan);
    expect(text.startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:")).toBe(true);
    expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  });

  test("holds no line over 75 bytes, also where a character takes several", () => {
    const long = "Ask “Dr. Ñandú–Ørsted” 🩺 for half an hour; bring the page, the list, and a pen. ".repeat(8);
    const text = textOf(planOf(task("meet-dean", "2026-07-01", "2026-07-02", long)), { withDetails: true });
    const bytes = text.split("\r\n").map((line) => new TextEncoder().encode(line).length);
    expect(Math.max(...bytes)).toBeLessThanOrEqual(75);
    expect(eventsIn(text)[0]?.description).toBe(long);
  });

  test("escapes what the format would read as its own", () => {
    const risky = "Commas, semicolons; back\\slashes, a\nsecond line, BEGIN:VEVENT and “quotes”.";
    const text = textOf(planOf(task("meet-dean", "2026-07-01", "2026-07-02", risky)), { withDetails: true });
    expect(eventsIn(text).map(({ description }) => description)).toEqual([risky]);
  });

  test("is stamped with the time that it is given, and leaves the days free", () => {
    const [event] = new ICAL.Component(ICAL.parse(textOf(plan))).getAllSubcomponents("vevent");
    expect(event?.getFirstPropertyValue("dtstamp")?.toString()).toBe("2026-07-01T09:30:15Z");
    expect(event?.getFirstPropertyValue("transp")).toBe("TRANSPARENT");
  });

  test("is not made of a plan without dated tasks", () => {
    expect(calendarFile(recovery(facts), { now })).toBeUndefined();
    expect(calendarFile(planOf({ ...task("meet-dean", "2026-07-01", "2026-07-02"), kind: "note" }), { now })).toBeUndefined();
  });
});

describe("a second import", () => {
  const [someone = never()] = profiles;
  const facts = factsOf(someone);

  test("finds each event again when the start has moved, and counts as newer", () => {
    const first = eventsIn(textOf(fortnight(facts, day("2026-07-01"))));
    const second = eventsIn(textOf(fortnight(facts, day("2026-07-15")), { now: new Date(now.getTime() + 60_000) }));
    expect(second.map(({ uid }) => uid)).toEqual(first.map(({ uid }) => uid));
    expect(second.filter(({ sequence }, place) => sequence <= (first[place]?.sequence ?? 0))).toEqual([]);
    expect(second[0]?.startDate.toString()).not.toBe(first[0]?.startDate.toString());
  });

  test("never mistakes one task for another", () => {
    const ids = Object.entries(calendarTitles).flatMap(([plan, titles]) => Object.keys(titles).map((id) => ({ plan, id })));
    const uids = ids.map(({ plan, id }) => eventsIn(textOf({ ...planOf(task(id, "2026-07-01", "2026-07-01")), id: plan }))[0]?.uid);
    expect(uids.length).toBeGreaterThan(40);
    expect(new Set(uids).size).toBe(uids.length);
  });
});

describe("what others see in a shared calendar", () => {
  /** What would tell how the exam went, or where to. */
  const telling = /\d{3}|constrain|enabling|neutral|categor|level|pivot|retake|fail|below|percentile|drop|score is|IMG/i;

  test("is nothing of the score, the field or the outcome, for anyone", () => {
    const told = everyPlan.flatMap(({ profile, plan }) => {
      if (dated(plan).length === 0) return [];
      const { specialty } = factsOf(profile);
      const words = eventsIn(textOf(plan)).flatMap(({ summary, description }) => [summary, description]);
      return words.filter((text) => telling.test(text) || (specialty !== undefined && text.includes(specialty.name)));
    });
    expect(told).toEqual([]);
  });

  test("is the same file for two people with the same tasks, whatever their scores", () => {
    const items = (text: string) => [task("compare-with-range", "2026-07-01", "2026-07-02", text)];
    expect(textOf(planOf(...items("Your 224 is low.")))).toBe(textOf(planOf(...items("Your 262 is high."))));
  });

  test("is the whole words only where the user asks for them", () => {
    const [someone = never()] = profiles.filter(({ id }) => id === "em-224-dropped");
    const plan = fortnight(factsOf(someone), startOf(someone));
    const events = eventsIn(textOf(plan, { withDetails: true }));
    const expected = dated(plan).map(({ text, why }) => (why === undefined ? text : `${text}\n\nWhy: ${why}`));
    expect(events.map(({ description }) => description)).toEqual(expected);
    expect(expected.some((text) => text.includes("224"))).toBe(true);
    expect(textOf(plan)).not.toContain("224");
  });
});

describe("the titles", () => {
  test("are there for each dated task, and for no other", () => {
    const reached = new Set(everyPlan.flatMap(({ plan }) => dated(plan).map(({ id }) => `${plan.id}/${id}`)));
    const rows = fortnightTable.sections.flatMap(({ rows }) => rows);
    const written = rows.filter(({ kind, days }) => kind === "task" && days !== undefined).map(({ id }) => `fortnight/${id}`);
    const titled = Object.entries(calendarTitles).flatMap(([plan, titles]) => Object.keys(titles).map((id) => `${plan}/${id}`));
    expect([...new Set([...reached, ...written])].sort()).toEqual(titled.sort());
  });

  test("fit into a day of a calendar", () => {
    const titles = Object.values(calendarTitles).flatMap((of) => Object.values(of));
    expect(titles.filter((title) => title.length > 48 || /[.!]$/.test(title))).toEqual([]);
  });
});
