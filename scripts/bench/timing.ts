import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Milliseconds of several runs. */
export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

export function spreadOf(times: readonly number[]): Spread {
  const sorted = [...times].sort((one, other) => one - other);
  const [least, most] = [sorted[0], sorted[sorted.length - 1]];
  const middle = (sorted[Math.floor((sorted.length - 1) / 2)] ?? 0) + (sorted[Math.ceil((sorted.length - 1) / 2)] ?? 0);
  if (least === undefined || most === undefined) throw new Error("There is no median of no runs.");
  return { median: middle / 2, least, most };
}

setFlagsFromString("--expose-gc");
const collect: unknown = runInNewContext("gc");

/**
 * Clears the young garbage of earlier runs, so that nobody pays for somebody else's inside a timed run. Not all garbage: a full
 * collection also makes V8 forget some of what it has learnt about the code, which doubles the times of 10,000 rows.
 */
export function collectYoungGarbage(): void {
  if (typeof collect !== "function") throw new Error("This Node gives no way to collect garbage.");
  collect({ type: "minor" });
}

async function timeOnce(run: () => unknown): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

export interface Runs {
  readonly warmUps: number;
  readonly timed: number;
}

/** Times every contender once a round, in turns, so that what else the machine does falls on all of them alike. */
export async function timeInTurns(contenders: readonly ((round: number) => unknown)[], { warmUps, timed }: Runs): Promise<Spread[]> {
  const times = contenders.map((): number[] => []);
  for (let round = 0; round < warmUps + timed; round++) {
    for (const [place, contender] of contenders.entries()) {
      collectYoungGarbage();
      const time = await timeOnce(() => contender(round));
      if (round >= warmUps) times[place]?.push(time);
    }
  }
  return times.map(spreadOf);
}
