import { WorkbookError } from "../sidebar/workbook.ts";
import { defectSentence } from "./defect.ts";
import { type Flavour, menuItems, menuName } from "./menu-items.ts";
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

export function undoFromMenu(): void {
  SpreadsheetApp.getUi().alert(menuName, undoneInWords(), SpreadsheetApp.getUi().ButtonSet.OK);
}

function undoneInWords(): string {
  try {
    const result = undo();
    if (!result.ok) return result.message;
    return result.cells === 1 ? "One cell is as it was before." : `${result.cells} cells are as they were before.`;
  } catch (error) {
    return error instanceof WorkbookError ? error.message : defectSentence("undo", error);
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
  "The functions need no permission. The sidebar does, since it reads your list and writes the columns you ask for.",
].join("\n\n");
