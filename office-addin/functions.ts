import { functions } from "../core/functions.ts";
import { customFunction } from "./custom-function.ts";

// Loaded by the task pane's page, which is the shared runtime. Outside Excel there is nothing to register with.
if (typeof CustomFunctions !== "undefined") {
  for (const entry of functions) CustomFunctions.associate(entry.name, customFunction(entry));
}
