import type { ComponentType } from "preact";
import { readDay } from "./days.ts";
import type { Asked } from "./kinds.ts";
import { pairs } from "./line-in-the-sand.ts";
import type { ScreenView } from "./plans-view.ts";
import { questionsError } from "./wishes.ts";

function Start({ wishes, onWish }: ScreenView) {
  const isRead = readDay(wishes.start) !== undefined;
  return (
    <div class="field">
      <label for="matchsheet-start">First day</label>
      <input
        id="matchsheet-start"
        type="date"
        value={wishes.start}
        aria-invalid={isRead ? "false" : "true"}
        aria-describedby="matchsheet-start-hint"
        onInput={(event) => onWish({ start: event.currentTarget.value })}
      />
      <p class={isRead ? "hint" : "error"} id="matchsheet-start-hint">
        {isRead ? "Every date below counts from here." : "Give a whole date. Until then the plan starts today."}
      </p>
    </div>
  );
}

function Questions({ wishes, onWish }: ScreenView) {
  const error = questionsError(wishes);
  return (
    <div class="field">
      <label for="matchsheet-questions">Practice questions left</label>
      <input
        id="matchsheet-questions"
        type="text"
        inputMode="numeric"
        autocomplete="off"
        value={wishes.questions}
        aria-invalid={error === undefined ? "false" : "true"}
        aria-describedby="matchsheet-questions-hint"
        onInput={(event) => onWish({ questions: event.currentTarget.value })}
      />
      <p class={error === undefined ? "hint" : "error"} id="matchsheet-questions-hint">
        {error ?? "How many are left in your question bank. They are shared out over four weeks; leave it empty for blanks."}
      </p>
    </div>
  );
}

const undecided = { id: undefined, words: "Not decided yet" };

function Pair({ wishes, onWish }: ScreenView) {
  const choices = [undecided, ...pairs.map(({ id, first, second }) => ({ id, words: `${first} and ${second}` }))];
  return (
    <fieldset>
      <legend>Your line in the sand: which two stay?</legend>
      {choices.map(({ id, words }) => (
        <div class="choice" key={words}>
          <input
            id={`matchsheet-pair-${id ?? "open"}`}
            type="radio"
            name="matchsheet-pair"
            checked={wishes.pair === id}
            onChange={() => onWish({ pair: id })}
          />
          <label for={`matchsheet-pair-${id ?? "open"}`}>{words.charAt(0).toUpperCase() + words.slice(1)}</label>
        </div>
      ))}
    </fieldset>
  );
}

function Scores({ wishes, onWish }: ScreenView) {
  return (
    <div class="choice">
      <input
        id="matchsheet-shows-scores"
        type="checkbox"
        checked={wishes.showsScores}
        onChange={(event) => onWish({ showsScores: event.currentTarget.checked })}
      />
      <label for="matchsheet-shows-scores">Show my scores</label>
      <p class="hint">Without them no number on the page tells a score, or lets one be worked out.</p>
    </div>
  );
}

const questions: Readonly<Record<Asked, ComponentType<ScreenView>>> = { start: Start, questions: Questions, pair: Pair, scores: Scores };

/** What the plan asks beside the profile. */
export function Asking(view: ScreenView) {
  const Question = view.kind.asks && questions[view.kind.asks];
  return Question ? <Question {...view} /> : null;
}
