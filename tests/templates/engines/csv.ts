/** Comma-separated text as rows of cells. Quoted cells may hold commas, quotes and line breaks. */
export function parseCsv(csv: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /("(?:[^"]|"")*"|[^,\r\n]*)(,|\r?\n|$)/g;
  for (const [whole, held = "", end = ""] of csv.matchAll(cell)) {
    if (whole === "" && end === "") break;
    rows[rows.length - 1]?.push(held.startsWith('"') ? held.slice(1, -1).replace(/""/g, '"') : held);
    if (end !== "," && end !== "") rows.push([]);
  }
  if (rows[rows.length - 1]?.length === 0) rows.pop();
  return rows;
}
