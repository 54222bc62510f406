/** What can be done with a plan beside reading it. Each answers the line to be said; what is thrown is told by whoever asked. */
import type { PlanFacts } from "../../core/plans/facts.ts";
import type { LaterContext } from "../later.ts";
import type { Words } from "../parts/line.tsx";
import { refused } from "../problem.ts";
import type { OfferedFile } from "../workbook.ts";
import { calendarFile } from "./calendar.ts";
import { copyText } from "./copy-text.ts";
import type { Choices, PlanKind } from "./kinds.ts";
import { sheetWithPair } from "./line-in-the-sand.ts";
import type { PaperName } from "./pdf-document.ts";
import { planPdf } from "./plan-pdf.ts";
import type { PlanSheet } from "./plan-sheet.ts";
import { planSheets } from "./plan-sheets.ts";
import { printPlan } from "./print-plan.ts";
import { type PrintedPlan, printedPlan } from "./printed.ts";
import { reportInWords } from "./report-words.ts";
import { type SaveOptions, savePlanSheets } from "./save-plans.ts";
import { watchedWorkbook } from "./watched-workbook.ts";

function done(text: string): Words {
  return { kind: "done", text };
}

/** The sheets that hold the plan, or all; none for a plan that is only printed. */
export function sheetsFor(kind: PlanKind | undefined, facts: PlanFacts, { start, questions, pair }: Choices): readonly PlanSheet[] {
  const sheets = planSheets(facts, start, questions === undefined ? {} : { questions }).map((sheet) => sheetWithPair(sheet, pair));
  if (!kind) return sheets;
  return sheets.filter(({ lanes }) =>
    Object.values(lanes)
      .flat()
      .some(({ id }) => id.startsWith(`${kind.id}/`)),
  );
}

/** Writes the sheets; each writing that can be undone is told at once. */
export async function putIntoWorkbook(
  { workbook, wrote }: LaterContext,
  sheets: readonly PlanSheet[],
  options: SaveOptions & { readonly onWritten: () => void },
): Promise<Words> {
  const watched = watchedWorkbook(workbook, (sheet) => {
    wrote(sheet);
    options.onWritten();
  });
  return done(reportInWords(await savePlanSheets(watched, sheets, options)));
}

/** Takes the last writings back, the latest first; stops where the host refuses. Each that went through is told at once. */
export async function undoPut({ workbook, undid }: LaterContext, count: number, onUndone: () => void): Promise<Words> {
  let cells = 0;
  for (let left = count; left > 0; left--) {
    const result = await workbook.undo();
    if (!result.ok) return { kind: "trouble", trouble: refused(result) };
    undid();
    onUndone();
    cells += result.cells;
  }
  return done(`Undone: ${cells === 1 ? "1 cell is" : `${cells} cells are`} as before.`);
}

export async function copy(text: string): Promise<Words> {
  if (await copyText(text)) return done("Copied. Fill each blank before you send it.");
  return {
    kind: "trouble",
    trouble: { text: "This browser does not let MatchSheet copy. Select the text and copy it yourself.", again: false },
  };
}

export function toPaper(kind: PlanKind, facts: PlanFacts, choices: Choices, { today }: LaterContext): PrintedPlan {
  return printedPlan(kind.make(facts, choices), today, kind.isOnePage === true);
}

/** What else there is where nothing can be printed. */
function insteadOfPrint(kind: PlanKind, { pdf }: LaterContext): string {
  const ways = [
    ...(pdf ? ["save it as PDF"] : []),
    ...(kind.id === "advisor-page" ? [] : ["put the plan into the workbook and print that sheet"]),
  ];
  return ways.length === 0 ? "Open MatchSheet in a browser to print it." : `You can ${ways.join(", or ")}.`;
}

/** The dated tasks as a calendar file; undefined for a plan that has none. */
export function calendarOf(kind: PlanKind, facts: PlanFacts, choices: Choices, withDetails: boolean): OfferedFile | undefined {
  return calendarFile(kind.make(facts, choices), { now: new Date(), withDetails });
}

export async function offer({ workbook }: LaterContext, file: OfferedFile, told: string): Promise<Words> {
  await workbook.offerFile(file);
  return done(told);
}

export function print(plan: PrintedPlan, kind: PlanKind, context: LaterContext): Words {
  if (printPlan(plan)) return done("");
  return { kind: "trouble", trouble: { text: `This window can’t print. ${insteadOfPrint(kind, context)}`, again: false } };
}

export async function savePdf(plan: PrintedPlan, kind: PlanKind, paper: PaperName, context: LaterContext): Promise<Words> {
  const { pdf } = context;
  if (!pdf) throw new Error("A PDF was asked for where nothing writes one.");
  const { bytes, pages, lost } = planPdf(await pdf(), plan, paper);
  const name = `matchsheet-${kind.id}.pdf`;
  const file = { name, type: "application/pdf", bytes };
  const marks =
    lost === 0
      ? ""
      : ` ${lost === 1 ? "One character that it can’t show is" : `${lost} characters that it can’t show are`} a question mark; Print shows all.`;
  return offer(context, file, `${name} is ready: ${pages === 1 ? "1 page" : `${pages} pages`}.${marks}`);
}
