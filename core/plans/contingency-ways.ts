/** The ways after a year without a match, what to have ready for SOAP, and the exam weakness behind a score (`recovery`, phase 4). */
import type { PlanFacts } from "./facts.ts";
import { valuesResearch } from "./recovery-conditions.ts";
import { item, type Known, type SectionTable } from "./render-plan.ts";

export const soapList: SectionTable = {
  id: "soap",
  heading: "Ready for SOAP",
  rows: [
    item({
      id: "soap-tracks",
      kind: "task",
      source: "recovery",
      text: "List the tracks you would accept, best first: [family medicine, preliminary medicine, preliminary pediatrics where there is one, transitional year, other].",
    }),
    item({
      id: "soap-statement",
      kind: "text",
      source: "recovery",
      text: "I want to train in [track] because [reason]. In [rotation] I [what you did]. I would bring [strength], and I can start on time.",
    }),
    item({
      id: "soap-statement-each",
      kind: "task",
      source: "recovery",
      text: "Write that short statement once for each track, now, and have someone read it.",
    }),
    item({
      id: "soap-letters",
      kind: "task",
      source: "recovery",
      text: "Have at least [two] letters that fit more than one field: they speak of your work and name no specialty as your goal.",
    }),
    item({
      id: "soap-letters-one-field",
      kind: "note",
      source: "recovery",
      needs: ["tier", "specialty"],
      holds: ({ tier }) => tier.value === "Ultra-Competitive",
      text: ({ specialty }) => `Letters from ${specialty.name} often name the field. Ask one writer for a second, general version.`,
      why: "In SOAP you will mostly write to other fields, and their readers look for letters that fit.",
    }),
    item({
      id: "soap-papers",
      kind: "task",
      source: "chosen",
      text: "Put into one folder: CV, transcript, exam reports, statements, names of letter writers, phone numbers of your dean and two mentors.",
    }),
    item({
      id: "soap-week",
      kind: "task",
      source: "chosen",
      text: "Keep Match Week free of duties as far as you can, and tell your dean and a mentor that you may call.",
    }),
  ],
};

function researchWhy(facts: Known<"specialty">): string {
  return valuesResearch(facts)
    ? `${facts.specialty.name} is a field where finished research is read with interest.`
    : `This way fits best in internal medicine, neurology, pediatrics and psychiatry; ask a mentor whether ${facts.specialty.name} reads it the same way.`;
}

export const waysBack: SectionTable = {
  id: "ways-back",
  heading: "If you do not match: three ways on",
  rows: [
    item({
      id: "way-soap",
      kind: "note",
      source: "recovery",
      text: "A SOAP place in another field, or a preliminary or transitional year. You work as a doctor, and can stay or apply again from there.",
    }),
    item({
      id: "way-research",
      kind: "note",
      source: "recovery",
      needs: ["specialty"],
      text: "A research year, then apply again. It needs a mentor whose earlier students found residency, a plan, and results with dates.",
      why: researchWhy,
    }),
    item({
      id: "way-new-field",
      kind: "note",
      source: "recovery",
      text: "A new field in the next cycle. It needs clinical work there, a clear reason for the change, and letters from that field. Many good physicians came to their field on the second try.",
    }),
    item({
      id: "way-dates",
      kind: "task",
      source: "recovery",
      text: "For the way you would choose, write three steps with dates: [step, date], [step, date], [step, date].",
    }),
    item({
      id: "way-ask-why",
      kind: "task",
      source: "chosen",
      text: "Before you apply again, ask two people who saw your application what they would change first.",
    }),
    item({
      id: "way-img",
      kind: "note",
      source: "drop",
      needs: ["applicantType"],
      holds: ({ applicantType }) => applicantType.endsWith("IMG"),
      text: "Choose a year that brings clinical experience in the United States and letters from it.",
      why: "Programs look for it in the files of international graduates, and a year is time enough to get it.",
    }),
  ],
};

/** Another low result would weigh: the score is under its range, or an exam was failed. */
function examsWeigh({ gap, step1Result, trend }: PlanFacts): boolean {
  return (gap !== undefined && gap.value !== "In range") || step1Result === "Fail" || trend?.value === "Consistent concern";
}

const diagnosisWhy = "Step 3, in-training exams and boards still lie ahead, and each of them can show the change.";

export const examDiagnosis: SectionTable = {
  id: "exam-diagnosis",
  heading: "Before the next large exam: find the weakness",
  rows: [
    item({
      id: "diagnosis-blocks",
      kind: "task",
      source: "recovery",
      holds: examsWeigh,
      text: "Do three timed blocks. On five to ten questions of each, write down what you thought while you answered.",
      why: diagnosisWhy,
    }),
    item({
      id: "diagnosis-review",
      kind: "task",
      source: "recovery",
      holds: examsWeigh,
      text: "Review how you came to each answer, not only the content: misread, rushed, changed from right to wrong, did not know.",
      why: "The four need different repairs.",
    }),
    item({
      id: "diagnosis-time",
      kind: "task",
      source: "recovery",
      holds: examsWeigh,
      text: "If time runs out: set a limit for each question, mark and move on when it is reached, and keep to it in every block.",
      why: "A fixed rule holds under stress better than a feeling for time.",
    }),
    item({
      id: "diagnosis-worry",
      kind: "task",
      source: "recovery",
      holds: examsWeigh,
      text: "If worry takes over: work with a counselor or a performance psychologist. Trying harder does not treat it.",
      why: "Exam anxiety is common in medicine, and it can be treated.",
    }),
    item({
      id: "diagnosis-content",
      kind: "task",
      source: "recovery",
      holds: examsWeigh,
      text: "If knowledge is missing: read by a plan and test your recall with spaced cards. More questions alone do not fill gaps.",
      why: "Questions show the gaps; reading and recall close them.",
    }),
    item({
      id: "diagnosis-none",
      kind: "note",
      source: "recovery",
      needs: ["gap"],
      holds: (facts) => !examsWeigh(facts),
      text: "Nothing in your exams asks for a repair. Keep what worked for you.",
      why: ({ gap }) => gap.reason,
    }),
  ],
};

export const support: SectionTable = {
  id: "support",
  heading: "Support",
  rows: [
    item({
      id: "support-people",
      kind: "note",
      source: "chosen",
      text: "You do not have to carry this alone. Your school's counseling service, your dean of students and your own doctor are there for it. In the United States you can call or text 988 at any hour and talk with someone.",
    }),
  ],
};
