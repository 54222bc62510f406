import { type FakeChart, officeError, placeOf } from "./fake-book.ts";
import { NotModelled } from "./fake-entry.ts";
import { assertFree, blockOf, type RangeHost, refuse, type SheetHost } from "./fake-ranges.ts";
import { hostBehind, type Spec } from "./fake-session.ts";

export const notes: Spec<SheetHost> = {
  name: "NoteCollection",
  calls: {
    add: ({ act }, cell: object, text: unknown) => {
      const find = hostBehind(cell);
      act((host) => {
        assertFree(host);
        const { row, column, rows, columns } = find() as RangeHost;
        if (rows * columns !== 1) throw officeError("InvalidCellAddress");
        if (host.sheet.notes.has(placeOf(row, column)) || typeof text !== "string") refuse("a second note on one cell, or no text");
        host.sheet.notes.set(placeOf(row, column), String(text));
      });
    },
  },
};

export const freezePanes: Spec<SheetHost> = {
  name: "WorksheetFreezePanes",
  calls: {
    freezeRows: ({ act }, count: number) =>
      act(({ sheet }) => {
        if (!Number.isInteger(count) || count < 1) refuse(`${count} rows to freeze`);
        sheet.frozenRows = count;
      }),
  },
};

type SeriesHost = FakeChart["series"][number];

const seriesPart =
  (part: "values" | "categories") =>
  ({ act }: Parameters<NonNullable<Spec<SeriesHost>["calls"]>[string]>[0], source: object): void => {
    const find = hostBehind(source);
    act((series) => {
      (series as SeriesHost)[part] = blockOf(find() as RangeHost);
    });
  };

const chartSeries: Spec<SeriesHost> = {
  name: "ChartSeries",
  writes: {
    name: (series, value) => {
      series.name = String(value);
    },
  },
  calls: { setValues: seriesPart("values") as never, setXAxisValues: seriesPart("categories") as never },
  since: { name: "1.1", setValues: "1.7", setXAxisValues: "1.7" },
};

const seriesCollection: Spec<FakeChart> = {
  name: "ChartSeriesCollection",
  calls: {
    getItemAt: ({ to }, index: number) => to(chartSeries, (chart) => chart.series[index] ?? null),
    add: ({ to, act }, name: string) => {
      const made: SeriesHost = { name };
      act((chart) => void chart.series.push(made));
      return to(chartSeries, () => made);
    },
  },
  since: { add: "1.7" },
};

const chartTitle: Spec<FakeChart> = {
  name: "ChartTitle",
  writes: {
    text: (chart, value) => {
      chart.title = String(value);
    },
  },
};

const chart: Spec<FakeChart> = {
  name: "Chart",
  links: { series: ({ to }) => to(seriesCollection, (host) => host), title: ({ to }) => to(chartTitle, (host) => host) },
  calls: {
    setPosition: ({ act }, first: object, last: object) => {
      const [from, to] = [hostBehind(first), hostBehind(last)];
      act((host) => {
        host.position = [blockOf(from() as RangeHost), blockOf(to() as RangeHost)];
      });
    },
  },
};

export const charts: Spec<SheetHost> = {
  name: "ChartCollection",
  calls: {
    add: ({ to, act }, type: string, source: object, by: string) => {
      const find = hostBehind(source);
      if (type !== "ColumnClustered" || by !== "Columns") throw new NotModelled(`a chart ${type} by ${by}`);
      const made: FakeChart[] = [];
      act(({ sheet }) => {
        const values = find() as RangeHost;
        if (values.columns !== 1) throw new NotModelled("a chart of more than one column at once");
        made.push({ type, series: [{ values: blockOf(values) }] });
        sheet.charts.push(...made);
      });
      return to(chart, () => made[0] ?? null);
    },
  },
};
