/** Every proof of the plain formulas, with how many answers it compares at least, and how many of the forms that only the core reads it meets. */
import { listProof } from "./list-proof.ts";
import { profileProof } from "./profile-proof.ts";
import { programProof } from "./program-proof.ts";
import type { Proof } from "./proof.ts";
import { ruleProof } from "./rule-proof.ts";
import { specialtyProof } from "./specialty-proof.ts";

export interface CountedProof {
  readonly proof: Proof;
  readonly compared: number;
  readonly checked: number;
}

export const proofs: readonly CountedProof[] = [
  { proof: programProof(), compared: 7_900, checked: 108 },
  { proof: profileProof(), compared: 15_000, checked: 5 },
  { proof: specialtyProof(), compared: 1_400, checked: 0 },
  { proof: ruleProof(), compared: 2_300, checked: 0 },
  { proof: listProof(), compared: 3_400, checked: 0 },
];
