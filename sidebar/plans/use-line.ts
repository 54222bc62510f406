import { useRef, useState } from "preact/hooks";
import type { Words } from "../parts/line.tsx";
import { troubleOf } from "../problem.ts";
import { WorkbookError } from "../workbook.ts";

export interface Deed {
  /** Said while it runs. */
  readonly busy: string;
  /** Said when something happened that nobody expected. */
  readonly failed: string;
  readonly work: () => Promise<Words>;
}

export interface LineOfDeeds {
  readonly words: Words;
  readonly isBusy: boolean;
  readonly say: (words: Words) => void;
  /** One deed at a time: another that is asked for meanwhile is not begun. */
  readonly attempt: (deed: Deed) => Promise<void>;
  /** The last deed once more. */
  readonly again: () => void;
}

/** The line that says what is going on, or what came of it. */
export function useLine(): LineOfDeeds {
  const [words, say] = useState<Words>({ kind: "quiet" });
  const last = useRef<Deed | undefined>(undefined);
  const running = useRef(false);
  const attempt = async (deed: Deed): Promise<void> => {
    if (running.current) return;
    running.current = true;
    last.current = deed;
    say({ kind: "busy", text: deed.busy });
    try {
      say(await deed.work());
    } catch (error) {
      if (!(error instanceof WorkbookError)) console.error(error);
      say({ kind: "trouble", trouble: troubleOf(error, deed.failed) });
    } finally {
      running.current = false;
    }
  };
  return { words, isBusy: words.kind === "busy", say, attempt, again: () => void (last.current && attempt(last.current)) };
}
