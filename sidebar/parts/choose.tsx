import { useEffect, useMemo } from "preact/hooks";
import type { PreferenceKey } from "../../core/programs/preferences.ts";
import { advisedTotal, isLong, type Proposal, proposalOf, readTotal, typesIn } from "../choice.ts";
import { columnRoles } from "../column-roles.ts";
import { columnOf } from "../columns.ts";
import type { Facts } from "../facts.ts";
import type { List } from "../sort-list.ts";
import { missingFor } from "../verdicts.ts";
import type { Wishes } from "../wishes.ts";
import { FormulaLine, PartLine } from "./line.tsx";
import { ProposalList } from "./proposal.tsx";
import { RulesNote } from "./rules-note.tsx";
import { useFacts } from "./use-facts.ts";
import { AsFormula } from "./verdict.tsx";
import type { View } from "./view.ts";

interface ChooseView extends View {
  readonly list: List;
  readonly facts: Facts;
}

const preferences: readonly PreferenceKey[] = ["interest", "location", "connection", "type"];
const mostTypes = 8;

function Total({ state, session, list, facts }: ChooseView) {
  const { wishes } = state;
  const wrong = wishes.total.trim() !== "" && readTotal(wishes.total) === undefined;
  return (
    <div class="field">
      <label for="matchsheet-total">How many programs</label>
      <input
        id="matchsheet-total"
        type="text"
        inputMode="numeric"
        autocomplete="off"
        value={wishes.total}
        aria-invalid={wrong ? "true" : "false"}
        aria-describedby="matchsheet-total-hint"
        onInput={(event) => session.wish({ ...wishes, total: event.currentTarget.value })}
      />
      <p class={wrong ? "error" : "hint"} id="matchsheet-total-hint">
        {wrong ? "Give a whole number from 1 to 300. Until then: " : "Leave it empty for what is advised: "}
        {advisedTotal(facts, list)}.
      </p>
    </div>
  );
}

interface WeightProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: number;
  readonly onWeigh: (value: number) => Promise<void>;
}

/** 0 to 5 by arrow keys, a finger or a mouse. */
function Weight({ id, label, hint, value, onWeigh }: WeightProps) {
  return (
    <div class="field">
      <label for={id}>
        {label}: {value} of 5
      </label>
      <input
        id={id}
        type="range"
        min={0}
        max={5}
        value={value}
        {...(hint === undefined ? {} : { "aria-describedby": `${id}-hint` })}
        onInput={(event) => onWeigh(Number(event.currentTarget.value))}
      />
      {hint !== undefined && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}

function Weights({ state, session, list }: ChooseView) {
  const { wishes } = state;
  const wish = (change: Partial<Wishes>): Promise<void> => session.wish({ ...wishes, ...change });
  const types = typesIn(list).slice(0, mostTypes);
  return (
    <fieldset aria-label="What counts, 0 to 5">
      <h3>What counts, 0 to 5</h3>
      {preferences.map((key) => {
        const label = columnRoles.find((role) => role.key === key)?.label ?? key;
        const column = columnOf(list.columns, key);
        const hint = column
          ? `Read from the column “${column.header}”.`
          : "The list has no such column, so it counts nothing. Choose one under Your list, Other columns.";
        const value = wishes.weights[key];
        const onWeigh = (weight: number): Promise<void> => wish({ weights: { ...wishes.weights, [key]: weight } });
        return <Weight key={key} id={`matchsheet-weight-${key}`} label={label} hint={hint} value={value} onWeigh={onWeigh} />;
      })}
      {wishes.weights.type > 0 && types.length > 0 && (
        <details open>
          <summary>How much you want each type</summary>
          {types.map((type, place) => (
            <Weight
              key={type}
              id={`matchsheet-type-${place}`}
              label={type}
              value={wishes.types[type] ?? 0}
              onWeigh={(value) => wish({ types: { ...wishes.types, [type]: value } })}
            />
          ))}
        </details>
      )}
    </fieldset>
  );
}

/** From a short list at once, from a long one in the background: until that is done, what was proposed before stays in sight. */
function useProposal({ state, session, list, facts }: ChooseView): { readonly proposal: Proposal | undefined; readonly old: boolean } {
  const { you, rules, wishes, proposed } = state;
  const long = isLong(list);
  const now = useMemo(() => (long ? undefined : proposalOf(list, facts, wishes)), [long, list, facts, wishes]);
  const old = long && !(proposed?.list === list && proposed.you === you && proposed.rules === rules && proposed.wishes === wishes);
  useEffect(() => {
    if (old) session.propose();
  }, [long, list, you, rules, wishes]);
  const sameSheet = proposed?.list.table.sheetId === list.table.sheetId;
  return { proposal: now ?? (long && sameSheet ? proposed.proposal : undefined), old };
}

/** What is going on in the background, and a way on for who called it off. */
function Proposing(view: View & { readonly old: boolean }) {
  const idle = view.state.lines.proposal.kind !== "busy";
  return (
    <>
      <PartLine part="proposal" {...view} />
      {view.old && idle && (
        <button type="button" onClick={() => view.session.propose()}>
          Propose for these wishes
        </button>
      )}
    </>
  );
}

function Choosing(view: ChooseView) {
  const { session, list } = view;
  const { proposal, old } = useProposal(view);
  if (list.columns.detection.headerRow < 0) return <p class="note">The sheet has no list that MatchSheet can read yet. See Your list.</p>;
  return (
    <>
      {columnOf(list.columns, "average") === undefined && (
        <p class="note">The list has no Step 2 averages, so Reach, Core and Safer can’t be told apart: only your wishes count here.</p>
      )}
      <Total {...view} />
      <Weights {...view} />
      <Proposing {...view} old={old} />
      {proposal && <ProposalList {...view} proposal={proposal} />}
      {proposal && (
        <AsFormula
          formula={`=LISTMIX(${proposal.total}, ${proposal.constrained ? "TRUE" : "FALSE"})`}
          about="the mix, in three rows"
          session={session}
        />
      )}
      <FormulaLine {...view} />
    </>
  );
}

/** Which programs of the list to apply to: proposed with a reason each, and accepted by the user. */
export function Choose(view: View) {
  const { list } = view.state;
  const facts = useFacts(view.state);
  const missing = missingFor(facts, ["score"]);
  return (
    <section aria-labelledby="matchsheet-choose">
      <h2 id="matchsheet-choose" tabIndex={-1}>
        Choose
      </h2>
      {missing !== undefined && <p class="note">{missing}</p>}
      <RulesNote {...view} />
      {list === undefined && <p class="note">The sheet has not been read yet. See Your list.</p>}
      {missing === undefined && list && <Choosing {...view} list={list} facts={facts} />}
    </section>
  );
}
