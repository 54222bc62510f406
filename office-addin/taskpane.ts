import { startSidebar } from "../sidebar/start.tsx";
import { handOver } from "./hand-over.ts";
import { excelLater } from "./later.ts";
import { ExcelWorkbook } from "./workbook.ts";

/** The catalog's names, put in by the build: the pane has no other use for the catalog, which functions.js holds. */
declare const MATCHSHEET_FUNCTIONS: readonly string[];

/** How long Office may take to say where the page is open; behind some filters it never does. */
const patienceForOffice = 3_000;
const patienceForExcel = 20_000;

/** This script's address, which is told only while it first runs. */
const ownScript = (document.currentScript as HTMLScriptElement | null)?.src ?? "";

const outside = [
  "Open this pane from Excel: Home > Open MatchSheet.",
  "If this is Excel, Microsoft's library for add-ins did not load. Check your connection, then close the pane and open it again.",
] as const;

function showOutside(root: HTMLElement): void {
  const heading = Object.assign(document.createElement("h1"), { textContent: "MatchSheet" });
  const lines = outside.map((sentence) => Object.assign(document.createElement("p"), { textContent: sentence }));
  const notice = document.createElement("div");
  notice.setAttribute("role", "alert");
  notice.append(...lines);
  root.replaceChildren(heading, notice);
}

function showSidebar(root: HTMLElement): void {
  const { requirements } = Office.context;
  const workbook = new ExcelWorkbook({
    run: (options, batch) => Excel.run(options, batch),
    supports: (version) => requirements.isSetSupported("ExcelApi", version),
    patience: patienceForExcel,
    functionNames: MATCHSHEET_FUNCTIONS,
    openWorkbook: (base64) => Excel.createWorkbook(base64),
    handOver: (file) => handOver(file, String(Office.context.platform)),
  });
  startSidebar(root, workbook, excelLater(ownScript));
}

/** Outside Excel the library is missing, names no host, or never answers; an answer that comes late still counts. */
function boot(root: HTMLElement): void {
  if (typeof Office === "undefined") {
    showOutside(root);
    return;
  }
  const late = setTimeout(() => showOutside(root), patienceForOffice);
  Office.onReady(({ host }) => {
    clearTimeout(late);
    if (host === Office.HostType.Excel) showSidebar(root);
    else showOutside(root);
  });
}

const root = document.querySelector<HTMLElement>("#sidebar");
if (root) boot(root);
