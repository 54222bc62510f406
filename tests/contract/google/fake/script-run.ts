import type { ScriptRun } from "../../../../apps-script/sidebar-client.ts";

/** google.script.run's limits and habits, apart from how a test reaches the server. */
const mostAtOnce = 10;

/** A value on its way to the server: undefined becomes null, and what has no place in JSON makes the call fail. */
function toServer(value: unknown): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === "number" || typeof value === "string" || typeof value === "boolean") return value;
  if (Array.isArray(value)) return value.map(toServer);
  if (Object.prototype.toString.call(value) === "[object Object]" && Object.getPrototypeOf(value) === Object.prototype) {
    return Object.fromEntries(Object.entries(value as object).map(([key, held]) => [key, toServer(held)]));
  }
  throw new Error(`Failed due to illegal value in property: ${typeof value}`);
}

/** A value on its way back: one Date anywhere, and the whole answer is a silent null. */
export function toClient(value: unknown): unknown {
  return holdsDate(value) ? null : (JSON.parse(JSON.stringify(value ?? null)) as unknown);
}

function holdsDate(value: unknown): boolean {
  if (Object.prototype.toString.call(value) === "[object Date]") return true;
  return typeof value === "object" && value !== null && Object.values(value).some(holdsDate);
}

export interface Bridge {
  /** What the server does with a call; a promise where the server is another process. */
  readonly call: (name: string, args: unknown[]) => unknown;
  /** When a call's answer arrives, in milliseconds: the order of answers is not that of calls. */
  readonly delay?: () => number;
}

/** google.script.run over a server. A new runner for each use, as the property gives in the browser. */
export function scriptRunner({ call, delay = () => 0 }: Bridge): () => ScriptRun {
  let running = 0;
  const answer = (name: string, args: unknown[], settle: { ok(value: unknown): void; fail(error: unknown): void }): void => {
    if (name.endsWith("_")) throw new Error(`${name} is private and cannot be called.`);
    const sent = args.map(toServer);
    if (++running > mostAtOnce) throw new Error(`More than ${mostAtOnce} calls at once.`);
    setTimeout(async () => {
      running--;
      try {
        settle.ok(toClient(await call(name, sent)));
      } catch (error) {
        settle.fail(error);
      }
    }, delay());
  };
  const runner = (ok: (value: unknown) => void, fail: (error: unknown) => void): ScriptRun =>
    new Proxy({} as ScriptRun, {
      get(_, key) {
        if (key === "withSuccessHandler") return (handler: typeof ok) => runner(handler, fail);
        if (key === "withFailureHandler") return (handler: typeof fail) => runner(ok, handler);
        return (...args: unknown[]) => answer(String(key), args, { ok, fail });
      },
    });
  return () =>
    runner(
      () => undefined,
      (error) => {
        throw error;
      },
    );
}
