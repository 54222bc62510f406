import { render } from "preact";
import type { LaterPart } from "../later.ts";
import { Boundary } from "../parts/boundary.tsx";
import { Plans } from "./plans.tsx";

/** The screens of the plans, as a script of their own. */
export const plans: LaterPart = {
  mount(root, context) {
    const draw = (): void => {
      render(
        <Boundary onRestart={redraw}>
          <Plans context={context} />
        </Boundary>,
        root,
      );
    };
    const redraw = (): void => {
      render(null, root);
      draw();
    };
    draw();
    return () => render(null, root);
  },
};
