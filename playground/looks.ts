import type { IStyleData } from "@univerjs/core";
import type { Look, Tone } from "../core/sheets/sheet-definition.ts";
import { lookStyles as looks, type SheetStyle, toneStyles as tones } from "../core/sheets/sheet-looks.ts";

const [wraps, top, on] = [3, 1, 1];

/** A style as the grid knows it. */
function gridLook({ bold, italic, struck, size, ink, fill, wrapped }: SheetStyle): IStyleData {
  return {
    ...(bold && { bl: on }),
    ...(italic && { it: on }),
    ...(struck && { st: { s: on } }),
    ...(size !== undefined && { fs: size }),
    ...(ink !== undefined && { cl: { rgb: ink } }),
    ...(fill !== undefined && { bg: { rgb: fill } }),
    ...(wrapped && { tb: wraps, vt: top }),
  };
}

function all<Key extends string>(styles: Readonly<Record<Key, SheetStyle>>): Readonly<Record<Key, IStyleData>> {
  return Object.fromEntries(Object.entries<SheetStyle>(styles).map(([key, style]) => [key, gridLook(style)])) as Record<Key, IStyleData>;
}

export const lookStyles: Readonly<Record<Look, IStyleData>> = all(looks);
export const toneStyles: Readonly<Record<Tone, IStyleData>> = all(tones);
