import { seedSheets } from "../../contract/excel/contract-host.ts";
import { FakeExcel, type FakeExcelOptions } from "../../contract/excel/fake-excel.ts";
import type { SeedSheet } from "../../contract/workbook/contract-host.ts";

/** What office.js says about where the page is open. */
export type Place = "Excel" | "Word" | "a browser" | "silence";

export interface OfficeSeed {
  readonly place: Place;
  readonly sheets: readonly SeedSheet[];
  readonly options?: FakeExcelOptions;
  /** As Office names it: OfficeOnline where not told. */
  readonly platform?: "OfficeOnline" | "PC" | "Mac";
}

export interface OfficePage {
  readonly excel: FakeExcel;
  readonly associated: string[];
  /** Lets an office.js that kept silent speak. */
  readonly speak: () => void;
}

declare global {
  var officeSeed: OfficeSeed;
  var officePage: OfficePage;
}

class NotStubbed extends Error {}

/** An object of which only these members exist. */
function only<T extends object>(name: string, members: T): T {
  return new Proxy(members, {
    get: (target, key) => {
      if (key in target) return Reflect.get(target, key);
      if (typeof key === "symbol" || key === "then" || key === "toJSON") return undefined;
      throw new NotStubbed(`${name}.${key} is not stubbed`);
    },
  });
}

/** Takes the place of office.js in the page, as it was seen to behave, over a model of Excel. */
function start({ place, sheets, options, platform = "OfficeOnline" }: OfficeSeed): void {
  const excel = new FakeExcel(options);
  seedSheets(excel, sheets);
  const associated: string[] = [];
  let speak: () => void = () => undefined;
  const spoken = new Promise<void>((resolve) => {
    speak = resolve;
    if (place !== "silence") resolve();
  });
  const host = place === "a browser" ? null : place === "Word" ? "Word" : "Excel";
  const requirements = only("requirements", {
    isSetSupported: (set: string, version: string) => {
      if (set !== "ExcelApi") throw new NotStubbed(`the requirement set ${set}`);
      return excel.host.supports(version);
    },
  });
  // office.js takes these two away.
  Object.assign(history, { pushState: null, replaceState: null });
  // Excel on the web adds styles of its own.
  document.head.append(Object.assign(document.createElement("style"), { textContent: ".office-notice { color: rgb(1, 2, 3) }" }));
  const Office = only("Office", {
    onReady: async (told?: (info: object) => void) => {
      await spoken;
      const info = { host, platform: host === null ? null : platform, addin: null };
      told?.(info);
      return info;
    },
    HostType: only("HostType", { Excel: "Excel", Word: "Word" }),
    context: only("context", host === null ? {} : { requirements, platform }),
  });
  const CustomFunctions = only("CustomFunctions", { associate: (id: string) => void associated.push(id) });
  Object.assign(globalThis, { Office, CustomFunctions, officePage: { excel, associated, speak } });
  if (host === "Excel")
    Object.assign(globalThis, { Excel: only("Excel", { run: excel.host.run, createWorkbook: excel.host.openWorkbook }) });
}

start(globalThis.officeSeed);
