import { describe, expect, test } from "vitest";
import { menuItems } from "../../../apps-script/menu-items.ts";
import { googleFiles } from "../../../scripts/build/google/files.ts";
import type { AuthMode } from "./fake/access.ts";
import type { FakeBook } from "./fake/book.ts";
import { builtFiles, execute, type ProjectFiles } from "./fake/project.ts";
import { bookOf, handlers } from "./google-host.ts";

const files = builtFiles();
const items = menuItems.map(({ label, handler }) => [label, handler]);
const newBook = (): FakeBook =>
  bookOf({
    name: "List",
    rows: [
      ["Program", "Category"],
      ["Northfield", "target"],
    ],
  });
const without = (scope: RegExp): ProjectFiles => ({ ...files, "appsscript.json": (files["appsscript.json"] ?? "").replace(scope, "x") });

describe("the menu", () => {
  test.each(["NONE", "LIMITED", "FULL"] satisfies AuthMode[])("is built on opening with AuthMode %s", (mode) => {
    const book = newBook();
    execute(files, book, mode, "onOpen", [{ authMode: mode }]);
    expect(book.menus).toEqual([{ title: "MatchSheet", items }]);
  });

  test("is built on installing", () => {
    const book = newBook();
    execute(files, book, "FULL", "onInstall", [{}]);
    expect(book.menus).toHaveLength(1);
  });

  test("of the add-on stands where Google wants an add-on's", async () => {
    const book = newBook();
    const addon = await googleFiles("addon");
    execute(addon, book, "NONE", "onOpen", [{}]);
    expect(book.menus).toEqual([{ title: "(Extensions)", items }]);
    execute(addon, book, "FULL", handlers.setUpFromMenu);
    expect(book.alerts).toEqual([expect.stringMatching(/^MatchSheet: Added: “Start”, /)]);
  });

  test("names functions that exist", () => {
    const book = newBook();
    for (const [, handler] of items) execute(files, book, "FULL", handler ?? "");
    expect([book.sidebar?.title, book.alerts.length]).toEqual(["MatchSheet", 3]);
  });
});

describe("what the menu's items do", () => {
  test("open the sidebar with the page that was built", () => {
    const book = newBook();
    execute(files, book, "FULL", handlers.openSidebar);
    expect(book.sidebar).toEqual({ title: "MatchSheet", html: files["sidebar.html"] });
  });

  test.each([
    ["script.container.ui", /script\.container\.ui/, handlers.openSidebar],
    ["spreadsheets.currentonly", /spreadsheets\.currentonly/, "matchSheetReadTable"],
  ])("need the scope %s of the manifest", (_, scope, handler) => {
    const asked = (): unknown => execute(without(scope), newBook(), "FULL", handler, ["null"]);
    // The server tells the sidebar in words what a menu item would throw.
    if (handler === handlers.openSidebar) expect(asked).toThrow("Specified permissions are not sufficient");
    else expect(JSON.parse(asked() as string)).toMatchObject({ ok: false, code: "unavailable" });
  });

  test("say in words that there is nothing to undo", () => {
    const book = newBook();
    execute(files, book, "FULL", handlers.undoFromMenu);
    expect(book.alerts).toEqual(["MatchSheet: There is no change of MatchSheet's left to take back."]);
  });

  test("say in words that somebody else is writing", () => {
    const book = newBook();
    book.lock = "held by somebody else";
    execute(files, book, "FULL", handlers.undoFromMenu);
    expect(book.alerts).toEqual([expect.stringContaining("writing to this spreadsheet right now")]);
  });

  test("tell the version and what MatchSheet does with the sheet", () => {
    const book = newBook();
    execute(files, book, "FULL", handlers.showAbout);
    expect(book.alerts).toEqual([expect.stringMatching(/^MatchSheet \d+\.\d+\.\d+: .*sends nothing anywhere/s)]);
  });
});

describe("the manifest", () => {
  test("asks for this spreadsheet and the sidebar, logs nothing, and runs on V8", () => {
    expect(JSON.parse(files["appsscript.json"] ?? "")).toEqual({
      timeZone: "Etc/UTC",
      dependencies: {},
      exceptionLogging: "NONE",
      runtimeVersion: "V8",
      oauthScopes: ["https://www.googleapis.com/auth/spreadsheets.currentonly", "https://www.googleapis.com/auth/script.container.ui"],
    });
  });
});
