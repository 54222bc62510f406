/** What a check found. `told` is one line; `details` are the tool's own words, shown below it. */
export interface Outcome {
  readonly status: "passed" | "failed" | "did not run";
  readonly told: string;
  readonly details?: string;
}

export function passed(told: string): Outcome {
  return { status: "passed", told };
}

export function failed(told: string, details = ""): Outcome {
  return { status: "failed", told, details };
}

/** For what this machine cannot check; never for what ought to be there. */
export function notRun(told: string): Outcome {
  return { status: "did not run", told };
}

/** A check that read nothing has proved nothing, so it fails; otherwise it passes when it found no problem. */
export function outcomeOf(read: number, what: string, problems: readonly string[]): Outcome {
  if (read === 0) return failed(`read no ${what}, so it shows nothing`);
  const told = `${read} ${what} read`;
  return problems.length === 0
    ? passed(told)
    : failed(`${told}, ${problems.length} ${problems.length === 1 ? "problem" : "problems"}`, problems.join("\n"));
}
