import { describe, expect, test } from "vitest";
import { listMix, mixShares } from "../../../core/rules/list-mix.ts";
import { defaultSettings } from "../../../core/rules/settings.ts";

function mix(total: number, constrained = false, settings = defaultSettings): number[] {
  const { Reach, Core, Safer } = listMix(total, constrained, settings).value;
  return [Reach, Core, Safer];
}

describe("the mix of a list", () => {
  test.each([
    [1, [0, 1, 0]],
    [2, [0, 1, 1]],
    [3, [1, 1, 1]],
    [4, [1, 2, 1]],
    [5, [1, 3, 1]],
    [6, [1, 3, 2]],
    [7, [2, 3, 2]],
    [20, [5, 10, 5]],
    [22, [5, 11, 6]],
    [25, [6, 13, 6]],
    [30, [7, 15, 8]],
    [40, [10, 20, 10]],
    [60, [15, 30, 15]],
    [80, [20, 40, 20]],
  ])("of %i programs is %j, ties to Core and then Safer", (total, expected) => {
    expect(mix(total)).toEqual(expected);
  });

  test.each([
    [1, [0, 1, 0]],
    [2, [0, 1, 1]],
    [3, [0, 2, 1]],
    [10, [1, 5, 4]],
    [20, [3, 10, 7]],
    [25, [4, 12, 9]],
    [40, [6, 20, 14]],
    [60, [9, 30, 21]],
    [80, [12, 40, 28]],
  ])("of %i programs where the score constrains is %j", (total, expected) => {
    expect(mix(total, true)).toEqual(expected);
  });

  test("lies within the source's own numbers for 20 to 30 programs", () => {
    const totals = Array.from({ length: 11 }, (_, place) => 20 + place);
    const outside = totals.filter((total) => {
      const [reach = 0, core = 0, safer = 0] = mix(total);
      return reach < 5 || reach > 7 || core < 10 || core > 15 || safer < 5 || safer > 10;
    });
    expect(outside).toEqual([]);
  });

  test("adds up to the total, whatever the shares, with decimals too", () => {
    const settings = { ...defaultSettings, mixReach: 33.3, mixCore: 33.4, mixSafer: 33.3 };
    const totals = Array.from({ length: 1000 }, (_, place) => place + 1);
    const sum = (parts: number[]) => parts.reduce((whole, part) => whole + part, 0);
    expect(totals.filter((total) => sum(mix(total, false, settings)) !== total || sum(mix(total, true)) !== total)).toEqual([]);
  });

  test("takes its shares from the settings, each list its own", () => {
    const settings = { ...defaultSettings, mixReach: 0, mixCore: 100, mixSafer: 0 };
    expect([mix(10, false, settings), mix(10, true, settings)]).toEqual([
      [0, 10, 0],
      [1, 5, 4],
    ]);
    expect(mixShares(false, defaultSettings)).toEqual({ Reach: 25, Core: 50, Safer: 25 });
    expect(mixShares(true, defaultSettings)).toEqual({ Reach: 15, Core: 50, Safer: 35 });
  });
});
