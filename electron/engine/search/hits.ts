import type { Found, SearchHit, SearchHits } from '../../../shared/contract/search.ts'
import type { Reader } from '../store/reader.ts'
import {
  claimHits,
  type Document,
  type InterviewHitRow,
  interviewHits,
  personaHits,
  type QuoteHitRow,
  quoteHits,
  rankedDocuments,
} from '../store/search.ts'
import { foundIn } from './found.ts'
import { matchOf, type SearchQuery, type Term } from './search-query.ts'

/** About how many characters of a long text are shown around what was found. */
const shown = 180
/** Withdrawn quotes are in the index and in no list: so many more are asked for. */
const spare = 10

/** The best hits of a search, each with the words around what it found. */
export function findHits(read: Reader, query: SearchQuery, limit: number): SearchHits {
  const match = matchOf(query)
  if (match === null) return { hits: [], isMore: false }
  const documents = rankedDocuments(read, match, limit + spare)
  const rows = rowsOf(read, documents)
  const hits = documents.flatMap(document => {
    const hit = rows[document.noun].get(document.id)
    return hit ? [hit(query.wanted)] : []
  })
  return { hits: hits.slice(0, limit), isMore: hits.length > limit }
}

type MakeHit = (terms: readonly Term[]) => SearchHit

function rowsOf(
  read: Reader,
  documents: readonly Document[],
): Readonly<Record<Document['noun'], ReadonlyMap<string, MakeHit>>> {
  const idsOf = (noun: Document['noun']) =>
    documents.filter(document => document.noun === noun).map(document => document.id)
  const made = <Row extends { readonly id: string }>(
    rows: readonly Row[],
    make: (row: Row, terms: readonly Term[]) => SearchHit,
  ) => new Map<string, MakeHit>(rows.map(row => [row.id, terms => make(row, terms)]))
  return {
    quote: made(quoteHits(read, idsOf('quote')), quoteHit),
    interview: made(interviewHits(read, idsOf('interview')), interviewHit),
    claim: made(claimHits(read, idsOf('claim')), ({ text, ...row }, terms) => ({
      ...{ noun: 'claim', ...row },
      ...around(text, terms),
    })),
    persona: made(personaHits(read, idsOf('persona')), ({ id, name, summary }, terms) => ({
      ...{ noun: 'persona', id, personaName: name },
      ...around(foundIn(summary, terms, 1).length > 0 ? summary : name, terms),
    })),
  }
}

function quoteHit({ exact, memo, ...row }: QuoteHitRow, terms: readonly Term[]): SearchHit {
  const isInWords = foundIn(exact, terms, 1).length > 0 || memo === ''
  return { ...row, noun: isInWords ? 'quote' : 'memo', ...around(isInWords ? exact : memo, terms) }
}

function interviewHit({ id, title, date, text }: InterviewHitRow, terms: readonly Term[]): SearchHit {
  const hit = { noun: 'interview', id, interviewTitle: title, date } as const
  const at = bestPlace(text, terms)
  if (!at) return { ...hit, at, ...around(title, terms) }
  return { ...hit, at, ...around(text, terms, at) }
}

/** Where most of the different words stand together, the first of such places. */
function bestPlace(text: string, terms: readonly Term[]): Found | null {
  const places = terms.map(term => foundIn(text, [term], 200))
  const [rarest] = places
    .filter(found => found.length > 0)
    .toSorted((one, other) => one.length - other.length)
  let best: Found | null = null
  let most = 0
  for (const place of rarest ?? []) {
    const near = places.filter(found => found.some(one => Math.abs(one.start - place.start) < shown)).length
    if (near > most) [best, most] = [place, near]
  }
  return best
}

/** A stretch of a text around the first place, or a given one, on one line. */
function around(
  text: string,
  terms: readonly Term[],
  place: Found | undefined = foundIn(text, terms, 1)[0],
): { readonly words: string; readonly marks: readonly Found[] } {
  const at = place?.start ?? 0
  const lineStart = text.lastIndexOf('\n', at - 1) + 1
  const lineEnd = text.indexOf('\n', at)
  const start = at - lineStart > shown / 2 ? wordStart(text, at - shown / 3) : lineStart
  const end = Math.min(
    lineEnd < 0 ? text.length : lineEnd,
    start + Math.max(shown, (place?.end ?? 0) - start),
  )
  const words = `${start > lineStart ? '…' : ''}${text.slice(start, end).toWellFormed()}`
  return { words, marks: foundIn(words, terms) }
}

function wordStart(text: string, offset: number): number {
  const space = text.indexOf(' ', Math.max(0, Math.floor(offset)))
  return space < 0 ? Math.floor(offset) : space + 1
}
