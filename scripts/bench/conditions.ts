import { cpus, loadavg, totalmem } from "node:os";

/** The load of the last minute: how much else the machine was doing. */
export function load(): string {
  return (loadavg()[0] ?? 0).toFixed(1);
}

/** When and on what a bench ran. */
export function conditions(loadBefore: string): string {
  const processors = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const machine = `${processors.length} × ${processors[0]?.model.trim() ?? "unknown processor"}, ${memory} GB`;
  const date = new Date().toISOString().slice(0, 10);
  return `${date}, Node ${process.versions.node}, ${machine}; load of the last minute ${loadBefore} before and ${load()} after the runs.`;
}
