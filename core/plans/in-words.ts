/** Facts as parts of a sentence. */
import { profileFields } from "../profile/fields.ts";
import type { Profile } from "../profile/read-profile.ts";
import type { Options } from "../rules/adjacent-specialties.ts";
import type { Known } from "./render-plan.ts";

/** "a", "a and b", "a, b and c". */
export function listed(texts: readonly string[], joint = "and"): string {
  return texts.length < 2 ? texts.join("") : `${texts.slice(0, -1).join(", ")} ${joint} ${texts[texts.length - 1]}`;
}

/** "1 program", "12 programs". */
export function programsInWords(count: number): string {
  return count === 1 ? "1 program" : `${count} programs`;
}

/** A first capital that is not part of an abbreviation, lowered. */
export function lowered(text: string): string {
  return /^[A-Z](?![A-Z])/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** "30-40" as "30 to 40". */
export function rangeInWords(range: string): string {
  return range.replace("-", " to ");
}

/** Where fields to turn to come from. */
export function optionsWhy({ source, rule }: Options, target: string): string {
  if (source === "inferred") return `No source names neighbors of ${target}. MatchSheet inferred these from the kinds of work they share.`;
  return rule === "pivot-landing-spots"
    ? "The source names these as fields that a full change of plan often leads to."
    : `The source names these as neighbors of ${target}.`;
}

/** A field as people say it in a letter or a talk, without what a list adds in parentheses. */
export function spoken(field: string): string {
  return field.replace(/ \(.*\)$/, "");
}

/** "very late (talk to an advisor)": a verdict that goes on after a colon, for a sentence that has one already. */
export function verdictInWords(value: string): string {
  return lowered(value).replace(/: (.*)$/, " ($1)");
}

/** "under 230", "of 230 to 239", "of 260 and more", to follow "a score". */
export function bandInWords({ value }: Known<"band">["band"]): string {
  return value.startsWith("<") ? `under ${value.slice(1)}` : `of ${rangeInWords(value).replace(/\+$/, " and more")}`;
}

/** What to do next in one's own target; at the top of the scale there is no door left to open again. */
export function movesInWords({ moves, band, tier }: Known<"moves" | "band" | "tier">): string {
  const competitive = tier.value === "Ultra-Competitive" || tier.value === "High-Competitive";
  const atTheTop = band.value === "260+" && competitive;
  return atTheTop ? "The score does its part here. Letters, research and rotations decide the rest." : moves.join(" ");
}

/** Why a list has its size and its mix. */
export function listWhy({ listSize, constrained }: Known<"listSize" | "constrained">): string {
  return constrained ? `${listSize.reason} The mix leans on Core and Safer, since the score or a flag constrains.` : listSize.reason;
}

/** The profile's strengths or concerns as its labels, for the middle of a sentence. */
export function labelled(keys: Profile["strengths"] | Profile["concerns"]): string {
  const labels = profileFields.filter(({ key }) => (keys as readonly string[]).includes(key)).map(({ label }) => lowered(label));
  return listed(labels);
}
