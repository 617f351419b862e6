import { type RefObject, useRef, useState } from 'react'
import type { QuoteId, TagId } from '../../shared/model/ids.ts'
import type { Kind } from '../../shared/model/kind.ts'
import type { QuoteCard } from '../../shared/model/quote.ts'
import type { Tag } from '../../shared/model/tag.ts'
import type { QuotePages } from '../quotes/quote-pages.ts'
import { navigate } from '../router/use-route.ts'
import { evidenceSelection } from './evidence-state.ts'
import {
  addTag,
  type Chosen,
  placeOn,
  removeQuotes,
  takeTagOff,
  toggleKind,
  toggleStar,
} from './quote-work.ts'

/** What is open beside or over the list. */
export type Open =
  | { readonly type: 'menu'; readonly quote: QuoteCard }
  | { readonly type: 'tags'; readonly chosen: Chosen; readonly selected: readonly TagId[] }
  | { readonly type: 'words'; readonly quote: QuoteCard }
  | { readonly type: 'removal'; readonly chosen: Chosen }

export type QuoteWork = {
  readonly open: Open | null
  /** What it is open beside. */
  readonly anchor: RefObject<Element | null>
  close(): void
  /** Closes that, unless what it led to is open in its place by now. */
  closeOnly(which: Open): void
  showMenu(quote: QuoteCard, beside: Element): void
  pickTags(chosen: Chosen, beside: Element): void
  changeTags(chosen: Chosen, before: readonly TagId[], after: readonly TagId[]): void
  changeWords(quote: QuoteCard): void
  /** Many are only removed once somebody knows what hangs on them. */
  remove(chosen: Chosen): void
  /** What keys do on a row: to the quotes that are chosen, or else to the one of the row. */
  readonly keys: Readonly<Record<string, (quote: QuoteCard | null) => void>>
}

/** Everything that is done to quotes from the list: by key, from a quote's menu and from the bar of those chosen. */
export function useQuoteWork(pages: QuotePages, tags: ReadonlyMap<string, Tag>): QuoteWork {
  const [open, setOpen] = useState<Open | null>(null)
  const anchor = useRef<Element>(null)

  function beside(element: Element | null, next: Open) {
    anchor.current = element
    setOpen(next)
  }

  function pickTags(chosen: Chosen, element: Element | null) {
    const [first, ...others] = chosen.cards ?? []
    const selected = first?.tagIds.filter(id => others.every(card => card.tagIds.includes(id))) ?? []
    beside(element, { type: 'tags', chosen, selected })
  }

  function remove(chosen: Chosen) {
    if (chosen.ids.length === 1) void removeQuotes(chosen.ids)
    else setOpen({ type: 'removal', chosen })
  }

  const toChosen = (does: (chosen: Chosen) => void) => (quote: QuoteCard | null) => {
    const chosen = chosenOr(quote, pages)
    if (chosen) does(chosen)
  }
  const kindKey = (kind: Kind) => toChosen(chosen => void toggleKind(chosen, kind))

  return {
    open,
    anchor,
    close: () => setOpen(null),
    closeOnly: which => setOpen(now => (now === which ? null : now)),
    showMenu: (quote, element) => beside(element, { type: 'menu', quote }),
    pickTags,
    changeTags({ ids }, before, after) {
      for (const id of after.filter(one => !before.includes(one)))
        void addTag(ids, id, tags.get(id)?.name ?? 'the new tag')
      for (const id of before.filter(one => !after.includes(one)))
        void takeTagOff(ids, id, tags.get(id)?.name ?? 'The tag')
    },
    changeWords: quote => setOpen({ type: 'words', quote }),
    remove,
    keys: {
      enter: openInInterview,
      o: openInInterview,
      m: kindKey('motivation'),
      p: kindKey('painPoint'),
      n: kindKey('need'),
      s: toChosen(chosen => void toggleStar(chosen)),
      t: toChosen(chosen => pickTags(chosen, document.activeElement)),
      l: toChosen(chosen => void placeOn(chosen)),
      w: quote => quote && setOpen({ type: 'words', quote }),
      delete: toChosen(remove),
      backspace: toChosen(remove),
    },
  }
}

/** The quotes that are chosen; null where none is. */
export function chosenQuotes(ids: ReadonlySet<QuoteId>, pages: QuotePages): Chosen | null {
  if (ids.size === 0) return null
  const list = [...ids]
  return { ids: list, cards: pages.cardsOf(list) }
}

function chosenOr(quote: QuoteCard | null, pages: QuotePages): Chosen | null {
  return chosenQuotes(evidenceSelection.get().ids, pages) ?? (quote && { ids: [quote.id], cards: [quote] })
}

function openInInterview(quote: QuoteCard | null) {
  if (quote) navigate({ screen: 'interviews', interviewId: quote.interviewId, quoteId: quote.id })
}
