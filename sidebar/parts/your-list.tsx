import { type ColumnRole, columnRoles } from "../column-roles.ts";
import { columnOf, columnOptions, missingColumns } from "../columns.ts";
import { isConfirmed } from "../confirmed-columns.ts";
import { measuredFor } from "../other-sheets.ts";
import { rowsInWords } from "../result.ts";
import type { List } from "../sort-list.ts";
import { isBusy } from "../state.ts";
import { PartLine } from "./line.tsx";
import { OtherSheets } from "./other-sheets.tsx";
import type { View } from "./view.ts";

interface ListView extends View {
  readonly list: List;
}

function ColumnQuestion({ role, list, session }: ListView & { readonly role: ColumnRole }) {
  const { table, columns } = list;
  const found = columnOf(columns, role.key);
  const id = `matchsheet-column-${role.key}`;
  const choose = (value: string): void => session.chooseColumn(role.key, value === "" ? undefined : Number(value));
  return (
    <div class="field">
      <label for={id}>{role.label}</label>
      <select id={id} aria-describedby={`${id}-reason`} value={found?.index ?? ""} onChange={(event) => choose(event.currentTarget.value)}>
        <option value="">None</option>
        {columnOptions(table, columns.detection.headerRow).map(({ index, label }) => (
          <option key={index} value={index}>
            {label}
          </option>
        ))}
      </select>
      <p class="hint" id={`${id}-reason`}>
        {found ? (
          <>
            <strong>{found.certain ? "Certain." : "Please check."}</strong> {found.reason}
          </>
        ) : (
          role.use
        )}
      </p>
    </div>
  );
}

function OtherColumns(view: ListView) {
  const others = columnRoles.filter((role) => !role.main);
  const found = others.filter((role) => columnOf(view.list.columns, role.key)).length;
  return (
    <details>
      <summary>Other columns ({found} found)</summary>
      {others.map((role) => (
        <ColumnQuestion key={role.key} role={role} {...view} />
      ))}
    </details>
  );
}

/** Columns that sound like something MatchSheet reads, and that it does not read. */
function PassedOver({ list }: ListView) {
  const { passedOver } = list.columns.detection;
  if (passedOver.length === 0) return null;
  return (
    <details>
      <summary>Columns not used ({passedOver.length})</summary>
      <ul>
        {passedOver.map(({ index, reason }) => (
          <li key={index}>{reason}</li>
        ))}
      </ul>
    </details>
  );
}

function summaryOf({ table, columns }: List): string {
  const { headerRow } = columns.detection;
  if (table.cells.length === 0) return `“${table.sheetName}” is empty. Open the sheet with your programs, then read it again.`;
  if (headerRow < 0) {
    return `“${table.sheetName}” has no row of headers that MatchSheet knows. Put a header over each column, such as Program and Step 2 average, then read the sheet again.`;
  }
  return `“${table.sheetName}”: headers in row ${headerRow + 1}, ${rowsInWords(table.cells.length - headerRow - 1)} under them.`;
}

function Questions(view: ListView) {
  return (
    <>
      {columnRoles
        .filter((role) => role.main)
        .map((role) => (
          <ColumnQuestion key={role.key} role={role} {...view} />
        ))}
      <OtherColumns {...view} />
      <PassedOver {...view} />
    </>
  );
}

/** Asked once for a sheet; from then on closed, until its headers change. */
function Columns(view: ListView) {
  const { state, session, list } = view;
  const { table, columns } = list;
  if (columns.detection.headerRow < 0) return null;
  const confirmed = isConfirmed(columns, state.kept.columns?.[table.sheetName]);
  return (
    <>
      {missingColumns(columns).map((sentence) => (
        <p key={sentence} class="note">
          {sentence}
        </p>
      ))}
      {confirmed ? (
        <details>
          <summary>Columns, confirmed</summary>
          <Questions {...view} />
        </details>
      ) : (
        <>
          <p>Is each column what MatchSheet takes it for? You are asked once for this sheet; sorting confirms them too.</p>
          <Questions {...view} />
          <button type="button" onClick={() => session.confirmColumns()}>
            The columns are right
          </button>
        </>
      )}
    </>
  );
}

export function YourList(view: View) {
  const { list } = view.state;
  const measured = measuredFor(view.state);
  return (
    <section aria-labelledby="matchsheet-list">
      <h2 id="matchsheet-list" tabIndex={-1}>
        Your list
      </h2>
      {list && <p>{summaryOf(list)}</p>}
      {measured !== undefined && <p>{measured}</p>}
      {list && <Columns {...view} list={list} />}
      <PartLine part="list" {...view} />
      <button
        type="button"
        aria-disabled={isBusy(view.state)}
        aria-describedby="matchsheet-read-hint"
        onClick={() => view.session.readSheet()}
      >
        Read the sheet again
      </button>
      <p class="hint" id="matchsheet-read-hint">
        It reads the sheet that is open in the workbook.
      </p>
      <OtherSheets {...view} />
    </section>
  );
}
