import type { Found, SearchHit, SearchHits } from '../../../shared/contract/search.ts'
import { bitsToKinds } from '../store/kinds.ts'
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
import { foundEach, foundIn } from './found.ts'
import { matchOf, type SearchQuery, type Term } from './search-query.ts'

/** How many characters of a long line are shown around what was found. */
const shown = 180

/**
 * The best hits of a search, each with the words around what it found: in turn the best of what the board says, of
 * quotes and of interviews, because one claim is found as easily as one of its hundred quotes.
 */
export function findHits(read: Reader, query: SearchQuery, limit: number): SearchHits {
  const match = matchOf(query)
  if (match === null) return { hits: [], isMore: false }
  const ranked = inTurn(
    (['search_persona', 'search_quote', 'search_interview'] as const).map(table =>
      rankedDocuments(read, table, match, limit + 1),
    ),
  )
  const documents = ranked.slice(0, limit)
  const rows = rowsOf(read, documents)
  const hits = documents.flatMap(document => {
    const hit = rows[document.noun].get(document.id)
    return hit ? [hit(query.wanted)] : []
  })
  return { hits, isMore: ranked.length > limit }
}

function inTurn<One>(lists: readonly (readonly One[])[]): readonly One[] {
  const longest = Math.max(...lists.map(list => list.length))
  return Array.from({ length: longest }, (_, rank) =>
    lists.flatMap(list => list.slice(rank, rank + 1)),
  ).flat()
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

function quoteHit({ exact, memo, kinds, ...row }: QuoteHitRow, terms: readonly Term[]): SearchHit {
  const isInWords = foundIn(exact, terms, 1).length > 0 || memo === ''
  const noun = isInWords ? 'quote' : 'memo'
  return { ...row, noun, kinds: bitsToKinds(kinds), ...around(isInWords ? exact : memo, terms) }
}

function interviewHit({ id, title, date, text }: InterviewHitRow, terms: readonly Term[]): SearchHit {
  const hit = { noun: 'interview', id, interviewTitle: title, date } as const
  const at = bestPlace(text, terms)
  if (!at) return { ...hit, at, ...around(title, terms) }
  return { ...hit, at, ...around(text, terms, at) }
}

/** Where most of the different words stand together, the first of such places. */
function bestPlace(text: string, terms: readonly Term[]): Found | null {
  const places = foundEach(text, terms, 200)
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

/** A stretch of a text around the first place, or a given one, on one line and of whole words. */
function around(
  text: string,
  terms: readonly Term[],
  place: Found = foundIn(text, terms, 1)[0] ?? { start: 0, end: 0 },
): { readonly words: string; readonly marks: readonly Found[] } {
  const lineStart = text.lastIndexOf('\n', place.start - 1) + 1
  const line = text.slice(lineStart).split('\n', 1)[0] ?? ''
  const [at, until] = [place.start - lineStart, place.end - lineStart]
  const start = at > shown / 2 ? wordStart(line, at - shown / 3, at) : 0
  const end = line.length - start > shown ? wordEnd(line, until, start + shown) : line.length
  const shownLine = line.slice(start, end).toWellFormed()
  const words = `${start > 0 ? '…' : ''}${shownLine}${end < line.length ? '…' : ''}`
  return { words, marks: foundIn(words, terms) }
}

/** Where the first word behind an offset begins, before another offset; in scripts without spaces a character. */
function wordStart(line: string, offset: number, before: number): number {
  const space = line.indexOf(' ', offset)
  return space >= 0 && space < before ? space + 1 : characterStart(line, offset)
}

/** Where the last word before an offset ends, behind another offset. */
function wordEnd(line: string, behind: number, offset: number): number {
  const space = line.lastIndexOf(' ', offset)
  return space > behind ? space : characterStart(line, Math.max(offset, behind))
}

/** Not between the halves of a surrogate pair. */
function characterStart(line: string, offset: number): number {
  return /^[\udc00-\udfff]/.test(line.slice(offset, offset + 1)) ? offset - 1 : offset
}
