import type { Later, LaterPart } from "../sidebar/later.ts";
import { left } from "./late-global.ts";
import { type LateScript, lateParts } from "./late-parts.ts";
import type { Ask } from "./sidebar-client.ts";

/** The sidebar's late screens: the server reads their scripts from the files that were pushed, and the page runs them. */
export function googleLater(ask: Ask): Later {
  const bring = async (name: LateScript): Promise<LaterPart> => {
    const element = document.createElement("script");
    element.textContent = await ask("script", name);
    // A script put in as text has run once it is in the page.
    document.head.append(element);
    element.remove();
    const part = left(name);
    if (part === undefined) throw new Error(`The script ${name} brought no screen.`);
    return part;
  };
  return { plans: () => bring(lateParts.plans), workbook: () => bring(lateParts.workbook) };
}
