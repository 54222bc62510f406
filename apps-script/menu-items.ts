export const menuName = "MatchSheet";

/** A bound script makes a menu of its own; a published add-on must use the one under Extensions. */
export const flavours = ["template", "addon"] as const;
export type Flavour = (typeof flavours)[number];

/** What the menu offers, and the function of Code.js that each item calls, with the bundle's function behind it. */
export const menuItems = [
  { label: "Open MatchSheet", handler: "matchSheetOpenSidebar", calls: "openSidebar" },
  { label: "Set up this spreadsheet", handler: "matchSheetSetUp", calls: "setUpFromMenu" },
  { label: "Undo MatchSheet's last change", handler: "matchSheetUndoFromMenu", calls: "undoFromMenu" },
  { label: "About MatchSheet", handler: "matchSheetAbout", calls: "showAbout" },
] as const;
