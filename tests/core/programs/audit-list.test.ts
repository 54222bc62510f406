import { describe, expect, test } from "vitest";
import { callFunction } from "../../../core/functions.ts";
import { type AuditOptions, auditList, type ListAudit } from "../../../core/programs/audit-list.ts";
import { defaultSettings } from "../../../core/rules/settings.ts";
import { programsWith, sortedList } from "./sorted-lists.ts";

const settings = defaultSettings;

function audit(rows: Parameters<typeof sortedList>[0], options: Partial<AuditOptions> = {}): ListAudit {
  return auditList(sortedList(rows), { constrained: false, settings, ...options });
}

test("buckets are sorted as BUCKET sorts them, with its reasons and its errors", () => {
  const rows = programsWith(247, 240, "235-240", "N/A", "see website", "", "245+");
  const sorted = sortedList([
    ...rows,
    ["Strict", "", "", 240, 250],
    ["Famous", "", "", 220, "", "yes"],
    ["Marked", "", "", 240, "", "maybe"],
    ["Vague", "", "", 240, "ask"],
  ]);
  const shown = sorted.map(({ verdict, problem }) => verdict?.value ?? `Check: ${problem}`);
  const asked = [247, 240, "235-240", "N/A", "see website", "", "245+"].map((average) =>
    callFunction("BUCKET", [247, [[average], [average]]]),
  );
  expect(shown.slice(0, 7)).toEqual(asked.map((answer) => (answer as string[][])[0]?.[0]));
  expect(shown.slice(7, 9)).toEqual(["Below minimum", "Reach"]);
  expect(shown[9]).toMatch(/^Check: competitive: "maybe"/);
  expect(shown[10]).toMatch(/^Check: minimum: "ask"/);
  expect(sorted[0]?.verdict?.reason).toBe(callFunction("BUCKET", [247, 247, "", "", "why"]));
});

test("have, want and difference are those of LISTAUDIT for the same buckets", () => {
  const averages = [250, 251, 252, 245, 243, 230, "N/A"];
  const { rows, warnings } = audit(programsWith(...averages));
  const buckets = sortedList(programsWith(...averages)).map(({ verdict }) => [verdict?.value ?? ""]);
  const answer = callFunction("LISTAUDIT", [buckets]) as (string | number)[][];
  expect(rows.map(({ bucket, have, want, difference }) => [bucket, have, want, difference])).toEqual(answer.slice(0, 3));
  expect(warnings).toEqual(answer.slice(3).map(([text]) => text));
});

test("warnings come in their order, each with its numbers", () => {
  const rows = [
    ["A", "Alban", "NY", 250],
    ["B", "Alban", "NY", 251],
    ["C", "Alban", "New York", 245],
    ["C", "Alban", "NY", 245],
    ["D", "Alban", "NY", "N/A"],
    ["E", "Alban", "NY", 240, 250],
  ];
  const { warnings } = audit(rows, { constrained: true, wanted: 25 });
  expect(warnings).toHaveLength(7);
  const order = [/No Safer/, /Reach/, /25 are advised/, /No average/, /below the stated minimum/, /more than once/, /Alban, NY/];
  expect(order.filter((pattern, place) => !pattern.test(warnings[place] ?? ""))).toEqual([]);
});

test("repeats are counted without the first, and named by their rows", () => {
  const { warnings, duplicates } = audit([
    ...programsWith(250, 230),
    ["Hospital A", "Town 0", "OH", 250],
    ["Hospital A", "Town 0", "OH", 250],
  ]);
  expect(warnings.filter((text) => text.includes("more than once"))).toHaveLength(1);
  expect(warnings.join()).toContain("2 programs stand");
  expect(duplicates.map(({ rows }) => rows)).toEqual([[1, 3, 4]]);
});

test("a program with a cell that can't be read is in no bucket, and is handed back", () => {
  const { rows, unread } = audit(programsWith(250, "see website", 230));
  expect(rows.map(({ have }) => have)).toEqual([1, 0, 1]);
  expect(unread.map(({ program, problem }) => [program.name, problem?.startsWith("programAverage: ")])).toEqual([["Hospital B", true]]);
});

describe("all in one place is told when the list is constrained", () => {
  const place = (...places: readonly (readonly [city: string, state: string])[]): string | undefined =>
    audit(
      places.map(([city, state], row) => [`Hospital ${row}`, city, state, 230 + row]),
      { constrained: true },
    ).warnings.find((text) => text.startsWith("Every program"));
  test.each([
    [
      "one city",
      [
        ["Alban", "NY"],
        ["alban", "New York"],
      ],
      "Every program is in Alban, NY",
    ],
    [
      "one city, no state given",
      [
        ["Alban", ""],
        ["Alban", ""],
      ],
      "Every program is in Alban;",
    ],
    [
      "one state",
      [
        ["Alban", "NY"],
        ["Buff", "NY"],
        ["", "NY"],
      ],
      "Every program is in New York;",
    ],
    [
      "one state in two towns of one name elsewhere",
      [
        ["Alban", "NY"],
        ["Alban", "OH"],
      ],
      undefined,
    ],
    [
      "two states",
      [
        ["Alban", "NY"],
        ["Tole", "OH"],
      ],
      undefined,
    ],
    [
      "a place that is not known",
      [
        ["Alban", "NY"],
        ["", ""],
      ],
      undefined,
    ],
    [
      "no place at all",
      [
        ["", ""],
        ["", ""],
      ],
      undefined,
    ],
    ["a single program", [["Alban", "NY"]], undefined],
  ] as const)("%s", (_, places, start) => {
    const told = place(...places);
    if (start === undefined) expect(told).toBeUndefined();
    else expect(told?.startsWith(start)).toBe(true);
  });

  test("and not when it is not", () => {
    const rows = [
      ["A", "Alban", "NY", 240],
      ["B", "Alban", "NY", 230],
    ];
    expect(audit(rows).warnings.filter((text) => text.startsWith("Every program"))).toEqual([]);
  });
});

test("an empty list has nothing, wants nothing, and says that nothing is safe", () => {
  const { rows, warnings, duplicates } = audit([]);
  expect(rows.map(({ have, want }) => [have, want])).toEqual([
    [0, 0],
    [0, 0],
    [0, 0],
  ]);
  expect(warnings).toEqual(["No Safer program is on the list."]);
  expect(duplicates).toEqual([]);
});
