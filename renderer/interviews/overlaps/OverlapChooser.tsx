import { type CSSProperties, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import type { QuoteId } from '../../../shared/model/ids.ts'
import type { Quote } from '../../../shared/model/quote.ts'
import { KindBadge } from '../../ui/KindBadge.tsx'
import styles from './OverlapChooser.module.css'
import { paintQuote } from './paint-quote.ts'
import type { Choosing } from './use-overlaps.ts'

/** The quotes that cover the same words, shortest first, to choose one by a click, the arrow keys or its number. */
export function OverlapChooser({
  choosing: { ids, rect, by },
  quotes,
  activeId,
  root,
  onChoose,
  onStay,
  onLeave,
  onClose,
}: {
  readonly choosing: Choosing
  readonly quotes: readonly Quote[]
  readonly activeId: QuoteId | null
  readonly root: HTMLElement | null
  readonly onChoose: (id: QuoteId) => void
  readonly onStay: () => void
  readonly onLeave: () => void
  readonly onClose: () => void
}) {
  const list = useRef<HTMLDivElement>(null)
  const listId = useId()
  const shown = ids.flatMap(id => quotes.find(quote => quote.id === id) ?? [])
  const [at, setAt] = useState(() => Math.max(0, ids.indexOf(activeId as QuoteId)))
  const looked = shown[at]

  useEffect(() => {
    if (by === 'keys') list.current?.focus({ preventScroll: true })
  }, [by])

  useEffect(() => (root && looked ? paintQuote(root, looked.id) : undefined), [root, looked])

  // What it stands beside moves away from it.
  useEffect(() => {
    const onDown = (event: Event) => {
      if (!list.current?.contains(event.target as Node)) onClose()
    }
    window.addEventListener('scroll', onClose, { capture: true, passive: true, once: true })
    window.addEventListener('pointerdown', onDown, true)
    return () => {
      window.removeEventListener('scroll', onClose, true)
      window.removeEventListener('pointerdown', onDown, true)
    }
  }, [onClose])

  function onKeyDown(event: KeyboardEvent) {
    const number = Number(event.key)
    const byNumber = Number.isInteger(number) && number > 0 ? shown[number - 1] : undefined
    if (event.key === 'ArrowDown') setAt((at + 1) % shown.length)
    else if (event.key === 'ArrowUp') setAt((at + shown.length - 1) % shown.length)
    else if (event.key === 'Home') setAt(0)
    else if (event.key === 'End') setAt(shown.length - 1)
    else if ((event.key === 'Enter' || event.key === ' ') && looked) onChoose(looked.id)
    else if (byNumber) onChoose(byNumber.id)
    else if (event.key === 'Escape' || event.key === 'Tab') onClose()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div
      ref={list}
      className={styles.list}
      style={besides(rect, shown.length)}
      role="listbox"
      tabIndex={-1}
      aria-label="Quotes on these words, the shortest first"
      aria-activedescendant={`${listId}-${at}`}
      onKeyDown={onKeyDown}
      onMouseEnter={onStay}
      onMouseLeave={by === 'pointer' ? onLeave : undefined}
      onBlur={by === 'keys' ? onClose : undefined}
    >
      {shown.map((quote, number) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys
        <div
          key={quote.id}
          id={`${listId}-${number}`}
          className={styles.quote}
          role="option"
          tabIndex={-1}
          aria-selected={quote.id === activeId}
          data-active={number === at || undefined}
          onMouseDown={event => event.preventDefault()}
          onMouseEnter={() => setAt(number)}
          onClick={() => onChoose(quote.id)}
        >
          <kbd className={styles.number}>{number + 1}</kbd>
          <span className={styles.kinds}>
            {quote.kinds.map(kind => (
              <KindBadge key={kind} kind={kind} />
            ))}
          </span>
          <span className={styles.words}>{quote.exact}</span>
        </div>
      ))}
    </div>
  )
}

const rowHeight = 34

/** Below the words, or above them where there is no room. */
function besides(rect: Choosing['rect'], count: number): CSSProperties {
  const left = Math.max(8, Math.min(rect.left, window.innerWidth - 388))
  const isRoomBelow = rect.top + rect.height + count * rowHeight + 20 < window.innerHeight
  return isRoomBelow
    ? { left, top: rect.top + rect.height + 4 }
    : { left, bottom: window.innerHeight - rect.top + 4 }
}
