import { otherLists } from "../other-sheets.ts";
import { isBusy } from "../state.ts";
import { PartLine } from "./line.tsx";
import { More } from "./more.tsx";
import type { View } from "./view.ts";

/** The workbook's other lists: one a specialty, as many keep them. */
export function OtherSheets(view: View) {
  const { state, session } = view;
  const others = otherLists(state);
  const busy = isBusy(state);
  return (
    <>
      {others.length > 0 && (
        <>
          <h3>Your other lists</h3>
          <More items={others} kind="chosen">
            {({ sheetId, sheetName, words }) => (
              <>
                <p>
                  <strong>{sheetName}</strong> {words}
                </p>
                <button type="button" aria-disabled={busy} onClick={() => session.openSheet(sheetId)}>
                  Open<span class="unseen"> {sheetName}</span>
                </button>
              </>
            )}
          </More>
        </>
      )}
      <button type="button" aria-disabled={busy} aria-describedby="matchsheet-sheets-hint" onClick={() => session.findLists()}>
        Look for other lists
      </button>
      <p class="hint" id="matchsheet-sheets-hint">
        A sheet for each specialty? MatchSheet looks through this workbook, and remembers the columns and the result of each sheet.
      </p>
      <PartLine part="sheets" {...view} />
    </>
  );
}
