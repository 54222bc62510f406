/** How a list divides into Reach, Core and Safer (`pivot`, step 5; the constrained mix is chosen). */

import type { PlacedBucket } from "./bucket.ts";
import type { Verdict } from "./decide.ts";
import type { SettingKey, Settings } from "./settings.ts";

export type Mix = Readonly<Record<PlacedBucket, number>>;

/** Which program is added first where the shares leave it open. */
export const tieOrder = ["Core", "Safer", "Reach"] as const satisfies readonly PlacedBucket[];

export const shareSettings: Readonly<Record<"usual" | "constrained", Readonly<Record<PlacedBucket, SettingKey>>>> = {
  usual: { Reach: "mixReach", Core: "mixCore", Safer: "mixSafer" },
  constrained: { Reach: "constrainedReach", Core: "constrainedCore", Safer: "constrainedSafer" },
};

/** The shares in percent. `constrained`: the score's label is Constraining, or there is a red flag. */
export function mixShares(constrained: boolean, settings: Settings): Mix {
  const keys = shareSettings[constrained ? "constrained" : "usual"];
  return { Reach: settings[keys.Reach], Core: settings[keys.Core], Safer: settings[keys.Safer] };
}

/** Whole programs per bucket for a list of `total`, by largest remainder; ties go to Core, then Safer. Source: `pivot`. */
export function listMix(total: number, constrained: boolean, settings: Settings): Verdict<Mix> {
  const shares = mixShares(constrained, settings);
  const exact = (bucket: PlacedBucket): number => (total * shares[bucket]) / 100;
  // Decimal shares leave rounding errors far under this; without it a tie could be broken by one.
  const remainder = (bucket: PlacedBucket): number => Math.round((exact(bucket) - Math.floor(exact(bucket))) * 1e9);
  const mix = { Reach: Math.floor(exact("Reach")), Core: Math.floor(exact("Core")), Safer: Math.floor(exact("Safer")) };
  const left = total - mix.Reach - mix.Core - mix.Safer;
  const byRemainder = [...tieOrder].sort((a, b) => remainder(b) - remainder(a));
  for (const bucket of byRemainder.slice(0, left)) mix[bucket]++;
  const reason = `Of ${total} programs ${shares.Reach} % Reach, ${shares.Core} % Core and ${shares.Safer} % Safer${constrained ? ", heavier on Core and Safer since the score or a flag constrains" : ""}.`;
  return { value: mix, reason, rule: constrained ? "mix-constrained" : "mix-usual", source: constrained ? "chosen" : "pivot" };
}
