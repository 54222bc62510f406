import { afterEach, describe, test } from "vitest";
import { describeBooks } from "./workbook/books.ts";
import type { Ability, ContractHost, ContractOptions, SeedSheet } from "./workbook/contract-host.ts";
import { describeGrowing } from "./workbook/growing.ts";
import { describeLaws } from "./workbook/laws.ts";
import { describePlans } from "./workbook/plans.ts";
import { describeProfile } from "./workbook/profile.ts";
import { describeReading } from "./workbook/reading.ts";
import { describeRefusals } from "./workbook/refusals.ts";
import { describeRepairing } from "./workbook/repairing.ts";
import { describeSheetsAndCells } from "./workbook/sheets-and-cells.ts";
import { describeUndo } from "./workbook/undo.ts";
import { describeWholeSheets } from "./workbook/whole-sheets.ts";
import { describeWriting } from "./workbook/writing.ts";

export type { ContractHost, ContractOptions, Held, Made, SeedCell, SeedSheet } from "./workbook/contract-host.ts";

/**
 * What every host must do, told by what can be seen from outside: cells are seeded, the port is used, and the cells are looked at again.
 * A host's own test calls this with a way to open a fresh workbook; what only that host has (locks, bundles, protection messages) stays
 * in its own test.
 */
export function describeWorkbook(hostName: string, options: ContractOptions): void {
  const opened: ContractHost[] = [];
  const open = async (...sheets: SeedSheet[]): Promise<ContractHost> => {
    const host = await options.open(sheets);
    opened.push(host);
    return host;
  };
  const needs = (ability: Ability, title: string, run: () => Promise<void>): void => {
    test(title, async ({ skip }) => {
      const reason = options.lacks?.[ability];
      if (reason !== undefined) skip(`did not run in ${hostName}: ${reason}`);
      await run();
    });
  };
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((host) => host.close()));
  });

  describe(`the workbook in ${hostName}`, () => {
    describeReading(open, needs);
    describeWriting(open);
    describeRefusals(open, needs);
    describeUndo(open);
    describeProfile(open);
    describeSheetsAndCells(open);
    describeBooks(open, needs);
    describeGrowing(open, needs);
    describeWholeSheets(open, needs);
    describeRepairing(open, needs);
    describePlans(open, needs);
    describeLaws(open, options.runs ?? 25);
  });
}
