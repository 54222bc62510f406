import { type OfferedFile, type Refusal, WorkbookError } from "../sidebar/workbook.ts";

/** What the add-in needs of Excel, so that tests can hand in a model of it. */
export interface ExcelHost {
  readonly run: <T>(options: Excel.RunOptions, batch: (context: Excel.RequestContext) => Promise<T>) => Promise<T>;
  /** Whether this Excel has a version of the ExcelApi requirement set. */
  readonly supports: (version: string) => boolean;
  /** Milliseconds to wait for Excel's first answer: while a cell is being edited it gives none. */
  readonly patience: number;
  /** The functions that Excel knows under our namespace. */
  readonly functionNames: readonly string[];
  /** Opens a workbook, given as base64, in a window of its own (ExcelApi 1.8). */
  readonly openWorkbook: (base64: string) => Promise<void>;
  /** Hands any other file to the user by way of the pane. */
  readonly handOver: (file: OfferedFile) => void;
}

const sentences: readonly { code: string; refusal: Refusal; message: string }[] = [
  {
    code: "InvalidOperationInCellEditMode",
    refusal: "busy",
    message: "A cell is being edited. Press Enter or Esc in the sheet, then try again.",
  },
  {
    code: "AccessDenied",
    refusal: "protected",
    message:
      "This sheet or workbook is protected, so nothing can be written. Take the protection off (Review > Unprotect), then try again.",
  },
  {
    code: "ItemNotFound",
    refusal: "unavailable",
    message: "A sheet or cell that MatchSheet needs is no longer there. Read the sheet again, then try again.",
  },
  {
    code: "RequestPayloadSizeLimitExceeded",
    refusal: "unavailable",
    message: "That is more than Excel takes at once. Work on a copy with fewer rows.",
  },
  {
    code: "ResponsePayloadSizeLimitExceeded",
    refusal: "unavailable",
    message: "One row of this sheet is more than Excel hands over at once. Shorten its longest texts, then try again.",
  },
];

const busy = "Excel has not answered. If a cell is being edited, press Enter or Esc in the sheet, then try again.";

/** The code of one of Excel's own errors, which are told apart by it and by nothing else that is documented. */
export function excelCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || error instanceof WorkbookError) return undefined;
  const { code } = error as { code?: unknown };
  return typeof code === "string" ? code : undefined;
}

/** Excel's errors in words for the user; everything else is a defect and stays as it is. */
export function told(error: unknown): unknown {
  const code = excelCode(error);
  if (code === undefined) return error;
  console.error(error);
  const known = sentences.find((row) => row.code === code);
  if (known) return new WorkbookError(known.refusal, known.message);
  return new WorkbookError("unavailable", `Excel could not do this (it says ${code}). Try again; if it stays, close and open the pane.`);
}

/**
 * One run, which starts with a small question. Its answer shows that Excel listens; when none comes in time, the run is given up before
 * anything else is asked, so that nothing is written behind the user's back later.
 */
function attempt<T>(host: ExcelHost, options: Excel.RunOptions, batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    let givenUp = false;
    const timer = setTimeout(() => {
      givenUp = true;
      reject(new WorkbookError("busy", busy));
    }, host.patience);
    const run = host.run(options, async (context) => {
      context.workbook.application.load("calculationMode");
      await context.sync();
      clearTimeout(timer);
      if (givenUp) throw new WorkbookError("busy", busy);
      return batch(context);
    });
    run.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** Runs a batch; with `oneUndo` as one step of Excel's own undo where this Excel can group. */
export async function inExcel<T>(
  host: ExcelHost,
  batch: (context: Excel.RequestContext) => Promise<T>,
  { oneUndo = false }: { readonly oneUndo?: boolean } = {},
): Promise<T> {
  const grouped = oneUndo && host.supports("1.20");
  try {
    return await attempt(host, { delayForCellEdit: true, ...(grouped ? { mergeUndoGroup: true } : {}) }, batch).catch((error: unknown) => {
      if (!grouped || excelCode(error) !== "UndoNotSupported") throw error;
      return attempt(host, { delayForCellEdit: true }, batch);
    });
  } catch (error) {
    throw told(error);
  }
}
