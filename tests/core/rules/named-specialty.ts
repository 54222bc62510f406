import { readTieredSpecialty, type TieredSpecialty } from "../../../core/cells/specialty.ts";

/** A specialty as the rules take it, from any of its names. */
export function specialtyNamed(name: string): TieredSpecialty {
  const read = readTieredSpecialty(name, "specialty");
  if (!read.ok || read.value === null) throw new Error(`${name} is no specialty with a tier.`);
  return read.value;
}
