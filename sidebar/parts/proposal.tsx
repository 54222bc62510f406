import { useState } from "preact/hooks";
import type { ChosenProgram } from "../../core/programs/choose-programs.ts";
import { buckets } from "../../core/rules/bucket.ts";
import { comparedInWords, type Proposal } from "../choice.ts";
import { isBusy } from "../state.ts";
import { PartLine } from "./line.tsx";
import { More } from "./more.tsx";
import { Undo } from "./results.tsx";
import type { View } from "./view.ts";

interface ProposalView extends View {
  readonly proposal: Proposal;
}

/** One button that says yes and takes it back: it stays where it is, and so does the focus. */
function Decide({ state, session, row, name, chosen }: View & { readonly row: number; readonly name: string; readonly chosen: boolean }) {
  return (
    <button type="button" aria-disabled={isBusy(state)} onClick={() => session.choose(new Map([[row, !chosen]]))}>
      {chosen ? "Take off" : "Accept"}
      <span class="unseen"> {name}</span>
    </button>
  );
}

function Chosen(view: ProposalView & { readonly item: ChosenProgram }) {
  const { program, reason } = view.item;
  const chosen = view.proposal.apply.rows.has(program.row);
  return (
    <li>
      <strong>
        {program.name}
        {chosen ? " (chosen)" : ""}
      </strong>
      <p>{reason}</p>
      <Decide {...view} row={program.row} name={program.name} chosen={chosen} />
    </li>
  );
}

/** What the user has chosen and the proposal has not. It stays unless the user takes it off. */
function NotProposed(view: ProposalView) {
  const { others } = view.proposal;
  if (others.length === 0) return null;
  return (
    <details>
      <summary>Chosen by you, not proposed ({others.length})</summary>
      <More items={others} kind="chosen">
        {({ row, name }) => (
          <>
            <strong>{name}</strong>
            <Decide {...view} row={row} name={name} chosen />
          </>
        )}
      </More>
    </details>
  );
}

function AcceptAll({ state, session, proposal }: ProposalView) {
  const [alsoOff, setAlsoOff] = useState(false);
  const { chosen, others, apply } = proposal;
  const rows = new Map([
    ...chosen.filter(({ program }) => !apply.rows.has(program.row)).map(({ program }): [number, boolean] => [program.row, true]),
    ...(alsoOff ? others.map(({ row }): [number, boolean] => [row, false]) : []),
  ]);
  const idle = isBusy(state) || rows.size === 0;
  return (
    <>
      {others.length > 0 && (
        <div class="choice">
          <input id="matchsheet-also-off" type="checkbox" checked={alsoOff} onChange={(event) => setAlsoOff(event.currentTarget.checked)} />
          <label for="matchsheet-also-off">Also take off what is not proposed ({others.length})</label>
        </div>
      )}
      <button type="button" class="primary" aria-disabled={idle} onClick={() => rows.size > 0 && session.choose(rows)}>
        Accept all
      </button>
    </>
  );
}

/** The proposal, bucket by bucket, beside the present choice. */
export function ProposalList(view: ProposalView) {
  const { proposal } = view;
  const { index, header } = proposal.apply.target;
  return (
    <>
      <h3>Proposed</h3>
      <p role="status">{comparedInWords(proposal)}</p>
      <p class="hint">Accepting writes Yes into {index === undefined ? `a new column, “${header}”` : `the column “${header}”`}.</p>
      <AcceptAll {...view} />
      <PartLine part="choose" {...view} />
      {view.state.written[view.state.written.length - 1]?.what === "choose" && <Undo {...view} />}
      <PartLine part="result" {...view} />
      {proposal.open.map(({ bucket, reason }) => (
        <p key={bucket} class="note">
          {reason}
        </p>
      ))}
      {buckets.map((bucket) => {
        const items = proposal.chosen.filter(({ counts }) => counts === bucket);
        return (
          <div key={bucket}>
            <h4>
              {bucket} ({items.length} of {proposal.want[bucket]})
            </h4>
            <ul class="chosen">
              {items.map((item) => (
                <Chosen key={item.program.row} {...view} item={item} />
              ))}
            </ul>
          </div>
        );
      })}
      <NotProposed {...view} />
    </>
  );
}
