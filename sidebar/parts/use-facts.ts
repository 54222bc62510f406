import { useMemo } from "preact/hooks";
import { type Facts, factsFrom } from "../facts.ts";
import type { State } from "../state.ts";

/** What the answers and the settings come to, read anew when either changes. */
export function useFacts({ you, rules }: State): Facts {
  return useMemo(() => factsFrom({ you, rules }), [you, rules]);
}
