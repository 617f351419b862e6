import { scaleBand, scaleLinear } from 'd3-scale'
import { type Kind, kindPlurals, kinds } from '../../shared/model/kind.ts'
import styles from './Charts.module.css'

export type Month = { readonly month: string; readonly label: string } & Readonly<Record<Kind, number>>

const size = { height: 220 }
const edge = { left: 40, top: 10, bottom: 28 }

/** Three columns for each month, one for each kind; each leads to the quotes behind it. */
export function Months({
  months,
  hrefOf,
}: {
  readonly months: readonly Month[]
  readonly hrefOf: (month: string, kind: Kind) => string
}) {
  const width = Math.max(420, edge.left + months.length * 84)
  const x = scaleBand(
    months.map(one => one.month),
    [edge.left, width],
  ).paddingInner(0.25)
  const inner = scaleBand(kinds, [0, x.bandwidth()]).paddingInner(0.12)
  const most = Math.max(1, ...months.flatMap(one => kinds.map(kind => one[kind])))
  const y = scaleLinear([0, most], [size.height - edge.bottom, edge.top]).nice()
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: its frame says what it is, and each mark what it shows
    <svg width={width} height={size.height} viewBox={`0 0 ${width} ${size.height}`}>
      {y.ticks(4).map(tick => (
        <g key={tick}>
          <line x1={edge.left} x2={width} y1={y(tick)} y2={y(tick)} className={styles.grid} />
          <text x={edge.left - 8} y={y(tick) + 4} className={styles.rowName}>
            {tick}
          </text>
        </g>
      ))}
      {months.map(one => (
        <g key={one.month}>
          <text x={(x(one.month) ?? 0) + x.bandwidth() / 2} y={size.height - 8} className={styles.columnName}>
            {one.label}
          </text>
          {kinds.map(kind => {
            const says = `${one.label}: ${one[kind]} ${kindPlurals[kind].toLowerCase()}`
            return (
              one[kind] > 0 && (
                <a key={kind} href={hrefOf(one.month, kind)} aria-label={says}>
                  <title>{says}</title>
                  <rect
                    x={(x(one.month) ?? 0) + (inner(kind) ?? 0)}
                    y={y(one[kind])}
                    width={inner.bandwidth()}
                    height={size.height - edge.bottom - y(one[kind])}
                    rx={2}
                    className={styles.bar}
                    data-kind={kind}
                  />
                </a>
              )
            )
          })}
        </g>
      ))}
    </svg>
  )
}
