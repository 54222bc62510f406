import { allSpecialties } from "../../core/cells/specialty.ts";
import { type YouField, youFields } from "../you-fields.ts";
import { PartLine } from "./line.tsx";
import type { View } from "./view.ts";

const suggestions = "matchsheet-specialties";

function Question({ field, state, session }: View & { readonly field: YouField }) {
  const { key, label, hint, numeric, suggestsSpecialties } = field;
  const { text, error } = state.you[key];
  const id = `matchsheet-${key}`;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        autocomplete="off"
        inputMode={numeric ? "numeric" : "text"}
        {...(suggestsSpecialties ? { list: suggestions } : {})}
        value={text}
        aria-describedby={error === undefined ? `${id}-hint` : `${id}-error ${id}-hint`}
        aria-invalid={error === undefined ? "false" : "true"}
        onInput={(event) => session.type(key, event.currentTarget.value)}
        onBlur={() => session.leave(key)}
      />
      {error !== undefined && (
        <p class="error" id={`${id}-error`}>
          {error}
        </p>
      )}
      <p class="hint" id={`${id}-hint`}>
        {hint}
      </p>
    </div>
  );
}

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

export function You(view: View) {
  const leaveAll = (event: Event): void => {
    event.preventDefault();
    for (const { key } of youFields) view.session.leave(key);
  };
  return (
    <section aria-labelledby="matchsheet-you">
      <h2 id="matchsheet-you">You</h2>
      <form onSubmit={leaveAll}>
        {youFields.map((field) => (
          <Question key={field.key} field={field} {...view} />
        ))}
        <datalist id={suggestions}>
          {allSpecialties()
            .filter(({ tier }) => tier !== undefined)
            .map(({ name }) => (
              <option key={name} value={name} />
            ))}
        </datalist>
      </form>
      <SheetSpecialty {...view} />
      <PartLine part="you" {...view} />
    </section>
  );
}
