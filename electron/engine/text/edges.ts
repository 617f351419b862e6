/** Which edge of a stretch of words moves, which way in the text, and by what. */
export type Reach = {
  readonly edge: 'start' | 'end'
  readonly by: 1 | -1
  readonly unit: 'word' | 'sentence'
}

// Words and sentences as Unicode has them (UAX #29), Chinese, Japanese and Thai by ICU's dictionaries: these do not
// depend on the language that is named here.
const segmenters = {
  word: new Intl.Segmenter('en', { granularity: 'word' }),
  sentence: new Intl.Segmenter('en', { granularity: 'sentence' }),
}

/** What closes a sentence or a quotation right behind a word belongs to it, and so does what opens one before it. */
const closing = /^(?:[.!?…"'\p{Pe}\p{Pf}]+(?=\s|$)|[。！？…」』）]+)/u
const opening = /(?:(?<=\s|^)[¿¡"'\p{Ps}\p{Pi}]+|[「『（]+)$/u
/** As much of the text as such signs are looked for in. */
const nearby = 8

/** The next place in a text where a word or a sentence begins (`start`) or ends (`end`); null where there is none. */
export function nextEdge(text: string, place: number, { edge, by, unit }: Reach): number | null {
  const segments = segmenters[unit].segment(text)
  // From the word that has its edge here: a sign that belongs to it may still be ahead.
  for (let at = edge === 'end' ? Math.max(0, place - 1) : Math.min(place, text.length - 1); ; ) {
    const segment = segments.containing(at)
    if (!segment) return null
    const found = edgeOf(text, segment, edge, unit)
    if (found !== null && (by === 1 ? found > place : found < place)) return found
    at = by === 1 ? segment.index + segment.segment.length : segment.index - 1
  }
}

function edgeOf(
  text: string,
  { index, segment, isWordLike }: Intl.SegmentData,
  edge: Reach['edge'],
  unit: Reach['unit'],
): number | null {
  const end = index + segment.length
  if (unit === 'sentence') {
    if (segment.trim() === '') return null
    return edge === 'end' ? index + segment.trimEnd().length : end - segment.trimStart().length
  }
  if (!isWordLike && !/\p{Extended_Pictographic}/u.test(segment)) return null
  return edge === 'end'
    ? end + (closing.exec(text.slice(end, end + nearby))?.[0].length ?? 0)
    : index - (opening.exec(text.slice(Math.max(0, index - nearby), index))?.[0].length ?? 0)
}
