/** Messages to programs: before interviews where there is a tie, and afterwards where the program allows it (`recovery`). */
import { isLow, isNotPassed, labelWhy } from "./narrative-conditions.ts";
import { item, type SectionTable } from "./render-plan.ts";

export const messages: SectionTable = {
  id: "messages",
  heading: "Messages to programs",
  rows: [
    item({
      id: "message-wait",
      kind: "note",
      source: "recovery",
      needs: ["score"],
      holds: isNotPassed,
      text: "Write to programs when the new score is in. Until then the messages below can wait.",
      why: ({ score, settings }) => `${score} is under the passing standard of ${settings.passingStandard}.`,
    }),
    item({
      id: "message-where",
      kind: "task",
      source: "recovery",
      text: "Pick the few programs with a real tie: a rotation, family, a teacher who knows them, shared research. Names: [program, tie], [program, tie].",
    }),
    item({
      id: "message-interest",
      kind: "text",
      source: "recovery",
      text: "Dear Dr. [name], I am a student at [school] applying in [field]. Your program stands out to me for [what it really offers]. I have a tie to it: [tie]. I would be glad to be considered. [Your name, AAMC ID]",
    }),
    item({
      id: "message-interest-score",
      kind: "text",
      source: "recovery",
      needs: ["label"],
      holds: isLow,
      text: "You will see that my Step 2 CK score is under what your residents usually bring. [One clinical strength, with its proof] shows how I work, and I ask you to read both together.",
      why: "The reader sees the score anyway. One plain sentence leaves the rest of the message to your strength.",
    }),
    item({
      id: "message-interest-plain",
      kind: "note",
      source: "chosen",
      needs: ["label"],
      holds: (facts) => !isLow(facts) && !isNotPassed(facts),
      text: "This message needs no word on the score. The application shows it.",
      why: labelWhy,
    }),
    item({
      id: "message-rules",
      kind: "task",
      source: "recovery",
      text: "After an interview, look up the program's rule on messages before you write: [program: yes, no, one only].",
    }),
    item({
      id: "message-thanks",
      kind: "text",
      source: "recovery",
      text: "Dear Dr. [name], thank you for the talk on [date]. What you said about [detail] stayed with me, since I [link to your own work]. I could see myself learning in your team. [Your name]",
    }),
    item({
      id: "message-ranking",
      kind: "text",
      source: "recovery",
      text: "Dear Dr. [name], after all my interviews I will rank [program] [highly, or first]. The reason is [reason]. [Your name]",
    }),
    item({
      id: "message-ranking-true",
      kind: "note",
      source: "recovery",
      text: "Send the message on ranking only if it is true, and tell one program at most that it is first. No word on the score, unless they asked.",
    }),
  ],
};
