import type { CellValue } from "../../sidebar/workbook.ts";

/** Invented programs. With a score of 245: three Reach, two Core, two Safer, and the cases that are none of these. */
export const autumnList: CellValue[][] = [
  ["Program", "City", "State", "Step 2 average", "Step 2 minimum", "Highly competitive?", "Notes"],
  ["Northfield Medical Center", "Northfield", "OH", 252, 230, "", "nice residents"],
  ["Lakeshore Regional", "Port Ames", "MI", "245 (2025)", "", "no", ""],
  ["St. Alder Hospital", "Alder", "PA", 240, "no minimum", "", ""],
  ["Harbor University", "Eastport", "MA", 238, 225, "yes", ""],
  ["Prairie State Consortium", "Linden", "KS", "235-250", "", "", ""],
  ["", "", "", "", "", "", ""],
  ["Cedar Valley Health", "Cedar", "IA", 231, 215, "", ""],
  ["Ridgeway Community", "Ridgeway", "TN", "225", "", "", "=SUM(1,2) was on their page"],
  ["Summit Teaching Hospital", "Summit", "CO", "see website", "", "", ""],
  ["Bayview Clinic", "Bayview", "FL", "N/A", "", "", ""],
  ["Mount Hale Center", "Hale", "VT", 244, 250, "", ""],
  ["Delta Memorial", "Delta", "LA", 24500, "", "maybe", ""],
];

/** A list with minimums alone, and a specialty in the sheet's name. */
export const minimumList: CellValue[][] = [
  ["Program Name", "State", "Minimum Step 2 Score"],
  ["Northfield Medical Center", "OH", 230],
  ["Lakeshore Regional", "MI", 0],
  ["St. Alder Hospital", "PA", 250],
];
