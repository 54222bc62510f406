import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { LatePartName, Later, LaterContext, LaterPart, OpenList } from "../later.ts";
import { type Trouble, troubleOf } from "../problem.ts";
import { today } from "../today.ts";
import type { ProfileValues } from "../workbook.ts";
import { youFields } from "../you-fields.ts";
import { SaidLine, type Words } from "./line.tsx";
import type { View } from "./view.ts";

export interface LateView extends View {
  readonly later: Later;
}

const words: Readonly<Record<LatePartName, { readonly heading: string; readonly what: string }>> = {
  plans: { heading: "Plans", what: "The plans" },
  workbook: { heading: "Workbook", what: "This screen" },
};

function answers({ state }: View): ProfileValues {
  return Object.fromEntries(youFields.map(({ key }) => [key, state.you[key].value]));
}

function openList({ state: { list } }: View): OpenList | undefined {
  const programs = list && list.columns.detection.headerRow >= 0 ? list.programs.programs : [];
  return list && programs.length > 0 ? { sheetId: list.table.sheetId, sheetName: list.table.sheetName, programs } : undefined;
}

function contextFor(view: LateView): LaterContext {
  const { state, session, later } = view;
  return {
    workbook: session.workbook,
    profile: answers(view),
    list: openList(view),
    settings: state.rules.settings,
    today: today(),
    ...(later.pdf ? { pdf: later.pdf } : {}),
    goTo: (step) => void session.goTo(step),
    wrote: (sheet) => session.wrote(sheet),
    undid: () => session.undid(),
  };
}

/** Profile and sheet are being read: a part that is shown now would have to be shown anew. */
function isReading({ state: { lines } }: View): boolean {
  return lines.you.kind === "busy" || (lines.list.kind === "busy" && lines.list.act === "read-sheet");
}

type Shown = { readonly kind: "coming" | "there" } | { readonly kind: "trouble"; readonly trouble: Trouble };

/** Fetches the part and draws it into the element; answers how to take down whatever is there by then. */
function show(name: LatePartName, view: LateView, root: HTMLElement, tell: (shown: Shown) => void): () => void {
  let wanted = true;
  let takeDown = (): void => undefined;
  const draw = (part: LaterPart): void => {
    if (!wanted) return;
    takeDown = part.mount(root, contextFor(view));
    tell({ kind: "there" });
  };
  const fail = (error: unknown): void => {
    console.error(error);
    if (!wanted) return;
    const calm = `${words[name].what} could not be loaded, for a reason that MatchSheet does not know. Nothing was changed.`;
    tell({ kind: "trouble", trouble: troubleOf(error, calm) });
  };
  view.later[name]().then(draw).catch(fail);
  return () => {
    wanted = false;
    takeDown();
    root.replaceChildren();
  };
}

function lineOf(name: LatePartName, shown: Shown): Words {
  if (shown.kind === "trouble") return shown;
  return shown.kind === "there" ? { kind: "quiet" } : { kind: "busy", text: `Loading: ${words[name].heading}…` };
}

/** A screen whose script comes when it is first opened. */
function Late({ name, ...view }: LateView & { readonly name: LatePartName }) {
  const root = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const [shown, setShown] = useState<Shown>({ kind: "coming" });
  const [attempt, setAttempt] = useState(0);
  const reading = isReading(view);
  useLayoutEffect(() => {
    if (reading || !root.current) return;
    setShown({ kind: "coming" });
    return show(name, view, root.current, setShown);
  }, [name, reading, attempt]);
  const tryAgain = (): void => {
    // The line goes away when the part has come, and the focus must not be lost with it.
    heading.current?.focus();
    setAttempt(attempt + 1);
  };
  return (
    <section aria-labelledby={`matchsheet-${name}`}>
      <h2 id={`matchsheet-${name}`} tabIndex={-1} ref={heading}>
        {words[name].heading}
      </h2>
      {shown.kind !== "there" && <SaidLine words={lineOf(name, shown)} onAgain={tryAgain} />}
      <div ref={root} />
    </section>
  );
}

export function LatePlans(view: LateView) {
  return <Late name="plans" {...view} />;
}

export function LateWorkbook(view: LateView) {
  return <Late name="workbook" {...view} />;
}
