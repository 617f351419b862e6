import type { Measured } from './report.ts'

/** What may take at most two and a half times as long in a project that is ten times as large. */
const held = ['search one to three words', 'first page of a filter', 'capture a quote with two tags']

/** The figures of a project ten times as large as ratios to those of the smaller one. */
export function beside(smaller: readonly Measured[], larger: readonly Measured[]): readonly Measured[] {
  return larger.flatMap(({ figure }) => {
    const before = smaller.find(one => one.figure.name === figure.name)?.figure
    if (!before) return []
    const ratio = Math.round((figure.median / before.median) * 1_000) / 1_000
    const target = held.includes(figure.name) ? ({ of: 'ratio', atMost: 2.5 } as const) : null
    return [
      {
        figure: {
          ...figure,
          name: `${figure.name}: ten times the project`,
          floor: before.median,
          ratio,
          target: target?.atMost ?? null,
          met: target && ratio <= target.atMost,
        },
        target,
      },
    ]
  })
}
