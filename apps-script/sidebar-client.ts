import { type Workbook, WorkbookError } from "../sidebar/workbook.ts";
import { saveFile } from "./download.ts";
import { type Answered, type Asked, type Endpoint, type Method, messages, type Reply, replySchema } from "./protocol.ts";

/** google.script.run, as far as it is used: handlers first, then the server function by its name. */
export type ScriptRun = { readonly [E in Endpoint]: (text: string) => void } & {
  withSuccessHandler(handler: (answer: unknown) => void): ScriptRun;
  withFailureHandler(handler: (error: unknown) => void): ScriptRun;
};

export interface ClientOptions {
  /** A new runner for each call: handlers stick to the one they were given to. */
  readonly run: () => ScriptRun;
  /** How long Google may take before the user is told, in milliseconds. */
  readonly patience?: number;
}

const usualPatience = 90_000;

const sentences = {
  late:
    "Google Sheets has not answered for a while. What was asked may still happen, so look at the sheet first; then close the sidebar, " +
    "open it again and repeat the step if it is missing.",
  accounts: "Google mixed up your accounts. Open this sheet in a window where only this account is signed in.",
  unreachable: "Google Sheets could not be reached or stopped the work. Check your connection and the sheet, then try again.",
  empty: "Google Sheets sent an empty answer. Close the sidebar, open it again and repeat the step.",
} as const;

/** Both are what people report to see when several accounts are signed in and Google takes the wrong one. */
const wrongAccount = /PERMISSION_DENIED|authori[sz]ation is required/i;

/** Asks the server's side of a method. */
export type Ask = <M extends Method>(method: M, asked: Asked<M>) => Promise<Answered<M>>;

/**
 * The server over google.script.run. Calls go one after the other, for Google promises no order and takes ten at a time. What comes back
 * is checked, and what goes wrong on the way is told in words.
 */
export function googleServer(options: ClientOptions): Ask {
  let last: Promise<unknown> = Promise.resolve();
  return (method, asked) => {
    const turn = last.then(() => send(options, method, asked));
    // The next call waits for this one, however it ends; its failure is told to whoever asked.
    last = turn.then(
      () => undefined,
      () => undefined,
    );
    return turn;
  };
}

/** The port, all but the saving of files, over the server. */
export function googleWorkbook(ask: Ask): Workbook {
  /** The server remembers nothing between two calls. */
  let lastRead: string | null = null;
  return {
    readTable: async () => {
      const table = await ask("readTable", null);
      lastRead = table.sheetId;
      return table;
    },
    readSheet: (name) => ask("readSheet", name).then((table) => table ?? undefined),
    readBook: () => ask("readBook", null),
    writeColumns: (request) => ask("writeColumns", request),
    undo: () => ask("undo", null),
    readProfile: () => ask("readProfile", null),
    saveProfile: (values) => ask("saveProfile", values).then(() => undefined),
    addSheet: (sheet) => ask("addSheet", sheet),
    selectCell: (row, column, sheetId) => ask("selectCell", [row, column, sheetId ?? lastRead]).then(() => undefined),
    insertFormula: (formula) => ask("insertFormula", formula),
    repairFormulas: () => ask("repairFormulas", null),
    offerFile: async (file) => saveFile(file),
  };
}

async function send<M extends Method>({ run, patience = usualPatience }: ClientOptions, method: M, asked: Asked<M>): Promise<Answered<M>> {
  const { endpoint, request, answer } = messages[method];
  const text = JSON.stringify(request.parse(asked));
  const reply = await new Promise<unknown>((resolve, reject) => {
    const timer = setTimeout(() => reject(new WorkbookError("unavailable", sentences.late)), patience);
    const settle =
      (give: (value: unknown) => void) =>
      (value: unknown): void => {
        clearTimeout(timer);
        give(value);
      };
    run()
      .withSuccessHandler(settle(resolve))
      .withFailureHandler(settle((error) => reject(inWords(error))))
      [endpoint](text);
  });
  return answer.parse(opened(reply)) as Answered<M>;
}

/** Google's own failures, which come in the user's language and mean nothing to them. */
function inWords(error: unknown): WorkbookError {
  const text = error instanceof Error ? error.message : String(error);
  return new WorkbookError("unavailable", wrongAccount.test(text) ? sentences.accounts : sentences.unreachable);
}

/** The value inside a reply; what the server refused or could not do is thrown. */
function opened(text: unknown): unknown {
  if (typeof text !== "string") throw new WorkbookError("unavailable", sentences.empty);
  const reply: Reply = replySchema.parse(JSON.parse(text));
  if (reply.ok) return reply.value;
  throw reply.code === "defect" ? new Error(reply.message) : new WorkbookError(reply.code, reply.message);
}
