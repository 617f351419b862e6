import { z } from 'zod'
import { interviewId, type QuoteId, quoteId, someIds, tagId } from '../model/ids.ts'
import { quoteKinds } from '../model/kind.ts'
import type { Quote, QuoteCard } from '../model/quote.ts'
import { prose } from '../model/text.ts'
import { command, query } from './define.ts'
import type { ExportedFile } from './packs.ts'
import type { QuoteFacets } from './quote-facets.ts'
import { quoteFilter, quoteSort } from './quote-filter.ts'
import { mostQuotes, offset, quoteWork } from './quote-work.ts'
import type { Found } from './search.ts'

/** A page, and how many there are in all. */
export type QuotePage = {
  readonly quotes: readonly QuoteCard[]
  readonly total: number
  /** Where the sought words stand in each of the quotes and its memo; empty where none are sought. */
  readonly found: readonly { readonly words: readonly Found[]; readonly memo: readonly Found[] }[]
}

/** A file of quotes: how many are in it, and how many were left out because of what was agreed to. */
export type ExportedQuotes = ExportedFile & { readonly quotes: number; readonly withheld: number }

/** Quotes with the revision of the text that their offsets count in. */
export type QuotesOfInterview = { readonly revision: number; readonly quotes: readonly Quote[] }

export const quotes = {
  /** The quotes of one interview in the order of its text. */
  'quotes.ofInterview': query<QuotesOfInterview>()(z.object({ interviewId })),
  /** One quote with who said it and where, withdrawn ones too. */
  'quotes.get': query<QuoteCard>()(z.object({ id: quoteId })),
  /** A page of the quotes that a filter lets through, latest interview first where nothing else is asked for. */
  'quotes.list': query<QuotePage>()(
    z.object({
      filter: quoteFilter.prefault({}),
      sort: quoteSort.prefault({}),
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(1_000).default(100),
    }),
  ),
  /** The ids of all quotes that a filter lets through, in the order asked for. */
  'quotes.ids': query<readonly QuoteId[]>()(
    z.object({ filter: quoteFilter.prefault({}), sort: quoteSort.prefault({}) }),
  ),
  /** How many quotes each further choice of a filter would show. */
  'quotes.facets': query<QuoteFacets>()(z.object({ filter: quoteFilter.prefault({}) })),
  /**
   * Writes the quotes that a filter lets through as CSV, one row a quote in the order asked for, and notes in the project that they left it.
   * Words that must not leave it are left out and counted. `path` null: a file for the host to hand out as a download.
   * Reports progress; can be cancelled. `conflict` when consent was changed meanwhile: then nothing is written.
   */
  'quotes.export': command<ExportedQuotes>()(
    z.object({
      filter: quoteFilter.prefault({}),
      sort: quoteSort.prefault({}),
      path: prose(4_096).nullable(),
      /** Names of people and partners who agreed to that, instead of pseudonyms. */
      withNames: z.boolean().default(false),
    }),
  ),
  /**
   * Makes words a quote. `revision` is the text's that the offsets count in; `conflict` when it has moved on.
   * An `id` may be given by an editor that has already painted the mark.
   */
  'quotes.capture': command<Quote>()(
    z.object({
      id: quoteId.optional(),
      interviewId,
      revision: z.int().min(0),
      start: offset,
      end: offset,
      kinds: quoteKinds,
      tagIds: z.array(tagId).max(50).default([]),
    }),
  ),
  /** Changes what is said of a quote; what is left out stays. `conflict` when one that is evidence would lose its last kind. */
  'quotes.update': command<Quote>()(
    z.object({
      id: quoteId,
      kinds: quoteKinds.optional(),
      tagIds: z.array(tagId).max(1_000).optional(),
      memo: prose().optional(),
      isStarred: z.boolean().optional(),
    }),
  ),
  /** Anchors a quote at other words of its interview: how a quote that needs review is mended. */
  'quotes.anchor': command<Quote>()(
    z.object({ id: quoteId, revision: z.int().min(0), start: offset, end: offset }),
  ),
  /** Removes quotes from the text. Their evidence stays on its claims, marked as withdrawn. */
  'quotes.remove': command<null>()(z.object({ ids: someIds(quoteId, mostQuotes) })),
  /** Brings a removed quote back as it was, for the editor's own undo. `not-found` if it never was. */
  'quotes.restore': command<Quote>()(z.object({ id: quoteId })),
  ...quoteWork,
}
