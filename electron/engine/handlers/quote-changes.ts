import type { ParsedInput } from '../../../shared/contract/index.ts'
import type { QuoteId, TagId } from '../../../shared/model/ids.ts'
import type { HandlersOf } from '../context.ts'
import { kindsToBits } from '../store/kinds.ts'
import { fieldsOfQuotes, type QuoteFields, quotesCarrying } from '../store/quote-changes.ts'
import { wordsOf } from '../store/quotes.ts'
import type { Reader } from '../store/reader.ts'
import { tagNames } from '../store/tags.ts'
import type { Row } from '../store/writer.ts'
import { brief, counted } from './labels.ts'
import { kindAndTagNames } from './quote-labels.ts'

/** What is said of many quotes, changed in one step. */
export const quoteChanges: Pick<HandlersOf<'quotes'>, 'quotes.change'> = {
  'quotes.change': (change, { read, write }) => {
    const added = { kinds: change.addKinds, tags: tagNames(read, change.addTagIds) }
    const removed = { kinds: change.removeKinds, tags: tagNames(read, change.removeTagIds) }
    const quotes = fieldsOfQuotes(read, change.ids)
    const plans = planned(read, quotes, change)
    const [first] = plans
    if (first) {
      const words = plans.length === 1 ? `“${brief(wordsOf(read, first.id) ?? '')}”` : undefined
      write(labelOf(added, removed, change.isStarred, words ?? counted(plans.length, 'quote')), writer => {
        for (const { id, fields, addTagIds, removeTagIds } of plans) {
          if (fields) writer.update('quote', { id }, fields)
          for (const tagId of removeTagIds) writer.remove('quote_tag', { quote_id: id, tag_id: tagId })
          for (const tagId of addTagIds) writer.insert('quote_tag', { quote_id: id, tag_id: tagId })
        }
      })
    }
    return { changed: plans.length, keptKinds: quotes.filter(quote => keepsKinds(quote, change)).length }
  },
}

type Change = ParsedInput<'quotes.change'>

/** What is to be written of one quote; `fields` null where only its tags change. */
type Plan = {
  readonly id: QuoteId
  readonly fields: Row | null
  readonly addTagIds: readonly TagId[]
  readonly removeTagIds: readonly TagId[]
}

/** Only what differs: a quote that is as it should be already is not changed. */
function planned(read: Reader, quotes: readonly QuoteFields[], change: Change): readonly Plan[] {
  const ids = quotes.map(quote => quote.id)
  const carrying = (tagIds: readonly TagId[]) =>
    [...new Set(tagIds)].map(tagId => ({ tagId, by: quotesCarrying(read, ids, tagId) }))
  const [added, removed] = [carrying(change.addTagIds), carrying(change.removeTagIds)]
  return quotes.flatMap(quote => {
    const { id } = quote
    const kinds = keepsKinds(quote, change) ? quote.kinds : kindsAfter(quote, change)
    const isStarred = change.isStarred === undefined ? quote.isStarred : Number(change.isStarred)
    const isSame = kinds === quote.kinds && isStarred === quote.isStarred
    const plan = {
      id,
      fields: isSame ? null : { kinds, is_starred: isStarred },
      addTagIds: added.flatMap(({ tagId, by }) => (by.has(id) ? [] : tagId)),
      removeTagIds: removed.flatMap(({ tagId, by }) => (by.has(id) ? tagId : [])),
    }
    return plan.fields === null && plan.addTagIds.length + plan.removeTagIds.length === 0 ? [] : plan
  })
}

function kindsAfter({ kinds }: QuoteFields, { addKinds, removeKinds }: Change): number {
  return (kinds | kindsToBits(addKinds)) & ~kindsToBits(removeKinds)
}

/** A claim's evidence has a kind: taking the last one away from some must not keep the others from being changed. */
function keepsKinds(quote: QuoteFields, change: Change): boolean {
  return quote.isEvidence === 1 && quote.kinds !== 0 && kindsAfter(quote, change) === 0
}

type Named = Parameters<typeof kindAndTagNames>[0]

/** "tag 312 quotes pricing": what is done if it is one thing, else that something is. */
function labelOf(added: Named, removed: Named, isStarred: boolean | undefined, quotes: string): string {
  const [adding, removing] = [kindAndTagNames(added), kindAndTagNames(removed)]
  const parts = [
    ...(adding === '' ? [] : [`tag ${quotes} ${adding}`]),
    ...(removing === '' ? [] : [`take ${removing} off ${quotes}`]),
    ...(isStarred === undefined ? [] : [isStarred ? `star ${quotes}` : `take the star off ${quotes}`]),
  ]
  return (parts.length === 1 && parts[0]) || `change ${quotes}`
}
