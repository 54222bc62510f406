import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { planFacts } from "../../core/plans/facts.ts";
import { readProfile } from "../../core/profile/read-profile.ts";
import type { LaterContext } from "../later.ts";
import { SaidLine, type Words } from "../parts/line.tsx";
import { type BookPrograms, bookPrograms } from "./book-programs.ts";
import { type KindId, planKinds } from "./kinds.ts";
import { PlanList } from "./plan-list.tsx";
import { PlanScreen } from "./plan-screen.tsx";
import { PutButtons } from "./put-buttons.tsx";
import { useLine } from "./use-line.ts";
import { choicesOf, keepWishes, type PlanWishes, wishesOf } from "./wishes.ts";

/** Into a plan the focus goes to its heading, and back to the plan's own button. */
function useFocusOnOpen(open: KindId | undefined): void {
  const before = useRef(open);
  useLayoutEffect(() => {
    if (before.current === open) return;
    const on = open === undefined ? `matchsheet-open-${before.current}` : "matchsheet-plan";
    before.current = open;
    const element = document.getElementById(on);
    if (open !== undefined) element?.closest("#sidebar")?.scrollTo(0, 0);
    element?.focus();
  }, [open]);
}

const bookFailed =
  "The workbook’s lists could not be read, for a reason that MatchSheet does not know. The plans count the list that is open.";

interface BookRead {
  readonly book: BookPrograms | undefined;
  readonly words: Words;
  readonly again: () => void;
}

/** Reads the workbook's lists; where that fails, the open one has to do. */
function useBook(context: LaterContext): BookRead {
  const { words, attempt, again } = useLine();
  const [book, setBook] = useState<BookPrograms>();
  useEffect(() => {
    const { list } = context;
    const work = async (): Promise<Words> => {
      setBook(await bookPrograms(context));
      return { kind: "quiet" };
    };
    const fallBack = (): void => setBook((read) => read ?? { programs: list?.programs, sheetNames: list ? [list.sheetName] : [] });
    attempt({ busy: "Reading the workbook’s lists…", failed: bookFailed, work }).then(fallBack);
  }, [context]);
  return { book, words, again };
}

/** The plans, once it is known what they are made from. */
export function Plans({ context }: { readonly context: LaterContext }) {
  const { book, words, again } = useBook(context);
  return (
    <>
      <div class="said">
        <SaidLine words={words} onAgain={again} />
      </div>
      {book && <MadePlans context={context} book={book} />}
    </>
  );
}

/** The list of the plans, or the one that is open. */
function MadePlans({ context, book }: { readonly context: LaterContext; readonly book: BookPrograms }) {
  const { workbook, today } = context;
  const [open, setOpen] = useState<KindId>();
  const [wishes, setWishes] = useState(() => wishesOf(workbook, today));
  const line = useLine();
  const facts = useMemo(() => planFacts(readProfile(context.profile).profile, context.settings, book.programs), [context, book]);
  const choices = useMemo(() => choicesOf(wishes, today), [wishes, today]);
  useFocusOnOpen(open);
  const wish = (change: Partial<PlanWishes>): void => {
    const changed = { ...wishes, ...change };
    keepWishes(workbook, changed);
    setWishes(changed);
  };
  const go = (id: KindId | undefined): void => {
    // What came of one plan is no news on the next screen.
    if (!line.isBusy) line.say({ kind: "quiet" });
    setOpen(id);
  };
  const kind = planKinds.find(({ id }) => id === open);
  const view = { context, facts, choices, line, sheetNames: book.sheetNames };
  const said = (
    <div class="said">
      <SaidLine words={line.words} onAgain={line.again} />
    </div>
  );
  if (kind)
    return <PlanScreen key={kind.id} {...view} kind={kind} wishes={wishes} onWish={wish} onBack={() => go(undefined)} said={said} />;
  return (
    <PlanList {...view} onOpen={go}>
      <PutButtons {...view} />
      {said}
    </PlanList>
  );
}
