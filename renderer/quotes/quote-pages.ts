import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { QuoteSort } from '../../shared/contract/quote-filter.ts'
import type { QuotePage } from '../../shared/contract/quotes.ts'
import type { QuoteId } from '../../shared/model/ids.ts'
import type { QuoteCard } from '../../shared/model/quote.ts'
import { queryClient } from '../engine/query-client.ts'
import { engineQuery } from '../engine/use-engine.ts'
import type { Filter } from './filter.ts'

const pageSize = 100
/** How many pages are read before they come into sight, where one is going and behind. */
const ahead = 3
const behind = 1
/** A page out of sight is forgotten after so long: all of a large project would fill the memory. */
const keptFor = 4_000

/** Where nobody has scrolled yet, nothing is read ahead: who types a filter wants its first page, and the next one's. */
const top = { from: 0, to: 0, isDown: true, isUnderway: false }

export const latestFirst: QuoteSort = { by: 'date', isReversed: false }

/** Where the sought words stand in a quote and in its memo. */
export type FoundInQuote = QuotePage['found'][number]

export type QuotePages = {
  /** How many match; null until the first page is there. */
  readonly total: number | null
  /** Null while its page is being read. */
  at(index: number): QuoteCard | null
  foundAt(index: number): FoundInQuote | null
  /** Those of some quotes that are at hand; null where one of them is not. */
  cardsOf(ids: readonly QuoteId[]): readonly QuoteCard[] | null
  /** Says which rows are in sight, so that their pages are read, and those that come next. */
  show(from: number, to: number): void
  /** What is shown answers another filter than the one that is asked for. */
  readonly isBehind: boolean
  readonly error: Error | null
}

/** The quotes that match, read a page at a time as they come into sight. */
export function useQuotePages(filter: Filter, sort: QuoteSort = latestFirst): QuotePages {
  const first = useQuery({ ...pageQuery(filter, sort, 0), placeholderData: keepPreviousData })
  const [seen, setSeen] = useState(top)
  const total = first.data?.total ?? null
  const lastPage = Math.max(0, Math.ceil((total ?? 0) / pageSize) - 1)
  const [before, after] = seen.isUnderway ? (seen.isDown ? [behind, ahead] : [ahead, behind]) : [0, 0]
  const start = Math.max(1, seen.from - before)
  const end = Math.min(lastPage, seen.to + after)
  // Those in sight are asked for first: the engine answers in order.
  const wanted = pagesBetween(start, end).toSorted(
    (one, other) => distance(one, seen) - distance(other, seen),
  )
  const later = useQueries({ queries: wanted.map(page => pageQuery(filter, sort, page)) })

  function read(index: number): QuotePage | undefined {
    const page = Math.floor(index / pageSize)
    return page === 0 ? first.data : later[wanted.indexOf(page)]?.data
  }

  return {
    total,
    at: index => read(index)?.quotes[index % pageSize] ?? null,
    foundAt: index => read(index)?.found[index % pageSize] ?? null,
    cardsOf(ids) {
      const pages = [first.data, ...later.map(page => page.data)]
      const byId = new Map(pages.flatMap(page => page?.quotes ?? []).map(quote => [quote.id, quote]))
      const cards = ids.flatMap(id => byId.get(id) ?? [])
      return cards.length === ids.length ? cards : null
    },
    show(from, to) {
      const next = { from: Math.floor(from / pageSize), to: Math.floor(to / pageSize) }
      const isUnderway = to > pageSize / 4
      if (next.from === seen.from && next.to === seen.to && isUnderway === seen.isUnderway) return
      const isDown = next.from > seen.from || (next.from === seen.from && next.to >= seen.to)
      setSeen({ ...next, isDown, isUnderway })
    },
    isBehind: first.isPlaceholderData,
    error: first.error,
  }
}

/** All that match, in their order, whether in sight or not. */
export function matchingQuoteIds(filter: Filter, sort: QuoteSort = latestFirst): Promise<readonly QuoteId[]> {
  return queryClient.fetchQuery({ ...engineQuery('quotes.ids', { filter, sort }), gcTime: keptFor })
}

function pageQuery(filter: Filter, sort: QuoteSort, page: number) {
  const input = { filter, sort, offset: page * pageSize, limit: pageSize }
  return { ...engineQuery('quotes.list', input), gcTime: keptFor }
}

function pagesBetween(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at)
}

function distance(page: number, { from, to }: { readonly from: number; readonly to: number }): number {
  return Math.max(0, from - page, page - to)
}
