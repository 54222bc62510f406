import { render } from "preact";
import type { PrintedItem, PrintedPlan, PrintedSection } from "./printed.ts";
import { Blanks } from "./section.tsx";
import { TreePicture } from "./tree-picture.tsx";

/** The class of what is printed in place of everything else (sidebar.css). */
const paperClass = "matchsheet-paper";

/** In millimeters: what both papers, US Letter and A4, leave within their margins. */
const common = { width: 182, height: 250 };
/** In points, from the largest; what must fit on one page takes the first that does. */
const sizes = [10.5, 10, 9.5, 9, 8.5, 8, 7.5, 7];

function PaperItem({ kind, days, text, source, why }: PrintedItem) {
  return (
    <li class={`is-${kind}`}>
      {days !== "" && <strong>{days}</strong>}
      <p>
        <Blanks text={text} />
        {source !== "" && <small> {source}</small>}
      </p>
      {why !== "" && <small>{why}</small>}
    </li>
  );
}

function PaperSection({ heading, tree, items }: PrintedSection) {
  return (
    <section>
      <h2>{heading}</h2>
      {tree && <TreePicture tree={tree} label={heading} />}
      <ul>
        {items.map((item) => (
          <PaperItem key={item.text} {...item} />
        ))}
      </ul>
    </section>
  );
}

function Paper({ plan }: { readonly plan: PrintedPlan }) {
  return (
    <>
      <h1>{plan.title}</h1>
      <p>{plan.summary}</p>
      <div class={plan.columns ? "columns" : undefined}>
        {plan.sections.map((section) => (
          <PaperSection key={section.heading} {...section} />
        ))}
      </div>
      <footer>{plan.foot}</footer>
    </>
  );
}

/** Sets the largest type with which everything fits into the page that both papers have in common. */
function fitOnePage(paper: HTMLElement): void {
  paper.classList.add("measured");
  paper.style.width = `${common.width}mm`;
  const pixelsAMillimeter = paper.getBoundingClientRect().width / common.width;
  for (const size of sizes) {
    paper.style.fontSize = `${size}pt`;
    if (paper.getBoundingClientRect().height <= common.height * pixelsAMillimeter) break;
  }
  paper.classList.remove("measured");
  paper.style.width = "";
}

/** Puts the plan beside everything else, to be seen on paper only; answers how to take it away. */
export function layPaper(plan: PrintedPlan, { body }: Document = document): () => void {
  const paper = body.ownerDocument.createElement("div");
  paper.className = paperClass;
  body.append(paper);
  render(<Paper plan={plan} />, paper);
  if (plan.onePage) fitOnePage(paper);
  return () => {
    render(null, paper);
    paper.remove();
  };
}
