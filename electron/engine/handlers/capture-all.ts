import type { ParsedInput } from '../../../shared/contract/index.ts'
import { EngineFailure } from '../../../shared/errors.ts'
import type { InterviewId, QuoteId } from '../../../shared/model/ids.ts'
import type { CommandContext, HandlersOf } from '../context.ts'
import { settleQuotes } from '../store/interview-text.ts'
import { textAndTitle } from '../store/interviews.ts'
import { kindsToBits } from '../store/kinds.ts'
import { standingQuotes } from '../store/quote-changes.ts'
import { tagIdsOf } from '../store/quotes.ts'
import type { Reader } from '../store/reader.ts'
import { tagNames } from '../store/tags.ts'
import type { Writer } from '../store/writer.ts'
import { anchorAt, type StoredAnchor } from '../text/quote-anchors.ts'
import { insertQuote } from './insert-quote.ts'
import { counted } from './labels.ts'
import { kindAndTagNames } from './quote-labels.ts'
import { requireKindOrTag } from './require-kind-or-tag.ts'
import { textMovedOn } from './text-moved-on.ts'

/** Many passages made quotes in one step: what a search found. */
export const captureAll: Pick<HandlersOf<'quotes'>, 'quotes.captureAll'> = {
  'quotes.captureAll': ({ passages, kinds, tagIds }, context) => {
    const { read, write } = context
    requireKindOrTag(kinds, tagIds)
    const names = kindAndTagNames({ kinds, tags: tagNames(read, tagIds) })
    const said = { kinds, tagIds: [...new Set(tagIds)] }
    return write(`tag ${counted(passages.length, 'passage')} ${names}`, writer => {
      let [captured, existing] = [0, 0]
      for (const [interviewId, ofInterview] of Map.groupBy(passages, passage => passage.interviewId)) {
        const counts = captureIn(writer, context, interviewId, ofInterview, said)
        captured += counts.captured
        existing += counts.existing
      }
      return { captured, existing }
    })
  },
}

type Input = ParsedInput<'quotes.captureAll'>
type Said = Pick<Input, 'kinds' | 'tagIds'>

function captureIn(
  writer: Writer,
  { newId, now }: CommandContext,
  interviewId: InterviewId,
  passages: Input['passages'],
  { kinds, tagIds }: Said,
) {
  const bits = kindsToBits(kinds)
  const known = new Map(standingQuotes(writer, interviewId).map(quote => [placeOf(quote), quote]))
  const anchors = anchorsIn(writer, interviewId, passages)
  const isNew = ({ start, end }: StoredAnchor) => !known.has(placeOf({ start, end }))
  for (const anchor of anchors) {
    const quote = known.get(placeOf(anchor))
    if (!quote) {
      insertQuote(writer, { id: newId<QuoteId>(), interviewId, anchor, kinds, tagIds, createdAt: now() })
      continue
    }
    writer.update('quote', { id: quote.id }, { kinds: quote.kinds | bits })
    const carried = tagIdsOf(writer, quote.id)
    for (const tagId of tagIds) {
      if (!carried.includes(tagId)) writer.insert('quote_tag', { quote_id: quote.id, tag_id: tagId })
    }
  }
  const captured = anchors.filter(isNew).length
  if (captured > 0) settleQuotes(writer, interviewId)
  return { captured, existing: anchors.length - captured }
}

/** The passages' anchors in the text as it is, each place once. */
function anchorsIn(
  read: Reader,
  interviewId: InterviewId,
  passages: Input['passages'],
): readonly StoredAnchor[] {
  const { text, title, revision } = textAndTitle(read, interviewId)
  const anchors = passages.map(passage => {
    if (passage.revision !== revision) throw textMovedOn(title)
    const anchor = anchorAt(text, passage.start, passage.end)
    if (anchor) return anchor
    const reason = `leave no words to quote in “${title}”`
    throw new EngineFailure({ kind: 'invalid-input', field: 'passages', reason })
  })
  return [...new Map(anchors.map(anchor => [placeOf(anchor), anchor])).values()]
}

function placeOf({ start, end }: { readonly start: number; readonly end: number }): string {
  return `${start} ${end}`
}
