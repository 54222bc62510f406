import { notYet } from "../../core/profile/fields.ts";
import type { YouField } from "../you-fields.ts";
import type { View } from "./view.ts";

/** Named by every list of specialties that the browser offers while typing. */
export const suggestions = "matchsheet-specialties";

interface QuestionView extends View {
  readonly field: YouField;
  /** Whether the note is told once for the whole group instead. */
  readonly noteIsShared?: boolean;
}

/** What every kind of question has in common: its id, what describes it, and whether its answer can be read. */
function described({ field, state, noteIsShared }: QuestionView) {
  const { key } = field;
  const { text, error } = state.you[key];
  const id = `matchsheet-${key}`;
  const hint = noteIsShared ? undefined : `${id}-hint`;
  const describedBy = [error === undefined ? undefined : `${id}-error`, hint].filter((part) => part !== undefined).join(" ");
  const aria = describedBy === "" ? {} : { "aria-describedby": describedBy };
  return { id, text, error, hint, control: { id, ...aria, "aria-invalid": error === undefined ? ("false" as const) : ("true" as const) } };
}

function Notes(view: QuestionView) {
  const { id, error, hint } = described(view);
  return (
    <>
      {error !== undefined && (
        <p class="error" id={`${id}-error`}>
          {error}
        </p>
      )}
      {hint && (
        <p class="hint" id={hint}>
          {view.field.note}
        </p>
      )}
    </>
  );
}

/** Short text: a score, a date, a specialty. */
function TextQuestion(view: QuestionView) {
  const { field, session } = view;
  const { key, kind, label } = field;
  const { id, text, control } = described(view);
  return (
    <>
      <div class="field">
        <label for={id}>{kind === "date" ? `${label} (yyyy-mm-dd)` : label}</label>
        <input
          {...control}
          type="text"
          autocomplete="off"
          inputMode={kind === "score" ? "numeric" : "text"}
          {...(kind === "specialty" ? { list: suggestions } : {})}
          value={text}
          onInput={(event) => session.type(key, event.currentTarget.value)}
          onBlur={() => session.leave(key)}
        />
        <Notes {...view} />
      </div>
      {kind === "score" && <NotYet {...view} />}
    </>
  );
}

/** A keypad of numbers has no letters: the word for "none yet" is a box. */
function NotYet({ field, state, session }: QuestionView) {
  const id = `matchsheet-${field.key}-not-yet`;
  return (
    <div class="choice">
      <input
        id={id}
        type="checkbox"
        checked={state.you[field.key].value === notYet}
        onChange={(event) => session.answer(field.key, event.currentTarget.checked ? notYet : "")}
      />
      <label for={id}>I do not have it yet</label>
    </div>
  );
}

function ChoiceQuestion(view: QuestionView) {
  const { field, session } = view;
  const { id, text, error, control } = described(view);
  return (
    <div class="field">
      <label for={id}>{field.label}</label>
      <select
        {...control}
        value={error === undefined ? text : ""}
        onChange={(event) => session.answer(field.key, event.currentTarget.value)}
      >
        <option value="">Not said</option>
        {field.choices?.map((choice) => (
          <option key={choice} value={choice}>
            {choice}
          </option>
        ))}
      </select>
      <Notes {...view} />
    </div>
  );
}

function FlagQuestion(view: QuestionView) {
  const { field, state, session } = view;
  const { id, control } = described(view);
  return (
    <div class="choice">
      <input
        {...control}
        type="checkbox"
        checked={state.you[field.key].value === true}
        onChange={(event) => session.answer(field.key, event.currentTarget.checked ? "TRUE" : "")}
      />
      <label for={id}>{field.label}</label>
      <Notes {...view} />
    </div>
  );
}

/** A question in the form that its kind asks for. */
export function Question(view: QuestionView) {
  const { kind } = view.field;
  if (kind === "choice") return <ChoiceQuestion {...view} />;
  return kind === "flag" ? <FlagQuestion {...view} /> : <TextQuestion {...view} />;
}
