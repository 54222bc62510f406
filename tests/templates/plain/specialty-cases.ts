/** What people type for a specialty: everything the core knows, as it is and as it comes out of other lists. */
import { allSpecialties, findSpecialty, readTieredSpecialty } from "../../../core/cells/specialty.ts";
import { combinedRows, specialtyRows } from "../../../core/rules/specialties.ts";
import type { Content } from "../engines/book.ts";

const names = specialtyRows.flatMap(({ name, aliases }) => [name, ...aliases.split(", ")]);
const combinedNames = combinedRows
  .flatMap(({ name, aliases = "" }) => [...(name ? [name] : []), ...aliases.split(", ")])
  .filter((name) => name !== "");

function pairs(): string[] {
  return combinedRows.flatMap(({ parts: [one = "", other = ""] }) => {
    const namesOf = (part: string): string[] => {
      const row = specialtyRows.find(({ name }) => name === findSpecialty(part)?.name);
      return row ? [row.name, ...row.aliases.split(", ")] : [];
    };
    const separators = ["/", " / ", "-", " & ", " and ", "&", " "];
    return namesOf(one).flatMap((first, at) =>
      namesOf(other).map((second, place) => {
        const [left, right] = (at + place) % 2 === 0 ? [first, second] : [second, first];
        return left + (separators[(at * 3 + place) % separators.length] ?? "/") + right;
      }),
    );
  });
}

/** The same name as others write it. */
function written(name: string, at: number): string {
  const ways = [
    (text: string) => text.toUpperCase(),
    (text: string) => ` ${text}  `,
    (text: string) => `${text} Residency`,
    (text: string) => `${text} residency program`,
    (text: string) => `Department of ${text}`,
    (text: string) => `Integrated ${text} Training`,
    (text: string) => text.replace(/ /g, "-"),
    (text: string) => text.replace(/ and /g, " & "),
    (text: string) => `${text}.`,
    (text: string) => `(${text})`,
    (text: string) => text.replace(/ /g, "\u00A0"),
    (text: string) => `\u200B${text}`,
    (text: string) =>
      text
        .replace(/ped/gi, "paed")
        .replace(/anesth/gi, "anaesth")
        .replace(/gyne/gi, "gynae"),
    (text: string) => `${text} (Categorical)`,
    (text: string) => `${text}: Advanced`,
    (text: string) => text.replace(/ /g, "_"),
  ];
  return (ways[at % ways.length] ?? String)(name);
}

const codes: readonly Content[] = [...new Set(allSpecialties().map(({ code }) => code))]
  .filter((code) => /^\d{3}$/.test(code))
  .flatMap((code, at): Content[] => [
    `1234${code}C0`,
    `9876${code}${"MPAR"[at % 4]}${at % 1000}`,
    `${code}1234567`,
    Number(`${code}7654321`),
    ` 1234 ${code} c 0 `,
  ]);

// biome-ignore format: a table is read by rows.
const strange: readonly Content[] = [
  null, "", " ", 0, "0", 1, 40, true, false, { error: "#N/A" }, new Date(Date.UTC(2026, 8, 15)), "*", "?", "~", "d*", "derm?", "o~rtho", "surger*", "dermatologist", "internal", "residency", "program", "pediatric", "med", "onc", "rads onc",
  "123", "1234567", "12345678", "12345678901", "1234999C0", "1234140P1", "1234440P2", "1234440P", "1234440X1", "1234888C1", "123444C01", "1234440C1234", "999123456", "9991234567", "0001234567", "12341a0C0", "１２３４", "Dermatology; Neurology", "derm / ortho", "IM/FM", "psych & psych", "EM/IM/FM", "peds/psych/child psych", "and", "&", "im and", "and im", "im & & em",
];

export function specialtyCases(): readonly Content[] {
  const known = [...names, ...combinedNames];
  return [...known, ...known.map(written), ...pairs(), ...pairs().map((pair, at) => written(pair, at * 7)), ...codes, ...strange];
}

/** The specialty the core finds, if it has a tier; blank for none. */
export function expectedSpecialty(cell: Parameters<typeof readTieredSpecialty>[0]): string | undefined {
  const read = readTieredSpecialty(cell, "specialty");
  return read.ok ? (read.value?.name ?? "") : undefined;
}
