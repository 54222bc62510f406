/** The dated tasks of a plan as a calendar file: whole days without a time zone, found again by their ids when it is imported anew. */
import ICAL from "ical.js";
import { type Day, dayText } from "../../core/cells/day.ts";
import type { Item, Plan } from "../../core/plans/plan.ts";
import type { OfferedFile } from "../workbook.ts";
import { calendarTitles } from "./calendar-titles.ts";
import { digestOf } from "./merge-ids.ts";

export interface CalendarOptions {
  /** When the file is made. */
  readonly now: Date;
  /**
   * Whether each event carries the task's own words, which may tell the score and the field. Without it a calendar that others see shows
   * what is to be done and nothing more.
   */
  readonly withDetails?: boolean;
}

interface DatedTask extends Item {
  readonly from: Day;
  readonly to: Day;
}

const plainDescription = "One step of a MatchSheet plan. The plan itself says more.";
const millisecondsAMinute = 60_000;
/** The format wants 75 bytes at most, and the library does not count the blank that begins a folded line. */
ICAL.foldLength = 74;

function isDatedTask(item: Item): item is DatedTask {
  return item.kind === "task" && item.from !== undefined && item.to !== undefined;
}

function datedTasks({ sections }: Plan): DatedTask[] {
  return sections.flatMap(({ items }) => items.filter(isDatedTask));
}

function dateOf(day: Day): ICAL.Time {
  return ICAL.Time.fromDateString(dayText(day));
}

/** The id as a digest: a reader of the file learns nothing from it. */
function uidOf(plan: Plan, { id }: Item): string {
  return `${digestOf(`${plan.id}/${id}`)}@matchsheet`;
}

function titleOf(plan: Plan, { id }: Item): string {
  const title = calendarTitles[plan.id]?.[id];
  if (title === undefined) throw new Error(`The task ${plan.id}/${id} has a date and no title for calendars.`);
  return title;
}

function detailsOf({ text, why }: Item): string {
  return why === undefined ? text : `${text}\n\nWhy: ${why}`;
}

function eventOf(plan: Plan, task: DatedTask, { now, withDetails = false }: CalendarOptions): ICAL.Component {
  const event = new ICAL.Component("vevent");
  event.addPropertyWithValue("uid", uidOf(plan, task));
  event.addPropertyWithValue("dtstamp", ICAL.Time.fromJSDate(now, true));
  // A calendar takes an event that it has for changed only where this number is higher.
  event.addPropertyWithValue("sequence", Math.floor(now.getTime() / millisecondsAMinute));
  event.addPropertyWithValue("dtstart", dateOf(task.from));
  // The day after the last one, as the format counts.
  event.addPropertyWithValue("dtend", dateOf(task.to + 1));
  event.addPropertyWithValue("summary", titleOf(plan, task));
  event.addPropertyWithValue("description", withDetails ? detailsOf(task) : plainDescription);
  // The days stay free for appointments.
  event.addPropertyWithValue("transp", "TRANSPARENT");
  return event;
}

/**
 * The calendar file (.ics) of a plan; undefined where none of its tasks has a date. Importing it a second time, after the start or the
 * profile has changed, moves and rewrites the events that are there; it cannot take away those that no longer apply.
 */
export function calendarFile(plan: Plan, options: CalendarOptions): OfferedFile | undefined {
  const tasks = datedTasks(plan);
  if (tasks.length === 0) return undefined;
  const calendar = new ICAL.Component("vcalendar");
  calendar.addPropertyWithValue("version", "2.0");
  calendar.addPropertyWithValue("prodid", "-//MatchSheet//Plans//EN");
  calendar.addPropertyWithValue("calscale", "GREGORIAN");
  for (const task of tasks) calendar.addSubcomponent(eventOf(plan, task, options));
  const text = `${calendar.toString()}\r\n`;
  return { name: `matchsheet-${plan.id}.ics`, type: "text/calendar;charset=utf-8", bytes: new TextEncoder().encode(text) };
}
