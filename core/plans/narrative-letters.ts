/** Asking for letters, and what to hand to those who write them (`leverage`, `recovery`, `pivot`). */
import { isInternational } from "./facts.ts";
import {
  anotherFieldWhy,
  changesField,
  isAfterFailedStep1,
  isImproved,
  isLow,
  isPassed,
  isStrong,
  newField,
  trendWhy,
} from "./narrative-conditions.ts";
import { item, type SectionTable } from "./render-plan.ts";

const turned = { source: "pivot", needs: ["level"], holds: changesField, why: anotherFieldWhy } as const;

export const letterRequest: SectionTable = {
  id: "letter-request",
  heading: "Asking for a letter",
  rows: [
    item({
      id: "request-who",
      kind: "task",
      source: "leverage",
      text: "Choose writers who have watched you reason through a hard case and take advice: [name], [name], [name].",
    }),
    item({
      id: "request-words",
      kind: "text",
      source: "leverage",
      text: "Dear Dr. [name], working with you on [rotation] mattered to me. I am applying in [field] this season. Do you know my work well enough to support me with a strong letter? I can send you notes on [case] and [case].",
    }),
    item({
      id: "request-strong-line",
      kind: "text",
      source: "leverage",
      needs: ["label", "score"],
      holds: isStrong,
      text: ({ score }) =>
        `I scored ${score} on Step 2 CK, and a good part of that I learned on your service. If you agree, a word on my clinical reasoning would help me.`,
      why: "Your score is strong for the field, and naming it lets the writer link it to a case.",
    }),
    item({
      id: "request-improved-line",
      kind: "text",
      source: "leverage",
      needs: ["trend"],
      holds: isImproved,
      text: "You have seen me change since [month]. If you agree, a sentence on how my work has grown would mean much to me.",
      why: trendWhy,
    }),
    item({
      id: "request-failed-line",
      kind: "text",
      source: "leverage",
      needs: ["step1Result", "score"],
      holds: isAfterFailedStep1,
      text: "You may see in my file that I failed Step 1 in [year]. If what you saw of me later was different, a sentence on that would help.",
      why: "A letter that knows of the failure and speaks of the growth answers the doubt for you.",
    }),
    item({
      id: "request-low-line",
      kind: "text",
      source: "recovery",
      needs: ["label"],
      holds: (facts) => isLow(facts) && facts.clinicalRecord !== "Weak",
      text: "My Step 2 CK score says less about me than my work with you. Should you agree, what you saw of my [clinical strength] is what programs need to hear.",
      why: "Use it only with a writer who praised that strength. You ask for facts, not for kindness about a number.",
    }),
    item({
      id: "request-turn-words",
      kind: "text",
      ...turned,
      text: (facts) =>
        `I began with [first field] in mind. [Experience] showed me where I belong, and I am now set on ${newField(facts)}. Could you write about how I work in your team, and what you think of me as a resident there?`,
      why: "A writer who knows of the change can write about you as a resident of the new field.",
    }),
    item({
      id: "request-turn-rotation",
      kind: "task",
      ...turned,
      text: (facts) =>
        `Book a sub-internship in ${newField(facts)} as early as you can, and an elective or two beside people who write letters: [rotation, month].`,
      why: "Letters from inside the field need weeks of shared work, and places on these rotations go early.",
    }),
    item({
      id: "request-weak-letters",
      kind: "task",
      source: "recovery",
      holds: ({ profile }) => profile.concerns.includes("weakLetters"),
      text: "Decide which letter to replace first, and ask the next writer before the rotation ends: [writer, date].",
      why: "Your profile names weak or generic letters, and details are what they lack.",
    }),
    item({
      id: "request-strong-letters",
      kind: "note",
      source: "leverage",
      holds: ({ profile }) => profile.strengths.includes("strongLetters"),
      text: "Tell your strong writers which field and which kind of programs you chose, so that the letters match the rest of the file.",
      why: "Your profile names strong letters from known faculty.",
    }),
    item({
      id: "request-us-letters",
      kind: "task",
      source: "drop",
      needs: ["applicantType"],
      holds: (facts) => isInternational(facts) === true,
      text: "Ask for letters from attendings who saw you with patients in the United States: [name], [hospital].",
      why: "For an international graduate, work that programs can picture weighs more.",
    }),
  ],
};

export const letterPacket: SectionTable = {
  id: "letter-packet",
  heading: "The packet for a letter writer",
  rows: [
    item({
      id: "packet-contents",
      kind: "task",
      source: "recovery",
      text: "Put together one page and your CV: the field, the deadline, how to upload, the cases below, and your statement as far as it is.",
    }),
    item({
      id: "packet-cases",
      kind: "text",
      source: "recovery",
      text: "Three to five of these. Case: [patient in one line, no name]. What I did: [action]. What you said: [feedback].",
    }),
    item({
      id: "packet-qualities",
      kind: "text",
      source: "recovery",
      text: "If you agree, it would help me most if the letter spoke of [reasoning, reliability, how I take advice, how I work in a team], with one example.",
    }),
    item({
      id: "packet-score-in",
      kind: "task",
      source: "leverage",
      needs: ["label"],
      holds: isStrong,
      text: "Add your score report to the packet.",
      why: "A writer who has the number in front of them can link it to a case.",
    }),
    item({
      id: "packet-score-out",
      kind: "note",
      source: "leverage",
      needs: ["label"],
      holds: (facts) => isPassed(facts) && !isStrong(facts),
      text: "The score need not be in the packet. Give the number to a writer who asks, without a comment.",
      why: "The letter is about what the writer saw of you; the number has its own place in the file.",
    }),
  ],
};
