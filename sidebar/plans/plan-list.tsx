import type { ComponentChildren } from "preact";
import { listed, programsInWords } from "../../core/plans/in-words.ts";
import { type KindId, type OfferedPlan, offeredPlans } from "./kinds.ts";
import type { PlansView } from "./plans-view.ts";

interface ListView extends PlansView {
  readonly onOpen: (id: KindId) => void;
  readonly children: ComponentChildren;
}

function Group({
  heading,
  plans,
  onOpen,
}: { readonly heading: string; readonly plans: readonly OfferedPlan[] } & Pick<ListView, "onOpen">) {
  if (plans.length === 0) return null;
  return (
    <>
      <h3>{heading}</h3>
      <ul class="plans">
        {plans.map(({ kind, title, why }) => (
          <li key={kind.id}>
            <button
              type="button"
              id={`matchsheet-open-${kind.id}`}
              aria-describedby={`matchsheet-why-${kind.id}`}
              onClick={() => onOpen(kind.id)}
            >
              {title}
            </button>
            <p class="hint" id={`matchsheet-why-${kind.id}`}>
              {why}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What would make every plan more exact, where it is missing. */
function Missing({ context, facts }: PlansView) {
  const missing = [...(facts.score === undefined ? ["your Step 2 CK score"] : []), ...(facts.specialty ? [] : ["a target specialty"])];
  if (missing.length === 0) return null;
  return (
    <p class="note">
      The plans get more exact with {missing.join(" and ")}.{" "}
      <button type="button" class="inline" onClick={() => context.goTo("you")}>
        Tell it under You
      </button>
    </p>
  );
}

function listsInWords({ facts: { fields }, sheetNames }: PlansView): string {
  if (fields === undefined) return "";
  const count = fields.fields.reduce((sum, { programs }) => sum + programs, fields.unknown);
  return ` and ${programsInWords(count)} of ${listed(sheetNames.map((name) => `“${name}”`))}`;
}

/** Every plan with a sentence that says whether it is for now. */
export function PlanList({ onOpen, children, ...view }: ListView) {
  const offered = offeredPlans(view.facts, view.choices);
  return (
    <>
      <p>Words and steps made from your profile{listsInWords(view)}. Nothing is written until you ask for it.</p>
      <Missing {...view} />
      <Group heading="For you now" plans={offered.filter(({ isNow }) => isNow)} onOpen={onOpen} />
      <Group heading="When you want them" plans={offered.filter(({ isNow }) => !isNow)} onOpen={onOpen} />
      <h3>All of them as sheets</h3>
      {children}
    </>
  );
}
