import { Fragment } from "preact";
import { Checks } from "./checks.tsx";
import { PartLine } from "./line.tsx";
import { Results } from "./results.tsx";
import { ReadAsTable } from "./sheet-table.tsx";
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
      <div class="said">
        <PartLine part="checks" {...view} />
      </div>
      {list && list.columns.detection.headerRow >= 0 && (
        <Fragment key={list.table.sheetId}>
          <Checks {...view} list={list} />
          <ReadAsTable {...view} list={list} />
        </Fragment>
      )}
    </>
  );
}
