/** What program cells hold in real lists, and what they should not hold. */
import type { Content } from "../engines/book.ts";
import type { RuleEdits } from "./placed-names.ts";
import type { ProgramCase } from "./program-book.ts";

/** Forms that the core reads, and a plain formula too. */
// biome-ignore format: a table is read by rows.
export const readForms: readonly Content[] = [
  245, 243.7, 180, 300, 250.25, "245", "243.7", "243.70", "~245", "~ 245", "≈ 245", "≈245", "avg 245", "AVG245", "Avg  245", "245 avg", "245avg", "245.5 Avg",
  "245 (2025)", "252 (231-279)", "245(240-250)", "236.0 (16.8)", "252.0 (242.0 to 262.0)", "252 ( 231 – 279 )", "252 (231 — 279)", "248(15)", "248 (9.25)",
  "240-250", "240–250", "240—250", "240 - 250", "240 to 250", "240to250", "240 TO 250", "250-240", "250 – 240", "240.5-250.5", "245-245", "180-300", "25x", "25X", "18x", "29x", " 24x ",
  "245+", "245 +", "245.5+", ">=245", ">= 245", "≥245", "≥ 245", ">245", "> 245", "min 245", "Min245", "MIN  245", "at least 245", "At Least  245", "at least245", ">=245.5",
  " 245 ", "245\u00A0", "\u200B245", "245\u200D-\u2060250", "\uFEFF240 to 250", "240\u00A0-\u00A0250", "240\n-\n250", "\t245", "240 -\t250",
  "180", "300", "180.0", "299.99", "245.123456", "245.123456789", "230+", "260-270", "26x",
];

/** Forms of no data. */
// biome-ignore format: a table is read by rows.
export const noDataForms: readonly Content[] = [
  null, "", " ", "\u00A0", 0, "0", " 0 ", "N/A", "n/a", "NA", "-", "–", "—", "--", "!", "?", "none", "None", "unknown", "TBD", "not listed", "Not  Listed", "no min", "no minimum", "No Cutoff", "P", "p", " - ", "\u200B",
];

/** What no one can read: an error in the core, "Check this cell" in a plain workbook. */
// biome-ignore format: a table is read by rows.
export const unreadableForms: readonly Content[] = [
  1, 179, 179.9, 301, 999, 140, 592, 24500, -245, 46000, true, false, { error: "#N/A" }, { error: "#REF!" }, { formula: "1/0" }, new Date(Date.UTC(2026, 8, 15)),
  "1", "179", "301", "999", "140", "592", "24500", "0245", "2450", "-245", "+245", "245-", "-", "245 250", "24 5", "2 45", "245,5", "245.", ".245", "245..5", "2.45", "245.5.5", "1e2", "2.5e2", "$245", "245%", "245 pts",
  "see website", "Step 1 230 / Step 2 245", "30x", "17x", "2x", "255x", "x", "xx", "25xx", "25.5x", "25 x", "00x", "00", "000", "0.0", "00-00", "999-999", "100-250", "240-310", "240-", "-250", "240--250", "240-250-260", "240 to", "to 250", "2402-50", "240/250", "240-250+",
  ">=", ">", "+", "~", "min", "avg", "at least", "to", ">>245", ">=>245", "> = 245", ">= 245+", "min min 245", "minimum 245", "min. 245", "avg. 245", "average 245", "avg ~245", "~avg 245", "~240-250", "avg 240-250", ">=240-250", "245 ~", "245 >", "245 min", "245 at least", "a t least 245", "atleast 245",
  "245 ()", "245 (min)", "245 (n=30)", "245 (240-)", "245 (-250)", "245 (240-250-260)", "245 (2025", "245 2025)", "(245)", "245 (2025) avg", "avg 245 (2025)", "245 (2025)+", "245 (.5)", "240-250 (245)", "245 ((2025))", "25x (2)", "0 (0)",
  "*", "**", "?*", "~*", "2*5", "24?", "245*", "0*", "~?", "|", "245|250", "n/a|na", "0|10", "none|", "#", "#N/A", "#REF!", "TRUE", "FALSE", "yes", "no", "N / A", "n.a.", "not  sure", "nan", "null", "۲۴۵", "２４５", "1/2/2026", "2026-09-15", "12:30", "245️⃣", "245;250", "245 & 250",
];

/** Read by the core and not by a plain formula, which asks to have the cell checked. See docs/decisions/plain-formulas.md. */
export const checkedForms: readonly Content[] = [
  "245 (240.)",
  "245 (1.2.3)",
  "245 (12345678901234567)",
  "245.1234567890",
  "245\u2009-\u2009250",
  "240 -\u3000250",
];

export const ruleSets: readonly RuleEdits[] = [
  {},
  { reachMargin: 1, coreMargin: 12, borderlineMargin: 1 },
  { reachMargin: -4, coreMargin: 1, borderlineMargin: 0 },
  { reachMargin: 2.5, coreMargin: 6.5, borderlineMargin: 20 },
  { reachMargin: "-1", coreMargin: " 10.5 ", borderlineMargin: null },
  { coreMargin: 41 },
];

const minimums: readonly Content[] = [null, 230, "240", "220+", "235-245", "N/A", "", 0, "~225", "24x"];
const marks: readonly Content[] = [null, false, true, "yes", "no", 1, 0, "N", "TRUE", " y "];
const badMarks: readonly Content[] = ["maybe", 2, "*", "yes|", "?", { error: "#N/A" }, 0.5, "tru", new Date(Date.UTC(2026, 8, 15))];
const scores: readonly number[] = [1, 179, 180, 236, 237, 240, 242, 244, 245, 246, 248, 249, 250, 253, 254, 259, 262, 300];
const oddScores: readonly Content[] = [
  null,
  "",
  " ",
  0,
  "0",
  "Not yet",
  " not YET ",
  " 245 ",
  "245.0",
  "245.00",
  "45",
  301,
  -5,
  245.5,
  "301",
  "+245",
  "abc",
  true,
  "245.",
  "245.5",
  ".0",
  "0.0",
  "1e2",
  "*",
  { error: "#N/A" },
  "２４５",
  new Date(Date.UTC(2026, 8, 15)),
];

function at<T>(items: readonly T[], place: number): T {
  return items[place % items.length] as T;
}

/** Every form beside many scores, and beside each other. */
export function programCases(): readonly ProgramCase[] {
  const averages = [...readForms, ...noDataForms, ...unreadableForms, ...checkedForms];
  const byForm = averages.flatMap((average, place) =>
    Array.from({ length: 4 }, (_, turn): ProgramCase => {
      const plain = turn < 2;
      return {
        score: at(scores, place * 5 + turn * 3),
        average,
        minimum: plain ? null : at(minimums, place + turn),
        competitive: plain ? null : at(marks, place + 2 * turn),
        rules: at([0, 1, 2, 3, 4, 0, 5], place + turn),
      };
    }),
  );
  const byScore = Array.from({ length: 300 }, (_, place) => place + 1).flatMap((score) =>
    [at([245, "240-250", "245+", "25x"], score), at([236.5, "231-262", ">=250", "243.7"], score >> 2)].map(
      (average, turn): ProgramCase => ({
        score,
        average,
        minimum: at(minimums, score + turn),
        competitive: at([null, null, "yes"], score),
        rules: at([0, 1, 3], score),
      }),
    ),
  );
  const byMinimum = averages.map(
    (minimum, place): ProgramCase => ({
      score: at(scores, place),
      average: at(["240-250", 238, "N/A"], place),
      minimum,
      competitive: null,
      rules: at([0, 2], place),
    }),
  );
  const byMark = [...marks, ...badMarks].map(
    (competitive): ProgramCase => ({ score: 250, average: 240, minimum: null, competitive, rules: 0 }),
  );
  const byOddScore = oddScores.flatMap((score) =>
    [245, "see website", null].map((average): ProgramCase => ({ score, average, minimum: null, competitive: null, rules: 0 })),
  );
  return [...byForm, ...byScore, ...byMinimum, ...byMark, ...byOddScore];
}
