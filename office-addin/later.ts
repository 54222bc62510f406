import type { LatePartName, Later, LaterPart } from "../sidebar/later.ts";
import { WorkbookError } from "../sidebar/workbook.ts";

/** The site's script that holds each late screen: NAME.js. */
const lateScripts = { plans: "plans", workbook: "tools" } as const satisfies Record<LatePartName, string>;
type LateScript = (typeof lateScripts)[LatePartName];

declare global {
  /** Where a late script leaves what it brings. */
  var MatchSheetLate: Partial<Record<LateScript, LaterPart>> | undefined;
}

const missing = "This screen did not load. Check your connection, then try again.";

function run(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = Object.assign(document.createElement("script"), { src: address });
    script.addEventListener("load", () => resolve());
    script.addEventListener("error", () => {
      // A tag that failed is not tried again by itself.
      script.remove();
      reject(new WorkbookError("unavailable", missing));
    });
    document.head.append(script);
  });
}

/** The late screens, from the folder of the pane's own script and of the same release: its address carries the stamp. */
export function excelLater(ownScript: string): Later {
  const bring = async (name: LateScript): Promise<LaterPart> => {
    const address = new URL(`${name}.js`, ownScript);
    address.search = new URL(ownScript).search;
    await run(address.href);
    const part = globalThis.MatchSheetLate?.[name];
    if (part === undefined) throw new Error(`The script ${name} brought no screen.`);
    return part;
  };
  return { plans: () => bring(lateScripts.plans), workbook: () => bring(lateScripts.workbook) };
}
