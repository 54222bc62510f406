/**
 * Takes the core's own sentences apart, so that a formula says the same words: the rule's function is asked with numbers that stand for
 * places, and where such a number comes back, its place is marked as {name}.
 */

/** Far from any number in a rule, and with decimals that no rule's figures have. */
const firstStandIn = 700_001;

/** Numbers for places, in order: no two are alike, and no sum or difference of two is a third. */
export function standIns<const Key extends string>(keys: readonly Key[]): Readonly<Record<Key, number>> {
  return Object.fromEntries(keys.map((key, place) => [key, firstStandIn + 1013 * place * place])) as Record<Key, number>;
}

/** The sentence with {name} where a stand-in stood. Throws where a number of that size is left, since a place would be lost. */
export function marked(sentence: string, numbers: Readonly<Record<string, number>>): string {
  const result = Object.entries(numbers).reduce((rest, [name, number]) => rest.split(String(number)).join(`{${name}}`), sentence);
  if (/\d{6}/.test(result)) throw new Error(`A number of this sentence has no place of its own: ${result}`);
  return result;
}

/** Fills the places of a sentence in by SUBSTITUTE. */
export function filled(sentence: string, values: Readonly<Record<string, string>>): string {
  return Object.entries(values).reduce((inner, [name, value]) => `SUBSTITUTE(${inner},"{${name}}",${value})`, sentence);
}
