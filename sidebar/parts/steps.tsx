import { neighbor, steps } from "../steps.ts";
import { PartLine } from "./line.tsx";
import type { View } from "./view.ts";

/** Every step, always open: where the user is, and where else one can go. */
export function Steps(view: View) {
  const { state, session } = view;
  return (
    <nav aria-label="Steps">
      <ol>
        {steps.map(({ id, title }, place) => (
          <li key={id}>
            <button type="button" aria-current={id === state.step ? "step" : undefined} onClick={() => session.goTo(id)}>
              {place + 1} {title}
            </button>
          </li>
        ))}
      </ol>
      {state.lines.steps.kind === "trouble" && <PartLine part="steps" {...view} />}
    </nav>
  );
}

/** One step back, one step on. */
export function Ways({ state, session }: View) {
  const back = neighbor(state.step, -1);
  const on = neighbor(state.step, 1);
  return (
    <div class="ways">
      {back && (
        <button type="button" onClick={() => session.goTo(back.id)}>
          Back: {back.title}
        </button>
      )}
      {on && (
        <button type="button" onClick={() => session.goTo(on.id)}>
          Next: {on.title}
        </button>
      )}
    </div>
  );
}
