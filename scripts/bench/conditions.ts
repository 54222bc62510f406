import { cpus, loadavg, totalmem } from "node:os";

/** The load of the last minute: how many programs wanted a processor. */
export function load(): number {
  return loadavg()[0] ?? 0;
}

/** The bench itself is not running yet when it looks first: anything much over nothing is other work. */
const quiet = 0.5;

/** When and on what a bench ran, and whether other work was in its way. */
export function conditions(loadBefore: number, loadAfter: number): string {
  const processors = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const machine = `${processors.length} × ${processors[0]?.model.trim() ?? "unknown processor"}, ${memory} GB`;
  const date = new Date().toISOString().slice(0, 10);
  const loads = `load of the last minute ${loadBefore.toFixed(1)} before and ${loadAfter.toFixed(1)} after the runs`;
  const busy = " **The machine was busy with other work: every time is too long, the ratios are rough, and the run is to be repeated.**";
  return `${date}, Node ${process.versions.node}, ${machine}; ${loads}.${loadBefore > quiet ? busy : ""}`;
}
