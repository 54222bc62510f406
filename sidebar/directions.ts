import { adjacentOptions, fullPivotOptions, laterDoors } from "../core/rules/adjacent-specialties.ts";
import { dualApplication, dualSizes } from "../core/rules/dual-application.ts";
import { nextMoves } from "../core/rules/odds-moves.ts";
import { pivotLevel } from "../core/rules/pivot-level.ts";
import type { Facts } from "./facts.ts";

/** What to do with a verdict: sentences under a heading. */
export interface Direction {
  readonly id: string;
  readonly title: string;
  /** What stands before the list. */
  readonly lead: string;
  readonly items: readonly string[];
}

function toText(range: string): string {
  return range.replace("-", " to ");
}

/** Where one could turn. At level 0 and 1 it is told as what lies near, not as advice. */
function turns({ profile: { score, specialty, late }, counts, settings }: Facts): Direction[] {
  if (score === undefined || specialty === undefined) return [];
  const level = pivotLevel(score, specialty, counts, late, settings).value;
  const { options, source } = level === 3 ? fullPivotOptions(specialty) : adjacentOptions(specialty);
  const inferred = source === "inferred" ? " Inferred by MatchSheet from the kinds of work, since no source names them." : "";
  const leads = [
    "No pivot is advised. These lie nearest, should you want to know.",
    "Keep the specialty. These lie nearest, should you want a second thought.",
    "Fields next to it that keep much of the work.",
    "Fields where the score is no barrier, for a plan built anew.",
  ];
  const doors = options.flatMap((option) => {
    const later = laterDoors[option];
    return later ? [`${option} leads on to ${later.join(", ")}`] : [option];
  });
  return [{ id: "turns", title: "Adjacent specialties", lead: `${leads[level]}${inferred}`, items: doors }];
}

/** The sizes of a dual application, where one is advised. */
function dual({ profile: { score, specialty, secondChoice }, settings }: Facts): Direction[] {
  if (score === undefined || specialty === undefined) return [];
  const answer = dualApplication(score, specialty, settings);
  if (answer.value === "Not needed") return [];
  const second = secondChoice && secondChoice.name !== specialty.name ? secondChoice.name : "a second specialty";
  return [
    {
      id: "dual",
      title: "If you apply in two specialties",
      lead: secondChoice ? "" : "Name a second choice under You, and it stands here by name.",
      items: [
        `${toText(dualSizes.primary)} programs in ${specialty.name}, ${toText(dualSizes.backup)} in ${second}.`,
        `${toText(dualSizes.letters)} strong letters in each field, and a personal statement of its own for each.`,
        `Fewer than ${dualSizes.afterthoughtUnder} backup programs are an afterthought that seldom helps.`,
      ],
    },
  ];
}

function moves({ profile: { score, specialty } }: Facts): Direction[] {
  if (score === undefined || specialty === undefined) return [];
  return [{ id: "moves", title: "Next moves", lead: "", items: nextMoves(score, specialty) }];
}

/** What follows from the decision, in the order of doing. */
export function directionsOf(facts: Facts): readonly Direction[] {
  return [...moves(facts), ...turns(facts), ...dual(facts)];
}
