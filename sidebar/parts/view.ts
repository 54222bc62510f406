import type { Session } from "../session.ts";
import type { State } from "../state.ts";

/** What every part of the sidebar is given: what to show, and what the user can do. */
export interface View {
  readonly state: State;
  readonly session: Session;
}
