import { type Place, placeBehind, type RangeLike } from "./place.ts";
import { strict } from "./strict.ts";

export interface FakeChart {
  readonly type: "column";
  readonly places: readonly Place[];
  readonly options: Readonly<Record<string, unknown>>;
  readonly at: readonly [row: number, column: number];
}

const built = new WeakMap<object, FakeChart>();

export function chartBehind(object: object): FakeChart {
  const chart = built.get(object);
  if (chart === undefined) throw new Error("insertChart wants a chart that newChart has built.");
  return chart;
}

/** Sheet.newChart(): a builder that first becomes one of columns. */
export function chartBuilder(): object {
  const places: Place[] = [];
  const options: Record<string, unknown> = {};
  let at: readonly [number, number] | undefined;
  let headers: number | undefined;
  const builder: object = strict("EmbeddedColumnChartBuilder", {
    addRange: (range: RangeLike) => {
      places.push(placeBehind(range));
      return builder;
    },
    setNumHeaders: (count: number) => {
      headers = count;
      return builder;
    },
    setOption: (name: string, value: unknown) => {
      options[name] = value;
      return builder;
    },
    setPosition: (row: number, column: number, offsetX: number, offsetY: number) => {
      if (row < 1 || column < 1 || offsetX !== 0 || offsetY !== 0) throw new Error("A chart's place is a cell, counted from 1.");
      at = [row - 1, column - 1];
      return builder;
    },
    build: () => {
      if (at === undefined || places.length < 2 || headers === undefined) throw new Error("The chart lacks a place, ranges or headers.");
      const object = strict("EmbeddedChart", {});
      built.set(object, { type: "column", places: [...places], options: { ...options }, at });
      return object;
    },
  });
  return strict("EmbeddedChartBuilder", { asColumnChart: () => builder });
}
