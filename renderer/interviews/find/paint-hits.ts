import { lineElements } from '../text/line-elements.ts'
import { lineRange } from '../text/line-range.ts'
import type { Hit } from './find-hits.ts'

/** Windows above and below the one in sight in which hits are painted. */
const around = 1.5

/**
 * Paints what was found through the CSS Custom Highlight API, which leaves the elements to React and to the editor. A
 * common letter is found in tens of thousands of places: only those near what is in sight are painted. Gives back
 * the function that ends it.
 */
export function paintHits(
  root: HTMLElement,
  scroller: HTMLElement,
  hits: readonly Hit[],
  at: number,
): () => void {
  if (!('highlights' in CSS)) return () => undefined
  const lines = lineElements(root)
  let painted = { top: Number.POSITIVE_INFINITY, bottom: Number.NEGATIVE_INFINITY }

  function paint() {
    const { scrollTop, clientHeight } = scroller
    painted = { top: scrollTop - clientHeight * around, bottom: scrollTop + clientHeight * (1 + around) }
    const origin = root.getBoundingClientRect().top
    const isNear = (element: Element | null | undefined) => {
      if (!element) return false
      const { top, bottom } = element.getBoundingClientRect()
      return bottom - origin > painted.top && top - origin < painted.bottom
    }
    // A stretch at a time: a look at a line within one that is far from sight would lay it out.
    const near = new Set([...root.children].filter(isNear))
    const ranges: Range[] = []
    let current: Range | null = null
    for (const [number, { line, start, end }] of hits.entries()) {
      const element = lines[line]
      const block = element?.parentElement === root ? element : element?.parentElement
      if (!element || !block || !near.has(block)) continue
      const range = lineRange(element, start, end)
      if (!range) continue
      if (number === at) current = range
      else ranges.push(range)
    }
    CSS.highlights.set('found', new Highlight(...ranges))
    CSS.highlights.set('found-now', new Highlight(...(current ? [current] : [])))
  }

  const onScroll = () => {
    const { scrollTop, clientHeight } = scroller
    if (scrollTop < painted.top + clientHeight / 2 || scrollTop + clientHeight * 1.5 > painted.bottom) paint()
  }
  paint()
  scroller.addEventListener('scroll', onScroll, { passive: true })
  return () => {
    scroller.removeEventListener('scroll', onScroll)
    CSS.highlights.delete('found')
    CSS.highlights.delete('found-now')
  }
}
