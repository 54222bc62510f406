import { encodePng } from "./png.ts";

/** The ribbon's sizes, the two of the add-in itself (32, 64), and a large one for the add-in lists. */
export const iconSizes = [16, 20, 24, 32, 40, 48, 64, 80, 128] as const;

type Color = readonly [red: number, green: number, blue: number];

/** A rectangle with rounded corners, in a drawing of 32 by 32. */
interface Bar {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly radius: number;
  readonly color: Color;
}

/** Three rows of a list, one a bucket: on a sheet of its own color, so that it shows on light and dark ribbons alike. */
const drawing: readonly Bar[] = [
  { left: 1, top: 1, width: 30, height: 30, radius: 6, color: [20, 83, 92] },
  { left: 6, top: 6, width: 20, height: 4, radius: 2, color: [246, 189, 96] },
  { left: 6, top: 14, width: 14, height: 4, radius: 2, color: [255, 255, 255] },
  { left: 6, top: 22, width: 8, height: 4, radius: 2, color: [132, 210, 188] },
];

const samples = 4;

function covers({ left, top, width, height, radius }: Bar, x: number, y: number): boolean {
  const dx = Math.max(left + radius - x, x - (left + width - radius), 0);
  const dy = Math.max(top + radius - y, y - (top + height - radius), 0);
  return dx * dx + dy * dy <= radius * radius;
}

const topmost = (x: number, y: number): Color | undefined => drawing.filter((bar) => covers(bar, x, y)).at(-1)?.color;

/** One pixel: the mean of its samples, weighted by how many of them the drawing covers. */
function pixelAt(size: number, column: number, row: number): readonly [number, number, number, number] {
  const sum = [0, 0, 0];
  let covered = 0;
  for (let sample = 0; sample < samples * samples; sample++) {
    const x = column + ((sample % samples) + 0.5) / samples;
    const y = row + (Math.floor(sample / samples) + 0.5) / samples;
    const color = topmost((x * 32) / size, (y * 32) / size);
    if (!color) continue;
    covered += 1;
    for (const [channel, value] of color.entries()) sum[channel] = (sum[channel] ?? 0) + value;
  }
  const [red = 0, green = 0, blue = 0] = sum.map((value) => Math.round(value / Math.max(1, covered)));
  return [red, green, blue, Math.round((255 * covered) / samples ** 2)];
}

/** The icon at one size, as PNG. */
export function icon(size: number): Buffer {
  const pixels = new Uint8Array(size * size * 4);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) pixels.set(pixelAt(size, column, row), (row * size + column) * 4);
  }
  return encodePng(size, pixels);
}
