import { scriptRunner } from "../../contract/google/fake/script-run.ts";

/** Reaches the test's process, which runs the built server. */
export type CallServer = (name: string, args: unknown[]) => Promise<unknown>;

declare global {
  var callServer: CallServer;
}

/** Answers come in another order than calls went out, the same in every run. */
const delays = [30, 5, 20, 1, 10];
let calls = 0;
const run = scriptRunner({ call: (name, args) => globalThis.callServer(name, args), delay: () => delays[calls++ % delays.length] ?? 0 });

Object.defineProperty(globalThis, "google", {
  value: { script: Object.defineProperty({}, "run", { get: run }) },
});
