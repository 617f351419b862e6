import { type RefObject, useEffect } from 'react'
import type { Anchor } from '../../shared/model/quote.ts'
import type { Route } from '../router/route.ts'
import { historyStep, placeAtStep } from './place/kept-places.ts'
import { settleInMiddle } from './place/settle-scroll.ts'
import type { TextHandle } from './use-tagging.ts'

/** How long the words stand out beside being selected, in ms. */
const shown = 2_400
/** How many frames an editor may take to be there. */
const patience = 120

/** Selects the words that the address asks for, in the middle of what is in sight, and lets them stand out a while. */
export function useSoughtWords({
  route,
  text,
  textRoot,
  scroller,
}: {
  readonly route: Route
  readonly text: RefObject<TextHandle | null>
  readonly textRoot: RefObject<HTMLElement | null>
  readonly scroller: RefObject<HTMLElement | null>
}): void {
  const at = route.screen === 'interviews' ? (route.at ?? null) : null
  // biome-ignore lint/correctness/useExhaustiveDependencies: going to the same place again shows it again
  useEffect(() => {
    // Coming back to a step one has been at comes back to where one read.
    if (!at || placeAtStep(historyStep())) return
    let frame = 0
    let left = patience
    let fade = 0
    const show = () => {
      text.current?.select(at)
      const range = selectedIn(textRoot.current)
      const isThere = range !== null && isSame(text.current?.caret() ?? null, at)
      if (isThere && scroller.current) fade = standOut(range, scroller.current)
      else if (left-- > 0) frame = requestAnimationFrame(show)
    }
    // What was open on top of the page gives the focus back to where it was before; this is after it.
    frame = requestAnimationFrame(show)
    return () => {
      cancelAnimationFrame(frame)
      window.clearTimeout(fade)
      if ('highlights' in CSS) CSS.highlights.delete('sought')
    }
  }, [route, at?.start, at?.end])
}

function selectedIn(root: HTMLElement | null): Range | null {
  const selection = window.getSelection()
  if (!selection || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  return root?.contains(range.commonAncestorContainer) ? range.cloneRange() : null
}

function isSame(one: Anchor | null, other: Anchor): boolean {
  return one?.start === other.start && one.end === other.end
}

/** Gives the timer that ends it. */
function standOut(range: Range, scroller: HTMLElement): number {
  settleInMiddle(scroller, () => (range.startContainer.isConnected ? range.getBoundingClientRect() : null))
  if (!('highlights' in CSS)) return 0
  CSS.highlights.set('sought', new Highlight(range))
  return window.setTimeout(() => CSS.highlights.delete('sought'), shown)
}
