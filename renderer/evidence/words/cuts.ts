import type { Anchor } from '../../../shared/model/quote.ts'

const words = new Intl.Segmenter('en', { granularity: 'word' })
const sentences = new Intl.Segmenter('en', { granularity: 'sentence' })

/** Where a quote can be cut in two: before each of its words but the first, as offsets into the text. */
export function cutsOf(text: string, { start, end }: Anchor): readonly number[] {
  const starts = [...words.segment(text.slice(start, end))]
    .filter(segment => segment.isWordLike)
    .map(segment => start + segment.index)
  return starts.slice(1)
}

/** The cut that is most likely meant: between two sentences, as near to the middle as there is one. */
export function likelyCut(text: string, anchor: Anchor): number | null {
  const cuts = cutsOf(text, anchor)
  const middle = (anchor.start + anchor.end) / 2
  const begins = new Set(
    [...sentences.segment(text.slice(anchor.start, anchor.end))].map(one => anchor.start + one.index),
  )
  const between = cuts.filter(cut => begins.has(cut))
  return nearest(between.length > 0 ? between : cuts, middle)
}

function nearest(cuts: readonly number[], place: number): number | null {
  return cuts.toSorted((one, other) => Math.abs(one - place) - Math.abs(other - place))[0] ?? null
}
