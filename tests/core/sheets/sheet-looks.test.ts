import { expect, test } from "vitest";
import { lookStyles, toneStyles } from "../../../core/sheets/sheet-looks.ts";

const light = (channel: number): number => (channel <= 0.03928 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => light(Number.parseInt(color.slice(at, at + 2), 16) / 255));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
}

test("every color of a cell can be read on the color behind it", () => {
  const styles = Object.entries({ ...lookStyles, ...toneStyles });
  const faint = styles.filter(([, { ink, fill = "#ffffff" }]) => contrast(ink ?? "#000000", fill) < 4.5).map(([name]) => name);
  expect([faint, styles.length]).toEqual([[], 12]);
});

test("a tone that colors alone would tell is told by its writing too", () => {
  const { problem, done } = toneStyles;
  expect([problem.bold, done.struck]).toEqual([true, true]);
});
