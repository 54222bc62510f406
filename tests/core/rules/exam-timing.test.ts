import { describe, expect, test } from "vitest";
import { dayOf, dayText } from "../../../core/cells/day.ts";
import { defaultApplicationDay, timingRows } from "../../../core/rules/exam-timing.ts";
import { ask } from "../oracle/ask.ts";
import { idleRules } from "./rows-needed.ts";

const late = "Late: score arrives after applications open";
const veryLate = "Very late: talk to an advisor";

describe("the timing of the exam", () => {
  test.each([
    ["2026-01-01", "Early enough"],
    ["2026-05-31", "Early enough"],
    ["2026-06-01", "Ideal"],
    ["2026-06-15", "Ideal"],
    ["2026-07-31", "Ideal"],
    ["2026-08-01", "Tight"],
    ["2026-08-17", "Tight"],
    ["2026-08-18", "Tight"],
    ["2026-08-19", late],
    ["2026-09-15", late],
    ["2026-09-16", late],
    ["2026-09-30", late],
    ["2026-10-01", veryLate],
    ["2026-11-30", veryLate],
    // A December exam is for the September of the next year.
    ["2026-12-01", "Early enough"],
    ["2026-12-31", "Early enough"],
  ])("on %s is %s", (exam, timing) => {
    expect(ask("EXAMTIMING", exam)).toBe(timing);
  });

  test.each([
    // Application date, exam, timing: the months are those of the application date's year.
    ["2027-09-15", "2026-12-01", "Early enough"],
    ["2027-09-15", "2026-08-18", "Early enough"],
    ["2027-09-15", "2027-05-31", "Early enough"],
    ["2026-09-15", "2026-12-01", veryLate],
    ["2026-09-15", "2027-01-10", veryLate],
    ["2026-09-02", "2026-08-05", "Tight"],
    ["2026-09-02", "2026-08-06", late],
    ["2026-09-30", "2026-09-02", "Tight"],
    ["2026-09-30", "2026-09-03", late],
    // An early application date leaves June and July as they are.
    ["2026-07-15", "2026-07-10", "Ideal"],
    ["2026-07-15", "2026-08-01", late],
    ["2026-08-28", "2026-07-31", "Ideal"],
    ["2026-08-28", "2026-08-01", late],
  ])("for applications on %s, on %s is %s", (application, exam, timing) => {
    expect(ask("EXAMTIMING", exam, application)).toBe(timing);
  });

  test("is the same for a date as text, as a serial number and as a date object", () => {
    const application = [["2026-09-15"], [46280], [new Date(Date.UTC(2026, 8, 15))]];
    const exam = [["2026-08-19", 46253, new Date(Date.UTC(2026, 7, 19))]];
    expect(ask("EXAMTIMING", exam, application)).toEqual([
      [late, late, late],
      [late, late, late],
      [late, late, late],
    ]);
  });

  test("has September 15 of the exam's year for an application date, of the next year in December", () => {
    const day = (year: number, month: number, date: number) => dayText(defaultApplicationDay(dayOf(year, month, date) ?? 0));
    expect([day(2026, 1, 1), day(2026, 11, 30), day(2026, 12, 1), day(2026, 12, 31)]).toEqual([
      "2026-09-15",
      "2026-09-15",
      "2027-09-15",
      "2027-09-15",
    ]);
  });

  test("needs each of its rows", () => {
    const application = dayOf(2026, 9, 15) ?? 0;
    const first = dayOf(2026, 5, 1) ?? 0;
    const facts = Array.from({ length: 200 }, (_, place) => ({ exam: first + place, application }));
    expect(idleRules(timingRows, facts)).toEqual([]);
    expect(timingRows).toHaveLength(5);
  });
});
