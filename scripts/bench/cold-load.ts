import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, Script } from "node:vm";
import type { Effort } from "./effort.ts";
import { type ResultTable, spreadCells, spreadHeader } from "./table.ts";
import { collectYoungGarbage, spreadOf } from "./timing.ts";

/** What Google runs before every call of a function. */
const files = ["apps-script/core.js", "apps-script/Code.js"];
const call = { formula: "STEP2TIER(247)", answer: "High-Competitive" };

interface Load {
  readonly load: number;
  readonly loadAndCall: number;
}

/** Loads the scripts into an empty context. `mark` makes their text new: V8 keeps what it compiled for a text it has seen. */
function loadOnce(scripts: readonly { readonly name: string; readonly text: string }[], mark: number): Load {
  const context = createContext({}, { codeGeneration: { strings: false, wasm: false } });
  const texts = scripts.map(({ name, text }) => ({ name, text: `${text}\n// load ${mark}` }));
  collectYoungGarbage();
  const start = performance.now();
  for (const { name, text } of texts) new Script(text, { filename: name }).runInContext(context);
  const loaded = performance.now();
  const answer: unknown = new Script(call.formula).runInContext(context);
  const answered = performance.now();
  if (answer !== call.answer) throw new Error(`${call.formula} answers ${JSON.stringify(answer)} instead of ${call.answer}.`);
  return { load: loaded - start, loadAndCall: answered - start };
}

/** How long Google's script takes from nothing to loaded, and to a first answer. */
export function coldLoad(dist: string, { coldLoads }: Pick<Effort, "coldLoads">): ResultTable {
  const missing = files.filter((file) => !existsSync(join(dist, file)));
  const shared = { title: "Cold load of the Apps Script bundle", header: ["what", ...spreadHeader] };
  if (missing.length > 0) return { ...shared, notes: [], rows: [["NOT BUILT", `missing: ${missing.join(", ")}`, ""]] };
  const scripts = files.map((name) => ({ name, text: readFileSync(join(dist, name), "utf8") }));
  loadOnce(scripts, 0);
  const loads = Array.from({ length: coldLoads }, (_, place) => loadOnce(scripts, place + 1));
  return {
    ...shared,
    notes: [
      `${coldLoads} loads, each compiled anew in a fresh context in which no code can be made from text; making the context is not timed.`,
      "V8 on this machine, not Google's servers: what Google adds to each call is not in here.",
    ],
    rows: [
      ["load", ...spreadCells(spreadOf(loads.map(({ load }) => load)))],
      [`load and =${call.formula}`, ...spreadCells(spreadOf(loads.map(({ loadAndCall }) => loadAndCall)))],
    ],
  };
}
