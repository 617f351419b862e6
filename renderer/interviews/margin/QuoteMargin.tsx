import { memo, type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from 'react'
import type { InterviewId, QuoteId } from '../../../shared/model/ids.ts'
import type { Quote } from '../../../shared/model/quote.ts'
import { useEngineQuery } from '../../engine/use-engine.ts'
import type { Tagging } from '../use-tagging.ts'
import { MarginCard } from './MarginCard.tsx'
import { placeCards } from './placing.ts'
import styles from './QuoteMargin.module.css'

/** Each quote's card beside its line. */
export const QuoteMargin = memo(function QuoteMargin({
  quotes,
  activeId,
  textRoot,
  isStill,
  onPickTags,
  onAnchor,
}: {
  readonly quotes: readonly Quote[]
  readonly activeId: QuoteId | null
  readonly textRoot: RefObject<HTMLElement | null>
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

  // Every word that is typed moves the quotes behind it along in the text; that alone moves no card.
  const latest = useRef(quotes)
  latest.current = quotes
  const shown = quotes.map(quote => (quote.needsReview ? `${quote.id}?` : quote.id)).join(' ')

  // biome-ignore lint/correctness/useExhaustiveDependencies: other cards are laid out anew
  const lay = useCallback(() => {
    const root = textRoot.current
    const column = margin.current
    if (!root || !column) return
    const origin = column.getBoundingClientRect().top
    const lines = markTops(root)
    const elements = new Map(
      [...column.querySelectorAll<HTMLElement>('[data-card]')].map(card => [card.dataset.card ?? '', card]),
    )
    const cards = latest.current
      .map(quote => ({
        id: quote.id as string,
        top: (lines.get(quote.id) ?? lineTop(root, quote.start) ?? origin) - origin,
        height: elements.get(quote.id)?.offsetHeight ?? 0,
      }))
      .sort((one, other) => one.top - other.top)
    // Written into the page itself: drawing hundreds of cards anew for a line that wraps would be felt in the next key.
    for (const [id, top] of placeCards(cards, activeId)) {
      const card = elements.get(id)
      if (!card) continue
      if (card.style.top !== `${top}px`) card.style.top = `${top}px`
      card.toggleAttribute('data-placed', true)
    }
  }, [shown, activeId, textRoot])

  useLayoutEffect(lay, [lay])

  // The button that had the focus goes with its card.
  const focusText = useCallback(() => textRoot.current?.focus({ preventScroll: true }), [textRoot])

  useEffect(() => {
    const root = textRoot.current
    const column = margin.current
    if (!root || !column) return
    let frame = 0
    const soon = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(lay)
    }
    // What is typed moves cards a moment later, when there is nothing else to do: the next key comes first.
    let idle = 0
    const later = () => {
      if (idle === 0) idle = requestIdleCallback(layLater, { timeout: 400 })
    }
    const layLater = () => {
      idle = 0
      lay()
    }
    const sizes = new ResizeObserver(entries => {
      if (entries.every(entry => entry.target === root)) later()
      else soon()
    })
    sizes.observe(root)
    for (const card of column.querySelectorAll('[data-card]')) sizes.observe(card)
    const words = new MutationObserver(later)
    words.observe(root, { childList: true })
    return () => {
      cancelAnimationFrame(frame)
      cancelIdleCallback(idle)
      sizes.disconnect()
      words.disconnect()
    }
  }, [lay, textRoot])

  return (
    <aside
      ref={margin}
      className={styles.margin}
      aria-label="Quotes of this interview"
      data-still={isStill || undefined}
    >
      {quotes.map(quote => (
        <MarginCard
          key={quote.id}
          quote={quote}
          tags={tags}
          consent={consents?.[quote.id] ?? null}
          isActive={quote.id === activeId}
          onPickTags={onPickTags}
          onAnchor={onAnchor}
          onRemoved={focusText}
        />
      ))}
    </aside>
  )
})

/** Where each quote's first mark begins. */
function markTops(root: HTMLElement): ReadonlyMap<string, number> {
  const tops = new Map<string, number>()
  for (const mark of root.querySelectorAll('[data-quote-ids]')) {
    const top = mark.getClientRects()[0]?.top
    if (top === undefined) continue
    for (const id of (mark.getAttribute('data-quote-ids') ?? '').split(' '))
      if (!tops.has(id)) tops.set(id, top)
  }
  return tops
}

/** The line that an offset falls into, for quotes without words to stand beside. */
function lineTop(root: HTMLElement, offset: number): number | null {
  let start = 0
  for (const line of root.children) {
    const end = start + (line.textContent?.length ?? 0)
    if (offset <= end) return line.getBoundingClientRect().top
    start = end + 1
  }
  return root.lastElementChild?.getBoundingClientRect().top ?? null
}
