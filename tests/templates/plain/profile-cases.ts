/** Profiles that reach every rule: each score, each specialty, and answers that can't be read. */
import { allSpecialties } from "../../../core/cells/specialty.ts";
import type { Content } from "../engines/book.ts";
import type { RuleEdits } from "./placed-names.ts";
import type { ProfileCase, ProfileKey } from "./profile-book.ts";

const specialties = allSpecialties().flatMap(({ name, tier }) => (tier === undefined ? [] : [name]));
const nicknames = [
  "ortho",
  "Derm",
  "IM",
  "im community",
  "EM/IM",
  "Peds & Psych",
  "OB-GYN",
  "anaesthesiology",
  "PM&R residency program",
  "1403440C0",
  "040-12",
  "0401234567",
  "med-psych",
];
const step1s: readonly Content[] = [
  null,
  "Pass",
  "Fail",
  210,
  193,
  194,
  224,
  225,
  "236",
  244,
  250,
  251,
  258,
  262,
  "P",
  "passed",
  "f",
  "Failed once",
  "pass on 2nd attempt",
  "Pass on first attempt",
];
const types = [null, "US MD", "US DO", "US IMG", "Non-US IMG"];
const records = [null, "Strong", "Average", "Weak"];
const yes: readonly Content[] = ["yes", true, 1, "Y"];

export const profileRuleSets: readonly RuleEdits[] = [
  {},
  {
    ultraFrom: 250,
    ultraTo: 270,
    highFrom: 240,
    highTo: 250.5,
    moderateFrom: 230,
    lessFrom: 200,
    lessTo: 240,
    strengthsUp: 1,
    concernsDown: 2,
    nationalMean: 245,
    nationalSd: 12.5,
  },
  {
    passingStandard: 214,
    nearPassing: 10,
    step1Passing: 210,
    trendStep: 15,
    sizeInRange: 30,
    sizeA: 30,
    sizeB: 70,
    sizeC: 100,
    strengthsUp: 5,
    concernsDown: 4,
  },
  { trendStep: 1, nearPassing: 0, passingStandard: "209", nationalSd: "40", nationalMean: 280, sizeC: "60" },
  { sizeInRange: 50 },
];

const strengths: readonly ProfileKey[] = ["honors", "strongLetters", "homeProgram", "alignedResearch", "honorSociety"];
const concerns: readonly ProfileKey[] = ["failedExam", "professionalism", "noExposure", "weakLetters"];

function at<T>(items: readonly T[], place: number): T {
  return items[place % items.length] as T;
}

function flagged(keys: readonly ProfileKey[], count: number): Partial<Record<ProfileKey, Content>> {
  return Object.fromEntries(keys.map((key, place) => [key, place < count ? at(yes, place + count) : at([null, "no", false], place)]));
}

/** A profile whose answers change at different speeds, so that they meet each other in many ways. */
function profile(score: Content, specialty: Content, turn: number, rules: number): ProfileCase {
  return {
    rules,
    cells: {
      score,
      specialty,
      secondChoice: at([null, "FM", "Psychiatry"], turn),
      step1: at(step1s, turn * 7 + (turn >> 3)),
      applicantType: at(types, turn >> 1),
      clinicalRecord: at(records, turn),
      late: at([null, "yes", "no", true], turn >> 2),
      ...flagged(strengths, at([0, 0, 1, 2, 3, 5], turn * 5)),
      ...flagged(concerns, at([0, 0, 0, 1, 2, 4], turn >> 1)),
    },
  };
}

/** Read by the core and not by a plain workbook: a later attempt in words that run together. See docs/decisions/plain-formulas.md. */
export const checkedStep1: readonly Content[] = ["passed2ndattempt"];

/** Answers that can't be read, or only just. */
const unread: readonly Partial<Record<ProfileKey, Content>>[] = [
  { score: "abc" },
  { score: 301 },
  { score: null },
  { score: "Not yet" },
  { score: 245.5 },
  { score: { error: "#N/A" } },
  { specialty: "wizardry" },
  { specialty: null },
  { specialty: "Transitional Year" },
  { specialty: "1400P0" },
  { specialty: "*" },
  { specialty: { error: "#REF!" } },
  { step1: "maybe" },
  { step1: 301 },
  { step1: "passed2ndattempt" },
  { step1: true },
  { step1: "0" },
  { step1: { error: "#VALUE!" } },
  { honors: "perhaps" },
  { weakLetters: 7 },
  { late: "soon" },
  { clinicalRecord: "Fine" },
  { applicantType: "Martian" },
  { clinicalRecord: "weak " },
  { applicantType: " us img" },
];

export function profileCases(): readonly ProfileCase[] {
  const byScore = Array.from({ length: 300 }, (_, place) => profile(place + 1, at(specialties, place), place, at([0, 1, 2, 3], place)));
  const around = [
    205, 213, 214, 215, 217, 218, 221, 222, 224, 225, 229, 230, 234, 235, 239, 240, 244, 245, 249, 250, 254, 255, 259, 260, 261,
  ];
  const bySpecialty = specialties.flatMap((specialty, place) =>
    [0, 1, 2].map((turn) => profile(at(around, place * 7 + turn * 4), specialty, place + turn * 11, at([0, 0, 1, 2, 3], place * 3 + turn))),
  );
  const byNickname = nicknames.map((name, place) => profile(at(around, place * 5), name, place, 0));
  const byStep1 = step1s.flatMap((step1, place) =>
    around
      .slice(3)
      .filter((_, turn) => turn % 3 === place % 3)
      .map((score, turn): ProfileCase => {
        const one = profile(score, at(["Dermatology", "General Surgery", "Family Medicine", "Radiology"], place + turn), place + turn, 0);
        return { ...one, cells: { ...one.cells, step1 } };
      }),
  );
  const sound = { score: 240, specialty: "General Surgery", step1: 245 };
  const byUnread = unread.map((cells): ProfileCase => ({ cells: { ...sound, ...cells }, rules: 0 }));
  const invalid = [250, null, "abc"].map((score): ProfileCase => ({ cells: { ...sound, score }, rules: profileRuleSets.length - 1 }));
  return [...byScore, ...bySpecialty, ...byNickname, ...byStep1, ...byUnread, ...invalid];
}
