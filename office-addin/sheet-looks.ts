import type { Look, Tone } from "../core/sheets/sheet-definition.ts";
import { lookStyles, type SheetStyle, toneStyles } from "../core/sheets/sheet-looks.ts";
import { signed } from "./formula-names.ts";

/** A style as Excel's fonts know it. */
function fontOf({ bold, italic, struck, size, ink }: SheetStyle): Partial<Excel.Interfaces.RangeFontUpdateData> {
  return {
    ...(bold && { bold }),
    ...(italic && { italic }),
    ...(struck && { strikethrough: struck }),
    ...(size !== undefined && { size }),
    ...(ink !== undefined && { color: ink }),
  };
}

export function queueLook(range: Excel.Range, look: Look): void {
  const style = lookStyles[look];
  Object.assign(range.format.font, fontOf(style));
  if (style.fill) range.format.fill.color = style.fill;
  if (style.wrapped) Object.assign(range.format, { wrapText: true, verticalAlignment: "Top" });
}

/** The formula speaks of the range's first cell, and moves with the others. */
export function queueTone(range: Excel.Range, formula: string, tone: Tone): void {
  const { rule, format } = range.conditionalFormats.add("Custom").custom;
  const style = toneStyles[tone];
  rule.formula = signed(formula);
  Object.assign(format.font, fontOf(style));
  if (style.fill) format.fill.color = style.fill;
}
