import { startSidebar } from "../sidebar/start.tsx";
import { googleLater } from "./later.ts";
import { googleServer, googleWorkbook, type ScriptRun } from "./sidebar-client.ts";

declare const google: { readonly script: { readonly run: ScriptRun } };

const root = document.getElementById("sidebar");
if (root === null) throw new Error("The page has no element with the id sidebar.");
const server = googleServer({ run: () => google.script.run });
startSidebar(root, googleWorkbook(server), googleLater(server));
