import { z } from 'zod'
import { interviewId, quoteId, someIds, tagId } from '../model/ids.ts'
import { longestText } from '../model/interview.ts'
import { quoteKinds } from '../model/kind.ts'
import type { Quote } from '../model/quote.ts'
import { command } from './define.ts'

/** A place in a text, in UTF-16 units. */
export const offset = z.int().min(0).max(longestText)

/** As many quotes as one step takes. */
export const mostQuotes = 100_000

const tagIds = z.array(tagId).max(50).default([])

/** What a step did to many quotes: how many it changed, and how many kept their kinds because they are evidence. */
export type QuotesChanged = { readonly changed: number; readonly keptKinds: number }

/** The passages of a step that were made quotes, and those that were quotes already. */
export type PassagesCaptured = { readonly captured: number; readonly existing: number }

/** What is done to many quotes in one step, or to where a quote begins and ends. */
export const quoteWork = {
  /**
   * Changes what is said of many quotes; what is not named stays. A piece of evidence that would be left without a kind
   * keeps those it has. `not-found` for a quote or a tag that is not there.
   */
  'quotes.change': command<QuotesChanged>()(
    z
      .object({
        ids: someIds(quoteId, mostQuotes),
        addKinds: quoteKinds.default([]),
        removeKinds: quoteKinds.default([]),
        addTagIds: tagIds,
        removeTagIds: tagIds,
        isStarred: z.boolean().optional(),
      })
      .refine(({ addKinds, removeKinds }) => !addKinds.some(kind => removeKinds.includes(kind)), {
        path: ['addKinds'],
        error: 'names a kind that is to be taken away as well',
      })
      .refine(({ addTagIds, removeTagIds }) => !addTagIds.some(id => removeTagIds.includes(id)), {
        path: ['addTagIds'],
        error: 'names a tag that is to be taken off as well',
      }),
  ),
  /**
   * Makes two quotes of one, cut at a place within its words, in the order of the text: the first keeps id and memo,
   * both stand on its claims. `conflict` when the text has moved on from `revision`, or the quote needs review.
   */
  'quotes.split': command<readonly [Quote, Quote]>()(
    z.object({ id: quoteId, revision: z.int().min(0), at: offset }),
  ),
  /**
   * Makes one quote over all the words of several that overlap or touch: the first in the text keeps its id, the others
   * are gone. `conflict` where other words stand between them, or one of them needs review.
   */
  'quotes.merge': command<Quote>()(z.object({ ids: someIds(quoteId) })),
  /**
   * Moves a quote's edge to the next word or sentence: forward in the text with 1, back with -1. Where the text ends or
   * no words would be left, the quote stays as it is. `conflict` when it needs review.
   */
  'quotes.reach': command<Quote>()(
    z.object({
      id: quoteId,
      edge: z.enum(['start', 'end']),
      by: z.literal([1, -1]),
      unit: z.enum(['word', 'sentence']),
    }),
  ),
  /**
   * Makes passages quotes, all with the same kinds and tags; one that is a quote already gets them added. `conflict`
   * when the text of an interview has moved on from its `revision`: then nothing is written.
   */
  'quotes.captureAll': command<PassagesCaptured>()(
    z.object({
      passages: z
        .array(z.object({ interviewId, revision: z.int().min(0), start: offset, end: offset }))
        .min(1)
        .max(20_000),
      kinds: quoteKinds,
      tagIds,
    }),
  ),
}
