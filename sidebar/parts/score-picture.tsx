import type { ScorePicture } from "../score-picture.ts";

const width = 272;
const rowHeight = 34;
const head = 22;

/** The score as a line across the ranges. What it shows is told in words under it. */
export function Picture({ score, picture }: { readonly score: number; readonly picture: ScorePicture }) {
  const { from, to, bars } = picture;
  const x = (value: number): number => ((value - from) / (to - from)) * width;
  const height = head + bars.length * rowHeight;
  // Near an end the label would be cut off.
  const anchor = x(score) < 40 ? "start" : x(score) > width - 40 ? "end" : "middle";
  return (
    <figure>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={`Your score of ${score} against ranges`}
        aria-describedby="matchsheet-picture"
      >
        <line x1={x(score)} x2={x(score)} y1={head - 6} y2={height} />
        {bars.map(({ name, low, high, mine }, place) => {
          const top = head + place * rowHeight;
          return (
            <g key={name} class={mine ? "mine" : ""}>
              <text x={0} y={top + 11}>
                {name}
              </text>
              <rect x={x(low)} y={top + 16} width={x(high) - x(low)} height={10} />
              <text
                x={x(high) + 4 > width - 44 ? x(low) - 4 : x(high) + 4}
                y={top + 25}
                text-anchor={x(high) + 4 > width - 44 ? "end" : "start"}
              >
                {low}–{high}
              </text>
            </g>
          );
        })}
        <text class="you" x={x(score)} y={12} text-anchor={anchor}>
          You: {score}
        </text>
      </svg>
      <figcaption id="matchsheet-picture">
        <details>
          <summary>The picture in words</summary>
          <ul>
            {bars.map(({ name, words }) => (
              <li key={name}>{words}</li>
            ))}
          </ul>
        </details>
      </figcaption>
    </figure>
  );
}
