import type { Block } from "../../../core/cells/cell.ts";
import { copiedLists } from "./copied-lists.ts";
import { handMadeLists } from "./hand-made-lists.ts";
import type { LookAlike } from "./look-alike.ts";

export const lookAlikes: readonly LookAlike[] = [...copiedLists, ...handMadeLists];

/** Sheets that are no list of programs, or have no header: no column is known. */
export const headerless: readonly { readonly name: string; readonly table: Block }[] = [
  { name: "nothing at all", table: [] },
  { name: "one blank cell", table: [[""]] },
  {
    name: "a list without headers, though its values look like scores",
    table: [
      ["Lakeside General Hospital Program", "Alban", "NY", 245],
      ["Prairie University Program", "Austen", "TX", 250],
    ],
  },
  {
    name: "the Rules sheet",
    table: [
      ["Setting", "Value", "Default"],
      ["Core margin", 8, 8],
    ],
  },
  {
    name: "the Profile sheet",
    table: [
      ["Field", "Value", "What it changes"],
      ["Step 2 CK score", 247, "Every bucket"],
      ["Target specialty", "Internal Medicine", "The tier"],
    ],
  },
  {
    name: "numbers",
    table: [
      [1, 2, 3],
      [4, 5, 6],
    ],
  },
];
