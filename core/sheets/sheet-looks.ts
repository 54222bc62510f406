/** What MatchSheet's sheets look like, the same in every host: each turns these styles into its own. */
import type { Look, Tone } from "./sheet-definition.ts";

export interface SheetStyle {
  readonly bold?: true;
  readonly italic?: true;
  /** A line through the text. */
  readonly struck?: true;
  /** In points. */
  readonly size?: number;
  /** Of the text, as #rrggbb. */
  readonly ink?: string;
  readonly fill?: string;
  /** Long text is wrapped, from the top of its cell. */
  readonly wrapped?: true;
}

const ink = "#1f1f1f";
const faded = "#4a4a4a";

/** Every pair of colors is readable at 4.5:1 and more. */
export const lookStyles: Readonly<Record<Look, SheetStyle>> = {
  title: { bold: true, size: 16 },
  heading: { bold: true, ink, fill: "#e8f0fe", wrapped: true },
  label: { bold: true, wrapped: true },
  input: { ink, fill: "#fff4d6", wrapped: true },
  owned: { ink, fill: "#eef3ee", wrapped: true },
  remark: { italic: true, ink: faded, wrapped: true },
  text: { wrapped: true },
};

/** Never by color alone: the cell holds the word, and `problem` and `done` are written differently too. */
export const toneStyles: Readonly<Record<Tone, SheetStyle>> = {
  reach: { ink, fill: "#fbe3d6" },
  core: { ink, fill: "#dbe9f9" },
  safer: { ink, fill: "#dff0e0" },
  problem: { bold: true, ink, fill: "#fde2e1" },
  done: { struck: true, ink: faded, fill: "#eeeeee" },
};
