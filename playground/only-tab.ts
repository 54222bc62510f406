const lockName = "matchsheet-work";
/** A page that is being reloaded gives its lock back only while the next one starts. */
const patience = 1500;

/** Never settles: the lock goes with the page. */
const untilClosed = Promise.race<void>([]);

/** Whether this tab is the one that may keep the work: two tabs would overwrite each other's. Held until the tab closes. */
export function holdTheWork(): Promise<boolean> {
  if (!("locks" in navigator)) return Promise.resolve(true);
  return new Promise((resolve) => {
    const held = navigator.locks.request(lockName, { signal: AbortSignal.timeout(patience) }, () => {
      resolve(true);
      return untilClosed;
    });
    held.catch((error: unknown) => {
      if (!(error instanceof DOMException)) console.error("MatchSheet: the tab's lock failed", error);
      resolve(false);
    });
  });
}
