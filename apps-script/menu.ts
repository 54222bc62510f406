import { WorkbookError } from "../sidebar/workbook.ts";
import { defectSentence } from "./defect.ts";
import { type Flavour, menuItems, menuName } from "./menu-items.ts";
import { setUp } from "./set-up.ts";
import { told } from "./told.ts";
import { undo } from "./undo.ts";

/** Runs when a spreadsheet is opened, perhaps before the user has allowed anything: so it builds the menu and asks nothing else. */
export function addMenu(flavour: Flavour): void {
  const ui = SpreadsheetApp.getUi();
  const menu = flavour === "addon" ? ui.createAddonMenu() : ui.createMenu(menuName);
  for (const { label, handler } of menuItems) menu.addItem(label, handler);
  menu.addToUi();
}

export function openSidebar(): void {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile("sidebar").setTitle(menuName));
}

export function setUpFromMenu(): void {
  say("set up", setUp);
}

export function undoFromMenu(): void {
  say("undo", () => {
    const result = undo();
    if (!result.ok) return result.message;
    return result.cells === 1 ? "One cell is as it was before." : `${result.cells} cells are as they were before.`;
  });
}

/** Does something and tells what came of it, in a window of its own. */
function say(what: string, work: () => string): void {
  const ui = SpreadsheetApp.getUi();
  ui.alert(menuName, inWords(what, work), ui.ButtonSet.OK);
}

function inWords(what: string, work: () => string): string {
  try {
    return work();
  } catch (error) {
    const known = told(error);
    return known instanceof WorkbookError ? known.message : defectSentence(what, error);
  }
}

declare const MATCHSHEET_VERSION: string;

export function showAbout(): void {
  const ui = SpreadsheetApp.getUi();
  ui.alert(`${menuName} ${MATCHSHEET_VERSION}`, about, ui.ButtonSet.OK);
}

const about = [
  "MatchSheet reads a program list against a Step 2 CK score. It answers with rules of thumb from published guidance, not with chances of matching.",
  "It works in this spreadsheet alone, sends nothing anywhere, and keeps no log.",
  "The functions need no permission. The sidebar and Set up do, since they read your list and write the columns and sheets you ask for.",
].join("\n\n");
