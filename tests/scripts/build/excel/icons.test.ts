import { inflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { icon, iconSizes } from "../../../../scripts/build/excel/icons.ts";
import { encodePng, pngSize } from "../../../../scripts/build/excel/png.ts";

/** The four numbers of one pixel of a PNG as ours are written: one IDAT, no filter. */
function pixel(png: Buffer, size: number, column: number, row: number): number[] {
  const start = png.indexOf("IDAT");
  const rows = inflateSync(png.subarray(start + 4, start + 4 + png.readUInt32BE(start - 4)));
  expect(rows).toHaveLength(size * (size * 4 + 1));
  return [...rows.subarray(row * (size * 4 + 1) + 1 + column * 4).subarray(0, 4)];
}

describe("the icons", () => {
  test.each(iconSizes)("at %i say their size and are drawn", (size) => {
    const png = icon(size);
    expect(pngSize(png)).toEqual({ width: size, height: size });
    expect(pixel(png, size, 0, 0)[3]).toBeLessThan(128);
    expect(pixel(png, size, Math.floor(size / 2), Math.floor(size * 0.1))).toEqual([20, 83, 92, 255]);
    expect(pixel(png, size, Math.floor(size * 0.4), Math.floor((8 / 32) * size))).toEqual([246, 189, 96, 255]);
  });

  test("are the same bytes every time", () => expect(icon(32).equals(icon(32))).toBe(true));

  test("other bytes have no size", () => {
    expect(pngSize(new Uint8Array(4))).toBeUndefined();
    expect(pngSize(Buffer.from("GIF89a and some more bytes than a header has"))).toBeUndefined();
  });

  test("a chunk's check sum is the one every reader expects", () => {
    // The IEND chunk is the same in every PNG there is.
    expect(encodePng(1, new Uint8Array(4)).subarray(-12).toString("hex")).toBe("0000000049454e44ae426082");
  });
});
