/** Names, aliases, pairs and codes of specialties against SPECIALTY's own reading. */
import { calculationName, messages } from "../../../templates/plain/names.ts";
import { specialtyCells } from "../../../templates/plain/specialty-reading.ts";
import { coreCell } from "./program-expected.ts";
import { comparison, type Proof } from "./proof.ts";
import { expectedSpecialty, specialtyCases } from "./specialty-cases.ts";
import { columnOf, stepSheet, tableSheet } from "./step-book.ts";

const input = "MatchSheet_Specialty";
const steps = specialtyCells("specialty", "Target specialty", input);

export function specialtyProof(): Proof {
  const cases = specialtyCases();
  const tables = tableSheet();
  const rows = cases.map((typed) => ({ inputs: { [input]: typed }, addresses: [tables.addresses] }));
  const column = columnOf([input], steps, calculationName("specialtyName"));
  return {
    name: "specialties",
    book: { sheets: [stepSheet("Specialties", [input], steps, rows), tables.sheet], names: [] },
    compare: (shown) => {
      const told = comparison();
      for (const [at, typed] of cases.entries()) {
        const got = shown.Specialties?.[at + 1]?.[column] ?? "";
        told.expect(`specialty ${JSON.stringify(typed)}`, got, expectedSpecialty(coreCell(typed)) ?? messages.profile);
      }
      return told.result();
    },
  };
}
