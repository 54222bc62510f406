import type { Source } from "../core/rules/decide.ts";

/** What each source is about, for whoever wants to know where a rule comes from. */
export const sourceWords: Readonly<Record<Source, string>> = {
  pivot: "an article on reading a score in context and deciding how much of the plan to change",
  recovery: "an article on recovering from a low score, with categories A, B and C",
  leverage: "an article on making good use of a score in the application",
  drop: "an article on a Step 2 CK under Step 1, and whom it hurts",
  compensate: "an article on a strong Step 2 CK over a bare Step 1 pass",
  inferred: "MatchSheet’s own inference, where no source says anything",
  chosen: "a boundary that MatchSheet chose, where a source is vague",
};
