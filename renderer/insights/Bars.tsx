import { scaleLinear } from 'd3-scale'
import { shortened } from '../quotes/source-words.ts'
import styles from './Charts.module.css'

export type Bar = {
  readonly key: string
  readonly label: string
  readonly detail: string
  readonly kind?: string | undefined
  readonly value: number
  /** Drawn to the other side. */
  readonly against?: number
  readonly href: string
}

const row = 26
const left = 320
const right = 96
const width = 760

/** A bar for each, as long as it counts; each leads to the quotes behind it. */
export function Bars({ bars }: { readonly bars: readonly Bar[] }) {
  const most = Math.max(1, ...bars.map(bar => bar.value))
  const mostAgainst = Math.max(0, ...bars.map(bar => bar.against ?? 0))
  const scale = scaleLinear([0, most + mostAgainst], [0, width - left - right])
  const zero = left + scale(mostAgainst)
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: its frame says what it is, and each mark what it shows
    <svg width={width} height={bars.length * row + 4} viewBox={`0 0 ${width} ${bars.length * row + 4}`}>
      {bars.map(({ key, label: name, detail, kind, value, against = 0, href }, at) => {
        const y = at * row + 4
        return (
          <a key={key} href={href} aria-label={`${name}: ${detail}`}>
            <title>{`${name}: ${detail}`}</title>
            <rect x={0} y={y} width={width} height={row} className={styles.row} />
            <text x={left - 10 - scale(0)} y={y + 15} className={styles.rowName}>
              {shortened(name, 48)}
            </text>
            {against > 0 && (
              <rect
                x={zero - scale(against)}
                y={y + 3}
                width={scale(against)}
                height={row - 8}
                rx={3}
                className={styles.against}
              />
            )}
            <rect
              x={zero}
              y={y + 3}
              width={Math.max(1, scale(value))}
              height={row - 8}
              rx={3}
              className={styles.bar}
              data-kind={kind}
            />
            <text x={zero + scale(value) + 6} y={y + 15} className={styles.number}>
              {against > 0 ? `${value} (${against} against)` : value}
            </text>
          </a>
        )
      })}
      {mostAgainst > 0 && (
        <line x1={zero} x2={zero} y1={0} y2={bars.length * row + 4} className={styles.axis} />
      )}
    </svg>
  )
}
