import { sourcesTable } from "./sources.ts";

/** What holds for every function, written by hand; the rest of the page comes from the catalog. */
export const introduction = `# The functions

**Every answer is a rough direction, never a cut-off.** Programs read whole files, and no formula knows yours. Use an answer to sort your
thoughts and your list, then talk to people who know you.

## Before you start

**Names.** In Google Sheets and on MatchSheet's own page you type the name alone: \`=STEP2TIER(C2)\`. In Excel the name follows
\`MATCHSHEET.\`: \`=MATCHSHEET.STEP2TIER(C2)\`. What stands in square brackets may be left out. The examples are written for Sheets and the
page; in Excel, put \`MATCHSHEET.\` in front.

**Ranges.** Nearly everywhere one cell will do, a range will too, and then one formula answers a whole column: \`=BUCKET(C1, D2:D300)\` fills 299
rows. A column beside a single cell gives a column; a column beside a row gives a block; two ranges must have the same size. LISTMIX and
PIVOTS give a table themselves and so take single cells; LISTAUDIT reads its buckets as one list, as every function reads its Rules range.

**Blanks.** A blank cell where a value is required gives a blank answer, so a formula may run past the end of your list. 0 counts as
blank for a score, a specialty, a date, a total or a choice. A blank program average gives \`No data\`.

**What can't be read.** MatchSheet does not guess. A single value that can't be read is an error whose sentence names the parameter,
quotes what the cell held and says what would do. Inside a range only that row says so, as a text that begins with \`Check:\`; the
other rows keep their answers.

**What cells may hold.** A score is a whole number from 1 to 300, also as text. Step 1 is Pass, Fail or a number. A program's score may
be written the way lists write it: \`245\`, \`~245\`, \`252 (231-279)\`, \`240-250\`, \`25x\`, \`245+\`, \`N/A\`. A specialty may be its name, what applicants
call it, an NRMP code or an ACGME id. A flag is TRUE or FALSE, yes or no, 1 or 0. A date is a date cell or text such as \`2026-06-20\`.
Capitals do not matter.

**The Rules range.** Some numbers are MatchSheet's choice, or change with the years. The Rules sheet lists them under the headings
Setting and Value; change a value there and hand the two columns to a function as its last argument, headings included. A setting
that is absent or blank keeps its usual value; one that can't be used is an error that names its row.

## Sources

Each function names where its rule comes from.

${sourcesTable}
`;
