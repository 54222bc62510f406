import { describe, expect, test } from "vitest";
import { isDateFormat, isPlainText, shownValue } from "../../office-addin/number-formats.ts";

describe("a number format", () => {
  test.each([
    "m/d/yyyy",
    "yyyy-mm-dd",
    "d-mmm",
    "mmm-yy",
    "mmmm",
    "[$-409]dddd, mmmm d, yyyy;@",
    "m/d/yy h:mm",
    '[$-en-US]d"." mmmm',
    "dd\\.mm\\.yyyy",
    "_(* m/d/yyyy_)",
    "mm/dd",
    "YYYY/M/D",
  ])("%s shows a day", (format) => expect(isDateFormat(format)).toBe(true));

  test.each([
    "General",
    "@",
    "0",
    "0.00",
    "#,##0",
    "0%",
    "h:mm",
    "mm:ss",
    "[h]:mm:ss",
    "[Red]0;[Blue]-0",
    '0" days"',
    '"Day "0',
    "0\\d",
    "_d0",
    "*y0",
    "$#,##0_);[Red]($#,##0)",
    "0.00E+00",
    "# ?/?",
    ";;;",
    '0;"yyyy"',
  ])("%s does not", (format) => expect(isDateFormat(format)).toBe(false));
});

describe("a cell's value", () => {
  test.each<[unknown, string, unknown]>([
    [46_329, "m/d/yyyy", "2026-11-03"],
    [46_329.75, "m/d/yyyy h:mm", "2026-11-03"],
    [46_329, "General", 46_329],
    [245, "yyyy-mm-dd", 245],
    [0, "yyyy-mm-dd", 0],
    ["2026-11-03", "yyyy-mm-dd", "2026-11-03"],
    ["", "General", ""],
    [true, "General", true],
    [0.5, "h:mm", 0.5],
    ["#N/A", "General", "#N/A"],
  ])("%j under %s is %j", (value, format, shown) => expect(shownValue(value, format)).toBe(shown));
});

describe("a text", () => {
  const long = "245 is at or below this program's average of 247, so it counts as a reach here.";

  test.each(["", "Reach", "Below minimum", "ünï – 漢字 😀", "St. Alder's", "true story", long])("%j is only text to Excel", (text) =>
    expect(isPlainText(text)).toBe(true),
  );

  test.each(["=1", " =1", "+1", "-", "@home", "'x", "#N/A", "007", "1-2", "May 5", "10%", "TRUE", " false ", "245*", "٣", `=${long}`])(
    "%j could be something else",
    (text) => expect(isPlainText(text)).toBe(false),
  );
});
