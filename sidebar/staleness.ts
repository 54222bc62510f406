import { changedSettings } from "./rules.ts";
import type { State } from "./state.ts";
import { youFields } from "./you-fields.ts";

/** Why the result shown is no longer that of the sheet and the facts at hand; undefined while it is. */
export function staleness({ sorted, list, you, rules }: State): string | undefined {
  if (!sorted || !list) return undefined;
  if (list.table.fingerprint !== sorted.fingerprint) return "The sheet has changed since it was sorted. Sort again to see where it stands.";
  const changed = youFields.some(({ key }) => you[key].value !== sorted.you[key].value);
  const settingsChanged = changedSettings(rules).join() !== changedSettings(sorted.rules).join();
  if (settingsChanged) return "The settings of the Rules sheet have changed since. Sort again to see what that changes.";
  return changed ? "What you told about yourself has changed since. Sort again to see what that changes." : undefined;
}
