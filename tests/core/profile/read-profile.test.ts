import { expect, test } from "vitest";
import { readProfile } from "../../../core/profile/read-profile.ts";

test("nothing told is nothing known, and no problem", () => {
  const { profile, problems } = readProfile({});
  expect(problems).toEqual([]);
  expect(profile).toMatchObject({ late: false, strengths: [], concerns: [] });
  expect([profile.score, profile.step1, profile.specialty, profile.examDate]).toEqual([undefined, undefined, undefined, undefined]);
});

test("every answer is read by its kind", () => {
  const { profile, problems } = readProfile({
    score: "247",
    step1: "pass",
    examDate: "2026-06-15",
    applicantType: "us do",
    specialty: "ortho",
    geography: "One area",
    late: "yes",
    honors: true,
    homeProgram: "TRUE",
    weakLetters: 1,
    clinicalRecord: "weak",
    wizard: "{}",
  });
  expect(problems).toEqual([]);
  expect(profile).toMatchObject({
    score: 247,
    step1: "Pass",
    applicantType: "US DO",
    geography: "One area",
    late: true,
    strengths: ["honors", "homeProgram"],
    concerns: ["weakLetters"],
    clinicalRecord: "Weak",
  });
  expect(profile.specialty?.name).toBe("Orthopedic Surgery");
  expect(profile).not.toHaveProperty("wizard");
});

test("not yet is no score, and no problem", () => {
  expect(readProfile({ score: "not yet" })).toMatchObject({ profile: { score: undefined }, problems: [] });
});

test("what can't be read is told by its label and left out, and the rest stands", () => {
  const { profile, problems } = readProfile({ score: 247, examDate: "June", applicantType: "MD/PhD", honors: "maybe" });
  expect(problems.map(({ key }) => key)).toEqual(["examDate", "applicantType", "honors"]);
  expect(problems[0]?.error).toMatch(/^Step 2 CK exam date: "June" can't be read/);
  expect(profile).toMatchObject({ score: 247, strengths: [] });
});
