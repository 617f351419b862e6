import type { Kind } from '../../../shared/model/kind.ts'
import type { Quote } from '../../../shared/model/quote.ts'

export type MinimapPaths = Readonly<Record<Kind | 'none', string>>

/** Each kind has a lane of its own, and looks as it does under the words: a line, two dashes, a dot. */
const shapes: Readonly<Record<Kind | 'none', (y: number) => string>> = {
  motivation: y => `M3 ${y}h5v2h-5z`,
  painPoint: y => `M9 ${y}h2v2h-2zM12 ${y}h2v2h-2z`,
  need: y => `M15.5 ${y + 1}a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0 -3 0z`,
  none: y => `M9 ${y}h5v1h-5z`,
}

/** All quotes of a kind as one path: a thousand elements would be felt in every frame. */
export function minimapPaths(
  quotes: readonly Pick<Quote, 'id' | 'kinds'>[],
  yOf: (id: string) => number,
): MinimapPaths {
  const paths = { motivation: '', painPoint: '', need: '', none: '' }
  const drawn = new Set<string>()
  for (const { id, kinds } of quotes) {
    const y = Math.round(yOf(id))
    for (const kind of kinds.length > 0 ? kinds : (['none'] as const)) {
      if (drawn.has(`${kind}${y}`)) continue
      drawn.add(`${kind}${y}`)
      paths[kind] += shapes[kind](y)
    }
  }
  return paths
}

/** Hits of a search as ticks at the edge; `ys` in px. */
export function tickPath(ys: readonly number[]): string {
  return [...new Set(ys.map(Math.round))].map(y => `M19 ${y}h3v2h-3z`).join('')
}
