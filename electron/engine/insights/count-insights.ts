import type { PersonaId, SegmentId, TagId } from '../../../shared/model/ids.ts'
import type { HeatCell, InsightCounts, Insights, InterviewYield } from '../../../shared/model/insights.ts'
import { type Kind, kinds } from '../../../shared/model/kind.ts'
import { type IndexedInterview, type IndexedQuote, partnerOf } from '../quote-index/indexed.ts'
import { kindsToBits } from '../store/kinds.ts'
import type { PlacedQuote } from '../store/placed-quotes.ts'

/** How many pairs of tags are told of. */
const mostPairs = 200
/** So many quotes are counted between two looks at the clock. */
const stretch = 200

type Pause = () => Promise<void> | undefined

/** Counts what the charts are drawn from, over quotes in the order of their interviews. `pause` is called in between. */
export async function countInsights(
  quotes: readonly IndexedQuote[],
  placed: readonly PlacedQuote[],
  pause: Pause,
): Promise<Insights> {
  const byId = new Map(quotes.map(quote => [quote.id, quote]))
  const here = placed.flatMap(piece => {
    const quote = byId.get(piece.quoteId)
    return quote ? { ...piece, quote } : []
  })
  const inTurn = async <Part>(count: () => Part): Promise<Part> => {
    await pause()
    return count()
  }
  return {
    ...(await inTurn(() => countsOf(quotes))),
    heat: {
      segment: await heatOf(quotes, quote => segmentsOf(quote), pause),
      partnerType: await heatOf(quotes, quote => [partnerOf(quote)?.type ?? null], pause),
      stage: await heatOf(quotes, quote => [partnerOf(quote)?.stage ?? null], pause),
    },
    together: await togetherIn(quotes, pause),
    yields: await inTurn(() => yieldsOf(quotes, here)),
    coverage: await inTurn(() => coverageOf(here)),
    claims: await inTurn(() => claimsOf(here)),
    months: await inTurn(() => monthsOf(quotes)),
  }
}

type Here = PlacedQuote & { readonly quote: IndexedQuote }

function countsOf(quotes: Iterable<IndexedQuote>): InsightCounts {
  const all = new Set(quotes)
  const interviews = new Set([...all].map(quote => quote.interview))
  const partners = new Set([...all].map(partnerOf))
  partners.delete(null)
  return { quotes: all.size, interviews: interviews.size, partners: partners.size }
}

function segmentsOf(quote: IndexedQuote): readonly (SegmentId | null)[] {
  const segments = partnerOf(quote)?.segmentIds ?? []
  return segments.length > 0 ? segments : [null]
}

async function heatOf<Group extends string>(
  quotes: readonly IndexedQuote[],
  groupsOf: (quote: IndexedQuote) => readonly (Group | null)[],
  pause: Pause,
): Promise<readonly HeatCell<Group>[]> {
  const cells = new Map<string, { tagId: TagId; group: Group | null; quotes: Set<IndexedQuote> }>()
  for (const [at, quote] of quotes.entries()) {
    if (at % stretch === 0) await pause()
    const tagIds = new Set(quote.tags.flatMap(tag => tag.path.map(one => one.id)))
    for (const group of groupsOf(quote)) {
      for (const tagId of tagIds) {
        const key = `${tagId} ${group ?? ''}`
        const cell = cells.get(key) ?? { tagId, group, quotes: new Set() }
        cells.set(key, cell)
        cell.quotes.add(quote)
      }
    }
  }
  return [...cells.values()].map(({ tagId, group, quotes: within }) => ({
    tagId,
    group,
    ...countsOf(within),
  }))
}

async function togetherIn(quotes: readonly IndexedQuote[], pause: Pause): Promise<Insights['together']> {
  const pairs = new Map<string, { tagIds: readonly [TagId, TagId]; quotes: number }>()
  for (const [index, { tags }] of quotes.entries()) {
    if (index % stretch === 0) await pause()
    for (const [at, one] of tags.entries()) {
      for (const other of tags.slice(at + 1)) {
        // A tag and one above it always go together.
        if (one.path.includes(other) || other.path.includes(one)) continue
        const tagIds: readonly [TagId, TagId] =
          one.place < other.place ? [one.id, other.id] : [other.id, one.id]
        const pair = pairs.get(tagIds.join(' ')) ?? { tagIds, quotes: 0 }
        pair.quotes++
        pairs.set(tagIds.join(' '), pair)
      }
    }
  }
  return [...pairs.values()].toSorted((one, other) => other.quotes - one.quotes).slice(0, mostPairs)
}

function yieldsOf(quotes: readonly IndexedQuote[], here: readonly Here[]): readonly InterviewYield[] {
  const supported = Map.groupBy(
    here.filter(piece => piece.isAgainst === 0 && piece.kind !== null),
    piece => piece.quote.interview,
  )
  return [...Map.groupBy(quotes, quote => quote.interview)].map(([interview, within]) => ({
    id: interview.id,
    title: interview.title,
    date: interview.date,
    segmentIds: [...new Set(within.flatMap(quote => segmentsOf(quote)))].filter(id => id !== null),
    tagIds: [...new Set(within.flatMap(quote => quote.tags.map(tag => tag.id)))],
    claimIds: [...new Set((supported.get(interview) ?? []).map(piece => piece.claimId))],
  }))
}

function coverageOf(here: readonly Here[]): Insights['coverage'] {
  const cells = new Map<
    string,
    { personaId: PersonaId; segmentId: SegmentId | null; quotes: Set<IndexedQuote> }
  >()
  for (const { personaId, quote, isAgainst } of here) {
    if (isAgainst === 1) continue
    for (const segmentId of segmentsOf(quote)) {
      const key = `${personaId} ${segmentId ?? ''}`
      const cell = cells.get(key) ?? { personaId, segmentId, quotes: new Set() }
      cells.set(key, cell)
      cell.quotes.add(quote)
    }
  }
  return [...cells.values()].map(({ personaId, segmentId, quotes }) => ({
    ...{ personaId, segmentId },
    ...countsOf(quotes),
  }))
}

function claimsOf(here: readonly Here[]): Insights['claims'] {
  return [...Map.groupBy(here, piece => piece.claimId)].flatMap(([claimId, pieces]) => {
    const [first] = pieces
    if (!first || first.kind === null) return []
    const supporting = pieces.filter(piece => piece.isAgainst === 0)
    return {
      ...{ claimId, personaId: first.personaId, kind: first.kind, text: first.text },
      supporting: supporting.length,
      contradicting: pieces.length - supporting.length,
      partners: countsOf(supporting.map(piece => piece.quote)).partners,
    }
  })
}

function monthsOf(quotes: readonly IndexedQuote[]): Insights['months'] {
  const monthOf = ({ date }: IndexedInterview) => date.slice(0, 7)
  return [...Map.groupBy(quotes, quote => monthOf(quote.interview))]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([month, within]) => {
      const count = (kind: Kind) => within.filter(quote => (quote.kinds & kindsToBits([kind])) !== 0).length
      const counts = Object.fromEntries(kinds.map(kind => [kind, count(kind)])) as Record<Kind, number>
      return { month, ...counts }
    })
}
