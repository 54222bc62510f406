import "./strict-page.ts";
import { startSidebar } from "../sidebar/start.tsx";
import { WorkbookError } from "../sidebar/workbook.ts";
import { watchDrops } from "./drop.ts";
import { enterCells, guardFocus } from "./grid-focus.ts";
import { lateParts } from "./late-parts.ts";
import { Notices } from "./notices.ts";
import type { OpenPage } from "./open-page.ts";
import { enterFirst, type Region, watchRegions } from "./regions.ts";
import { startToolbar } from "./toolbar.ts";
import { whenReady } from "./when-ready.ts";

function part(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no #${id}.`);
  return found;
}

const gridStyles = "grid.css";
const gridMissing = "The grid did not start. Reload the page; if that does not help, try a current Chrome, Edge, Firefox or Safari.";

function loadStyles(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href: address });
    link.addEventListener("load", () => resolve());
    link.addEventListener("error", () => reject(new Error(`${address} did not load.`)));
    document.head.prepend(link);
  });
}

const painted = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

/** The grid is by far the largest part, so it comes when toolbar and sidebar are in sight. */
async function loadGrid(notices: Notices, onReplaced: () => void): Promise<OpenPage> {
  await painted();
  const [{ openPage }] = await Promise.all([import("./open-page.ts"), loadStyles(gridStyles)]);
  return openPage({ grid: part("grid"), status: part("cell-status"), notices, onReplaced });
}

/** A grid that did not start has said so. */
const alreadyTold = (): void => undefined;

function boot(): void {
  guardFocus();
  const [sidebar, grid] = [part("sidebar"), part("grid")];
  const notices = new Notices(part("notices"), enterCells);
  const page = loadGrid(notices, () => restart()).catch((error: unknown): never => {
    console.error("MatchSheet: the grid did not start", error);
    grid.textContent = "";
    notices.show({ problem: true, sentences: [gridMissing] });
    throw new WorkbookError("unavailable", gridMissing);
  });
  const workbook = whenReady(page.then(({ workbook: ready }) => ready));
  const restart = (): void => startSidebar(sidebar, workbook, lateParts);
  restart();
  const withDesk = (act: (desk: OpenPage["desk"]) => void) => (): void => void page.then(({ desk }) => act(desk), alreadyTold);
  const open = (file: File): void => withDesk((desk) => void desk.open(file))();
  startToolbar({
    open,
    save: (choice) => withDesk((desk) => void desk.save(choice))(),
    sample: withDesk((desk) => desk.sample()),
    clear: withDesk((desk) => desk.clear()),
  });
  watchDrops(part("drop"), open);
  const regions: readonly Region[] = [
    { name: "toolbar", title: "Toolbar", element: part("toolbar"), enter: () => enterFirst(part("toolbar")) },
    { name: "grid", title: "Spreadsheet", element: part("grid-side"), enter: enterCells },
    { name: "sidebar", title: "Sidebar", element: part("sidebar-side"), enter: () => enterFirst(sidebar) },
  ];
  watchRegions(regions, part("region-news"));
}

boot();
