import { layPaper } from "./paper.tsx";
import type { PrintedPlan } from "./printed.ts";

/** Taken away when the next is printed at the latest: some browsers go on before the user is done with their dialog. */
let takeAway: () => void = () => undefined;

function clear(): void {
  takeAway();
  takeAway = () => undefined;
}

/** Opens the browser's own dialog for the plan alone. False where the window can't print: some hosts have no such dialog, or an empty one. */
export function printPlan(plan: PrintedPlan): boolean {
  if (typeof window.print !== "function") return false;
  clear();
  const { title } = document;
  const remove = layPaper(plan);
  let began = false;
  const begin = (): void => {
    began = true;
  };
  takeAway = () => {
    remove();
    document.title = title;
    window.removeEventListener("beforeprint", begin);
    window.removeEventListener("afterprint", clear);
  };
  window.addEventListener("beforeprint", begin);
  window.addEventListener("afterprint", clear);
  // Browsers propose it as the name of a file.
  document.title = `MatchSheet: ${plan.title}`;
  window.print();
  if (!began) clear();
  return began;
}
