import { describe, expect, test } from "vitest";
import { entered } from "./fake-entry.ts";

describe("what is entered into a cell", () => {
  test.each<[unknown, string, unknown]>([
    ["Reach", "General", "Reach"],
    ["007", "General", 7],
    ["007", "@", "007"],
    ["'007", "General", "007"],
    ["1e5", "General", 100_000],
    ["1,234", "General", 1234],
    ["(5)", "General", -5],
    ["10%", "General", 0.1],
    ["$5", "General", 5],
    [" 245 ", "General", 245],
    ["TRUE", "General", true],
    ["#N/A", "General", "#N/A"],
    ["2026-09-15", "General", 46_280],
    [7, "@", "7"],
    [true, "@", "TRUE"],
  ])("%j under %s becomes %j", (input, format, value) => expect(entered(input, format, () => 0).value).toBe(value));

  test.each(["1-2", "3/4", "May 5", "5 May", "12:30", "1 1/2"])("%s becomes a number with a format", (input) => {
    const { value, format } = entered(input, "General", () => 0);
    expect([typeof value, typeof format]).toEqual(["number", "string"]);
  });

  test.each(["=1+1", "+x", "-x"])("%s becomes a formula", (input) => expect(entered(input, "General", () => 0).formula).toMatch(/^=/));

  test("what Excel's answer is not known for is refused", () => {
    expect(() => entered("'x", "@", () => 0)).toThrow("an apostrophe");
    expect(() => entered(new Date(0), "General", () => 0)).toThrow("in a cell");
    expect(() => entered("@home", "General", () => 0)).toThrow("not valid");
  });
});
