import { EngineFailure } from '../../../shared/errors.ts'
import type { InterviewId, QuoteId, TagId } from '../../../shared/model/ids.ts'
import type { HandlersOf } from '../context.ts'
import { foundIn } from '../search/found.ts'
import { parseSearch } from '../search/search-query.ts'
import { settleQuotes } from '../store/interview-text.ts'
import { isInterview, textAndTitle, titleAndRevision } from '../store/interviews.ts'
import { kindsToBits } from '../store/kinds.ts'
import { quoteCardById, quoteCardsByIds } from '../store/quote-cards.ts'
import { requireQuotes } from '../store/quote-changes.ts'
import { quoteById, quotesOfInterview, tagIdsOf, wordsOf } from '../store/quotes.ts'
import type { Reader } from '../store/reader.ts'
import { lastRemoval } from '../store/removals.ts'
import { requireTag } from '../store/tags.ts'
import type { Writer } from '../store/writer.ts'
import { anchorAt, type StoredAnchor } from '../text/quote-anchors.ts'
import { captureAll } from './capture-all.ts'
import { given } from './given.ts'
import { insertQuote } from './insert-quote.ts'
import { brief, counted } from './labels.ts'
import { quoteChanges } from './quote-changes.ts'
import { quoteExport } from './quote-export.ts'
import { quoteHalves } from './quote-halves.ts'
import { quoteMerge } from './quote-merge.ts'
import { quoteReach } from './quote-reach.ts'
import { putBack, withdraw } from './quote-removal.ts'
import { requireKindOrTag } from './require-kind-or-tag.ts'
import { textMovedOn } from './text-moved-on.ts'

export const quotes: HandlersOf<'quotes'> = {
  'quotes.ofInterview': ({ interviewId }, { read }) => ({
    revision: titleAndRevision(read, interviewId).revision,
    quotes: quotesOfInterview(read, interviewId),
  }),
  'quotes.get': ({ id }, { read }) => quoteCardById(read, id),
  'quotes.list': async ({ filter, sort, offset, limit }, { read, project }) => {
    const ids = await project.quotes.ids(filter, sort)
    const page = ids.slice(offset, offset + limit)
    const cards = new Map(quoteCardsByIds(read, page).map(card => [card.id, card]))
    const quotes = page.flatMap(id => cards.get(id) ?? [])
    const { wanted } = parseSearch(filter.not.includes('text') ? '' : filter.text)
    const found = quotes.map(({ exact, memo }) => ({
      words: foundIn(exact, wanted),
      memo: foundIn(memo, wanted),
    }))
    return { quotes, total: ids.length, found: wanted.length === 0 ? [] : found }
  },
  'quotes.ids': ({ filter, sort }, { project }) => project.quotes.ids(filter, sort),
  'quotes.facets': ({ filter }, { project }) => project.quotes.facets(filter),
  'quotes.capture': ({ id: given, interviewId, revision, start, end, kinds, tagIds }, context) => {
    const { read, write, newId, now } = context
    const anchor = anchorIn(read, interviewId, revision, start, end)
    for (const tagId of tagIds) requireTag(read, tagId)
    requireKindOrTag(kinds, tagIds)
    const id = given ?? newId<QuoteId>()
    if (wordsOf(read, id) !== undefined) {
      throw new EngineFailure({ kind: 'conflict', reason: 'There is a quote with this id already.' })
    }
    write(`tag “${brief(anchor.exact)}”`, writer => {
      insertQuote(writer, { id, interviewId, anchor, kinds, tagIds, createdAt: now() })
      settleQuotes(writer, interviewId, id)
    })
    return quoteById(read, id)
  },
  'quotes.update': ({ id, kinds, tagIds, memo, isStarred }, { read, write }) => {
    const before = quoteById(read, id)
    for (const tagId of tagIds ?? []) requireTag(read, tagId)
    if (kinds?.length === 0 && before.placements.length > 0) {
      throw new EngineFailure({
        kind: 'conflict',
        reason: 'A quote that is placed on a claim has at least one kind.',
      })
    }
    const part = kinds ? 'kind' : tagIds ? 'tags' : memo !== undefined ? 'memo' : 'star'
    write(`change the ${part} of “${brief(before.exact)}”`, writer => {
      writer.update(
        'quote',
        { id },
        given({
          kinds: kinds && kindsToBits(kinds),
          memo,
          is_starred: isStarred === undefined ? undefined : Number(isStarred),
        }),
      )
      if (tagIds) setTags(writer, id, tagIds)
    })
    return quoteById(read, id)
  },
  'quotes.anchor': ({ id, revision, start, end }, { read, write }) => {
    const before = quoteById(read, id)
    const anchor = anchorIn(read, before.interviewId, revision, start, end)
    write(`anchor “${brief(before.exact)}” again`, writer => {
      writer.update('quote', { id }, { ...anchor, needs_review: 0 })
      settleQuotes(writer, before.interviewId, id)
    })
    return quoteById(read, id)
  },
  'quotes.remove': ({ ids }, { read, write }) => {
    requireQuotes(read, ids)
    const [first] = ids
    const words = ids.length === 1 && first ? wordsOf(read, first) : undefined
    write(`remove ${words === undefined ? counted(ids.length, 'quote') : `“${brief(words)}”`}`, writer => {
      for (const id of ids) withdraw(writer, id)
    })
    return null
  },
  'quotes.restore': ({ id }, { read, write }) => {
    const words = wordsOf(read, id)
    const removal = words === undefined ? lastRemoval(read, id) : null
    if (words === undefined && !(removal && isInterview(read, String(removal.quote.interview_id)))) {
      throw new EngineFailure({ kind: 'not-found', noun: 'quote', name: id })
    }
    write(`bring back “${brief(words ?? String(removal?.quote.exact))}”`, writer => {
      if (removal) putBack(writer, id, removal)
      else writer.update('quote', { id }, { is_withdrawn: 0 })
    })
    return quoteById(read, id)
  },
  ...quoteExport,
  ...quoteChanges,
  ...quoteHalves,
  ...quoteMerge,
  ...quoteReach,
  ...captureAll,
}

function setTags(writer: Writer, id: QuoteId, tagIds: readonly TagId[]) {
  const before = tagIdsOf(writer, id)
  for (const tagId of before) {
    if (!tagIds.includes(tagId)) writer.remove('quote_tag', { quote_id: id, tag_id: tagId })
  }
  for (const tagId of new Set(tagIds)) {
    if (!before.includes(tagId)) writer.insert('quote_tag', { quote_id: id, tag_id: tagId })
  }
}

function anchorIn(
  read: Reader,
  interviewId: InterviewId,
  revision: number,
  start: number,
  end: number,
): StoredAnchor {
  const interview = textAndTitle(read, interviewId)
  if (interview.revision !== revision) throw textMovedOn(interview.title)
  const anchor = anchorAt(interview.text, start, end)
  if (!anchor)
    throw new EngineFailure({ kind: 'invalid-input', field: 'start', reason: 'leaves no words to quote' })
  return anchor
}
