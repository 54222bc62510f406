/** The user called it off: nothing went wrong, and nothing was written. */
export class Cancelled extends Error {
  override readonly name = "Cancelled";
}

export interface Progress {
  readonly done: number;
  readonly of: number;
}

/** What can be told of a job that is under way. */
export interface Stage {
  readonly progress?: Progress;
  /** Something was sent to be written: from then on nothing can be called off, only undone. */
  readonly sent?: true;
}

/** Rows that are worked on before the pane gets its turn: a few milliseconds' work. */
export const rowsAtOnce = 500;

/** One thing that the user asked for, while it is under way. */
export class Job {
  private readonly show: (stage: Stage) => void;
  private cancelled = false;
  private sent = false;
  private leave: ((reason: Cancelled) => void) | undefined;

  constructor(show: (stage: Stage) => void) {
    this.show = show;
  }

  /** Calls it off, unless it is too late for that. */
  cancel(): void {
    if (this.sent) return;
    this.cancelled = true;
    this.leave?.(new Cancelled());
  }

  /** Waits for a host. What it answers to a job that was called off is dropped. */
  async answer<T>(work: Promise<T>): Promise<T> {
    if (this.cancelled) throw new Cancelled();
    return await new Promise<T>((resolve, reject) => {
      this.leave = reject;
      work.then(resolve, reject);
    });
  }

  /** Lets the pane draw, and the user press keys. */
  async pause(progress?: Progress): Promise<void> {
    this.show(progress ? { progress } : {});
    await this.answer(new Promise<void>((resolve) => setTimeout(resolve)));
  }

  /** To be called right before something is sent to be written. */
  send(): void {
    if (this.cancelled) throw new Cancelled();
    this.sent = true;
    this.show({ sent: true });
  }
}
