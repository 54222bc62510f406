/** What each field of a dual application needs of its own: letters, a statement, a way to speak of it. */
import { dualSizes } from "../rules/dual-application.ts";
import type { PlanFacts } from "./facts.ts";
import { rangeInWords } from "./in-words.ts";
import { item, type SectionTable } from "./render-plan.ts";

function secondName({ second }: PlanFacts): string {
  return second?.specialty.name ?? "the second field";
}

/** Two fields are in play: named by the person as two different ones, or wanted by the score with the second still open. */
function twoFields({ dual, second, secondChoice }: PlanFacts): boolean {
  return second !== undefined || (dual?.value !== "Not needed" && secondChoice === undefined);
}

const letterCount = rangeInWords(dualSizes.letters);

const letters: SectionTable = {
  id: "letters",
  heading: "Letters for each field",
  rows: [
    item({
      id: "letters-primary",
      kind: "task",
      source: "pivot",
      needs: ["dual", "specialty"],
      holds: twoFields,
      text: ({ specialty }) => `Line up ${letterCount} strong letters from ${specialty.name}: [writer], [writer].`,
      why: "Readers in each field look for a person who means that field.",
    }),
    item({
      id: "letters-second",
      kind: "task",
      source: "pivot",
      needs: ["dual"],
      holds: twoFields,
      text: (facts) => `Line up ${letterCount} strong letters from ${secondName(facts)}: [writer], [writer].`,
      why: "Without letters of its own a second field reads as an afterthought.",
    }),
    item({
      id: "letters-shared",
      kind: "task",
      source: "chosen",
      needs: ["dual"],
      holds: twoFields,
      text: "Choose one or two letters that speak of you as a doctor and name no field. They can go to both.",
      why: "They fill each set without asking more writers.",
    }),
    item({
      id: "letters-rotation",
      kind: "task",
      source: "pivot",
      needs: ["dual"],
      holds: twoFields,
      text: (facts) =>
        `If nobody in ${secondName(facts)} knows your work yet, ask for a rotation there first, and for the letter at its end.`,
      why: "A letter without shared work stays general.",
    }),
  ],
};

const statements: SectionTable = {
  id: "statements",
  heading: "A statement for each field",
  rows: [
    item({
      id: "statement-primary",
      kind: "task",
      source: "pivot",
      needs: ["dual", "specialty"],
      holds: twoFields,
      text: ({ specialty }) => `Write the statement for ${specialty.name}: [scene], [what you do well there], [where you want to go].`,
      why: "A statement convinces when it speaks of one field only.",
    }),
    item({
      id: "statement-second",
      kind: "task",
      source: "pivot",
      needs: ["dual"],
      holds: twoFields,
      text: (facts) => `Write another for ${secondName(facts)} from a blank page, with other scenes and other reasons.`,
      why: "A copy with the field's name exchanged is easy to spot.",
    }),
    item({
      id: "statement-read-apart",
      kind: "task",
      source: "chosen",
      needs: ["dual"],
      holds: twoFields,
      text: "Ask one reader in each field: does this sound like someone who wants to train with us?",
      why: "People inside a field hear at once whether it is meant.",
    }),
    item({
      id: "experiences-both",
      kind: "task",
      source: "chosen",
      needs: ["dual"],
      holds: twoFields,
      text: "Word your ERAS experiences so that they make sense to both fields: what you did, what you learned, what came of it.",
      why: "Both fields see the same entries.",
    }),
    item({
      id: "assign-check",
      kind: "task",
      source: "chosen",
      needs: ["dual"],
      holds: twoFields,
      text: "Before you submit, check for each program which statement and which letters go to it.",
      why: "A statement sent to the wrong field is the slip that costs most here.",
    }),
  ],
};

const speaking: SectionTable = {
  id: "speaking",
  heading: "Interviews and ranking",
  rows: [
    item({
      id: "asked-about-both",
      kind: "text",
      source: "chosen",
      needs: ["dual"],
      holds: twoFields,
      text: "Yes, I applied in two fields this year. What I look for in both is [kind of work]. What draws me to yours is [reason]. I would be glad to train here.",
      why: "Use it only if you are asked, and only if each part is true.",
    }),
    item({
      id: "rank-by-wish",
      kind: "task",
      source: "chosen",
      needs: ["dual"],
      holds: twoFields,
      text: "Decide in a quiet hour how the two fields mix on one rank list: by where you want to be, not by where you think you stand.",
      why: "The match tries your list from the top down, so your true order serves you best.",
    }),
  ],
};

export const dualFile: readonly SectionTable[] = [letters, statements, speaking];
