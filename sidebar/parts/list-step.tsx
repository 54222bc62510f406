import { Results } from "./results.tsx";
import { Sort } from "./sort.tsx";
import type { View } from "./view.ts";
import { YourList } from "./your-list.tsx";

/** From the sheet as it is to the sheet sorted, under one another: reading, sorting and looking go back and forth. */
export function ListStep(view: View) {
  return (
    <>
      <YourList {...view} />
      <Sort {...view} />
      <Results {...view} />
    </>
  );
}
