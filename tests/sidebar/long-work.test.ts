import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { defaultSettings } from "../../core/rules/settings.ts";
import { proposalOf } from "../../sidebar/choice.ts";
import { indexOf } from "../../sidebar/columns.ts";
import { factsFrom } from "../../sidebar/facts.ts";
import { Job, rowsAtOnce } from "../../sidebar/job.ts";
import { listAfterWriting, readList } from "../../sidebar/read-list.ts";
import { Session } from "../../sidebar/session.ts";
import { sortList, sortLongList, writeRequest } from "../../sidebar/sort-list.ts";
import type { Line, State } from "../../sidebar/state.ts";
import { firstWishes } from "../../sidebar/wishes.ts";
import type { CellValue } from "../../sidebar/workbook.ts";
import { longList } from "./long-lists.ts";
import { MemoryWorkbook, sheetOf } from "./memory-workbook.ts";
import { openList, tableOf } from "./open-list.ts";
import { textOf } from "./open-session.ts";

const programs = 2 * rowsAtOnce + 100;

async function openLong(): Promise<{ workbook: MemoryWorkbook; session: Session }> {
  const workbook = new MemoryWorkbook([sheetOf(longList(programs))], { score: 245, specialty: "Internal Medicine" });
  const session = new Session(workbook);
  await session.open();
  return { workbook, session };
}

/** Every line that a part went through. */
function follow(session: Session, part: keyof State["lines"]): Line[] {
  const lines: Line[] = [];
  session.watch(() => {
    const line = session.state.lines[part];
    if (line !== lines[lines.length - 1]) lines.push(line);
  });
  return lines;
}

function progressOf(lines: readonly Line[]): number[] {
  return lines.flatMap((line) => (line.kind === "busy" && line.progress ? [line.progress.done] : []));
}

describe("a long list", () => {
  test("is read a few hundred rows at a time, telling how far it is", async () => {
    const { session } = await openLong();
    const lines = follow(session, "list");
    await session.readSheet();
    expect(progressOf(lines)).toEqual([rowsAtOnce + 1, 2 * rowsAtOnce + 1]);
    expect(session.state.list?.programs).toEqual(openList(tableOf(longList(programs))).programs);
  });

  test("is sorted so too, to the same as at once, and says when it is too late to cancel", async () => {
    const { workbook, session } = await openLong();
    const lines = follow(session, "sort");
    await session.sort();
    expect(progressOf(lines)).toEqual([rowsAtOnce, 2 * rowsAtOnce]);
    const list = openList(tableOf(longList(programs)));
    const rows = sortList(list, { score: 245, settings: defaultSettings, replaceByHand: false });
    expect(workbook.sheet.cells.slice(1).map((row) => row[9])).toEqual(rows.map(({ category }) => category));
    const sending = lines.filter((line) => line.kind === "busy" && line.cancel === "late");
    expect(sending.map(textOf)).toEqual(["Writing… It is too late to cancel, and it can be undone afterwards."]);
  });

  test("is proposed from in the background, to the same as at once; what is asked for last counts", async () => {
    const { session } = await openLong();
    const lines = follow(session, "proposal");
    const first = session.propose();
    await session.wish({ ...firstWishes, total: "12" });
    const second = session.propose();
    await Promise.all([first, second]);
    const { list, proposed, wishes } = session.state;
    expect(proposed?.wishes).toBe(wishes);
    expect(proposed?.proposal.chosen).toHaveLength(12);
    expect(proposed?.proposal).toEqual(list && proposalOf(list, factsFrom(session.state), wishes));
    expect([...new Set(lines.map(({ kind }) => kind))]).toEqual(["busy", "quiet"]);
  });
});

describe("what is called off", () => {
  test("while a sheet is read: what was read before stays, and a late answer changes nothing", async () => {
    const { workbook, session } = await openLong();
    const before = session.state.list;
    const release = workbook.holdNext("readTable");
    const reading = session.readSheet();
    session.cancel("read-sheet");
    await reading;
    expect(textOf(session.state.lines.list)).toBe("Reading was cancelled. What is shown here is what was read before.");
    workbook.edit(1, 0, "Renamed");
    release();
    await vi.waitFor(() => expect(session.state.list).toBe(before));
    await session.readSheet();
    expect(session.state.list?.programs.programs[0]?.name).toBe("Renamed");
  });

  test("while its rows are gone through", async () => {
    const { session } = await openLong();
    const before = session.state.list;
    session.watch(() => {
      if (progressOf([session.state.lines.list]).length > 0) session.cancel("read-sheet");
    });
    await session.readSheet();
    expect([session.state.list === before, session.state.lines.list.kind]).toEqual([true, "done"]);
  });

  test("while it is sorted: nothing is written", async () => {
    const { workbook, session } = await openLong();
    const before = JSON.stringify(workbook.sheet.cells);
    session.watch(() => {
      if (progressOf([session.state.lines.sort]).length > 0) session.cancel("sort");
    });
    await session.sort();
    expect(textOf(session.state.lines.sort)).toBe("Sorting was cancelled. Nothing was written.");
    expect([workbook.calls.includes("writeColumns"), JSON.stringify(workbook.sheet.cells) === before]).toEqual([false, true]);
    expect([session.state.sorted, session.state.written]).toEqual([undefined, []]);
  });

  test("once the writing was sent: too late, it is written, told and can be undone", async () => {
    const { workbook, session } = await openLong();
    const release = workbook.holdNext("writeColumns");
    const sorting = session.sort();
    await vi.waitFor(() => expect(workbook.calls).toContain("writeColumns"));
    session.cancel("sort");
    release();
    await sorting;
    expect(textOf(session.state.lines.sort)).toMatch(/^Sorted 1100 rows/);
    await session.undo();
    expect(workbook.sheet.cells[0]).toHaveLength(9);
  });

  test("while programs are proposed: what was proposed before stays", async () => {
    const { session } = await openLong();
    const proposing = session.propose();
    session.cancel("propose");
    await proposing;
    expect([session.state.proposed, textOf(session.state.lines.proposal)]).toEqual([
      undefined,
      "Choosing was cancelled. What is shown is not for your present wishes.",
    ]);
  });
});

test("columns that were confirmed count too when the profile arrives while a long list is read", async () => {
  const kept = { columns: { Programs: { program: "Program", average: "Step 2 minimum" } } };
  const workbook = new MemoryWorkbook([sheetOf(longList(programs))], { score: 245, wizard: JSON.stringify(kept) });
  const release = workbook.holdNext("readProfile");
  const session = new Session(workbook);
  session.watch(() => {
    if (progressOf([session.state.lines.list]).length > 0) release();
  });
  await session.open();
  expect(session.state.list && indexOf(session.state.list.columns, "average")).toBe(5);
  expect(session.state.list?.programs.programs[1]?.cells.average).toBe(221);
});

test("a job that has sent something can't be called off any more, and hears the answer", async () => {
  const job = new Job(() => undefined);
  job.send();
  job.cancel();
  expect(await job.answer(Promise.resolve("written"))).toBe("written");
});

test("a job that was called off sends nothing", async () => {
  const job = new Job(() => undefined);
  job.cancel();
  expect(() => job.send()).toThrow("");
  await expect(job.pause()).rejects.toMatchObject({ name: "Cancelled" });
});

test("what MatchSheet wrote makes no other programs of a list than reading it anew", () => {
  const cell = fc.constantFrom<CellValue>("", 245, "240-250", "reach", "see website", "Midwest", "Program", true, "IM");
  const lists = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 10 });
  let written = 0;
  fc.assert(
    fc.property(lists, (rows) => {
      const list = openList(tableOf([["Program", "Step 2 average", "Type"], ...rows]));
      const request = writeRequest(list, sortList(list, { score: 245, settings: defaultSettings, replaceByHand: false }));
      const table = tableOf(
        list.table.cells.map((row, at) => [
          ...row,
          ...request.columns.map(({ header, values }) => (at === 0 ? header : (values[at - 1] ?? ""))),
        ]),
      );
      written++;
      const after = listAfterWriting(list, table);
      expect(after.programs.programs).toEqual(readList(table, after.columns).programs.programs);
    }),
    { seed: 11, numRuns: 150 },
  );
  expect(written).toBe(150);
});

test("sorting in turns gives what sorting at once gives, whatever the length", async () => {
  const lengths = [0, 1, rowsAtOnce, rowsAtOnce + 1];
  for (const length of lengths) {
    const list = openList(tableOf(longList(length)));
    const options = { score: 240, settings: defaultSettings, replaceByHand: false };
    expect(await sortLongList(list, options, new Job(() => undefined))).toEqual(sortList(list, options));
  }
});
