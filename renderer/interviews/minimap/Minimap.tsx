import { memo, type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react'
import type { Quote } from '../../../shared/model/quote.ts'
import type { Hit } from '../find/find-hits.ts'
import { settleScroll } from '../place/settle-scroll.ts'
import type { MarkPlaces } from '../text/mark-places.ts'
import styles from './Minimap.module.css'
import { minimapPaths, tickPath } from './minimap-paths.ts'

/** How long places may go on changing, as while one scrolls, before they are drawn anew. */
const pause = 150

type Size = { readonly height: number; readonly total: number }

/**
 * Where in the text quotes and hits lie, and what of it is in sight. A press or a drag goes there; from the keyboard
 * one goes from quote to quote and from hit to hit instead, so it is nothing that is read aloud.
 */
export const Minimap = memo(function Minimap({
  quotes,
  activeId,
  hits,
  places,
  scroller,
}: {
  readonly quotes: readonly Quote[]
  readonly activeId: string | null
  readonly hits: readonly Hit[]
  readonly places: MarkPlaces
  readonly scroller: RefObject<HTMLElement | null>
}) {
  const map = useRef<HTMLDivElement>(null)
  const view = useRef<HTMLDivElement>(null)
  const [size, setSize] = useState<Size>({ height: 0, total: 0 })
  const [, setDrawing] = useState(0)

  useEffect(() => {
    const shown = scroller.current
    const own = map.current
    if (!shown || !own) return
    const showView = () => {
      if (!view.current) return
      const share = own.clientHeight / shown.scrollHeight
      view.current.style.transform = `translateY(${shown.scrollTop * share}px)`
      view.current.style.height = `${shown.clientHeight * share}px`
    }
    let timer: number | undefined
    const draw = () => {
      timer = undefined
      const next = { height: own.clientHeight, total: shown.scrollHeight }
      setSize(before => (before.height === next.height && before.total === next.total ? before : next))
      setDrawing(count => count + 1)
      showView()
    }
    const soon = () => {
      timer ??= window.setTimeout(draw, pause)
    }
    draw()
    const sizes = new ResizeObserver(soon)
    sizes.observe(own)
    const ends = places.listen(soon)
    shown.addEventListener('scroll', showView, { passive: true })
    return () => {
      window.clearTimeout(timer)
      sizes.disconnect()
      ends()
      shown.removeEventListener('scroll', showView)
    }
  }, [places, scroller])

  function goTo(event: PointerEvent) {
    const shown = scroller.current
    if (!shown || !map.current) return
    const { top, height } = map.current.getBoundingClientRect()
    const share = (event.clientY - top) / height
    // The text gets longer or shorter as what comes into sight is laid out.
    settleScroll(shown, () => {
      const end = shown.scrollHeight - shown.clientHeight
      const middle = share * shown.scrollHeight - shown.clientHeight / 2
      return Math.max(0, Math.min(end, middle)) - shown.scrollTop
    })
  }

  const { height, total } = size
  const share = total === 0 ? 0 : height / total
  const isWorthIt = total > height * 1.2 && height > 0
  const paths = minimapPaths(quotes, id => (places.topOf(id) ?? 0) * share)
  const active = activeId === null ? null : places.topOf(activeId)
  return (
    <div
      ref={map}
      className={styles.map}
      aria-hidden="true"
      data-minimap
      onPointerDown={event => {
        event.preventDefault()
        event.currentTarget.setPointerCapture(event.pointerId)
        goTo(event)
      }}
      onPointerMove={event => event.buttons === 1 && goTo(event)}
    >
      {isWorthIt && (
        <>
          <div ref={view} className={styles.view} />
          <svg className={styles.quotes} width="24" height={height} aria-hidden="true">
            <path className={styles.none} d={paths.none} />
            <path data-kind="motivation" d={paths.motivation} />
            <path data-kind="painPoint" d={paths.painPoint} />
            <path data-kind="need" d={paths.need} />
            <path
              className={styles.hits}
              d={tickPath(places.topsOfLines(hits.map(hit => hit.line)).map(top => top * share))}
            />
            {active !== null && <path className={styles.active} d={`M0 ${active * share - 3}l5 4l-5 4z`} />}
          </svg>
        </>
      )}
    </div>
  )
})
