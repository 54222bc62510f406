import { autumnList } from "../../sidebar/lists.ts";
import type { SidebarSeed } from "./open-sidebar.ts";

/** The autumn list, in a sheet whose name tells the specialty. */
export const autumn: SidebarSeed = { rows: autumnList, sheetName: "Internal Medicine" };
/** The same with a profile. */
export const filled: SidebarSeed = { ...autumn, profile: { score: 245, specialty: "Internal Medicine" } };
