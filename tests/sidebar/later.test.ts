import { describe, expect, test } from "vitest";
import { keptLater, type Later, type LaterPart, noLater } from "../../sidebar/later.ts";
import { WorkbookError } from "../../sidebar/workbook.ts";
import { openSession } from "./open-session.ts";

const part: LaterPart = { mount: () => () => undefined };

/** A host whose first answers fail. */
function host(failures: number): { readonly later: Later; readonly asked: string[] } {
  const asked: string[] = [];
  const bring = (name: string) => async () => {
    asked.push(name);
    if (asked.length <= failures) throw new Error("It did not come.");
    return part;
  };
  return { later: { plans: bring("plans"), workbook: bring("workbook") }, asked };
}

describe("a late part", () => {
  test("is fetched once, however often it is opened", async () => {
    const { later, asked } = host(0);
    const kept = keptLater(later);
    expect(await Promise.all([kept.plans(), kept.plans()])).toEqual([part, part]);
    expect(await kept.plans()).toBe(part);
    await kept.workbook();
    expect(asked).toEqual(["plans", "workbook"]);
  });

  test("that did not come is fetched anew the next time", async () => {
    const { later, asked } = host(1);
    const kept = keptLater(later);
    await expect(kept.plans()).rejects.toThrow("It did not come.");
    expect(await kept.plans()).toBe(part);
    expect(asked).toEqual(["plans", "plans"]);
  });

  test("leaves what else the host brings as it is", () => {
    const pdf = async () => {
      throw new Error("Nothing asked for it.");
    };
    expect(keptLater({ ...host(0).later, pdf }).pdf).toBe(pdf);
    expect(keptLater(host(0).later)).not.toHaveProperty("pdf");
  });

  test.each(["plans", "workbook"] as const)("%s is told as missing, in words, where a host brings none", async (name) => {
    const failure = await noLater[name]().catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(WorkbookError);
    expect((failure as Error).message).toMatch(/^This screen is not part of MatchSheet here yet\./);
  });
});

describe("what a late part writes", () => {
  test("is the first that Undo takes back, and leaves the list's own result alone", async () => {
    const { session } = await openSession();
    await session.sort();
    const sorted = session.state.sorted;
    session.wrote({ sheetId: "plan", sheetName: "Plan" });
    expect(session.state.written.map(({ what, sheetName }) => [what, sheetName])).toEqual([
      ["sort", "Programs"],
      ["late", "Plan"],
    ]);
    session.undid();
    expect(session.state.written.map(({ what }) => what)).toEqual(["sort"]);
    expect(session.state.sorted).toBe(sorted);
  });
});
