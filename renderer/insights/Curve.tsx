import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import styles from './Charts.module.css'

export type CurvePoint = { readonly key: string; readonly label: string; readonly href: string }
export type CurveLine = {
  readonly key: string
  readonly label: string
  readonly tone: 'tags' | 'claims'
  readonly values: readonly number[]
}

const size = { width: 760, height: 250 }
const edge = { left: 40, right: 96, top: 12, bottom: 30 }

/** How something grows from interview to interview; each point leads to the quotes of its interview. */
export function Curve({
  points,
  lines,
  across,
}: {
  readonly points: readonly CurvePoint[]
  readonly lines: readonly CurveLine[]
  /** What is counted from left to right. */
  readonly across: string
}) {
  const most = Math.max(1, ...lines.flatMap(one => one.values))
  const x = scaleLinear([0, Math.max(1, points.length - 1)], [edge.left, size.width - edge.right])
  const y = scaleLinear([0, most], [size.height - edge.bottom, edge.top]).nice()
  const path = line<number>((_, at) => x(at), y)
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: its frame says what it is, and each mark what it shows
    <svg width={size.width} height={size.height} viewBox={`0 0 ${size.width} ${size.height}`}>
      {y.ticks(4).map(tick => (
        <g key={tick}>
          <line
            x1={edge.left}
            x2={size.width - edge.right}
            y1={y(tick)}
            y2={y(tick)}
            className={styles.grid}
          />
          <text x={edge.left - 8} y={y(tick) + 4} className={styles.rowName}>
            {tick}
          </text>
        </g>
      ))}
      <text x={(edge.left + size.width - edge.right) / 2} y={size.height - 6} className={styles.columnName}>
        {across}
      </text>
      {lines.map(({ key, label: name, tone, values }) => (
        <g key={key} className={styles.curve} data-tone={tone}>
          <path d={path([...values]) ?? ''} />
          <text x={size.width - edge.right + 10} y={y(values.at(-1) ?? 0) + 4}>
            {name}: {values.at(-1) ?? 0}
          </text>
          {points.map((point, at) => (
            <a key={point.key} href={point.href} aria-label={`${point.label}: ${values[at]} ${name}`}>
              <title>{`${point.label}: ${values[at]} ${name}`}</title>
              <circle cx={x(at)} cy={y(values[at] ?? 0)} r={points.length > 120 ? 2 : 4} />
            </a>
          ))}
        </g>
      ))}
    </svg>
  )
}
