import { render } from "preact";
import { App } from "./app.tsx";
import { keptLater, type Later, noLater } from "./later.ts";
import { Boundary } from "./parts/boundary.tsx";
import { Session } from "./session.ts";
import type { State } from "./state.ts";
import { steps } from "./steps.ts";
import type { Workbook } from "./workbook.ts";

/** Takes over the static first paint in `root` and reads profile and sheet. What an earlier start left there is taken down. */
export function startSidebar(root: HTMLElement, workbook: Workbook, later: Later = noLater): void {
  const session = new Session(workbook);
  const kept = keptLater(later);
  let turn = session.state.focus.turn;
  render(null, root);
  root.replaceChildren();
  const drawState = (): void => {
    const { state } = session;
    render(
      <Boundary onRestart={() => startSidebar(root, workbook, later)}>
        <App state={state} session={session} later={kept} />
      </Boundary>,
      root,
    );
    if (state.focus.turn !== turn) focusOn(root, state.focus.on);
    turn = state.focus.turn;
  };
  // An effect may change the state in the midst of a drawing, into which no other may be nested.
  let [drawing, wanted] = [false, false];
  const draw = (): void => {
    wanted = true;
    if (drawing) return;
    drawing = true;
    try {
      for (; wanted; drawState()) wanted = false;
    } finally {
      drawing = false;
    }
  };
  session.watch(draw);
  draw();
  session.open();
}

/** A step's heading is shown with the navigation over it, anything else where it stands. */
function goToElement(root: HTMLElement, on: State["focus"]["on"]): void {
  const isStep = steps.some(({ id }) => id === on);
  if (isStep) root.scrollTop = 0;
  root.querySelector<HTMLElement>(`#matchsheet-${on}`)?.focus({ preventScroll: isStep });
}

/** Only from within the sidebar: whoever has gone on to the sheet while the host worked is not called back. */
function focusOn(root: HTMLElement, on: State["focus"]["on"]): void {
  const { activeElement, body } = root.ownerDocument;
  if (activeElement === body || root.contains(activeElement)) goToElement(root, on);
}
