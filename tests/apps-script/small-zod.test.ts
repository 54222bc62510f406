import { join } from "node:path";
import { build } from "esbuild";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type * as Protocol from "../../apps-script/protocol.ts";
import { withSmallZod } from "../../scripts/build/google/core-file.ts";
import { root } from "../../scripts/root.ts";
import { whole } from "../contract/workbook/whole-sheets.ts";

interface Verdict {
  safeParse(value: unknown): { success: boolean; data?: unknown };
}

/** The schemas of the protocol, with zod itself or with what stands in for it. */
async function schemas(alias: Record<string, string>): Promise<Record<string, Verdict>> {
  const result = await build({
    entryPoints: [join(root, "apps-script", "protocol.ts")],
    absWorkingDir: root,
    bundle: true,
    write: false,
    format: "iife",
    globalName: "built",
    alias,
  });
  const { messages, replySchema } = new Function(`${result.outputFiles[0]?.text}; return built;`)() as typeof Protocol;
  const named = Object.entries(messages).flatMap(([method, { request, answer }]) => [
    [`${method} asked`, request],
    [`${method} answered`, answer],
  ]);
  return { ...(Object.fromEntries(named) as Record<string, Verdict>), reply: replySchema };
}

const real = await schemas({});
const small = await schemas(withSmallZod.alias);

/** One value that each schema accepts, from which the near misses are made. */
const table = { sheetName: "List", sheetId: "0", cells: [["a", 1, true]], formulas: [[0, 1]], fingerprint: "1x3-0", selected: [0, 2] };
const refused = { ok: false, code: "busy", message: "Wait." };
const good: Record<string, unknown[]> = {
  "readTable asked": [null],
  "readTable answered": [table],
  "readSheet asked": ["Programs"],
  "readSheet answered": [table, null, { ...table, hidden: true }],
  "readBook asked": [null],
  "readBook answered": [[table, table], []],
  "writeColumns asked": [
    { sheetId: "0", fingerprint: "x", headerRow: 0, columns: [{ header: "Why", index: 2, values: ["a", null, 3, false] }] },
    { sheetId: "0", fingerprint: "x", headerRow: 0, columns: [{ header: "Done", values: [true], kind: "check" }] },
  ],
  "writeColumns answered": [{ ok: true, cells: 3, fingerprint: "x", columns: [1, 2] }, refused],
  "undo asked": [null],
  "undo answered": [{ ok: true, cells: 3 }, refused],
  "readProfile asked": [null],
  "readProfile answered": [{ score: 247, specialty: "Neurology", late: false }],
  "saveProfile asked": [{ score: 247 }],
  "saveProfile answered": [null],
  "addSheet asked": [{ name: "Rules", rows: [["a", 1]], names: [{ name: "MatchSheet_Score", row: 1, column: 1 }], widths: [12] }, whole],
  "addSheet answered": [true],
  "selectCell asked": [
    [2, 3, null],
    [2, 3, "1000003"],
  ],
  "selectCell answered": [null],
  "insertFormula asked": ["=BUCKET(C2, D2)"],
  "insertFormula answered": [{ ok: true, address: "C2" }, refused],
  "repairFormulas asked": [null],
  "repairFormulas answered": [{ ok: true, cells: 3, left: ["Locked"] }, refused],
  "script asked": ["plans", "tools"],
  "script answered": ["var a = 1;"],
  reply: [
    { ok: true, value: [1] },
    { ok: false, code: "defect", message: "x" },
  ],
};

const strange = [
  undefined,
  null,
  "",
  "=",
  0,
  -1,
  1.5,
  2 ** 53,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  true,
  [],
  {},
  [[]],
  [null],
  { a: 1 },
  new Date(0),
  new Map(),
  "x".repeat(9000),
];

/** Every value that differs from a good one in one place: changed, taken away, or with something added. */
function nearMisses(value: unknown): unknown[] {
  if (Array.isArray(value)) {
    const inside = value.flatMap((item, at) => nearMisses(item).map((other) => [...value.slice(0, at), other, ...value.slice(at + 1)]));
    return [...strange, ...inside, value.slice(1), [...value, value[0]]];
  }
  if (typeof value !== "object" || value === null) return strange;
  const entries = Object.entries(value);
  const inside = entries.flatMap(([key, held]) => nearMisses(held).map((other) => ({ ...value, [key]: other })));
  const without = entries.map(([key]) => Object.fromEntries(entries.filter(([name]) => name !== key)));
  return [...strange, ...inside, ...without, { ...value, extra: 1 }, { ...value, extra: undefined }];
}

const verdict = (schema: Verdict | undefined, value: unknown): boolean | undefined => schema?.safeParse(value).success;

describe("what stands in for zod in Google's script", () => {
  test("is asked about every schema", () => {
    expect(Object.keys(small)).toEqual(Object.keys(real));
    expect(Object.keys(good).sort()).toEqual(Object.keys(real).sort());
  });

  test.each(Object.keys(real))("%s: the same verdict on what is right and on every near miss", (name) => {
    const values = (good[name] ?? []).flatMap((value) => [value, ...nearMisses(value)]);
    const differing = values.filter((value) => verdict(real[name], value) !== verdict(small[name], value));
    expect(differing).toEqual([]);
    expect((good[name] ?? []).map((value) => verdict(small[name], value))).not.toContain(false);
    expect(values.length).toBeGreaterThan(strange.length);
  });

  test("gives the same verdict and the same value for whatever JSON arrives", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...Object.keys(real)), (value, name) => {
        const [theirs, ours] = [real[name]?.safeParse(value), small[name]?.safeParse(value)];
        expect(ours?.success).toBe(theirs?.success);
        if (theirs?.success) expect(ours?.data).toEqual(theirs.data);
      }),
      { seed: 20_26, numRuns: 3000 },
    );
  });

  test("throws, as zod does, where a value must fit", () => {
    const parse = (schema: unknown): unknown => (schema as { parse(value: unknown): unknown }).parse({});
    expect(() => parse(small["readTable answered"])).toThrow(TypeError);
    expect(() => parse(real["readTable answered"])).toThrow();
  });
});
