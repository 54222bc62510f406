/** What a specialty is, and how competitive. */

import { competitiveness, competitivenessIndex } from "../rules/competitiveness.ts";
import { specialtyTier } from "../rules/tiers.ts";
import type { FunctionEntry } from "./catalog.ts";
import { defineFunction } from "./define.ts";
import * as is from "./parameters.ts";

const { source, specialty } = is;

export const specialtyFunctions: readonly FunctionEntry[] = [
  defineFunction({
    name: "SPECIALTY",
    summary: "The full name of a specialty, from what applicants type or from a program code.",
    parameters: { name: is.anySpecialty },
    result: "The specialty's name.",
    source: "chosen",
    examples: [
      { args: ["ortho"], answer: "Orthopedic Surgery" },
      { args: ["Orthopaedic Surgery Residency"], answer: "Orthopedic Surgery" },
      { args: ["1601140C0"], answer: "Internal Medicine" },
    ],
    evaluate: ({ name }) => name.name,
  }),
  defineFunction({
    name: "SPECIALTYTIER",
    summary: "The tier that a specialty stands in.",
    parameters: { specialty, source },
    result: "A tier in the words of the source.",
    source: "pivot, recovery",
    examples: [
      { args: ["Neurology"], answer: "Moderate" },
      { args: ["Neurology", "recovery"], answer: "Less Competitive" },
    ],
    evaluate: ({ specialty, source }) => specialtyTier(specialty, source).value,
  }),
  defineFunction({
    name: "COMPETITIVENESS",
    summary: "How competitive a specialty is, 1 to 9, for the ten that have a figure.",
    parameters: { specialty },
    result: "1 to 9.",
    source: "drop",
    examples: [
      { args: ["derm"], answer: 9 },
      { args: ["fm"], answer: 1 },
    ],
    evaluate: ({ specialty }) => {
      const known = Object.keys(competitivenessIndex).join(", ");
      return (
        competitiveness(specialty)?.value ?? { error: `specialty: there is no figure for ${specialty.name}; there is one for ${known}.` }
      );
    },
  }),
];
