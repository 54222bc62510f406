import { type ManifestFacts, manifestRules } from "./manifest-rules.ts";
import { type ManifestElement, readManifest } from "./manifest-tree.ts";

export interface ManifestProblem {
  readonly rule: string;
  readonly message: string;
}

/**
 * What Excel would refuse or silently not load in a manifest, each with the rule it breaks. Microsoft's own validator asks a service of
 * theirs, and its published schema misses most of this.
 */
export function manifestProblems(text: string, facts: ManifestFacts): ManifestProblem[] {
  let root: ManifestElement;
  try {
    root = readManifest(text);
  } catch (error) {
    return [{ rule: "xml", message: error instanceof Error ? error.message : String(error) }];
  }
  return manifestRules.flatMap(({ rule, problems }) => problems(root, facts).map((message) => ({ rule, message })));
}
