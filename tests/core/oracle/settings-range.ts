import type { Block, Cell } from "../../../core/cells/cell.ts";

/** A Rules range with its header and the given settings. */
export function rulesOf(settings: Readonly<Record<string, Cell>>): Block {
  return [["Setting", "Value"], ...Object.entries(settings)];
}
