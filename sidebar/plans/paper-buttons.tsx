import { calendarOf, offer, print, savePdf, toPaper } from "./deeds.ts";
import type { PaperName } from "./pdf-document.ts";
import type { ScreenView } from "./plans-view.ts";

const papers: readonly (readonly [name: PaperName, words: string])[] = [
  ["letter", "US Letter"],
  ["a4", "A4"],
];

const failed = {
  print: "Printing failed, for a reason that MatchSheet does not know.",
  pdf: "The PDF could not be made, for a reason that MatchSheet does not know. Print may still work.",
  calendar: "The calendar file could not be made, for a reason that MatchSheet does not know.",
} as const;

const imported = "Open it with your calendar to import the days. Importing it again later moves them; it makes no second ones.";

function PrintButton({ context, facts, choices, line, kind }: ScreenView) {
  const work = async () => print(toPaper(kind, facts, choices, context), kind, context);
  return (
    <button type="button" aria-disabled={line.isBusy} onClick={() => line.attempt({ busy: "Printing…", failed: failed.print, work })}>
      Print
    </button>
  );
}

function PdfButton({ context, facts, choices, line, kind, wishes, onWish }: ScreenView) {
  const work = () => savePdf(toPaper(kind, facts, choices, context), kind, wishes.paper, context);
  return (
    <>
      <div class="field">
        <label for="matchsheet-paper">Paper of the PDF</label>
        <select id="matchsheet-paper" value={wishes.paper} onChange={(event) => onWish({ paper: event.currentTarget.value as PaperName })}>
          {papers.map(([name, words]) => (
            <option key={name} value={name}>
              {words}
            </option>
          ))}
        </select>
      </div>
      <button type="button" aria-disabled={line.isBusy} onClick={() => line.attempt({ busy: "Making the PDF…", failed: failed.pdf, work })}>
        Save as PDF
      </button>
    </>
  );
}

function CalendarButton({ context, facts, choices, line, kind, wishes, onWish }: ScreenView) {
  const file = calendarOf(kind, facts, choices, wishes.withDetails);
  if (!file) return null;
  const work = () => offer(context, file, `${file.name} is ready. ${imported}`);
  return (
    <>
      <div class="choice">
        <input
          id="matchsheet-with-details"
          type="checkbox"
          checked={wishes.withDetails}
          onChange={(event) => onWish({ withDetails: event.currentTarget.checked })}
        />
        <label for="matchsheet-with-details">Whole words in the calendar</label>
        <p class="hint">They may tell your score and field. Without them each day has a short title only.</p>
      </div>
      <button
        type="button"
        aria-disabled={line.isBusy}
        onClick={() => line.attempt({ busy: "Making the calendar file…", failed: failed.calendar, work })}
      >
        Save as calendar file
      </button>
    </>
  );
}

/** To paper and into files. Closed where the workbook is the usual way; the advisor page is for paper. */
export function PaperButtons(view: ScreenView) {
  return (
    <details class="papers" open={view.kind.id === "advisor-page"}>
      <summary>Print or save as a file</summary>
      <PrintButton {...view} />
      {view.context.pdf && <PdfButton {...view} />}
      <CalendarButton {...view} />
    </details>
  );
}
