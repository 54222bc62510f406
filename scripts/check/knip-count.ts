import type { ReporterOptions } from "knip";

// knip calls the default export of a reporter's file, and says nothing itself about how much it read.
export default function reportCount({ counters }: ReporterOptions): void {
  console.log(`knip read ${counters.processed} files`);
}
