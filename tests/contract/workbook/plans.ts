import { describe, expect, test } from "vitest";
import { type Day, dayOf } from "../../../core/cells/day.ts";
import { noLongerNeeded } from "../../../sidebar/plans/merge-row.ts";
import { idHeader, type PlanSheet } from "../../../sidebar/plans/plan-sheet.ts";
import { planSheets } from "../../../sidebar/plans/plan-sheets.ts";
import { savePlanSheets } from "../../../sidebar/plans/save-plans.ts";
import { factsOf, profiles } from "../../fixtures/plans/profiles.ts";
import { programs } from "./cases.ts";
import type { ContractHost, Held, Needs, Open } from "./contract-host.ts";

const july = dayOf(2026, 7, 1) ?? 0;

function plansOf(id: string, start: Day = july): readonly PlanSheet[] {
  const person = profiles.find((profile) => profile.id === id);
  if (person === undefined) throw new Error(`There is no ${id}.`);
  return planSheets(factsOf(person), start);
}

/** The Plan sheet with the 14 days alone: the rest of it adds nothing that a host could get wrong. */
function fortnightOf(id: string, start: Day = july): readonly PlanSheet[] {
  return plansOf(id, start).flatMap((sheet) =>
    sheet.id === "plan" ? [{ ...sheet, lanes: { rows: sheet.lanes.rows?.filter((row) => row.id.startsWith("fortnight/")) ?? [] } }] : [],
  );
}

/** A cell of the plan by its row's id and its column's header. */
async function cellAt(host: ContractHost, id: string, header: string): Promise<{ row: number; column: number; held: Held | undefined }> {
  const cells = await host.held("Plan");
  const headers = (cells[0] ?? []).map(({ value }) => value);
  const ids = headers.indexOf(idHeader("plan", "rows"));
  const row = cells.findIndex((line) => String(line[ids]?.value).split(" ")[0] === id);
  const column = headers.indexOf(header);
  return { row, column, held: cells[row]?.[column] };
}

const dean = "fortnight/meet-dean";

/** The plans as sheets, made and brought up to date in the host itself: what it stores must come back as it was written. */
export function describePlans(open: Open, needs: Needs): void {
  describe("the plans", () => {
    test("are made once, and a second run finds nothing to change", async () => {
      const host = await open(programs);
      const sheets = plansOf("em-224-dropped");
      const first = await savePlanSheets(host.workbook, sheets);
      expect(first.sheets.map(({ outcome }) => outcome)).toEqual(["created", "created", "created", "created"]);
      const second = await savePlanSheets(host.workbook, sheets);
      expect(second.sheets.map(({ outcome, tally }) => [outcome, tally?.kept])).toEqual(Array(4).fill(["unchanged", 0]));
    });

    test("keep what the user did when profile and start have changed, and then have nothing left to do", async () => {
      const host = await open(programs);
      await savePlanSheets(host.workbook, fortnightOf("em-224-dropped"));
      const [tick, note] = [await cellAt(host, dean, "Done"), await cellAt(host, dean, "Notes")];
      await host.edit("Plan", tick.row, tick.column, true);
      await host.edit("Plan", note.row, note.column, "=booked");
      const changed = fortnightOf("fm-212-fail", july + 31);
      const [report] = (await savePlanSheets(host.workbook, changed)).sheets;
      expect(report).toMatchObject({ outcome: "updated", tally: { kept: 0, deleted: 0, withoutPlace: 0 } });
      expect(report?.tally?.added).toBeGreaterThan(2);
      const after = await Promise.all(["Done", "Notes", "Status"].map(async (header) => (await cellAt(host, dean, header)).held?.value));
      expect(after).toEqual([true, "=booked", noLongerNeeded]);
      expect((await savePlanSheets(host.workbook, changed)).sheets[0]).toMatchObject({ outcome: "unchanged", tally: { kept: 0 } });
    });

    needs("dates", "move their real dates with the start", async () => {
      const host = await open(programs);
      await savePlanSheets(host.workbook, fortnightOf("em-224-dropped"));
      expect((await cellAt(host, dean, "From")).held).toMatchObject({ value: "2026-07-05", kind: "date" });
      await savePlanSheets(host.workbook, fortnightOf("em-224-dropped", july + 31));
      expect((await cellAt(host, dean, "From")).held).toMatchObject({ value: "2026-08-05", kind: "date" });
      expect(await host.workbook.undo()).toMatchObject({ ok: true });
      expect((await cellAt(host, dean, "From")).held).toMatchObject({ value: "2026-07-05", kind: "date" });
    });

    needs("entries", "have check boxes on their tasks alone, on those that come later too", async () => {
      const host = await open(programs);
      await savePlanSheets(host.workbook, fortnightOf("derm-262-strong"));
      await savePlanSheets(host.workbook, fortnightOf("em-224-dropped"));
      const kinds = await Promise.all(
        ["fortnight/look-up-percentile", "fortnight/#summary", dean, "fortnight/level-so-far"].map(
          async (id) => (await cellAt(host, id, "Done")).held?.kind,
        ),
      );
      expect(kinds).toEqual(["check", undefined, "check", undefined]);
    });
  });
}
