import { type RefObject, useCallback, useRef, useState } from 'react'
import type { QuoteId, TagId } from '../../shared/model/ids.ts'
import { type Kind, kindNames } from '../../shared/model/kind.ts'
import type { Anchor, Quote } from '../../shared/model/quote.ts'
import { perform } from '../engine/perform.ts'
import type { AnchorRect } from '../tags/TagPickerPopover.tsx'
import { announce } from '../ui/announce.ts'
import { activateQuote, activeQuote } from './active-quote.ts'

/** The text that is shown, whether it is read or written. */
export type TextHandle = {
  /** The selected words without white space at their edges; null when none are selected. */
  selected(): Anchor | null
  /** Makes words a quote; gives its id once it is stored, null when that failed. */
  capture(place: Anchor, kinds: readonly Kind[], tagIds: readonly TagId[]): Promise<QuoteId | null>
  /** Where the caret or the selection is, when the text has the focus. */
  caret(): Anchor | null
  select(place: Anchor): void
  focus(): void
}

/** Tags being picked: for a quote that is there, or for words that become one with the first tag. */
export type Picking = {
  readonly quoteId: QuoteId | null
  readonly place: Anchor | null
  readonly selected: readonly TagId[]
  readonly rect: AnchorRect
}

export type Tagging = {
  tag(kind: Kind): Promise<void>
  pickTags(): void
  pickTagsOf(quote: Quote, rect: AnchorRect): void
  readonly picking: Picking | null
  choose(tagIds: readonly TagId[]): Promise<void>
  endPicking(): void
}

/** What the keys M, P, N and T do to the selected words, or to the quote that stands out. */
export function useTagging(text: RefObject<TextHandle | null>, quotes: readonly Quote[]): Tagging {
  const [picking, setPicking] = useState<Picking | null>(null)
  const captured = useRef<Promise<QuoteId | null> | null>(null)

  // The same function always: a margin of cards is not drawn again for its sake.
  const pickTagsOf = useCallback(
    (quote: Quote, rect: AnchorRect) =>
      setPicking({ quoteId: quote.id, place: null, selected: quote.tagIds, rect }),
    [],
  )

  /** The selected words, or the quote that they already are. */
  function aim(): { readonly quote: Quote | undefined; readonly place: Anchor | null } {
    const place = text.current?.selected() ?? null
    const active = activeQuote()
    const quote = place
      ? quotes.find(one => !one.needsReview && one.start === place.start && one.end === place.end)
      : quotes.find(one => one.id === active?.id)
    return { quote, place }
  }

  return {
    picking,
    async tag(kind) {
      const { quote, place } = aim()
      if (quote) {
        const kinds = quote.kinds.includes(kind)
          ? quote.kinds.filter(one => one !== kind)
          : [...quote.kinds, kind]
        activateQuote(quote.id, 'capture')
        await perform('quotes.update', { id: quote.id, kinds })
      } else if (place && (await text.current?.capture(place, [kind], []))) {
        announce(`${kindNames[kind]} tagged`)
      }
    },
    pickTags() {
      const { quote, place } = aim()
      const rect = rectOfSelection(quote)
      if (!rect || !(quote || place)) return
      captured.current = null
      setPicking({ quoteId: quote?.id ?? null, place, selected: quote?.tagIds ?? [], rect })
    },
    pickTagsOf,
    async choose(tagIds) {
      if (!picking) return
      // The first tag makes the quote; those chosen before it exists wait for it, rather than make another.
      const isFirst = picking.quoteId === null && captured.current === null
      if (isFirst && (tagIds.length === 0 || !picking.place || !text.current)) return
      if (isFirst && picking.place && text.current) {
        captured.current = text.current.capture(picking.place, [], tagIds)
        await captured.current
        return
      }
      const id = picking.quoteId ?? (await captured.current)
      if (id) await perform('quotes.update', { id, tagIds: [...tagIds] })
    },
    endPicking() {
      setPicking(null)
      text.current?.focus()
    },
  }
}

function rectOfSelection(quote: Quote | undefined): AnchorRect | null {
  const mark = quote && document.querySelector(`[data-quote-ids~="${quote.id}"]`)
  if (mark) return mark.getClientRects()[0] ?? null
  const selection = window.getSelection()
  const rects = selection && selection.rangeCount > 0 ? selection.getRangeAt(0).getClientRects() : []
  return rects[rects.length - 1] ?? null
}
