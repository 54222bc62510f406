/** Where a formula stands. */
export interface CellPlace {
  readonly unitId: string;
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/**
 * The last error sentence of every cell. The grid is a picture whose cells can only show an error's short name, so the sentence waits
 * here until somebody selects the cell.
 */
export class Sentences {
  readonly #kept = new Map<string, string>();

  keep(place: CellPlace, sentence: string): void {
    this.#kept.set(keyOf(place), sentence);
  }

  find(place: CellPlace): string | undefined {
    return this.#kept.get(keyOf(place));
  }

  /** Forgets them all: rows or columns moved, so the places no longer hold. */
  clear(): void {
    this.#kept.clear();
  }
}

const keyOf = (place: CellPlace): string => `${place.unitId}/${place.sheetId}/${place.row}/${place.column}`;
