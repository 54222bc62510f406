import type { BorderStyleTypes, IBorderData, IBorderStyleData, IStyleData, Nullable } from "@univerjs/core";
import type { AlignmentStyle, BorderLineStyle, BorderSide, BorderStyle, CellStyle, FontStyle } from "hucre";
import { resolveThemeColor } from "hucre/xlsx";

type Color = NonNullable<FontStyle["color"]>;

/** The grid numbers border lines, alignments and truths; files name them. */
const borderLines: readonly (BorderLineStyle | undefined)[] = [
  "thin",
  "hair",
  "dotted",
  "dashed",
  "dashDot",
  "dashDotDot",
  "double",
  "medium",
  "mediumDashed",
  "mediumDashDot",
  "mediumDashDotDot",
  "slantDashDot",
  "thick",
];
const horizontals: readonly AlignmentStyle["horizontal"][] = ["left", "center", "right", "justify"];
const verticals: readonly AlignmentStyle["vertical"][] = ["top", "center", "bottom"];
const sides = [
  ["top", "t"],
  ["right", "r"],
  ["bottom", "b"],
  ["left", "l"],
] as const;
const wraps = 3;
const on = 1;

type Colors = readonly string[] | undefined;

function gridColor(color: Color | undefined, theme: Colors): { rgb: string } | undefined {
  const named = color?.theme !== undefined && theme ? resolveThemeColor([...theme], color.theme, color.tint) : undefined;
  const rgb = color?.rgb ?? named;
  return rgb ? { rgb: `#${rgb.replace(/^#/, "").slice(-6)}` } : undefined;
}

const fileColor = (rgb: Nullable<string>): Color | undefined => {
  const hex = /^#?([0-9a-f]{6})/i.exec(rgb ?? "")?.[1];
  return hex ? { rgb: hex.toUpperCase() } : undefined;
};

function gridFont(font: FontStyle | undefined, theme: Colors): IStyleData {
  const color = gridColor(font?.color, theme);
  return {
    ...(font?.bold ? { bl: on } : {}),
    ...(font?.italic ? { it: on } : {}),
    ...(font?.underline ? { ul: { s: on } } : {}),
    ...(font?.strikethrough ? { st: { s: on } } : {}),
    ...(font?.size ? { fs: font.size } : {}),
    ...(font?.name ? { ff: font.name } : {}),
    // The theme's own text color is left to the grid, which knows light from dark.
    ...(color && font?.color?.theme !== 1 ? { cl: color } : {}),
  };
}

function gridAlignment(alignment: AlignmentStyle | undefined): IStyleData {
  const horizontal = horizontals.indexOf(alignment?.horizontal) + 1;
  const vertical = verticals.indexOf(alignment?.vertical) + 1;
  return {
    ...(horizontal ? { ht: horizontal } : {}),
    ...(vertical ? { vt: vertical } : {}),
    ...(alignment?.wrapText ? { tb: wraps } : {}),
  };
}

function gridBorders(border: BorderStyle | undefined, theme: Colors): IStyleData {
  const borders: IBorderData = {};
  for (const [side, key] of sides) {
    const line = border?.[side];
    const style = borderLines.indexOf(line?.style) + 1;
    if (line && style > 0) borders[key] = { s: style as BorderStyleTypes, cl: gridColor(line.color, theme) ?? { rgb: "#000000" } };
  }
  return Object.keys(borders).length > 0 ? { bd: borders } : {};
}

/** A file's cell style as the grid has it; what the grid cannot show is left out. */
export function gridStyle(style: CellStyle | undefined, theme: Colors): IStyleData | undefined {
  if (!style) return undefined;
  const fill = style.fill?.type === "pattern" && style.fill.pattern === "solid" ? gridColor(style.fill.fgColor, theme) : undefined;
  const made: IStyleData = {
    ...gridFont(style.font, theme),
    ...gridAlignment(style.alignment),
    ...gridBorders(style.border, theme),
    ...(fill ? { bg: fill } : {}),
    ...(style.numFmt && style.numFmt !== "General" ? { n: { pattern: style.numFmt } } : {}),
  };
  return Object.keys(made).length > 0 ? made : undefined;
}

function fileFont({ bl, it, ul, st, fs, ff, cl }: IStyleData): FontStyle | undefined {
  const color = fileColor(cl?.rgb);
  const font: FontStyle = {
    ...(bl ? { bold: true } : {}),
    ...(it ? { italic: true } : {}),
    ...(ul?.s ? { underline: true } : {}),
    ...(st?.s ? { strikethrough: true } : {}),
    ...(fs ? { size: fs } : {}),
    ...(ff ? { name: ff } : {}),
    ...(color ? { color } : {}),
  };
  return Object.keys(font).length > 0 ? font : undefined;
}

function fileAlignment({ ht, vt, tb }: IStyleData): AlignmentStyle | undefined {
  const horizontal = ht ? horizontals[ht - 1] : undefined;
  const vertical = vt ? verticals[vt - 1] : undefined;
  const alignment: AlignmentStyle = {
    ...(horizontal ? { horizontal } : {}),
    ...(vertical ? { vertical } : {}),
    ...(tb === wraps ? { wrapText: true } : {}),
  };
  return Object.keys(alignment).length > 0 ? alignment : undefined;
}

function fileSide(line: Nullable<IBorderStyleData>): BorderSide | undefined {
  const style = line ? borderLines[line.s - 1] : undefined;
  const color = fileColor(line?.cl?.rgb);
  return style ? { style, ...(color ? { color } : {}) } : undefined;
}

function fileBorders(borders: Nullable<IBorderData>): BorderStyle | undefined {
  const made: BorderStyle = {};
  for (const [side, key] of sides) {
    const line = fileSide(borders?.[key]);
    if (line) made[side] = line;
  }
  return Object.keys(made).length > 0 ? made : undefined;
}

/** A cell style of the grid as a file stores it. */
export function fileStyle(style: Nullable<IStyleData>): CellStyle | undefined {
  if (!style) return undefined;
  const [font, alignment, border, fill] = [fileFont(style), fileAlignment(style), fileBorders(style.bd), fileColor(style.bg?.rgb)];
  const made: CellStyle = {
    ...(font ? { font } : {}),
    ...(alignment ? { alignment } : {}),
    ...(border ? { border } : {}),
    ...(fill ? { fill: { type: "pattern", pattern: "solid", fgColor: fill } } : {}),
    ...(style.n?.pattern ? { numFmt: style.n.pattern } : {}),
  };
  return Object.keys(made).length > 0 ? made : undefined;
}
