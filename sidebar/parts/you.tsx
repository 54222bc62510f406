import { allSpecialties } from "../../core/cells/specialty.ts";
import { neededFields, optionalGroups, youFields } from "../you-fields.ts";
import { PartLine } from "./line.tsx";
import { Question, suggestions } from "./question.tsx";
import type { View } from "./view.ts";

/** The sheet's name often tells the specialty: offered where none is given yet, never taken unasked. */
function SheetSpecialty({ state, session }: View) {
  const name = state.list?.columns.detection.specialty;
  if (name === undefined || state.you.specialty.text !== "") return null;
  return (
    <p class="hint">
      The sheet's name says {name}.{" "}
      <button type="button" class="inline" onClick={() => session.takeSpecialty(name)}>
        Use it
      </button>
    </p>
  );
}

function answered({ state }: View, { fields }: (typeof optionalGroups)[number]): string {
  const told = fields.filter(({ key }) => state.you[key].text !== "").length;
  return told === 0 ? "" : ` (${told} told)`;
}

/** Everything but score and target: each group closed until it is wanted, since a wall of questions helps nobody. */
function Optional(view: View) {
  return (
    <>
      <h3>If you like, more about you</h3>
      {optionalGroups.map((group) => (
        <details key={group.id} open={group.fields.some(({ key }) => view.state.you[key].error !== undefined)}>
          <summary>
            {group.title}
            {answered(view, group)}
          </summary>
          <fieldset aria-label={group.title}>
            {group.note !== undefined && <p class="hint">{group.note}</p>}
            {group.fields.map((field) => (
              <Question key={field.key} field={field} noteIsShared={group.note !== undefined} {...view} />
            ))}
          </fieldset>
        </details>
      ))}
    </>
  );
}

export function You(view: View) {
  const leaveAll = (event: Event): void => {
    event.preventDefault();
    for (const { key } of youFields) view.session.leave(key);
  };
  return (
    <section aria-labelledby="matchsheet-you">
      <h2 id="matchsheet-you" tabIndex={-1}>
        You
      </h2>
      <form onSubmit={leaveAll}>
        {neededFields.map((field) => (
          <Question key={field.key} field={field} {...view} />
        ))}
        <SheetSpecialty {...view} />
        <PartLine part="you" {...view} />
        <Optional {...view} />
        <datalist id={suggestions}>
          {allSpecialties()
            .filter(({ tier }) => tier !== undefined)
            .map(({ name }) => (
              <option key={name} value={name} />
            ))}
        </datalist>
      </form>
    </section>
  );
}
