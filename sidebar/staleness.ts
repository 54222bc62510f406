import type { State } from "./state.ts";

/** Why the result shown is no longer that of the sheet and the facts at hand; undefined while it is. */
export function staleness({ sorted, list, you }: State): string | undefined {
  if (!sorted || !list) return undefined;
  if (list.table.sheetId !== sorted.sheetId)
    return `This is the result of “${sorted.sheetName}”; the sheet read since is “${list.table.sheetName}”.`;
  if (list.table.fingerprint !== sorted.fingerprint) return "The sheet has changed since it was sorted. Sort again to see where it stands.";
  const changed = you.score.value !== sorted.you.score.value || you.specialty.value !== sorted.you.specialty.value;
  return changed ? "Your score or specialty has changed since. Sort again to see what that changes." : undefined;
}
