import { describe, expect, test } from "vitest";
import { defaultSettings, type Settings, settingOrders, settingRows } from "../../../core/rules/settings.ts";

describe("the settings", () => {
  test("are 29, each with a name and a key of its own", () => {
    expect(settingRows).toHaveLength(29);
    expect(new Set(settingRows.map(({ name }) => name.toLowerCase())).size).toBe(29);
    expect(new Set(settingRows.map(({ key }) => key)).size).toBe(29);
  });

  test("have a default within their bounds", () => {
    const wrong = settingRows.filter((row) => row.default < row.least || row.default > row.most || row.least >= row.most);
    expect(wrong).toEqual([]);
  });

  test("hold every order by default", () => {
    expect(settingOrders.filter((order) => !order.holds(defaultSettings))).toEqual([]);
    expect(settingOrders).toHaveLength(13);
  });
});

describe("an order between settings", () => {
  const breaches: readonly Partial<Settings>[] = [
    { ultraTo: 255 },
    { highTo: 245 },
    { moderateTo: 235 },
    { lessTo: 225 },
    { highFrom: 255, highTo: 256 },
    { moderateFrom: 245, moderateTo: 246 },
    { lessFrom: 235, lessTo: 236 },
    { reachMargin: 8 },
    { mixReach: 26 },
    { constrainedReach: 16 },
    { sizeInRange: 41 },
    { sizeA: 61 },
    { sizeB: 81 },
  ];

  test("is broken by its own breach and by no other: each is needed", () => {
    const broken = breaches.map((breach) => settingOrders.filter((order) => !order.holds({ ...defaultSettings, ...breach })));
    expect(broken.map((orders) => orders.length)).toEqual(breaches.map(() => 1));
    expect(new Set(broken.flat()).size).toBe(13);
  });

  test("says what it needs and which settings it is about", () => {
    const names = new Map<string, string>(settingRows.map(({ key, name }) => [key, name]));
    const wrong = settingOrders.filter(({ involves, needs }) => involves.some((key) => !needs.includes(names.get(key) ?? "?")));
    expect(wrong).toEqual([]);
  });
});
