import { useState } from "preact/hooks";
import { type SheetRow, sheetRows } from "../sheet-rows.ts";
import type { List } from "../sort-list.ts";
import type { View } from "./view.ts";

const rowsOnAPage = 20;
const heads = ["Program", "Average", "Minimum", "Bucket"] as const;

interface TableView extends View {
  readonly list: List;
}

/** The reason is too long for a column of its own: it stands under its row, tied to it. */
function Row({ item, list, session }: TableView & { readonly item: SheetRow }) {
  const { row, column, address, name, average, minimum, bucket, why } = item;
  const id = `matchsheet-row-${row}`;
  return (
    <>
      <tr>
        <th scope="row" id={id}>
          <button type="button" class="inline" onClick={() => session.showCell(row, column, list.table.sheetId)}>
            {name}
            <span class="unseen"> go to {address}</span>
          </button>
        </th>
        <td>{average}</td>
        <td>{minimum}</td>
        <td>{bucket}</td>
      </tr>
      {why !== "" && (
        <tr class="why">
          <td colSpan={heads.length} headers={`${id} matchsheet-why`}>
            {why}
          </td>
        </tr>
      )}
    </>
  );
}

function Pages({ from, of, onTurn }: { readonly from: number; readonly of: number; readonly onTurn: (from: number) => void }) {
  const [back, on] = [from - rowsOnAPage, from + rowsOnAPage];
  return (
    <div class="ways">
      <button type="button" aria-disabled={back < 0} onClick={() => back >= 0 && onTurn(back)}>
        Rows before
      </button>
      <button type="button" aria-disabled={on >= of} onClick={() => on < of && onTurn(on)}>
        Rows after
      </button>
    </div>
  );
}

function SheetTable(view: TableView) {
  const { list } = view;
  const [page, turn] = useState(0);
  const of = list.programs.programs.length;
  const from = Math.min(page, Math.max(0, Math.floor((of - 1) / rowsOnAPage) * rowsOnAPage));
  const shown = `Programs ${from + 1} to ${Math.min(from + rowsOnAPage, of)} of ${of} in “${list.table.sheetName}”`;
  return (
    <>
      <p role="status">{shown}</p>
      <table class="sheet">
        <caption>The sheet’s programs as they stand. A program’s name leads to its cell.</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
          <tr class="why">
            <th scope="col" colSpan={heads.length} id="matchsheet-why">
              Why
            </th>
          </tr>
        </thead>
        <tbody>
          {sheetRows(list, from, rowsOnAPage).map((item) => (
            <Row key={item.row} {...view} item={item} />
          ))}
        </tbody>
      </table>
      {of > rowsOnAPage && <Pages from={from} of={of} onTurn={turn} />}
    </>
  );
}

/** What the grid shows as a picture, as a table that can be read out; made only when it is asked for. */
export function ReadAsTable(view: TableView) {
  const [open, setOpen] = useState(false);
  if (view.list.programs.programs.length === 0) return null;
  return (
    <section aria-labelledby="matchsheet-table">
      <h2 id="matchsheet-table">The sheet as a table</h2>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>Read the sheet as a table</summary>
        {open && <SheetTable {...view} />}
      </details>
    </section>
  );
}
