import { startSidebar } from "../sidebar/start.tsx";
import { googleWorkbook, type ScriptRun } from "./sidebar-client.ts";

declare const google: { readonly script: { readonly run: ScriptRun } };

const root = document.getElementById("sidebar");
if (root === null) throw new Error("The page has no element with the id sidebar.");
startSidebar(root, googleWorkbook({ run: () => google.script.run }));
