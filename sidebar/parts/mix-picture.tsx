import type { AuditRow } from "../../core/rules/list-audit.ts";

const width = 272;
const rowHeight = 40;
const names = 48;
const numbers = 28;

/** The list's mix against the one advised. The table under it tells the same in numbers. */
export function MixPicture({ rows }: { readonly rows: readonly AuditRow[] }) {
  const most = Math.max(1, ...rows.flatMap(({ have, want }) => [have, want]));
  const long = (count: number): number => (count / most) * (width - names - numbers);
  const words = rows.map(({ bucket, have, want }) => `${bucket} ${have} of ${want}`).join(", ");
  return (
    <svg viewBox={`0 0 ${width} ${rows.length * rowHeight}`} role="img" aria-label={`Have and want: ${words}`}>
      {rows.map(({ bucket, have, want }, place) => {
        const top = place * rowHeight;
        return (
          <g key={bucket}>
            <text x={0} y={top + 20}>
              {bucket}
            </text>
            <rect class="have" x={names} y={top + 3} width={long(have)} height={13} />
            <text x={names + long(have) + 4} y={top + 14}>
              {have}
            </text>
            <rect class="want" x={names} y={top + 19} width={long(want)} height={13} />
            <text x={names + long(want) + 4} y={top + 30}>
              {want}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
