import type { Figure, Target } from './statistics.ts'

/** A figure with what its target is held against, and a remark for the reader. */
export type Measured = {
  readonly figure: Figure
  readonly target: Target | null
  readonly remark?: string | undefined
}

const heads = ['', 'median', 'p95', 'floor', 'ratio', 'target', ''] as const

/** The figures as a table for a terminal. */
export function tableOf(measured: readonly Measured[]): string {
  const rows = [heads, ...measured.map(rowOf)]
  const widths = heads.map((_, column) => Math.max(...rows.map(row => row[column]?.length ?? 0)))
  return rows
    .map((row, index) => {
      const cells = row.map((cell, column) => {
        const width = widths[column] ?? 0
        return column === 0 || column === row.length - 1 ? cell.padEnd(width) : cell.padStart(width)
      })
      const remark = index === 0 ? undefined : measured[index - 1]?.remark
      return cells.join('  ').trimEnd() + (remark === undefined ? '' : `\n    ${remark}`)
    })
    .join('\n')
}

function rowOf({ figure, target }: Measured): readonly string[] {
  const { name, unit, median, p95, floor, ratio, met } = figure
  return [
    name,
    amount(median, unit),
    amount(p95, unit),
    floor === null ? '' : amount(floor, unit),
    ratio === null ? '' : `${ratio.toFixed(2)}x`,
    targetText(target, unit),
    met === null ? '' : met ? 'met' : 'MISSED',
  ]
}

function targetText(target: Target | null, unit: Figure['unit']): string {
  if (target === null) return ''
  return target.of === 'ratio' ? `${target.atMost}x` : `${target.atMost} ${unit} ${target.of}`
}

function amount(value: number, unit: Figure['unit']): string {
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : 2
  return `${value.toFixed(digits)} ${unit}`
}
