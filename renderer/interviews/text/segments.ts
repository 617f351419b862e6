import type { Block } from '../../../shared/model/interview.ts'
import type { Quote } from '../../../shared/model/quote.ts'
import { noBlock } from './line-edges.ts'

/** A stretch of a line that the same quotes cover; offsets count in the interview's text. */
export type Segment = {
  readonly start: number
  readonly end: number
  /** Longest first, so that the last one, the shortest, lies on top. */
  readonly quotes: readonly Quote[]
}

export type Line = {
  readonly index: number
  readonly start: number
  readonly end: number
  readonly block: Block
  readonly segments: readonly Segment[]
}

/** From some ten thousand words on, what is far from sight is not laid out; below that, all of it is soon enough. */
export function isLong(text: string): boolean {
  return text.length > 60_000
}

/** The lines of a text with the quotes painted on them. Quotes that need review have no words to be painted on. */
export function linesOf(text: string, blocks: readonly Block[], quotes: readonly Quote[]): readonly Line[] {
  const painted = quotes
    .filter(quote => !quote.needsReview && quote.end > quote.start)
    .toSorted((one, other) => one.start - other.start)
  const lines: Line[] = []
  let open: readonly Quote[] = []
  let next = 0
  let start = 0
  for (const [index, words] of text.split('\n').entries()) {
    const end = start + words.length
    for (let quote = painted[next]; quote && quote.start < end; quote = painted[++next])
      open = [...open, quote]
    open = open.filter(quote => quote.end > start)
    const block = blocks[index] ?? noBlock
    lines.push({ index, start, end, block, segments: segmentsOf(start, end, open) })
    start = end + 1
  }
  return lines
}

/** Cuts a line wherever a quote begins or ends. */
export function segmentsOf(start: number, end: number, quotes: readonly Quote[]): readonly Segment[] {
  const here = quotes.filter(quote => quote.start < end && quote.end > start)
  if (here.length === 0) return [{ start, end, quotes: [] }]
  const cuts = here.flatMap(quote => [Math.max(start, quote.start), Math.min(end, quote.end)])
  const edges = [...new Set([start, ...cuts, end])].sort((one, other) => one - other)
  return edges.slice(0, -1).map((from, at) => {
    const to = edges[at + 1] ?? end
    const covering = here
      .filter(quote => quote.start < to && quote.end > from)
      .toSorted((one, other) => other.end - other.start - (one.end - one.start))
    return { start: from, end: to, quotes: covering }
  })
}
