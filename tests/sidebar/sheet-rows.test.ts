import { expect, test } from "vitest";
import { sheetRows } from "../../sidebar/sheet-rows.ts";
import { openSession } from "./open-session.ts";

test("the rows of a sheet as it stands, for reading out, some at a time", async () => {
  const { session } = await openSession();
  const { list } = session.state;
  const rows = list && sheetRows(list, 0, 2);
  expect(rows?.map(({ name, address, average, minimum, bucket, why }) => [name, address, average, minimum, bucket, why])).toEqual([
    ["Northfield Medical Center", "A2", "252", "230", "not sorted", ""],
    ["Lakeshore Regional", "A3", "245 (2025)", "none", "not sorted", ""],
  ]);
  await session.sort();
  const sorted = session.state.list && sheetRows(session.state.list, 5, 9);
  expect(sorted?.map(({ name, bucket }) => `${name}: ${bucket}`)).toEqual([
    "Cedar Valley Health: Safer",
    "Ridgeway Community: Safer",
    "Summit Teaching Hospital: Check: see the reason",
    "Bayview Clinic: No data",
    "Mount Hale Center: Below minimum",
    "Delta Memorial: Check: see the reason",
  ]);
  expect(sorted?.[0]?.why).toMatch(/^Safer: 245 is above/);
});
