/** What Code.js calls of the bundle, as MatchSheet_. Nothing here runs while the script loads. */
export { call } from "./custom-function.ts";
export { endpoint } from "./endpoints.ts";
export { addMenu, openSidebar, setUpFromMenu, showAbout, undoFromMenu } from "./menu.ts";
