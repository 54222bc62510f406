import { useMemo, useState } from "preact/hooks";
import { Asking } from "./asking.tsx";
import { copy } from "./deeds.ts";
import { PaperButtons } from "./paper-buttons.tsx";
import type { ScreenView } from "./plans-view.ts";
import { PutButtons } from "./put-buttons.tsx";
import { PlanSection } from "./section.tsx";

const copyFailed = "Copying failed, for a reason that MatchSheet does not know. Select the text and copy it yourself.";

/** One plan: what it asks, what can be done with it, and its parts, the first one open. */
export function PlanScreen(view: ScreenView) {
  const { context, facts, choices, line, kind, onBack, said } = view;
  const plan = useMemo(() => kind.make(facts, choices), [kind, facts, choices]);
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set(plan.sections.slice(0, 1).map(({ id }) => id)));
  const isAllOpen = plan.sections.every(({ id }) => open.has(id));
  const toggle = (id: string, isOpen: boolean): void => {
    if (open.has(id) !== isOpen) setOpen(new Set(isOpen ? [...open, id] : [...open].filter((other) => other !== id)));
  };
  const toggleAll = (): void => setOpen(new Set(isAllOpen ? [] : plan.sections.map(({ id }) => id)));
  const onCopy = (text: string): void => void line.attempt({ busy: "Copying…", failed: copyFailed, work: () => copy(text) });
  return (
    <>
      <button type="button" class="inline" onClick={onBack}>
        All plans
      </button>
      <h3 id="matchsheet-plan" tabIndex={-1}>
        {plan.title}
      </h3>
      <p>{plan.summary}</p>
      <Asking {...view} />
      <PutButtons {...view} />
      <PaperButtons {...view} />
      {said}
      {plan.sections.length > 1 && (
        <button type="button" class="inline all-parts" onClick={toggleAll}>
          {isAllOpen ? "Close all parts" : "Open all parts"}
        </button>
      )}
      {plan.sections.map((section) => (
        <PlanSection
          key={section.id}
          section={section}
          today={context.today}
          isOpen={open.has(section.id)}
          onToggle={(isOpen) => toggle(section.id, isOpen)}
          onCopy={kind.isCopied ? onCopy : undefined}
        />
      ))}
    </>
  );
}
