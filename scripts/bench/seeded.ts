/** A stream of numbers from 0 to under 1 that is the same for the same seed: every run puts the same questions. */
export type Stream = () => number;

/** The generator called mulberry32: small, and even enough to make up a list. */
export function seeded(seed: number): Stream {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A whole number from `least` to `most`, both included. */
export function wholeBetween(next: Stream, least: number, most: number): number {
  return least + Math.floor(next() * (most - least + 1));
}

export function pick<Item>(next: Stream, items: readonly Item[]): Item {
  const item = items[Math.floor(next() * items.length)];
  if (item === undefined) throw new Error("There is nothing to pick from.");
  return item;
}
