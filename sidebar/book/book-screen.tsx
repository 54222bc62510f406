import type { ComponentChildren } from "preact";
import { useRef, useState } from "preact/hooks";
import { SaidLine, type Words } from "../parts/line.tsx";
import { troubleOf } from "../problem.ts";
import { WorkbookError } from "../workbook.ts";
import type { BookTasks, Told } from "./book-tasks.ts";

const failed = "This stopped, for a reason that MatchSheet does not know. Your workbook was not changed, or only by new sheets.";

type Act = () => Promise<Told>;

interface TaskView {
  readonly title: string;
  readonly about: string;
  readonly buttons: readonly { readonly label: string; readonly act: Act }[];
  /** One task at a time, over the whole screen. */
  readonly busy: boolean;
  readonly onBusy: (busy: boolean) => void;
  readonly children?: ComponentChildren;
}

interface Outcome {
  readonly words: Words;
  /** What is worth knowing besides. */
  readonly more: readonly string[];
}

async function outcomeOf(act: Act): Promise<Outcome> {
  try {
    const [text, ...more] = await act();
    return { words: { kind: "done", text }, more };
  } catch (error) {
    if (!(error instanceof WorkbookError)) console.error(error);
    return { words: { kind: "trouble", trouble: troubleOf(error, failed) }, more: [] };
  }
}

function Task({ title, about, buttons, busy, onBusy, children }: TaskView) {
  const [{ words, more }, setOutcome] = useState<Outcome>({ words: { kind: "quiet" }, more: [] });
  const last = useRef<Act | undefined>(undefined);
  const run = async (act: Act): Promise<void> => {
    if (busy) return;
    last.current = act;
    onBusy(true);
    setOutcome({ words: { kind: "busy", text: "Working…" }, more: [] });
    setOutcome(await outcomeOf(act));
    onBusy(false);
  };
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <p>{about}</p>
      {children}
      <div class="deeds">
        {buttons.map(({ label, act }) => (
          <button key={label} type="button" aria-disabled={busy ? "true" : undefined} onClick={() => run(act)}>
            {label}
          </button>
        ))}
      </div>
      <SaidLine words={words} onAgain={() => last.current && run(last.current)} />
      {more.length > 0 && (
        <ul>
          {more.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

async function given(input: HTMLInputElement | null): Promise<{ name: string; bytes: Uint8Array }> {
  const file = input?.files?.[0];
  if (!file) throw new WorkbookError("nothing", "No file is chosen yet. Choose an .xlsx or .csv file, then press again.");
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

/** New sheets, copies to hand on, and repair. */
export function BookScreen({ tasks }: { readonly tasks: BookTasks }) {
  const [busy, onBusy] = useState(false);
  const [names, setNames] = useState("");
  const file = useRef<HTMLInputElement>(null);
  const shared = { busy, onBusy };
  return (
    <>
      <Task
        {...shared}
        title="Set up this workbook"
        about="Adds MatchSheet’s sheets to this workbook: Start, Profile, Programs, Summary and Rules. A sheet of the same name stays as it is."
        buttons={[{ label: "Add the sheets", act: () => tasks.setUp() }]}
      />
      <Task
        {...shared}
        title="An empty workbook"
        about="A file to begin with, or to hand to somebody. Its formulas are the spreadsheet’s own, so nothing has to be installed."
        buttons={[{ label: "Make an empty workbook", act: () => tasks.empty() }]}
      />
      <Task
        {...shared}
        title="Bring in a list"
        about="Makes a new workbook from a list, with every column that the list has. The list itself stays as it is."
        buttons={[
          { label: "From the chosen file", act: async () => tasks.bringIn(await given(file.current)) },
          { label: "From this workbook", act: () => tasks.bringIn() },
        ]}
      >
        <div class="field">
          <label for="matchsheet-book-file">A list or an older MatchSheet workbook (.xlsx or .csv)</label>
          <input id="matchsheet-book-file" type="file" accept=".xlsx,.csv,.tsv,.txt" ref={file} />
        </div>
      </Task>
      <Task
        {...shared}
        title="Prepare to share"
        about="Makes a copy for a classmate: the programs, and an empty profile. Your profile, scores, notes, wishes, plans and verdicts stay behind, and so does every column that MatchSheet does not know."
        buttons={[{ label: "Make a copy to share", act: () => tasks.share(names) }]}
      >
        <div class="field">
          <label for="matchsheet-book-names">Names to look for, with commas (optional)</label>
          <input
            id="matchsheet-book-names"
            type="text"
            autocomplete="off"
            value={names}
            aria-describedby="matchsheet-book-names-hint"
            onInput={(event) => setNames(event.currentTarget.value)}
          />
          <p class="hint" id="matchsheet-book-names-hint">
            Your own name, say. A cell that holds one of them stays behind. What you type here is kept nowhere.
          </p>
        </div>
      </Task>
      <Task
        {...shared}
        title="Freeze"
        about="Makes a copy in which every result stands as a value, so that it shows the same with nothing installed. It holds all that your workbook shows, your score too."
        buttons={[{ label: "Make a frozen copy", act: () => tasks.freeze() }]}
      />
      <Task
        {...shared}
        title="Repair"
        about="Where cells show #NAME? because MatchSheet was loaded after the workbook was opened, their formulas are entered anew."
        buttons={[{ label: "Repair formulas", act: () => tasks.repair() }]}
      />
    </>
  );
}
