import { type Act, type ActWords, acts, failedInWords } from "./acts.ts";
import { type Event, next } from "./events.ts";
import { Cancelled, Job, type Stage } from "./job.ts";
import { troubleOf } from "./problem.ts";
import { firstState, isBusy, type Line, type State } from "./state.ts";
import { type Workbook, WorkbookError } from "./workbook.ts";

type Work = (job: Job) => Promise<Line>;

/** What all acts share: the workbook, the state, and one way to try something. Nothing here throws. */
export class Desk {
  readonly workbook: Workbook;
  private current: State = firstState;
  private listener: () => void = () => undefined;
  private readonly jobs = new Map<Act, Job>();
  private readonly tried = new Map<Act, Work>();

  constructor(workbook: Workbook) {
    this.workbook = workbook;
  }

  get state(): State {
    return this.current;
  }

  /** The listener is called after every change. */
  watch(listener: () => void): void {
    this.listener = listener;
  }

  tell(event: Event): void {
    this.current = next(this.current, event);
    this.listener();
  }

  /** Does what an act is about. What goes wrong becomes a line of the state; of two acts of one kind the later one counts. */
  async attempt(act: Act, work: Work): Promise<void> {
    const { part, failed, exclusive, cancelled = "" }: ActWords = acts[act];
    if (exclusive && isBusy(this.current)) return;
    const show = (line: Line): void => {
      if (this.jobs.get(act) === job) this.tell({ type: "line", part, line });
    };
    const job = new Job((stage) => show(busyLine(act, stage)));
    this.jobs.get(act)?.cancel();
    this.jobs.set(act, job);
    this.tried.set(act, work);
    show(busyLine(act, {}));
    try {
      show(await work(job));
    } catch (error) {
      if (error instanceof Cancelled) show({ kind: "done", text: cancelled });
      else {
        if (!(error instanceof WorkbookError)) console.error(error);
        show({ kind: "trouble", act, trouble: troubleOf(error, failedInWords(failed)) });
      }
    }
    if (this.jobs.get(act) === job) this.jobs.delete(act);
  }

  /** Does the same once more. */
  async again(act: Act): Promise<void> {
    const work = this.tried.get(act);
    if (work) await this.attempt(act, work);
  }

  /** Calls off an act that is under way. */
  cancel(act: Act): void {
    this.jobs.get(act)?.cancel();
  }
}

function busyLine(act: Act, { progress, sent }: Stage): Line {
  const { busy, cancelled, sending = busy }: ActWords = acts[act];
  const call = cancelled === undefined ? {} : { cancel: sent ? ("late" as const) : ("open" as const) };
  return { kind: "busy", act, text: sent ? sending : busy, ...call, ...(progress ? { progress } : {}) };
}
