/** Cards for a Step 2 CK under Step 1: the response as a tree and in words, and the questions that come with it (`drop`). */
import { points } from "../rules/decide.ts";
import { wordsOfNode } from "./contingency-tree.ts";
import { lowered } from "./in-words.ts";
import type { DecisionTree } from "./plan.ts";
import { isSafeDrop, isUnsafeDrop } from "./question-cards-conditions.ts";
import { type ItemRow, item, type Known, type SectionTable } from "./render-plan.ts";

/** The first node is where it starts. */
export const dropResponse: DecisionTree = {
  nodes: [
    { id: "dropped", kind: "start", text: "The new score is lower than the first" },
    { id: "safe", kind: "question", text: "Is the score still safe for the field?" },
    { id: "rest", kind: "step", text: "Put the effort into the rest of the file" },
    { id: "letters", kind: "step", text: "Get strong letters" },
    { id: "clinical", kind: "end", text: "Let your clinical work be seen" },
    { id: "fields", kind: "step", text: "Look again at the fields on your list" },
    { id: "broader", kind: "step", text: "Make the list of programs broader" },
    { id: "advisor", kind: "end", text: "Go through both with an advisor" },
  ],
  edges: [
    { from: "dropped", to: "safe" },
    { from: "safe", to: "rest", answer: "yes" },
    { from: "safe", to: "fields", answer: "no" },
    { from: "rest", to: "letters" },
    { from: "letters", to: "clinical" },
    { from: "fields", to: "broader" },
    { from: "broader", to: "advisor" },
  ],
};

const dropped = { source: "drop", needs: ["impact", "drop", "specialty"] } as const;
const safe = { ...dropped, holds: isSafeDrop } as const;
const unsafe = { ...dropped, holds: isUnsafeDrop } as const;

function impactWhy({ impact }: Known<"impact">): string {
  return impact.reason;
}

const treeRows: readonly ItemRow[] = dropResponse.nodes.map((node) =>
  item({
    id: `drop-tree-${node.id}`,
    kind: "note",
    ...dropped,
    text: wordsOfNode(dropResponse, node),
  }),
);

const response: SectionTable = {
  id: "drop-response",
  heading: "Step 2 CK is lower than Step 1. What now?",
  tree: dropResponse,
  rows: [
    item({
      id: "drop-reading",
      kind: "fact",
      ...dropped,
      text: ({ step1, score, impact, specialty }) =>
        `From ${step1} to ${score}. For ${specialty.name} that reads: ${lowered(impact.value)}.`,
      why: impactWhy,
    }),
    ...treeRows,
    item({
      id: "drop-safe",
      kind: "note",
      ...safe,
      text: "For you the answer is yes. Keep your target. The work that helps now is in letters, clinical grades and a clear statement.",
      why: impactWhy,
    }),
    item({
      id: "drop-safe-letters",
      kind: "task",
      ...safe,
      text: "Ask two people who know your work for a letter, with details of cases: [name], [name].",
      why: "A general letter adds little to a file in the middle of the pile.",
    }),
    item({
      id: "drop-safe-entries",
      kind: "task",
      ...safe,
      text: "Read your ERAS entries aloud once. Mend typing errors, and say what you were responsible for and for how long.",
      why: "When numbers are not the whole story, readers look closer at the rest.",
    }),
    item({
      id: "drop-unsafe",
      kind: "note",
      ...unsafe,
      text: "For you the answer is not clear enough to rest on. The field may stay, but the list and the plan beside it have to change.",
      why: impactWhy,
    }),
    item({
      id: "drop-unsafe-fields",
      kind: "task",
      ...unsafe,
      text: "Write down the fields you would be glad to train in, in order, and one second field you mean in earnest: [field], [field].",
      why: "A field that you mean can carry an application; one named in a hurry cannot.",
    }),
    item({
      id: "drop-unsafe-list",
      kind: "task",
      ...unsafe,
      text: "Add programs in the middle and in the community, and more regions. Let fewer programs be Reach alone. If your field has signals, keep them for places within reach.",
      why: "Where the answer is unsure, width does what points cannot.",
    }),
    item({
      id: "drop-advisor",
      kind: "task",
      ...dropped,
      text: "Show both scores to someone in your field who has seen several seasons of the Match. The Advisor page has the questions.",
      why: "One informed reading is worth more than many opinions in a chat.",
    }),
  ],
};

export const dropCards: readonly SectionTable[] = [
  response,
  {
    id: "card-effort",
    heading: "Will programs think that I stopped trying?",
    rows: [
      item({
        id: "effort-answer",
        kind: "note",
        ...dropped,
        text: "Hardly. Readers look at both numbers, at times at the dates, and go on. Few of them look for a cause in you.",
        why: ({ drop }) => `Your scores are ${points(drop)} apart, with Step 2 CK the lower one.`,
      }),
    ],
  },
  {
    id: "card-everyone",
    heading: "Did everyone else go up?",
    rows: [
      item({
        id: "everyone-answer",
        kind: "note",
        ...dropped,
        text: "No. Those who went up speak of it, and those who did not stay silent. What you hear is a part, not the average.",
        why: ({ drop }) => `Your scores are ${points(drop)} apart, with Step 2 CK the lower one.`,
      }),
    ],
  },
];
