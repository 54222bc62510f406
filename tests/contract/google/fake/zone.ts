const partsOf = (date: Date, zone: string): Record<string, string> => {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  });
  return Object.fromEntries(format.formatToParts(date).map(({ type, value }) => [type, value]));
};

/** The moment at which a day begins in a time zone. */
export function midnight(day: string, zone: string): Date {
  const guess = new Date(`${day}T00:00:00Z`);
  const there = partsOf(guess, zone);
  const shown = Date.UTC(
    Number(there.year),
    Number(there.month) - 1,
    Number(there.day),
    Number(there.hour),
    Number(there.minute),
    Number(there.second),
  );
  return new Date(2 * guess.getTime() - shown);
}

/** Utilities.formatDate, for the one pattern that is used. */
export function formatDate(date: Date, zone: string, pattern: string): string {
  if (pattern !== "yyyy-MM-dd") throw new Error(`The fake host models the pattern yyyy-MM-dd, not ${pattern}.`);
  const { year, month, day } = partsOf(date, zone);
  return `${year}-${month}-${day}`;
}

/** Utilities.parseDate, for the same pattern. */
export function parseDate(text: string, zone: string, pattern: string): Date {
  if (pattern !== "yyyy-MM-dd") throw new Error(`The fake host models the pattern yyyy-MM-dd, not ${pattern}.`);
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) throw new Error(`Unparseable date: ${text}`);
  return midnight(text, zone);
}
