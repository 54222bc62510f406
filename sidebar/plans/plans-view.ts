import type { ComponentChildren } from "preact";
import type { PlanFacts } from "../../core/plans/facts.ts";
import type { LaterContext } from "../later.ts";
import type { Choices, PlanKind } from "./kinds.ts";
import type { LineOfDeeds } from "./use-line.ts";
import type { PlanWishes } from "./wishes.ts";

/** What every screen of the plans is given. */
export interface PlansView {
  readonly context: LaterContext;
  readonly facts: PlanFacts;
  readonly choices: Choices;
  readonly line: LineOfDeeds;
  /** Where the programs come from. */
  readonly sheetNames: readonly string[];
}

/** And the screen of one plan. */
export interface ScreenView extends PlansView {
  readonly kind: PlanKind;
  readonly wishes: PlanWishes;
  readonly onWish: (change: Partial<PlanWishes>) => void;
  readonly onBack: () => void;
  /** The line of what goes on. */
  readonly said: ComponentChildren;
}
