import type { CellValue } from "../../sidebar/workbook.ts";
import { columnsInOrder } from "../../templates/sheets/program-columns.ts";

/** The columns of the list are those of the workbooks that are handed out. */
const programHeaders = columnsInOrder.map(({ header }) => header);

type Row = readonly [
  program: string,
  city: string,
  state: string,
  specialty: string,
  type: string,
  average: CellValue,
  minimum: CellValue,
  competitive: CellValue,
  interest: CellValue,
  location: CellValue,
  connection: CellValue,
  notes: string,
];

const im = "Internal Medicine";
const fm = "Family Medicine";

/**
 * Invented programs in invented towns. Some averages are written the untidy ways that real lists hold, so that a visitor sees how each is
 * read.
 */
const rows: readonly Row[] = [
  ["Harrowgate University Hospital", "Harrowgate Falls", "OH", im, "University", 252, 230, true, 5, 3, 0, ""],
  ["Quillstone Medical Center", "Quillstone", "PA", im, "University", "~249", 225, "", 4, 4, 2, ""],
  ["Lake Ferrin Regional", "Port Ferrin", "MI", im, "Community", 238, "", "", 3, 5, 0, ""],
  ["St. Odalric Hospital", "Marrowby", "IL", im, "Community", "240-250", 220, "", 3, 3, 0, "Range from the program's own page"],
  ["Thistledown Health", "Thistledown", "IN", im, "Community", 236, 215, "", 2, 4, 0, ""],
  ["Vantry University Medical Center", "Vantry", "NY", im, "University", 256, 240, "yes", 5, 2, 0, ""],
  ["Copperbeck Memorial", "Copperbeck", "MN", im, "Community", "245+", "", "", 3, 3, 1, "Only a floor is known"],
  ["Ashgrove Teaching Hospital", "North Ashgrove", "NJ", im, "Affiliate", 246, 225, "", 4, 3, 3, "Rotation in August"],
  ["Brackwater Regional", "Brackwater", "VA", im, "Community", 234, 210, "", 2, 2, 0, ""],
  ["Elmsreach Medical Center", "Elmsreach", "GA", im, "Affiliate", "243 (2025)", "", "", 3, 2, 0, ""],
  ["Saint Vellum Hospital", "Vellum Heights", "TX", im, "Community", 241, 220, "", 3, 3, 0, ""],
  ["Ironbridge State University", "Ironbridge Mills", "PA", im, "University", 250, "no minimum", "", 4, 4, 0, ""],
  ["Tolliver Valley Health", "Tolliver", "WV", im, "Community", "25x", "", "", 1, 2, 0, "Their reply said “250-something”"],
  ["Pinehollow Community Hospital", "Pinehollow", "NC", im, "Community", "", "", "", 2, 3, 0, "No figure published"],
  ["Greywick University Hospital", "Greywick", "MA", im, "University", 258, 240, true, 5, 1, 0, ""],
  ["Summerlea Medical Center", "Summerlea", "FL", im, "Community", 239, 220, "", 3, 2, 0, ""],
  ["Old Harbor Regional", "Old Harbor", "ME", im, "Community", 233, "", "", 2, 4, 1, ""],
  ["Wexmoor University", "Wexmoor", "CT", im, "University", "252 (231-279)", 230, "", 4, 3, 0, "Average with its spread"],
  ["Lindenfold Hospital", "Lindenfold", "WI", im, "Affiliate", 244, 220, "", 3, 4, 0, ""],
  ["Kestrel Ridge Health", "Kestrel Ridge", "CO", im, "Community", 242, "", "", 4, 5, 0, ""],
  ["Dunmarrow Medical Center", "Dunmarrow", "MO", im, "Community", "TBD", "", "", 2, 3, 0, "Asked by e-mail, no answer yet"],
  ["Bellwether University Hospital", "Bellwether", "MD", im, "University", 254, 235, "", 5, 3, 2, "Mentor trained here"],
  ["Cinderford Regional", "Cinderford", "KY", im, "Community", 231, 205, "", 1, 2, 0, ""],
  ["Maplecross Community Health", "Maplecross", "IA", im, "Community", 237, 215, "", 2, 3, 0, ""],
  ["St. Brannoch Hospital", "Brannoch", "RI", im, "Affiliate", "avg 247", 225, "", 4, 3, 0, ""],
  ["Foxglove Medical Center", "Foxglove Bend", "OR", im, "Community", 240, "", "", 3, 4, 0, ""],
  ["Westmarch University", "Westmarch", "CA", im, "University", 255, 235, "yes", 5, 5, 0, ""],
  ["Larkhaven Regional", "Larkhaven", "SC", im, "Community", 235, 215, "", 2, 2, 0, ""],
  ["Penhallow Teaching Hospital", "Penhallow", "DE", im, "Affiliate", 248, 230, "", 3, 3, 0, ""],
  ["Rookery Point Health", "Rookery Point", "WA", im, "Community", "240 to 246", 220, "", 3, 4, 0, ""],
  ["Amberline Community Hospital", "Amberline", "AZ", im, "Community", 232, "", "", 1, 3, 0, ""],
  ["Stonelight Medical Center", "Stonelight", "TN", im, "Community", "see website", 215, "", 2, 2, 0, "Look the figure up"],
  ["Hollin Creek Family Medicine", "Hollin Creek", "OH", fm, "Community", 228, 205, "", 3, 4, 0, "Backup"],
  ["Tamsin Valley Family Medicine", "Tamsin Valley", "PA", fm, "Affiliate", 232, 210, "", 3, 3, 0, "Backup"],
  ["Birchmere Family Health", "Birchmere", "MI", fm, "Community", 226, "", "", 2, 4, 0, "Backup"],
  ["Northwold Family Medicine", "Northwold", "NY", fm, "University", 235, 215, "", 3, 2, 0, "Backup"],
  ["Sable Creek Rural Health", "Sable Creek", "WV", fm, "Community", 222, "", "", 2, 3, 0, "Backup"],
  ["Calloway Bay Family Medicine", "Calloway Bay", "VA", fm, "Community", "230 avg", 205, "", 2, 3, 0, "Backup"],
  ["Meadowrun Family Practice", "Meadowrun", "IL", fm, "Community", "n/a", "", "", 1, 3, 0, "Backup"],
  ["Fernside Community Health", "Fernside", "IN", fm, "Community", 224, 200, "", 2, 3, 0, "Backup"],
];

/** The sample list: header row first; Category, Why, Signal and Interview are for the visitor and MatchSheet to fill. */
export const programRows: readonly (readonly CellValue[])[] = [
  programHeaders,
  ...rows.map(
    ([program, city, state, specialty, type, average, minimum, competitive, interest, location, connection, notes]): CellValue[] => [
      program,
      city,
      state,
      specialty,
      type,
      average,
      minimum,
      competitive,
      "",
      "",
      interest,
      location,
      connection,
      "",
      "",
      notes,
    ],
  ),
];
