import { createContext, runInContext } from "node:vm";

/** The ids that the built bundle registers, found by running it with nothing but Excel's own entry point around it. */
export function associatedIds(bundle: string): string[] {
  const ids: string[] = [];
  const associate = (id: unknown, call: unknown): void => {
    if (typeof id !== "string" || typeof call !== "function") throw new Error("CustomFunctions.associate takes an id and a function.");
    ids.push(id);
  };
  runInContext(bundle, createContext({ CustomFunctions: { associate } }), { filename: "functions.js" });
  return ids;
}
