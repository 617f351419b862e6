import {
  memo,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { flushSync } from 'react-dom'
import type { InterviewId, QuoteId } from '../../../shared/model/ids.ts'
import type { Quote } from '../../../shared/model/quote.ts'
import { useEngineQuery } from '../../engine/use-engine.ts'
import type { MarkPlaces } from '../text/mark-places.ts'
import type { Tagging } from '../use-tagging.ts'
import { type CardLayout, layCards, likelyHeight } from './card-layout.ts'
import { MarginCard } from './MarginCard.tsx'
import styles from './QuoteMargin.module.css'

/** px above and below the window in which cards are drawn already. */
const ahead = 700

/** Each quote's card beside its line. Only those near the window are drawn: a card is dear, and there may be thousands. */
export const QuoteMargin = memo(function QuoteMargin({
  quotes,
  activeId,
  textRoot,
  scroller,
  places,
  isStill,
  onPickTags,
  onAnchor,
}: {
  readonly quotes: readonly Quote[]
  readonly activeId: QuoteId | null
  readonly textRoot: RefObject<HTMLElement | null>
  readonly scroller: RefObject<HTMLElement | null>
  readonly places: MarkPlaces
  /** Cards move without motion, as they do for what is typed. */
  readonly isStill: boolean
  readonly onPickTags: Tagging['pickTagsOf']
  /** Puts a quote that needs review onto the words that are selected now. */
  readonly onAnchor: (quote: Quote) => void
}) {
  const { data: tags = [] } = useEngineQuery('tags.list', {})
  const interviewId = quotes[0]?.interviewId
  const { data: consents } = useEngineQuery(
    'consents.ofQuotes',
    { interviewId: interviewId as InterviewId },
    { enabled: interviewId !== undefined },
  )
  const margin = useRef<HTMLElement>(null)
  const layout = useRef<CardLayout | null>(null)
  const heights = useRef(new Map<string, number>())
  const [drawn, setDrawn] = useState<readonly string[]>([])
  const quotesById = useMemo(() => new Map<string, Quote>(quotes.map(quote => [quote.id, quote])), [quotes])

  // Every word that is typed moves the quotes behind it along in the text; that alone moves no card.
  const latest = useRef(quotes)
  latest.current = quotes
  const shown = quotes.map(quote => (quote.needsReview ? `${quote.id}?` : quote.id)).join(' ')

  /** Writes where drawn cards stand into the page itself: drawing them anew for that would be felt in the next key. */
  const place = useCallback(() => {
    for (const card of margin.current?.querySelectorAll<HTMLElement>('[data-card]') ?? []) {
      const id = card.dataset.card ?? ''
      const top = layout.current?.topOf(id)
      // One whose height is not known yet may push others along: it is shown once it is, before anything is painted.
      if (top === undefined || !heights.current.has(id)) continue
      if (card.style.top !== `${top}px`) card.style.top = `${top}px`
      card.toggleAttribute('data-placed', true)
    }
  }, [])

  /** Draws the cards that are near the window now. */
  const show = useCallback(
    (isAtOnce: boolean) => {
      const view = scroller.current
      const now = layout.current
      if (!view || !now) return
      const { from, to } = now.within(view.scrollTop - ahead, view.scrollTop + view.clientHeight + ahead)
      const kept = [activeId, focusedCard(margin.current)]
      const next = now.order.filter((id, at) => (at >= from && at < to) || kept.includes(id))
      const draw = () => setDrawn(before => (isSameOrder(before, next) ? before : next))
      if (isAtOnce) flushSync(draw)
      else draw()
    },
    [activeId, scroller],
  )

  // biome-ignore lint/correctness/useExhaustiveDependencies: other cards are laid out anew
  const lay = useCallback(
    (isMoving: boolean) => {
      margin.current?.toggleAttribute('data-moving', isMoving)
      layout.current = layCards(
        latest.current,
        quote => places.topOf(quote.id) ?? places.topAt(quote.start),
        quote => heights.current.get(quote.id) ?? likelyHeight(quote),
        activeId,
      )
      show(false)
      place()
    },
    [shown, activeId, places, show, place],
  )

  useLayoutEffect(() => {
    places.measure()
    lay(!isStill)
  }, [lay, places, isStill])

  useEffect(() => places.listen(() => lay(false)), [places, lay])

  const sizes = useCardSizes(heights, () => lay(!isStill))
  // biome-ignore lint/correctness/useExhaustiveDependencies: after each drawing
  useLayoutEffect(() => {
    place()
    sizes(margin.current)
  }, [drawn, quotes])

  useEffect(() => {
    const view = scroller.current
    const onScroll = () => {
      const now = layout.current
      if (!view || !now) return
      // Whoever jumps sees the cards with the words, whoever scrolls has them drawn ahead.
      const { from, to } = now.within(view.scrollTop, view.scrollTop + view.clientHeight)
      const isDrawn = (id: string | undefined) =>
        id === undefined || margin.current?.querySelector(`[data-card="${id}"]`) != null
      show(to > from && !(isDrawn(now.order[from]) && isDrawn(now.order[to - 1])))
    }
    view?.addEventListener('scroll', onScroll, { passive: true })
    return () => view?.removeEventListener('scroll', onScroll)
  }, [show, scroller])

  // The button that had the focus goes with its card.
  const focusText = useCallback(() => textRoot.current?.focus({ preventScroll: true }), [textRoot])

  return (
    <aside ref={margin} className={styles.margin} aria-label="Quotes of this interview">
      {drawn.map(id => {
        const quote = quotesById.get(id)
        return (
          quote && (
            <MarginCard
              key={id}
              quote={quote}
              tags={tags}
              consent={consents?.[quote.id] ?? null}
              isActive={id === activeId}
              onPickTags={onPickTags}
              onAnchor={onAnchor}
              onRemoved={focusText}
            />
          )
        )
      })}
    </aside>
  )
})

/** Gives how to follow the sizes of the cards that are drawn; `changed` is called before they are painted. */
function useCardSizes(heights: RefObject<Map<string, number>>, changed: () => void) {
  const told = useRef(changed)
  told.current = changed
  const observer = useRef<ResizeObserver | null>(null)
  const followed = useRef(new WeakSet<Element>())
  useEffect(() => () => observer.current?.disconnect(), [])
  return useCallback(
    (column: HTMLElement | null) => {
      observer.current ??= new ResizeObserver(entries => {
        let isOther = false
        for (const { target, borderBoxSize } of entries) {
          const id = target.getAttribute('data-card') ?? ''
          const height = borderBoxSize[0]?.blockSize ?? 0
          // A card that has just gone has no height, and is none the lower for it.
          if (height === 0 || heights.current.get(id) === height) continue
          heights.current.set(id, height)
          isOther = true
        }
        if (isOther) told.current()
      })
      for (const card of column?.querySelectorAll('[data-card]') ?? []) {
        if (followed.current.has(card)) continue
        followed.current.add(card)
        observer.current.observe(card)
      }
    },
    [heights],
  )
}

function focusedCard(column: HTMLElement | null): string | null {
  const focused = document.activeElement
  if (!column || !focused || !column.contains(focused)) return null
  return focused.closest('[data-card]')?.getAttribute('data-card') ?? null
}

function isSameOrder(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id, at) => id === other[at])
}
