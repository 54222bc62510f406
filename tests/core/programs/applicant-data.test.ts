import { expect, test } from "vitest";
import { applicantHints, isApplicantData } from "../../../core/programs/applicant-data.ts";
import { readHeader } from "../../../core/programs/header-meaning.ts";

const rows: readonly (readonly [about: "applicants" | "programs", headers: readonly string[]])[] = [
  ["applicants", ["Program", "Degree Type", "Step1", "Step2"]],
  ["applicants", ["Program", "Step 1", "Step 2", "Visa Required"]],
  ["applicants", ["Program", "Username", "Step 2", "Green card"]],
  ["applicants", ["Timestamp", "Program", "Your Step 2", "IMG"]],
  ["applicants", ["Program", "YOG", "IMG", "Away", "Step2"]],
  ["applicants", ["Program", "MD or DO", "GPA", "Step 2"]],
  ["programs", ["Program", "Step 1", "Step 2", "City"]],
  ["programs", ["Program", "Home", "Away", "SubI", "Step 2"]],
  ["programs", ["Program", "MD", "DO", "US IMG", "Non US IMG", "Step 2"]],
  ["programs", ["Program", "YOG cutoff", "Visa", "Step 1 minimum", "Step 2 minimum"]],
  ["programs", ["Program", "Degree Type", "Step 2 average"]],
  ["programs", []],
];

test("what a table is about shows in several headers together, never in one", () => {
  const wrong = rows.filter(([about, headers]) => isApplicantData(headers.map(readHeader)) !== (about === "applicants"));
  expect(rows).toHaveLength(12);
  expect(wrong).toEqual([]);
});

test("each hint is met by a header and missed by another", () => {
  const words = rows.flatMap(([, headers]) => headers.map((header) => readHeader(header).words));
  expect(applicantHints.filter(({ header }) => !words.some((text) => header.test(text))).map(({ rule }) => rule)).toEqual([]);
  expect(applicantHints.filter(({ header }) => header.test("program") || header.test("step 2 average"))).toEqual([]);
});
