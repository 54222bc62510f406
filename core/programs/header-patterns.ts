import type { HeaderPattern } from "./header-pattern.ts";
import { choiceHeaders } from "./headers-of-choices.ts";
import { placeAndNameHeaders } from "./headers-of-place-and-name.ts";
import { scoreHeaders } from "./headers-of-scores.ts";

/** Which headers mean which column. A header may have several meanings: traps take some away (header-traps.ts), values decide the rest. */
export const headerPatterns: readonly HeaderPattern[] = [...placeAndNameHeaders, ...scoreHeaders, ...choiceHeaders];
