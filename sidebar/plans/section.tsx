import type { Day } from "../../core/cells/day.ts";
import { wordsOfNode } from "../../core/plans/contingency-tree.ts";
import { type Item, type Section, sourceNames } from "../../core/plans/plan.ts";
import { sourceWords } from "../sources.ts";
import { firstWords, pieces } from "./blanks.ts";
import { daysInWords } from "./days.ts";
import { TreePicture } from "./tree-picture.tsx";

/** Words whose blanks are to be seen as blanks. */
export function Blanks({ text }: { readonly text: string }) {
  return (
    <>
      {pieces(text).map((piece, place) =>
        // Pieces have no name of their own, and never move.
        piece.isBlank ? (
          <span key={place} class="blank">
            [{piece.text}]
          </span>
        ) : (
          piece.text
        ),
      )}
    </>
  );
}

function Behind({ item: { text, why, source } }: { readonly item: Item }) {
  return (
    <details class="behind">
      <summary>
        {why === undefined ? "Source" : "Why"}
        <span class="unseen">: {firstWords(text)}</span>
      </summary>
      {why !== undefined && <p>{why}</p>}
      <p class="hint">
        Source: {sourceNames[source]}, {sourceWords[source]}.
      </p>
    </details>
  );
}

interface ItemView {
  readonly item: Item;
  readonly today: Day;
  /** Absent where nothing is offered for copying. */
  readonly onCopy?: ((text: string) => void) | undefined;
}

function PlanItem({ item, today, onCopy }: ItemView) {
  const days = daysInWords(item, today);
  return (
    <li class={`is-${item.kind}`}>
      {days !== undefined && <p class="days">{days}</p>}
      <span class="words">
        <Blanks text={item.text} />
      </span>{" "}
      {onCopy && item.kind === "text" && (
        <button type="button" class="inline" onClick={() => onCopy(item.text)}>
          Copy
          <span class="unseen">: {firstWords(item.text)}</span>
        </button>
      )}{" "}
      <Behind item={item} />
    </li>
  );
}

type ItemsView = Omit<ItemView, "item"> & { readonly items: readonly Item[] };

function Items({ items, ...view }: ItemsView) {
  return (
    <ul class="items">
      {items.map((item) => (
        <PlanItem key={item.id} item={item} {...view} />
      ))}
    </ul>
  );
}

/** The items that tell a picture in words, apart from those that stand beside it. */
export function splitTree({ tree, items }: Section): { readonly words: readonly Item[]; readonly others: readonly Item[] } {
  const told = new Set(tree?.nodes.map((node) => wordsOfNode(tree, node)));
  return { words: items.filter(({ text }) => told.has(text)), others: items.filter(({ text }) => !told.has(text)) };
}

interface SectionView extends Omit<ItemView, "item"> {
  readonly section: Section;
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
}

/** One part of a plan, closed until it is wanted: a plan is read a part at a time. */
export function PlanSection({ section, isOpen, onToggle, ...view }: SectionView) {
  const { words, others } = splitTree(section);
  return (
    <details class="part" open={isOpen} onToggle={(event) => onToggle(event.currentTarget.open)}>
      <summary>
        <h4>{section.heading}</h4>
      </summary>
      {section.tree && <TreePicture tree={section.tree} label={`${section.heading}. A decision tree; the same in words follows.`} />}
      {words.length > 0 && (
        <details>
          <summary>The same in words</summary>
          <ul class="items">
            {words.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ul>
        </details>
      )}
      <Items items={others} {...view} />
    </details>
  );
}
