import { useRef } from "preact/hooks";
import type { Part } from "../acts.ts";
import type { Line } from "../state.ts";
import type { View } from "./view.ts";

function textOf(line: Line): string {
  if (line.kind === "quiet") return "";
  return line.kind === "trouble" ? line.trouble.text : line.text;
}

/** What is going on in a part, or what came of it, said aloud by screen readers as it changes. */
export function PartLine({ part, state, session }: View & { readonly part: Part }) {
  const line = state.lines[part];
  const text = useRef<HTMLParagraphElement>(null);
  const trouble = line.kind === "trouble" ? line : undefined;
  const tryAgain = (): void => {
    // The button goes away while the host works, and the focus must not be lost with it.
    text.current?.focus();
    if (trouble) session.again(trouble.act);
  };
  return (
    <div class={`line ${line.kind}`}>
      <p role="status" tabIndex={-1} ref={text}>
        {textOf(line)}
      </p>
      {trouble?.trouble.details && (
        <details>
          <summary>Details</summary>
          <p>{trouble.trouble.details}</p>
        </details>
      )}
      {trouble?.trouble.again && (
        <button type="button" onClick={tryAgain}>
          Try again
        </button>
      )}
    </div>
  );
}

/** What came of inserting a formula: kept in sight, since the button may be far down a long screen. */
export function FormulaLine(view: View) {
  return (
    <div class="said">
      <PartLine part="formula" {...view} />
    </div>
  );
}
