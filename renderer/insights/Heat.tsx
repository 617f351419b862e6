import { shortened } from '../quotes/source-words.ts'
import styles from './Charts.module.css'

export type HeatColumn = { readonly key: string; readonly label: string }
export type HeatRow = { readonly key: string; readonly label: string }
export type HeatMark = {
  readonly row: string
  readonly column: string
  readonly value: number
  readonly href: string
}

const left = 210
const cell = { width: 92, height: 26 }
const head = 44

/** Rows and columns, the darker the more; each cell leads to the quotes behind it. */
export function Heat({
  rows,
  columns,
  marks,
  unit,
}: {
  readonly rows: readonly HeatRow[]
  readonly columns: readonly HeatColumn[]
  readonly marks: readonly HeatMark[]
  readonly unit: (value: number) => string
}) {
  const most = Math.max(1, ...marks.map(mark => mark.value))
  const width = left + columns.length * cell.width
  const height = head + rows.length * cell.height + 2
  const rowAt = new Map(rows.map((row, at) => [row.key, at]))
  const columnAt = new Map(columns.map((column, at) => [column.key, at]))
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: its frame says what it is, and each mark what it shows
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      {columns.map(({ key, label: name }, at) => (
        <text key={key} x={left + (at + 0.5) * cell.width} y={head - 12} className={styles.columnName}>
          <title>{name}</title>
          {shortened(name, 14)}
        </text>
      ))}
      {rows.map(({ key, label: name }, at) => (
        <text key={key} x={left - 10} y={head + (at + 0.5) * cell.height + 4} className={styles.rowName}>
          <title>{name}</title>
          {shortened(name, 32)}
        </text>
      ))}
      {marks.map(({ row, column, value, href }) => {
        const [x, y] = [columnAt.get(column), rowAt.get(row)]
        if (x === undefined || y === undefined || value === 0) return null
        const part = value / most
        const says = `${rows[y]?.label}, ${columns[x]?.label}: ${unit(value)}`
        return (
          <a key={`${row} ${column}`} href={href} aria-label={says}>
            <title>{says}</title>
            <rect
              x={left + x * cell.width + 1}
              y={head + y * cell.height + 1}
              width={cell.width - 2}
              height={cell.height - 2}
              rx={4}
              className={styles.cell}
              style={{ '--part': `${Math.round(12 + part * 78)}%` } as React.CSSProperties}
            />
            <text
              x={left + (x + 0.5) * cell.width}
              y={head + (y + 0.5) * cell.height + 4}
              className={styles.cellText}
              data-strong={part > 0.5 || undefined}
            >
              {value}
            </text>
          </a>
        )
      })}
    </svg>
  )
}
