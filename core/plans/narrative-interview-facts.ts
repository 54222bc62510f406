/** Sentences of interview answers that rest on what the profile names; details stay blank for the person to fill. */
import type { ConcernKey, StrengthKey } from "../profile/fields.ts";
import type { PlanFacts } from "./facts.ts";
import { type ItemRow, item } from "./render-plan.ts";

interface StrengthWords {
  /** The end of an answer on the score: what stands beside it. */
  readonly proof: string;
  /** The whole answer to a question on strengths. */
  readonly answer: string;
  readonly named: string;
}

/** In the order in which one is taken as proof. */
const strengths: Readonly<Record<StrengthKey, StrengthWords>> = {
  honors: {
    proof: "I earned honors in [clerkship]",
    answer: "I earned honors in [clerkship]. Behind it was [habit], as with [patient, what you did]. I would bring that habit with me.",
    named: "honors in core clerkships",
  },
  strongLetters: {
    proof: "[writer], who supervised me on [rotation], can tell you more",
    answer: "[Writer] told me that I am good at [strength]. I first noticed it when [patient, what you did], and I have built on it since.",
    named: "strong letters from known faculty",
  },
  honorSociety: {
    proof: "I was chosen for [society]",
    answer: "I was chosen for [society]. What it means to me is [value], and I try to live it when [example].",
    named: "AOA or Gold Humanism",
  },
  homeProgram: {
    proof: "on [rotation] at my home program I [what you did]",
    answer:
      "I have worked beside the residents of my home program. On [rotation] I took on [task], and I learned [lesson] when [what happened].",
    named: "a home program in the specialty",
  },
  alignedResearch: {
    proof: "I carried [project] through to [result]",
    answer: "I finish what I begin. In [project] I was in charge of [part]; it led to [result], and I learned [lesson].",
    named: "research in the specialty",
  },
};

const strengthOrder = Object.keys(strengths) as StrengthKey[];

/** What stands beside the score, from the strengths the profile names; a blank where it names none. */
export function ownProof({ profile }: PlanFacts): string {
  const named = strengthOrder.find((key) => profile.strengths.includes(key));
  return named === undefined ? "[what shows it: an evaluation, a shelf score, words of a supervisor]" : strengths[named].proof;
}

export const strengthRows: readonly ItemRow[] = [
  ...strengthOrder.map((key) =>
    item({
      id: `strength-${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
      kind: "text",
      source: "leverage",
      holds: ({ profile }) => profile.strengths.includes(key),
      text: `"What are your strengths?" ${strengths[key].answer}`,
      why: `Your profile names ${strengths[key].named}.`,
    }),
  ),
  item({
    id: "strength-open",
    kind: "text",
    source: "leverage",
    holds: ({ profile }) => profile.strengths.length === 0,
    text: '"What are your strengths?" I am at my best when [situation]. On [rotation] I [what you did], and [supervisor] said [words].',
    why: "Your profile names no strengths yet. Take one that a supervisor has told you.",
  }),
];

/** Concerns that an interviewer may ask about. Weak letters are mended, not spoken of. */
const growth: Readonly<Record<Exclude<ConcernKey, "weakLetters">, { readonly answer: string; readonly why: string }>> = {
  failedExam: {
    answer: "I failed [exam] in [year]. I learned that I [insight]. Since then I [change], and [result] shows that it holds.",
    why: "Your profile names a failed exam. Programs see it, so your answer has to agree with the record.",
  },
  professionalism: {
    answer:
      "In [year] [what happened, as your school's letter has it]. My part was [part]. I have since [change], and [person] has seen it.",
    why: "Your profile names a professionalism problem. Programs may have read the school's account, so yours has to agree with it.",
  },
  noExposure: {
    answer: "I came to this field late. Since [month] I have [rotation, clinic or reading], and what keeps me here is [what you saw].",
    why: "Your profile names no exposure to the specialty. Show what you have done since, however little.",
  },
};

export const growthRows: readonly ItemRow[] = [
  ...(Object.keys(growth) as (keyof typeof growth)[]).map((key) =>
    item({
      id: `growth-${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
      kind: "text",
      source: "leverage",
      holds: ({ profile }) => profile.concerns.includes(key),
      text: `"What have you had to work on?" ${growth[key].answer}`,
      why: growth[key].why,
    }),
  ),
  item({
    id: "growth-weak-record",
    kind: "text",
    source: "leverage",
    needs: ["clinicalRecord"],
    holds: ({ clinicalRecord }) => clinicalRecord === "Weak",
    text: '"What have you had to work on?" My first evaluations asked me to [point]. I [change], and on [later rotation] I heard [words].',
    why: "Your profile says the clinical record is weak, and the evaluations are in the file.",
  }),
  item({
    id: "growth-open",
    kind: "text",
    source: "leverage",
    text: '"What do you want to do better?" I am learning to [skill]. Lately I [example]. Now I [change], and next I will [step].',
  }),
];
