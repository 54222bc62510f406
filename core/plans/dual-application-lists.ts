/** Both lists of a dual application: the sizes, and what the user's own list holds of each. */
import { dualSizes } from "../rules/dual-application.ts";
import type { PlanFacts } from "./facts.ts";
import { programsInWords, rangeInWords } from "./in-words.ts";
import { programsIn } from "./list-facts.ts";
import { item, type Known, type SectionTable } from "./render-plan.ts";

const small = "Consider a small backup list";

function wantsTwo({ dual }: PlanFacts): boolean {
  return dual?.value === "Recommended" || dual?.value === "Strongly consider";
}

type Counted = Known<"fields" | "specialty" | "second">;

function inBoth({ fields, specialty, second }: Counted): { readonly primary: number; readonly backup: number } {
  return { primary: programsIn(fields, specialty.code), backup: programsIn(fields, second.specialty.code) };
}

/** A handful of programs in the second field beside a real list in the first. */
function isAfterthought(facts: Counted): boolean {
  const { primary, backup } = inBoth(facts);
  return primary >= dualSizes.afterthoughtUnder && backup < dualSizes.afterthoughtUnder;
}

const sizes: SectionTable = {
  id: "lists",
  heading: "Both lists",
  rows: [
    item({
      id: "primary-size",
      kind: "task",
      source: "pivot",
      needs: ["dual", "specialty"],
      holds: wantsTwo,
      text: ({ specialty }) => `Give ${specialty.name} ${rangeInWords(dualSizes.primary)} programs, over many places and kinds of program.`,
      why: ({ dual }) => dual.reason,
    }),
    item({
      id: "backup-size",
      kind: "task",
      source: "pivot",
      needs: ["dual"],
      holds: wantsTwo,
      text: ({ second }) =>
        `Give ${second?.specialty.name ?? "the second field"} ${rangeInWords(dualSizes.backup)} programs, most of them Core and Safer.`,
      why: "A backup has to be able to carry you by itself.",
    }),
    item({
      id: "together-size",
      kind: "note",
      source: "recovery",
      needs: ["dual", "gap", "listSize"],
      holds: ({ gap, ...facts }) => wantsTwo(facts as PlanFacts) && (gap.value === "C" || gap.value === "Fail"),
      text: ({ listSize }) =>
        `Together that is up to 70 programs. For your category about ${listSize.value.count} over all fields are advised, so add to the safer end first.`,
      why: ({ gap }) => gap.reason,
    }),
    item({
      id: "small-backup-size",
      kind: "task",
      source: "recovery",
      needs: ["dual", "specialty", "listSize"],
      holds: ({ dual }) => dual.value === small,
      text: ({ specialty, listSize }) =>
        `Keep about ${listSize.value.count} programs in ${specialty.name}. If you add a second field, give it ${dualSizes.afterthoughtUnder} programs or more, or leave it.`,
      why: ({ dual }) => dual.reason,
    }),
    item({
      id: "small-backup-rank",
      kind: "note",
      source: "recovery",
      needs: ["dual"],
      holds: ({ dual }) => dual.value === small,
      text: "You can rank the second field under the first. It is there for the year in which the first list comes back short.",
      why: "A small backup is insurance, not a change of plan.",
    }),
  ],
};

const ownList: SectionTable = {
  id: "own-list",
  heading: "What your list holds now",
  rows: [
    item({
      id: "list-both",
      kind: "fact",
      source: "pivot",
      needs: ["fields", "specialty", "second"],
      text: (facts) => {
        const { primary, backup } = inBoth(facts);
        return `${facts.specialty.name}: ${programsInWords(primary)}. ${facts.second.specialty.name}: ${programsInWords(backup)}.`;
      },
    }),
    item({
      id: "list-fields",
      kind: "fact",
      source: "pivot",
      needs: ["fields"],
      holds: ({ fields, second }) => second === undefined && fields.fields.length > 0,
      text: ({ fields }) => `${fields.fields.map(({ name, programs }) => `${name}: ${programsInWords(programs)}`).join(". ")}.`,
    }),
    item({
      id: "afterthought",
      kind: "note",
      source: "pivot",
      needs: ["fields", "specialty", "second"],
      holds: isAfterthought,
      text: (facts) => {
        const { primary, backup } = inBoth(facts);
        const first = `${programsInWords(primary)} in ${facts.specialty.name}`;
        return backup === 0
          ? `Your list has ${first} and none in ${facts.second.specialty.name} yet. A few added at the end would read as an afterthought and help little: plan a full list, or none.`
          : `Your list has ${first} and ${backup} in ${facts.second.specialty.name}. That reads as an afterthought and costs fees without much use. Raise it to ${rangeInWords(dualSizes.backup)} with letters and a statement of its own, or drop it.`;
      },
      why: `Under ${dualSizes.afterthoughtUnder} programs, a second field rarely carries an application.`,
    }),
    item({
      id: "backup-stands",
      kind: "note",
      source: "pivot",
      needs: ["fields", "specialty", "second"],
      holds: (facts) => inBoth(facts).backup >= dualSizes.afterthoughtUnder,
      text: (facts) =>
        `${facts.second.specialty.name} has ${programsInWords(inBoth(facts).backup)}: a list of its own, not an afterthought.`,
      why: `From ${dualSizes.afterthoughtUnder} programs on MatchSheet counts it as a real second list; the aim is ${rangeInWords(dualSizes.backup)}.`,
    }),
    item({
      id: "fields-unknown",
      kind: "note",
      source: "chosen",
      needs: ["fields"],
      holds: ({ fields }) => fields.unknown > 0,
      text: ({ fields }) => `${programsInWords(fields.unknown)} of your list tell no specialty, so they are in neither count.`,
      why: "The list has no specialty column, code or sheet name to go by.",
    }),
  ],
};

export const dualLists: readonly SectionTable[] = [sizes, ownList];
