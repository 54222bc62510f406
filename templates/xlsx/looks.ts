import type { CellStyle } from "hucre";
import type { formats, Look, Tone } from "../../core/sheets/sheet-definition.ts";
import { lookStyles as looks, type SheetStyle, toneStyles as tones } from "../../core/sheets/sheet-looks.ts";

/** Files write colors without the sign. */
const color = (rgb: string) => ({ rgb: rgb.slice(1).toUpperCase() });

export const usualFont = { name: "Calibri", size: 11, color: color("#1f1f1f") } as const;
const faint = { style: "thin", color: color("#d5d8dc") } as const;
const boxed = { top: faint, right: faint, bottom: faint, left: faint };

function fontOf({ bold, italic, struck, size, ink }: SheetStyle): NonNullable<CellStyle["font"]> {
  return {
    ...(bold && { bold }),
    ...(italic && { italic }),
    ...(struck && { strikethrough: struck }),
    ...(size !== undefined && { size }),
    ...(ink !== undefined && { color: color(ink) }),
  };
}

function cellLook(style: SheetStyle): CellStyle {
  const { fill, wrapped } = style;
  return {
    font: { ...usualFont, ...fontOf(style) },
    ...(fill !== undefined && { fill: { type: "pattern", pattern: "solid", fgColor: color(fill) }, border: boxed }),
    alignment: { vertical: "top", ...(wrapped && { wrapText: true }), ...(fill !== undefined && { horizontal: "left" }) },
  };
}

/** Conditional formats take their fill from the background color. */
function conditionLook(style: SheetStyle): CellStyle {
  return {
    font: fontOf(style),
    ...(style.fill !== undefined && { fill: { type: "pattern", pattern: "solid", bgColor: color(style.fill) } }),
  };
}

function all<Key extends string>(
  styles: Readonly<Record<Key, SheetStyle>>,
  draw: (style: SheetStyle) => CellStyle,
): Readonly<Record<Key, CellStyle>> {
  return Object.fromEntries(Object.entries<SheetStyle>(styles).map(([key, style]) => [key, draw(style)])) as Record<Key, CellStyle>;
}

/** How a file draws what a cell is for. */
export const lookStyles: Readonly<Record<Look, CellStyle>> = all(looks, cellLook);
export const toneStyles: Readonly<Record<Tone, CellStyle>> = all(tones, conditionLook);

export const numberFormats: Readonly<Record<(typeof formats)[number], string>> = { date: "yyyy-mm-dd", text: "@", number: "0.##" };
