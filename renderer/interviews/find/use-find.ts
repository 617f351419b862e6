import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Anchor } from '../../../shared/model/quote.ts'
import { settleInMiddle } from '../place/settle-scroll.ts'
import { placeIn } from '../place/text-place.ts'
import { lineElements } from '../text/line-elements.ts'
import { lineRange } from '../text/line-range.ts'
import type { TextHandle } from '../use-tagging.ts'
import { createFinder, type Hit, hitFrom } from './find-hits.ts'
import { paintHits } from './paint-hits.ts'

export type Find = {
  readonly isOpen: boolean
  readonly query: string
  readonly hits: readonly Hit[]
  /** Which of the hits one is at. */
  readonly at: number
  open(): void
  seek(query: string): void
  step(by: 1 | -1): void
  /** Back to the text, with the hit selected. */
  close(): void
  /** The field, for whoever opens it again. */
  readonly field: RefObject<HTMLInputElement | null>
}

const none: readonly Hit[] = []

/** Finding words in the text that is shown, in either of its modes. */
export function useFind({
  textRoot,
  scroller,
  text,
  mode,
}: {
  readonly textRoot: RefObject<HTMLElement | null>
  readonly scroller: RefObject<HTMLElement | null>
  readonly text: RefObject<TextHandle | null>
  readonly mode: string
}): Find {
  const [isOpen, setOpen] = useState(false)
  const [query, setQuery] = useState('')
  const [found, setFound] = useState<{ readonly hits: readonly Hit[]; readonly at: number }>({
    hits: none,
    at: 0,
  })
  const field = useRef<HTMLInputElement>(null)
  const begun = useRef<{ readonly caret: Anchor | null; readonly place: Pick<Hit, 'line' | 'start'> }>(null)
  const find = useMemo(createFinder, [])

  const reveal = useCallback(
    (hit: Hit | undefined) => {
      const view = scroller.current
      if (!hit || !view) return
      const rectOf = () => rangeOf(textRoot.current, hit)?.getBoundingClientRect()
      const rect = rectOf()
      const bounds = view.getBoundingClientRect()
      const isInSight = rect && rect.top > bounds.top + 70 && rect.bottom < bounds.bottom - 40
      if (!isInSight) settleInMiddle(view, rectOf)
    },
    [textRoot, scroller],
  )

  const look = useCallback(
    (sought: string, from: Pick<Hit, 'line' | 'start'>) => {
      const root = textRoot.current
      const hits = root
        ? find(
            lineElements(root).map(line => line.textContent ?? ''),
            sought,
          )
        : none
      const at = hitFrom(hits, from)
      setFound({ hits, at })
      return hits[at]
    },
    [find, textRoot],
  )

  // What is found moves with what is typed, and in the other mode stands in other elements.
  const latest = useRef({ query, found })
  latest.current = { query, found }
  // biome-ignore lint/correctness/useExhaustiveDependencies: the other mode is another text
  useEffect(() => {
    const words = textRoot.current?.parentElement
    if (!isOpen || !words) return
    const again = () => {
      const { query, found } = latest.current
      look(query, found.hits[found.at] ?? { line: 0, start: 0 })
    }
    again()
    let idle = 0
    const observer = new MutationObserver(() => {
      cancelIdleCallback(idle)
      idle = requestIdleCallback(again, { timeout: 400 })
    })
    observer.observe(words, { subtree: true, childList: true, characterData: true })
    return () => {
      observer.disconnect()
      cancelIdleCallback(idle)
    }
  }, [isOpen, look, textRoot, mode])

  // biome-ignore lint/correctness/useExhaustiveDependencies: the other mode is another text
  useLayoutEffect(() => {
    if (!isOpen || !textRoot.current || !scroller.current) return
    return paintHits(textRoot.current, scroller.current, found.hits, found.at)
  }, [isOpen, found, textRoot, scroller, mode])

  return {
    isOpen,
    query,
    ...found,
    field,
    open() {
      const root = textRoot.current
      const view = scroller.current
      if (!root || !view) return
      const caret = text.current?.caret() ?? null
      const place = (caret && placeOf(root, caret.start)) ?? placeIn(root, view)
      begun.current = {
        caret,
        place: { line: place?.line ?? 0, start: place && 'start' in place ? place.start : 0 },
      }
      const selected = window.getSelection()?.toString() ?? ''
      const isWords = caret && caret.end > caret.start && selected.length < 100 && !selected.includes('\n')
      const sought = isWords ? selected : query
      setOpen(true)
      setQuery(sought)
      if (isWords) reveal(look(sought, begun.current.place))
      // Already open: its words are there to be typed over. One that opens selects them as it gets the focus.
      field.current?.focus()
      field.current?.select()
    },
    seek(sought) {
      setQuery(sought)
      reveal(look(sought, begun.current?.place ?? { line: 0, start: 0 }))
    },
    step(by) {
      const { hits, at } = found
      if (hits.length === 0) return
      const next = (at + by + hits.length) % hits.length
      const hit = hits[next]
      if (hit && begun.current) begun.current = { ...begun.current, place: hit }
      setFound({ hits, at: next })
      reveal(hit)
    },
    close() {
      const root = textRoot.current
      const hit = found.hits[found.at]
      setOpen(false)
      const place = hit && root ? anchorOf(root, hit) : begun.current?.caret
      if (place) text.current?.select(place)
      else text.current?.focus()
    },
  }
}

function rangeOf(root: HTMLElement | null, { line, start, end }: Hit): Range | null {
  const element = root ? lineElements(root)[line] : undefined
  return element ? lineRange(element, start, end) : null
}

/** A hit as offsets into the text. */
function anchorOf(root: HTMLElement, { line, start, end }: Hit): Anchor {
  const before = lineElements(root)
    .slice(0, line)
    .reduce((sum, element) => sum + (element.textContent?.length ?? 0) + 1, 0)
  return { start: before + start, end: before + end }
}

function placeOf(root: HTMLElement, offset: number): Pick<Hit, 'line' | 'start'> | null {
  let start = 0
  for (const [line, element] of lineElements(root).entries()) {
    const length = element.textContent?.length ?? 0
    if (offset <= start + length) return { line, start: offset - start }
    start += length + 1
  }
  return null
}
