import { Checks } from "./checks.tsx";
import { Results } from "./results.tsx";
import { Sort } from "./sort.tsx";
import type { View } from "./view.ts";
import { YourList } from "./your-list.tsx";

/** From the sheet as it is to the sheet sorted, under one another: reading, sorting and looking go back and forth. */
export function ListStep(view: View) {
  const { list } = view.state;
  return (
    <>
      <YourList {...view} />
      <Sort {...view} />
      <Results {...view} />
      {list && list.columns.detection.headerRow >= 0 && <Checks key={list.table.sheetId} {...view} list={list} />}
    </>
  );
}
