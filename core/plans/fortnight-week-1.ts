/** Days 1 to 7 of the 14-day plan (`pivot`, step 8): the score, the specialty, the pivot level. */
import type { PivotLevel } from "../rules/pivot-level.ts";
import { atLevel, changesField, failedWhy, hasFailed } from "./fortnight-conditions.ts";
import { labelled, optionsWhy } from "./in-words.ts";
import { item, type Known, type SectionTable } from "./render-plan.ts";

const readTheScore: SectionTable = {
  id: "days-1-2",
  heading: "Days 1 and 2: read the score",
  rows: [
    item({
      id: "nothing-to-decide-yet",
      kind: "note",
      source: "chosen",
      days: [1, 2],
      text: "Nothing has to be decided on these two days. You only collect facts.",
    }),
    item({
      id: "check-passing",
      kind: "task",
      source: "recovery",
      days: [1, 1],
      needs: ["gap"],
      holds: ({ gap }) => gap.value === "Fail",
      text: "Check on the official report whether you passed. If you did not, tell your dean today.",
      why: ({ gap }) =>
        `${gap.reason} The standard depends on the exam date. If your report says pass, correct the passing standard on the Rules sheet.`,
    }),
    item({
      id: "look-up-percentile",
      kind: "task",
      source: "pivot",
      days: [1, 1],
      text: "Look up your percentile in the official score tables, or ask the dean's office for them. Write it beside the score.",
    }),
    item({
      id: "percentile-so-far",
      kind: "fact",
      source: "pivot",
      days: [1, 1],
      needs: ["score", "percentile", "standing"],
      text: ({ score, percentile, standing, settings }) =>
        `One source calls ${score} ${standing.toLowerCase()}. With a national mean of ${settings.nationalMean}, about ${percentile.value} of 100 examinees score lower. Both are rough.`,
    }),
    item({
      id: "compare-with-range",
      kind: "task",
      source: "pivot",
      days: [2, 2],
      needs: ["specialty", "range"],
      text: ({ specialty, range }) =>
        `Compare the score with the usual range for ${specialty.name}: about ${range.low} to ${range.high}. Ranges are rough, and programs differ.`,
    }),
    item({
      id: "two-ranges",
      kind: "note",
      source: "recovery",
      days: [2, 2],
      needs: ["range", "recoveryRange"],
      holds: ({ range, recoveryRange }) => range.low !== recoveryRange.low,
      text: ({ range, recoveryRange }) =>
        `A second source starts the range at ${recoveryRange.low}. The label and the pivot level here use ${range.low}; the list size uses ${recoveryRange.low}.`,
      why: "Two sources draw the line in different places. Neither is a cut-off.",
    }),
    item({
      id: "helps-and-hurdles",
      kind: "task",
      source: "pivot",
      days: [2, 2],
      text: "On one page, list what helps your application and what stands in its way. Ten lines are enough.",
    }),
    item({
      id: "helps-so-far",
      kind: "fact",
      source: "pivot",
      days: [2, 2],
      holds: ({ profile }) => profile.strengths.length > 0,
      text: ({ profile }) => `Your profile already names as help: ${labelled(profile.strengths)}.`,
    }),
    item({
      id: "hurdles-so-far",
      kind: "fact",
      source: "pivot",
      days: [2, 2],
      holds: ({ profile }) => profile.concerns.length > 0,
      text: ({ profile }) => `Your profile already names as hurdles: ${labelled(profile.concerns)}.`,
    }),
    item({
      id: "room-for-feelings",
      kind: "note",
      source: "pivot",
      days: [1, 7],
      needs: ["level", "specialty"],
      holds: ({ level }) => level.value >= 2,
      text: "You may feel sad, angry or embarrassed. That is a fair response. Tell someone you trust, and keep it apart from the decisions of days 5 to 7.",
      why: (facts) =>
        hasFailed(facts)
          ? "A failed exam is hard news, whatever comes after it."
          : `The score asks for changes to a plan for ${facts.specialty.name} that may have mattered to you for years.`,
    }),
  ],
};

const realityCheck: SectionTable = {
  id: "days-3-4",
  heading: "Days 3 and 4: check it against your specialty",
  rows: [
    item({
      id: "mark-label",
      kind: "task",
      source: "pivot",
      days: [3, 3],
      needs: ["label", "specialty"],
      text: ({ label, specialty }) =>
        `Mark the score for ${specialty.name} as enabling, neutral or constraining. MatchSheet reads it as ${label.value.toLowerCase()}.`,
      why: ({ label }) => label.reason,
    }),
    item({
      id: "mentor-check",
      kind: "task",
      source: "pivot",
      days: [3, 4],
      text: "Show your page to one mentor you trust. Ask how they read the score for your specialty.",
    }),
    item({
      id: "retake-debrief",
      kind: "task",
      source: "recovery",
      days: [3, 4],
      needs: ["gap"],
      holds: hasFailed,
      text: "Do the exam debrief of the recovery plan: how you prepared, what the practice scores said, which areas were weak.",
      why: failedWhy,
    }),
    item({
      id: "other-fields",
      kind: "task",
      source: "pivot",
      days: [4, 4],
      text: "Name two or three other specialties in which you could be content. Put the one that interests you most on top.",
    }),
    item({
      id: "other-fields-to-start-from",
      kind: "note",
      source: "pivot",
      days: [4, 4],
      needs: ["options", "specialty"],
      holds: (facts) => !hasFailed(facts),
      text: ({ options }) => `Fields to start from: ${options.options.join("; ")}.`,
      why: ({ options, specialty }) => optionsWhy(options, specialty.name),
    }),
  ],
};

const moves = {
  0: ({ specialty }: Known<"specialty">) =>
    `Stay with ${specialty.name}. Let the score work for you: look at more academic programs, and add one or two that are a stretch.`,
  1: ({ specialty }: Known<"specialty">) =>
    `Keep ${specialty.name} and change the list: more regional, mid-sized and community programs, more places, fewer famous names. Lean on ties and rotations.`,
  2: ({ specialty }: Known<"specialty">) =>
    `Choose one field next to ${specialty.name} and look at it in earnest. Keep what you like about the work: procedures or thinking, wards or clinic.`,
  3: () =>
    "Start again from one question: what kind of doctor do you want to be? Weigh where you can train, where you can live, and what will content you. Leave the name of the field for last.",
} as const satisfies Record<PivotLevel, (facts: Known<"specialty">) => string>;

const movesWhy: Readonly<Record<PivotLevel, string>> = {
  0: "At level 0 the score supports the field you want.",
  1: "At level 1 the score is close enough to stay, and the programs make the difference.",
  2: "At level 2 the score is a real hurdle in this field, and a smaller one beside it.",
  3: "At level 3 the score would shape every year of trying, so the choice is worth making afresh.",
};

const pivotLevelDays: SectionTable = {
  id: "days-5-7",
  heading: "Days 5 to 7: choose how much to change",
  rows: [
    item({
      id: "choose-level",
      kind: "task",
      source: "pivot",
      days: [5, 7],
      holds: (facts) => !hasFailed(facts),
      why: "The level sets the rest of the plan: story, letters and list.",
      text: "Choose one of four: no pivot, a micro-pivot (other programs), a smart pivot (a neighboring field), or a full pivot (a new plan). Write the choice down with its reason.",
    }),
    item({
      id: "level-so-far",
      kind: "fact",
      source: "pivot",
      days: [5, 7],
      needs: ["level", "levelName"],
      holds: (facts) => !hasFailed(facts),
      text: ({ level, levelName }) => `MatchSheet reads level ${level.value}: ${levelName.toLowerCase()}. ${level.reason}`,
    }),
    ...([0, 1, 2, 3] as const).map((level) =>
      item({
        id: `move-level-${level}`,
        kind: "task",
        source: "pivot",
        days: [5, 7],
        needs: ["level", "specialty"],
        holds: atLevel(level),
        text: moves[level],
        why: movesWhy[level],
      }),
    ),
    item({
      id: "retake-date",
      kind: "task",
      source: "recovery",
      days: [5, 7],
      needs: ["gap"],
      holds: hasFailed,
      text: "Meet your dean about the retake. Settle three things: a date by which you would be ready, who helps you prepare, and which application cycle that date fits.",
      why: failedWhy,
    }),
    item({
      id: "meet-field-advisor",
      kind: "task",
      source: "pivot",
      days: [5, 7],
      needs: ["level"],
      holds: changesField,
      text: "Book a meeting with an advisor in the field you may move to. Take the advisor page along.",
      why: ({ level }) => `At level ${level.value} the field may change, and someone inside it can tell you what it asks for.`,
    }),
    item({
      id: "meet-dean",
      kind: "task",
      source: "pivot",
      days: [5, 7],
      needs: ["level"],
      holds: changesField,
      text: "Book a meeting with your dean. Ask which rotations can still be moved, and how the school can back the change.",
      why: ({ level }) => `At level ${level.value} your schedule and the school's letter may have to follow.`,
    }),
    item({
      id: "meet-resident",
      kind: "task",
      source: "pivot",
      days: [5, 7],
      needs: ["level"],
      holds: changesField,
      text: "Talk with at least one resident in that field. Ask what an ordinary week is like.",
      why: ({ level }) => `At level ${level.value} you choose daily work, and residents know it best.`,
    }),
    item({
      id: "meet-outside-view",
      kind: "task",
      source: "chosen",
      days: [5, 7],
      needs: ["level"],
      holds: atLevel(3),
      text: "Ask half an hour of someone who knows you well and has no stake in the choice. Tell them what you want from the work, before you name a field.",
      why: () => "At level 3 the question is open again, and an outside view helps to hear your own answer.",
    }),
  ],
};

export const firstWeek: readonly SectionTable[] = [readTheScore, realityCheck, pivotLevelDays];
