import { changedSettings } from "../rules.ts";
import { PartLine } from "./line.tsx";
import type { View } from "./view.ts";

const forFormulas = "A formula inserted from here goes by it once you give it the sheet’s columns Setting and Value as its last argument.";

/** What the workbook's own settings do to what is shown, or why they do nothing. */
export function RulesNote(view: View) {
  const { rules } = view.state;
  const { sheetId, trouble } = rules;
  const changed = changedSettings(rules);
  if (trouble === undefined && changed.length === 0) return null;
  return (
    <div class={trouble === undefined ? "hint" : "note"}>
      <p>{trouble ?? `By your Rules sheet: ${changed.join(", ")}. ${forFormulas}`}</p>
      {trouble !== undefined && sheetId !== undefined && (
        <button type="button" onClick={() => view.session.showCell(0, 0, sheetId)}>
          Go to the Rules sheet
        </button>
      )}
      {trouble !== undefined && view.state.step !== "list" && <PartLine part="checks" {...view} />}
    </div>
  );
}
