import type { ComponentType } from "preact";
import { Choose } from "./parts/choose.tsx";
import { Context } from "./parts/context.tsx";
import { Decision } from "./parts/decision.tsx";
import { Explain } from "./parts/explain.tsx";
import { LatePlans, type LateView, LateWorkbook } from "./parts/late.tsx";
import { ListStep } from "./parts/list-step.tsx";
import { Steps, Ways } from "./parts/steps.tsx";
import { You } from "./parts/you.tsx";
import type { StepId } from "./steps.ts";

/** What each step shows. */
const screens: Readonly<Record<StepId, ComponentType<LateView>>> = {
  you: You,
  context: Context,
  decision: Decision,
  list: ListStep,
  choose: Choose,
  explain: Explain,
  plans: LatePlans,
  workbook: LateWorkbook,
};

export function App(view: LateView) {
  const Screen = screens[view.state.step];
  return (
    <>
      <h1>MatchSheet</h1>
      <Steps {...view} />
      <Screen {...view} />
      <Ways {...view} />
      <p class="hint">
        What these numbers are not: cut-offs, or chances of a match. They are rough directions; talk them over with an advisor who knows
        your whole file.
      </p>
    </>
  );
}
