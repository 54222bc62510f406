import { readFlag } from "../cells/flag.ts";
import { noProgramScore, type ProgramScore, readProgramScore } from "../cells/program-score.ts";
import { type Bucket, bucket } from "../rules/bucket.ts";
import type { Verdict } from "../rules/decide.ts";
import type { Settings } from "../rules/settings.ts";
import type { ListedProgram } from "./read-programs.ts";

/** A program with its bucket, or with the sentence that says which of its cells can't be read. */
export interface SortedProgram {
  readonly program: ListedProgram;
  /** What the list gives as the program's average; "none" where it gives nothing or where a cell can't be read. */
  readonly average: ProgramScore;
  readonly verdict: Verdict<Bucket> | undefined;
  readonly problem: string | undefined;
}

/**
 * Sorts each program of a list for a score of 1 to 300. Average, minimum and the mark for highly competitive are read as the function
 * BUCKET reads them, with its sentences.
 */
export function sortPrograms(programs: readonly ListedProgram[], score: number, settings: Settings): readonly SortedProgram[] {
  return programs.map((program) => {
    const average = readProgramScore(program.cells.average, "programAverage");
    const minimum = readProgramScore(program.cells.minimum, "minimum");
    const competitive = readFlag(program.cells.competitive, "competitive");
    if (!average.ok || !minimum.ok || !competitive.ok) {
      const problem = [average, minimum, competitive].find((read) => !read.ok);
      return { program, average: noProgramScore, verdict: undefined, problem: problem?.ok === false ? problem.error : undefined };
    }
    const verdict = bucket(score, { average: average.value, minimum: minimum.value, competitive: competitive.value }, settings);
    return { program, average: average.value, verdict, problem: undefined };
  });
}
