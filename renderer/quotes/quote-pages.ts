import { useQueries } from '@tanstack/react-query'
import { useState } from 'react'
import type { QuoteFilter } from '../../shared/contract/quote-filter.ts'
import type { QuotePage } from '../../shared/contract/quotes.ts'
import type { QuoteId } from '../../shared/model/ids.ts'
import type { QuoteCard } from '../../shared/model/quote.ts'
import { call } from '../engine/client.ts'
import { queryClient } from '../engine/query-client.ts'
import { engineQuery, useEngineQuery } from '../engine/use-engine.ts'

/** A filter with only what narrows. */
export type Filter = Partial<QuoteFilter>

export const pageSize = 100
/** The most quotes one command takes. */
const mostSelected = 1_000

export type QuotePages = {
  /** How many match; null until the first page is there. */
  readonly total: number | null
  /** Null while its page is being read. */
  at(index: number): QuoteCard | null
  /** Says which rows are in sight, so that their pages are read. */
  show(from: number, to: number): void
  readonly error: Error | null
}

/** The quotes that match, read a page at a time as they come into sight. */
export function useQuotePages(filter: Filter): QuotePages {
  const first = useEngineQuery('quotes.list', { filter, offset: 0, limit: pageSize }, { keepsPrevious: true })
  const [seen, setSeen] = useState({ from: 0, to: 0 })
  const total = first.data?.total ?? null
  const lastPage = Math.max(0, Math.ceil((total ?? 0) / pageSize) - 1)
  const wanted: number[] = []
  for (let page = Math.max(1, seen.from); page <= Math.min(seen.to, lastPage); page++) wanted.push(page)
  const later = useQueries({ queries: wanted.map(page => pageQuery(filter, page)) })

  function at(index: number): QuoteCard | null {
    const page = Math.floor(index / pageSize)
    const read = page === 0 ? first.data : later[wanted.indexOf(page)]?.data
    return read?.quotes[index % pageSize] ?? null
  }

  function show(from: number, to: number) {
    const next = { from: Math.floor(from / pageSize), to: Math.floor(to / pageSize) }
    if (next.from !== seen.from || next.to !== seen.to) setSeen(next)
  }

  return { total, at, show, error: first.error }
}

/** The ids of the rows from `from` up to and with `to`, whether in sight or not; at most a thousand. */
export async function quoteIdsBetween(filter: Filter, from: number, to: number): Promise<readonly QuoteId[]> {
  const firstPage = Math.floor(from / pageSize)
  const lastPage = Math.floor(Math.min(to, from + mostSelected - 1) / pageSize)
  const reads: Promise<QuotePage>[] = []
  for (let page = firstPage; page <= lastPage; page++)
    reads.push(queryClient.fetchQuery(pageQuery(filter, page)))
  const quotes = (await Promise.all(reads)).flatMap(page => page.quotes)
  const start = from - firstPage * pageSize
  return quotes.slice(start, start + Math.min(to - from + 1, mostSelected)).map(quote => quote.id)
}

/** The first thousand that match. */
export async function matchingQuoteIds(filter: Filter): Promise<readonly QuoteId[]> {
  const { quotes } = await call('quotes.list', { filter, offset: 0, limit: mostSelected })
  return quotes.map(quote => quote.id)
}

function pageQuery(filter: Filter, page: number) {
  return engineQuery('quotes.list', { filter, offset: page * pageSize, limit: pageSize })
}
