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

/** Scrolls the list by so many pixels a frame, to its end or for so many frames. */
export function scrollQuotes({
  step,
  most,
}: {
  readonly step: number
  readonly most: number
}): Promise<Scrolled> {
  const list = document.querySelector('[data-quote-rows]')
  if (!list) throw new Error('There is no list to scroll')
  const { top, bottom } = list.getBoundingClientRect()
  // Three places are looked at rather than every row: looking must not cost what is measured.
  const places = [top + 40, (top + bottom) / 2, bottom - 60]
  const isBlank = () => {
    const edges = [...list.querySelectorAll('[data-quote]')].map(row => row.getBoundingClientRect())
    return places.some(y => !edges.some(edge => edge.top <= y && edge.bottom >= y))
  }
  return new Promise(resolve => {
    const frames: number[] = []
    const blank: number[] = []
    let before: number | null = null
    let blankSince: number | null = null
    let count = 0
    const next = (now: number) => {
      if (before !== null && count > 5) frames.push(now - before)
      before = now
      count++
      // What the frame before this one left in sight.
      if (isBlank()) blankSince ??= now
      else if (blankSince !== null) {
        blank.push(now - blankSince)
        blankSince = null
      }
      const isAtEnd = list.scrollTop + list.clientHeight >= list.scrollHeight - 1
      if ((isAtEnd && blankSince === null) || count > most) return resolve({ frames, blank })
      list.scrollTop += step
      return requestAnimationFrame(next)
    }
    requestAnimationFrame(next)
  })
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
