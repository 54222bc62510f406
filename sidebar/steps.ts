/** The screens of the sidebar in their order. Nobody has to follow it: every step can be opened at any time. */
export const steps = [
  { id: "you", title: "You" },
  { id: "context", title: "Your score" },
  { id: "decision", title: "Decision" },
  { id: "list", title: "Your list" },
  { id: "choose", title: "Choose" },
  { id: "explain", title: "Explain" },
  { id: "plans", title: "Plans" },
  { id: "workbook", title: "Workbook" },
] as const;

export type StepId = (typeof steps)[number]["id"];

export const stepIds: readonly StepId[] = steps.map(({ id }) => id);

/** The step before or after; undefined at either end. */
export function neighbor(step: StepId, distance: -1 | 1): (typeof steps)[number] | undefined {
  return steps[stepIds.indexOf(step) + distance];
}
