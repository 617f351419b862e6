/** What the bench puts into the page to watch the list of quotes. Every function stands alone: it is sent as its source. */

declare global {
  interface Window {
    /** ms from each key press to the end of the frame that shows what was found. */
    benchFound: number[] | undefined
  }
}

export type Scrolled = {
  /** ms from each frame to the next. */
  readonly frames: readonly number[]
  /** How long, each time, rows in sight were without their quotes, in ms. */
  readonly blank: readonly number[]
}

/**
 * Scrolls the list by so many pixels a frame, to its end or for so many frames. Looking for what is blank takes time of
 * its own: frames are measured without it.
 */
export function scrollQuotes({
  step,
  most,
  isLooking,
}: {
  readonly step: number
  readonly most: number
  readonly isLooking: boolean
}): Promise<Scrolled> {
  const list = document.querySelector('[data-quote-rows]')
  if (!list) throw new Error('There is no list to scroll')
  const { top, bottom } = list.getBoundingClientRect()
  const isBlank = () => {
    const rows = [...list.querySelectorAll('[data-quote]')].map(row => row.getBoundingClientRect())
    let covered = top
    for (const row of rows.sort((one, other) => one.top - other.top)) {
      if (row.bottom < top || row.top > bottom) continue
      if (row.top > covered + 12) return true
      covered = row.bottom
    }
    const isAtEnd = list.scrollTop + list.clientHeight >= list.scrollHeight - 40
    return covered < bottom && !isAtEnd
  }
  // A message comes after the frame's layout and paint: what is looked at then is what a person sees, and the list is
  // moved as by an input, which the next frame hears of as it begins.
  const painted = () =>
    new Promise<number>(resolve =>
      requestAnimationFrame(now => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => {
          port1.close()
          resolve(now)
        }
        port2.postMessage(null)
      }),
    )
  const scrolled = async (): Promise<Scrolled> => {
    const frames: number[] = []
    const blank: number[] = []
    let before = await painted()
    let blankSince: number | null = null
    for (let count = 0; count < most; count++) {
      const isAtEnd = list.scrollTop + list.clientHeight >= list.scrollHeight - 1
      if (isAtEnd && blankSince === null) break
      list.scrollTop += step
      const now = await painted()
      if (count > 5) frames.push(now - before)
      before = now
      if (isLooking && isBlank()) blankSince ??= now
      else if (blankSince !== null) {
        blank.push(now - blankSince)
        blankSince = null
      }
    }
    return { frames, blank }
  }
  return scrolled()
}

/** Follows each key of the search field until a frame shows the quotes that were found for it. */
export function watchFound() {
  const times: number[] = []
  window.benchFound = times
  const list = document.querySelector('section[aria-label=Quotes]')
  const status = document.querySelector('h1 + [role=status]')
  if (!list || !status) throw new Error('There are no quotes to look through')
  let pressed: number | null = null
  window.addEventListener(
    'keydown',
    event => {
      if (event.key.length === 1 || event.key === 'Backspace') pressed = event.timeStamp
    },
    { capture: true },
  )
  const observer = new MutationObserver(() => {
    const at = pressed
    if (at === null) return
    pressed = null
    requestAnimationFrame(() => {
      // A message comes after the frame's layout and paint, which a frame's own callback comes before.
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => {
        times.push(performance.now() - at)
        port1.close()
      }
      port2.postMessage(null)
    })
  })
  for (const shown of [list, status]) {
    observer.observe(shown, { subtree: true, childList: true, characterData: true })
  }
}

export function foundTimes(): readonly number[] {
  return window.benchFound ?? []
}
