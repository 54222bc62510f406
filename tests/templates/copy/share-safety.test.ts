import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import type { Shown } from "../../../core/cells/cell.ts";
import type { BookSheet, Secrets } from "../../../core/sheets/book-copy.ts";
import { bookMaker } from "../../../templates/book-maker.ts";
import { listsIn } from "../../../templates/copy/lists-in-book.ts";
import { shareLists } from "../../../templates/copy/share-copy.ts";

/** Numbers and words that stand nowhere in an empty template. */
const score = 229;
const step1 = 213;
const words = ["Zyxqua Marker", "zyxqua.marker@example.edu", "Dr. Vossquill", "(814) 555-0134"];
const secrets: Secrets = { scores: [score, step1], words: ["Zyxqua Marker", "Vossquill"] };
const marker = fc.constantFrom<Shown>(score, step1, String(score), `I have ${score}`, `${step1}!`, ...words, `thanks to ${words[2]}`);

/** Columns with what a stranger's list holds; a marker may stand in any cell of the others. */
const known = [
  "Program",
  "City",
  "State",
  "Type",
  "Specialty",
  "Step 2 average",
  "Step 2 minimum",
  "Highly competitive?",
  "Program Code",
  "Visa",
];
const good: readonly (readonly Shown[])[] = [
  ["Lakeview Medicine", "Erie", "PA", "University", "Internal Medicine", 245, 215, "yes", "1402011234", "J-1"],
  ["Quarry Hill", "Marlow", "OH", "Community", "Family Medicine", "240-250", "", "no", "1402011235", ""],
  ["Windward", "Bend", "OR", "", "", "", 220, "", "", "none"],
];
const others = [
  "Notes",
  "Category",
  "Why",
  "Interview",
  "Signal",
  "My score",
  "Contact",
  "Interest",
  "Comlex",
  words[0] ?? "",
  `Gap to ${score}`,
];

interface Planted {
  readonly sheet: BookSheet;
  readonly planted: number;
}

const listSheet: fc.Arbitrary<Planted> = fc
  .record({
    name: fc.constantFrom("Programs", "IM", "Zyxqua Marker list", `My ${score}`),
    picked: fc.subarray(others, { minLength: 1 }),
    cells: fc.array(fc.record({ row: fc.nat(2), column: fc.nat(9), value: marker, formula: fc.boolean() }), { maxLength: 6 }),
    beside: fc.array(marker, { minLength: 33, maxLength: 33 }),
    title: fc.option(marker, { nil: undefined }),
    hidden: fc.boolean(),
  })
  .map(({ name, picked, cells, beside, title, hidden }) => {
    const width = known.length + picked.length;
    const rows = good.map((row, at) => [...row, ...picked.map((_, column) => beside[at * 11 + column] ?? "")]);
    // A program's own average may be anybody's score: a bare number there tells nothing.
    const tells = cells.filter(({ column, value }) => !((column === 5 || column === 6 || column === 8) && /^\d+$/.test(String(value))));
    for (const { row, column, value } of tells) (rows[row] ?? [])[column] = value;
    const table = [[...known, ...picked], ...rows];
    const above = title === undefined ? [] : [[title, ...Array<Shown>(width - 1).fill("")]];
    const formulas = cells.filter(({ formula }) => formula).map(({ row, column }): [number, number] => [row + 1 + above.length, column]);
    const sheet = { sheetName: name, cells: [...above, ...table], formulas, ...(hidden ? { hidden: true as const } : {}) };
    return { sheet, planted: picked.length * 3 + tells.length };
  });

const otherSheet = fc
  .record({
    sheetName: fc.constantFrom("Profile", "Rules", "Summary", "Plan", "Letters", words[0] ?? ""),
    cells: fc.array(fc.array(marker, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
  })
  .map((sheet): BookSheet => ({ ...sheet, formulas: [] }));

const scoreFound = new RegExp(`(?<![\\d.#])(?:${score}|${step1})(?![\\d.])`);
const othersFound: readonly RegExp[] = [/zyxqua|marker|vossquill/i, /\w@\w/, /555-0134/];

function found(where: string, text: string, patterns: readonly RegExp[]): string[] {
  return patterns.flatMap((pattern) => (pattern.test(text) ? [`${pattern.exec(text)?.[0]} in ${where}`] : []));
}

/** What of a part can tell a score. Formulas are the template's own, and markup has numbers of its own. */
function values(name: string, text: string): string {
  if (!name.startsWith("xl/")) return text;
  const shared = text.replace(/<c [^>]*t="s"[^>]*>.*?<\/c>/g, "");
  return [...shared.matchAll(/<(?:v|t|prompt|oddFooter)\b[^>]*>([^<]*)</g)].map(([, held = ""]) => held).join("\n");
}

async function leaksInFile(book: readonly BookSheet[]): Promise<string[]> {
  const maker = bookMaker("plain");
  const parts = Object.entries(unzipSync(await maker.write(maker.share(book, secrets).sheets)));
  expect(parts.length).toBeGreaterThan(10);
  return parts.flatMap(([name, part]) => {
    const text = strFromU8(part);
    return [...found(name, values(name, text), [scoreFound]), ...found(name, text, othersFound)];
  });
}

const anyBook = fc
  .tuple(fc.array(listSheet, { minLength: 1, maxLength: 2 }), fc.array(otherSheet, { maxLength: 3 }))
  .map(([lists, more]) => ({
    book: [...lists.map(({ sheet }) => sheet), ...more],
    planted: lists.reduce((sum, list) => sum + list.planted, 0),
  }));

test("wherever a score or a name stood, none is in what is handed on", () => {
  let planted = 0;
  fc.assert(
    fc.property(anyBook, (given) => {
      planted += given.planted;
      const { programs, extras } = shareLists(given.book, listsIn(given.book), secrets);
      expect(found("the copy", JSON.stringify([programs, extras]), [scoreFound, ...othersFound])).toEqual([]);
    }),
    { numRuns: 500, seed: 20261122 },
  );
  expect(planted).toBeGreaterThan(10_000);
});

test("nor in any part of the file: sheets, names, notes, properties, cached values", async () => {
  const books = fc.sample(anyBook, { numRuns: 3, seed: 7 });
  const leaks = await Promise.all([{ book: [] }, ...books].map(({ book }) => leaksInFile(book)));
  expect(leaks.flat()).toEqual([]);
}, 60_000);

test("the programs themselves are in the copy", () => {
  const { sheets, told } = bookMaker("plain").share([{ sheetName: "IM", cells: [known, ...good], formulas: [] }], secrets);
  const rows = sheets.find(({ name }) => name === "Programs")?.rows ?? [];
  expect(rows.slice(1, 4).map((row) => row.slice(0, 8))).toEqual([
    ["Lakeview Medicine", "Erie", "PA", "Internal Medicine", "University", 245, 215, "yes"],
    ["Quarry Hill", "Marlow", "OH", "Family Medicine", "Community", "240-250", "", "no"],
    ["Windward", "Bend", "OR", "Internal Medicine", "", "", 220, ""],
  ]);
  expect(rows.slice(0, 2).map((row) => row.slice(-2))).toEqual([
    ["Program code", "Visa"],
    ["1402011234", "J-1"],
  ]);
  expect(told[0]).toBe("The copy holds 3 programs from “IM”.");
});
