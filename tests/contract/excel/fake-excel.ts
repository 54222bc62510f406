import { functions } from "../../../core/functions.ts";
import type { ExcelHost } from "../../../office-addin/excel-run.ts";
import type { OfferedFile } from "../../../sidebar/workbook.ts";
import { FakeBook, officeError } from "./fake-book.ts";
import { workbook } from "./fake-objects.ts";
import { Session } from "./fake-session.ts";

export interface FakeExcelOptions {
  /** The newest ExcelApi version this Excel has. */
  readonly version?: string;
  readonly payloadLimit?: number;
  /** How long the add-in waits for a first answer. */
  readonly patience?: number;
}

const atLeast = (version: string, wanted: string): boolean => {
  const [[a = 0, b = 0], [c = 0, d = 0]] = [version.split(".").map(Number), wanted.split(".").map(Number)];
  return a > c || (a === c && b >= d);
};

interface RunOptions {
  readonly delayForCellEdit?: boolean;
  readonly mergeUndoGroup?: boolean;
}

/** An Excel with one workbook, reached as an add-in reaches it. */
export class FakeExcel {
  readonly book = new FakeBook();
  readonly host: ExcelHost;
  /** How often a batch was sent. */
  syncs = 0;
  private open = 0;
  /** What the user could undo, the latest last. */
  private undoSteps: (() => void)[] = [];
  private edit: Promise<void> | undefined;
  private fault: { readonly code: string; after: number } | undefined;
  /** Workbooks that were opened beside this one, as base64, and files that were handed over. */
  readonly opened: string[] = [];
  readonly handedOver: OfferedFile[] = [];
  private meanwhile: { at: number; readonly happens: () => void } | undefined;
  private readonly options: Required<FakeExcelOptions>;

  constructor(options: FakeExcelOptions = {}) {
    this.options = { version: "1.20", payloadLimit: 5_000_000, patience: 5_000, ...options };
    this.host = {
      run: ((runOptions: RunOptions, batch: (context: object) => Promise<unknown>) => this.run(runOptions, batch)) as ExcelHost["run"],
      supports: (version) => atLeast(this.options.version, version),
      patience: this.options.patience,
      functionNames: functions.map(({ name }) => name),
      openWorkbook: async (base64) => {
        if (!this.host.supports("1.8")) throw officeError("ApiNotFound", "Excel.createWorkbook came with ExcelApi 1.8.");
        if (!atob(base64).startsWith("PK")) throw officeError("InvalidArgument", "That is no workbook.");
        this.opened.push(base64);
      },
      handOver: (file) => void this.handedOver.push(file),
    };
  }

  /** The user starts typing into a cell; Excel answers again when the returned function is called. */
  startEditing(): () => void {
    const done: (() => void)[] = [];
    this.edit = new Promise((resolve) => done.push(resolve));
    return () => {
      this.edit = undefined;
      for (const finish of done) finish();
    };
  }

  /** A change after this many more single changes fails, and with it the rest of its batch; what came before it stays. */
  failAfter(changes: number, code: string): void {
    this.fault = { code, after: changes };
  }

  /** Something happens in the workbook before the nth batch from now is looked at. */
  beforeSync(nth: number, happens: () => void): void {
    this.meanwhile = { at: this.syncs + nth, happens };
  }

  /** Ctrl+Z. */
  userUndo(): boolean {
    const step = this.undoSteps.pop();
    step?.();
    return step !== undefined;
  }

  get isIdle(): boolean {
    return this.open === 0;
  }

  get undoDepth(): number {
    return this.undoSteps.length;
  }

  private async run(options: RunOptions, batch: (context: object) => Promise<unknown>): Promise<unknown> {
    const unknown = Object.keys(options).filter((name) => name !== "delayForCellEdit" && name !== "mergeUndoGroup");
    if (unknown.length > 0) throw officeError("InvalidArgument", `Excel.run has no option ${unknown.join(", ")}.`);
    const inUndoGroup = options.mergeUndoGroup === true;
    if (inUndoGroup && !this.host.supports("1.20")) throw officeError("InvalidArgument", "This Excel knows no undo groups.");
    let grouped = false;
    const session: Session = new Session({
      supports: this.host.supports,
      inUndoGroup,
      payloadLimit: this.options.payloadLimit,
      admitted: () => this.admit(options.delayForCellEdit === true),
      sent: ({ changes, breaksUndo }) => {
        if (breaksUndo && !inUndoGroup) this.undoSteps = [];
        else if (changes && !(inUndoGroup && grouped)) {
          this.undoSteps.push(this.book.snapshot());
          grouped = true;
        }
      },
      beforeChange: () => this.fail(),
    });
    session.root = session.make(workbook, () => this.book);
    this.open += 1;
    try {
      const result = await batch(session.context);
      await session.sync();
      return result;
    } finally {
      session.end();
      this.open -= 1;
    }
  }

  private async admit(waits: boolean): Promise<void> {
    if (this.edit && !waits) throw officeError("InvalidOperationInCellEditMode");
    await this.edit;
    this.syncs += 1;
    if (this.meanwhile && this.syncs === this.meanwhile.at) {
      const { happens } = this.meanwhile;
      this.meanwhile = undefined;
      happens();
    }
  }

  private fail(): void {
    if (!this.fault) return;
    this.fault.after -= 1;
    if (this.fault.after >= 0) return;
    const { code } = this.fault;
    this.fault = undefined;
    throw officeError(code);
  }
}
