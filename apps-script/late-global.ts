import type { LaterPart } from "../sidebar/later.ts";
import type { LateScript } from "./late-parts.ts";

declare global {
  /** Where a late script leaves what it brings, for the sidebar's own script. */
  var MatchSheetLate: Partial<Record<LateScript, LaterPart>> | undefined;
}

export function leave(name: LateScript, part: LaterPart): void {
  globalThis.MatchSheetLate = { ...globalThis.MatchSheetLate, [name]: part };
}

export function left(name: LateScript): LaterPart | undefined {
  return globalThis.MatchSheetLate?.[name];
}
