import { useLayoutEffect, useRef } from "preact/hooks";
import type { Part } from "../acts.ts";
import type { Progress } from "../job.ts";
import type { Trouble } from "../problem.ts";
import type { View } from "./view.ts";

/** What a line says, whoever keeps it. */
export type Words =
  | { readonly kind: "quiet" }
  | { readonly kind: "done"; readonly text: string }
  | { readonly kind: "busy"; readonly text: string; readonly progress?: Progress; readonly cancel?: "open" | "late" }
  | { readonly kind: "trouble"; readonly trouble: Trouble };

function textOf(words: Words): string {
  if (words.kind === "quiet") return "";
  return words.kind === "trouble" ? words.trouble.text : words.text;
}

interface SaidLineProps {
  readonly words: Words;
  readonly onAgain: () => void;
  readonly onCancel?: () => void;
}

/** How far it is, where that is known; not said aloud at every step. */
function Bar({ progress: { done, of } }: { readonly progress: Progress }) {
  return (
    <div class="hint">
      <progress value={done} max={of} aria-label="Progress" /> {done} of {of}
    </div>
  );
}

/** What is going on, or what came of it, said aloud by screen readers as it changes. */
export function SaidLine({ words, onAgain, onCancel }: SaidLineProps) {
  const text = useRef<HTMLParagraphElement>(null);
  const cancel = useRef<HTMLButtonElement>(null);
  const busy = words.kind === "busy" ? words : undefined;
  // Asked before the button goes away, since the focus would be lost with it.
  const held = cancel.current !== null && cancel.current === cancel.current.ownerDocument.activeElement;
  useLayoutEffect(() => {
    if (held && !cancel.current) text.current?.focus();
  });
  const trouble = words.kind === "trouble" ? words.trouble : undefined;
  const tryAgain = (): void => {
    // The button goes away while the host works, and the focus must not be lost with it.
    text.current?.focus();
    onAgain();
  };
  return (
    <div class={`line ${words.kind}`}>
      <p role="status" tabIndex={-1} ref={text}>
        {textOf(words)}
      </p>
      {busy?.progress && <Bar progress={busy.progress} />}
      {busy?.cancel && (
        <button type="button" ref={cancel} aria-disabled={busy.cancel === "late"} onClick={onCancel}>
          Cancel
        </button>
      )}
      {trouble?.details && (
        <details>
          <summary>Details</summary>
          <p>{trouble.details}</p>
        </details>
      )}
      {trouble?.again && (
        <button type="button" onClick={tryAgain}>
          Try again
        </button>
      )}
    </div>
  );
}

/** The line of a part of the sidebar. */
export function PartLine({ part, state, session }: View & { readonly part: Part }) {
  const line = state.lines[part];
  return (
    <SaidLine
      words={line}
      onAgain={() => line.kind === "trouble" && session.again(line.act)}
      onCancel={() => line.kind === "busy" && session.cancel(line.act)}
    />
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
