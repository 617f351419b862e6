import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { QuoteId } from '../../../shared/model/ids.ts'
import type { AnchorRect } from '../../tags/TagPickerPopover.tsx'
import { activateQuote } from '../active-quote.ts'
import type { InterviewMode } from '../interview-mode.ts'
import { markAtCaret } from './mark-at-caret.ts'

/** Quotes that cover the same words, shortest first, while one chooses among them. */
export type Choosing = {
  readonly ids: readonly QuoteId[]
  readonly rect: AnchorRect
  /** By the keys the list has the focus; under the pointer it only stands there. */
  readonly by: 'pointer' | 'keys'
}

/** ms that the pointer rests on words before the quotes on them are listed, and before the list goes without it. */
const rest = 350
const grace = 250

export function useOverlaps(root: RefObject<HTMLElement | null>, mode: InterviewMode) {
  const [choosing, setChoosing] = useState<Choosing | null>(null)
  const timer = useRef<number | undefined>(undefined)
  const close = useCallback(() => {
    window.clearTimeout(timer.current)
    setChoosing(null)
  }, [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is chosen from goes with the text it is in
  useEffect(() => close, [mode, close])

  const pointer = useMemo(() => {
    const soon = (work: () => void, wait: number) => {
      window.clearTimeout(timer.current)
      timer.current = window.setTimeout(work, wait)
    }
    const list = (mark: Element, y: number) => {
      const ids = quotesOn(mark)
      const rect = rowAt(mark, y)
      if (ids.length > 1 && rect) setChoosing({ ids, rect, by: 'pointer' })
    }
    return {
      /** Over the text. */
      onOver({ target, buttons, clientY }: { target: EventTarget; buttons: number; clientY: number }) {
        const mark = target instanceof Element ? target.closest('[data-quote-ids]') : null
        if (mark && buttons === 0 && quotesOn(mark).length > 1) soon(() => list(mark, clientY), rest)
        else soon(() => setChoosing(now => (now?.by === 'pointer' ? null : now)), grace)
      },
      onOut: () => soon(() => setChoosing(now => (now?.by === 'pointer' ? null : now)), grace),
      /** Over the list. */
      stay: () => window.clearTimeout(timer.current),
      onClick(mark: Element, y: number) {
        window.clearTimeout(timer.current)
        list(mark, y)
      },
    }
  }, [])

  /** Lists the quotes at the caret; one alone is meant without asking. Gives whether there is any. */
  function openAtCaret(): boolean {
    const mark = root.current && markAtCaret(root.current)
    if (!mark) return false
    const ids = quotesOn(mark)
    const rect = mark.getClientRects()[0]
    const [only] = ids
    if (ids.length === 1 && only) activateQuote(only)
    else if (rect) setChoosing({ ids, rect, by: 'keys' })
    return ids.length > 0
  }

  return { choosing, pointer, openAtCaret, close }
}

function quotesOn(mark: Element): readonly QuoteId[] {
  const ids = (mark.getAttribute('data-quote-ids') ?? '').split(' ').filter(id => id !== '')
  return ids.reverse() as QuoteId[]
}

/** Of words that go over several rows, the row that the pointer is on. */
function rowAt(mark: Element, y: number): AnchorRect | undefined {
  const rows = [...mark.getClientRects()]
  return rows.find(row => y >= row.top && y <= row.bottom) ?? rows[0]
}
