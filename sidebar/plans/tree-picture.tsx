import { useId, useMemo } from "preact/hooks";
import type { DecisionTree } from "../../core/plans/plan.ts";
import { type Box, lineFeet, treeLayout, type Way } from "./tree-layout.ts";

/** How round a box is tells what it is; its text says so too. */
const rounding = { start: 16, question: 0, step: 5, end: 16 } as const;

function BoxPicture(box: Box) {
  const { node, x, y, width, height, lines } = box;
  const feet = lineFeet(box);
  const middle = x + width / 2;
  return (
    <g class={node.kind}>
      <rect x={x + 1} y={y} width={width - 2} height={height} rx={rounding[node.kind]} />
      {lines.map((line, place) => (
        <text key={line} x={middle} y={feet[place]} text-anchor="middle">
          {line}
        </text>
      ))}
    </g>
  );
}

function WayPicture({ from, to, label, anchor, edge, end }: Way & { readonly end: string }) {
  return (
    <g>
      <line x1={from[0]} y1={from[1]} x2={to[0]} y2={to[1]} marker-end={`url(#${end})`} />
      {edge.answer !== undefined && (
        <text class="answer" x={label[0]} y={label[1]} text-anchor={anchor}>
          {edge.answer}
        </text>
      )}
    </g>
  );
}

/** A decision tree as a picture; whoever shows it gives the same in words beside it. */
export function TreePicture({ tree, label }: { readonly tree: DecisionTree; readonly label: string }) {
  const layout = useMemo(() => treeLayout(tree), [tree]);
  const end = `matchsheet-way-${useId()}`;
  return (
    <figure class="tree">
      <svg viewBox={`0 0 ${layout.width} ${layout.height}`} role="img" aria-label={label}>
        <defs>
          <marker id={end} viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" orient="auto">
            <path d="M0 0L8 4L0 8z" />
          </marker>
        </defs>
        {layout.ways.map((way) => (
          <WayPicture key={`${way.edge.from}-${way.edge.to}`} end={end} {...way} />
        ))}
        {layout.boxes.map((box) => (
          <BoxPicture key={box.node.id} {...box} />
        ))}
      </svg>
    </figure>
  );
}
