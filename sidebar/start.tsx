import { render } from "preact";
import { App } from "./app.tsx";
import { Boundary } from "./parts/boundary.tsx";
import { Session } from "./session.ts";
import type { State } from "./state.ts";
import { steps } from "./steps.ts";
import type { Workbook } from "./workbook.ts";

/** Takes over the static first paint in `root` and reads profile and sheet. What an earlier start left there is taken down. */
export function startSidebar(root: HTMLElement, workbook: Workbook): void {
  const session = new Session(workbook);
  let turn = session.state.focus.turn;
  render(null, root);
  root.replaceChildren();
  const draw = (): void => {
    const { state } = session;
    render(
      <Boundary onRestart={() => startSidebar(root, workbook)}>
        <App state={state} session={session} />
      </Boundary>,
      root,
    );
    if (state.focus.turn !== turn) focusOn(root, state.focus.on);
    turn = state.focus.turn;
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
