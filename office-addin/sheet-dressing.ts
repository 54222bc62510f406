import type { ChartDefinition, SheetDefinition } from "../core/sheets/sheet-definition.ts";
import { queueBoxes } from "./check-boxes.ts";
import { columnRuns } from "./column-runs.ts";
import { queueEntry } from "./data-entry.ts";
import type { ExcelHost } from "./excel-run.ts";
import { queueLook, queueTone } from "./sheet-looks.ts";
import { type Area, cellsOf, rangeOf, wholeArea } from "./sheet-reading.ts";

/** The version that has notes. */
const hasNotes = "1.18";

/** Excel measures widths in points: seven pixels a character and five of padding, at three quarters of a point. */
const pointsOf = (characters: number): number => (characters * 7 + 5) * 0.75;

/** A chart covers this many cells from its first one. */
const chartSize = { rows: 15, columns: 4 } as const;

function queueChart(sheet: Excel.Worksheet, { title, row, column, categories, series }: ChartDefinition): void {
  const names = rangeOf(sheet, wholeArea(categories));
  const [first, ...others] = series;
  if (!first) return;
  const chart = sheet.charts.add("ColumnClustered", rangeOf(sheet, wholeArea(first.values)), "Columns");
  const drawn = chart.series.getItemAt(0);
  drawn.name = first.name;
  drawn.setXAxisValues(names);
  for (const { name, values } of others) {
    const added = chart.series.add(name);
    added.setValues(rangeOf(sheet, wholeArea(values)));
    added.setXAxisValues(names);
  }
  chart.title.text = title;
  chart.setPosition(sheet.getCell(row, column), sheet.getCell(row + chartSize.rows - 1, column + chartSize.columns - 1));
}

/** The cells to tick that hold TRUE or FALSE from the start. */
function tickedAreas({ rows, entries = [] }: SheetDefinition): Area[] {
  const cells = entries.filter(({ accepts }) => accepts.kind === "check").flatMap((entry) => cellsOf(wholeArea(entry)));
  return columnRuns(cells.filter(([row, column]) => typeof rows[row]?.[column] === "boolean"));
}

/** Queues all that a sheet is beside its cells' contents. */
export function queueDressing(host: ExcelHost, sheet: Excel.Worksheet, definition: SheetDefinition): void {
  const { widths, looks = [], entries = [], tones = [], notes = [], charts = [], frozenRows = 0, hiddenColumns = [] } = definition;
  for (const [column, width] of widths.entries()) sheet.getCell(0, column).format.columnWidth = pointsOf(width);
  for (const { look, ...area } of looks) queueLook(rangeOf(sheet, wholeArea(area)), look);
  for (const entry of entries) queueEntry(rangeOf(sheet, wholeArea(entry)), entry);
  for (const area of tickedAreas(definition)) queueBoxes(host, rangeOf(sheet, area));
  // Each one added goes before those that are there.
  for (const tone of [...tones].reverse()) queueTone(rangeOf(sheet, wholeArea(tone)), tone.formula, tone.tone);
  if (host.supports(hasNotes)) for (const { row, column, text } of notes) sheet.notes.add(sheet.getCell(row, column), text);
  for (const chart of charts) queueChart(sheet, chart);
  for (const column of hiddenColumns) sheet.getCell(0, column).getEntireColumn().columnHidden = true;
  if (frozenRows > 0) sheet.freezePanes.freezeRows(frozenRows);
}
