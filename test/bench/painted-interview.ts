/** What the bench puts into the page to watch an interview being read. Every function stands alone. */

declare global {
  interface Window {
    /** Ends with the time at which words, marks and cards of an interview stood in the window. */
    benchShown: Promise<number> | undefined
  }
}

/** Watches, from now on, for the frame in which the interview of this title is painted with marks and cards. */
export function watchForInterview(title: string) {
  const isInView = (element: Element) => {
    const { top, bottom, height } = element.getBoundingClientRect()
    return height > 0 && bottom > 0 && top < window.innerHeight
  }
  const isShown = () => {
    const pane = [...document.querySelectorAll('section[aria-label]')].find(
      section => section.getAttribute('aria-label') === title,
    )
    // Only the first ones are looked at: looking must not cost what is measured.
    const first = (selector: string) => [...(pane?.querySelectorAll(selector) ?? [])].slice(0, 12)
    return first('mark').some(isInView) && first('[data-card][data-placed]').some(isInView)
  }
  window.benchShown = new Promise(resolve => {
    const look = () => {
      if (!isShown()) return requestAnimationFrame(look)
      // A message comes after the frame's layout and paint, which a frame's own callback comes before.
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => {
        resolve(performance.now())
        port1.close()
      }
      return port2.postMessage(null)
    }
    requestAnimationFrame(look)
  })
}

/** Presses the interview in the list; gives the ms until it is shown. */
export async function pressInterview(id: string): Promise<number> {
  const link = document.querySelector<HTMLElement>(`a[href="#/interviews/${id}"]`)
  if (!link) throw new Error('The interview is not in the list')
  const start = performance.now()
  link.click()
  return ((await window.benchShown) ?? start) - start
}

export function shownAt(): Promise<number> {
  return window.benchShown ?? Promise.reject(new Error('Nothing was watched for'))
}

/** Scrolls the text from its top to its end, so many pixels a frame; gives the ms from each frame to the next. */
export function scrollThrough(step: number): Promise<readonly number[]> {
  const text = document.querySelector('[role=textbox][contenteditable=true]')
  let scroller: Element | null = text
  while (scroller && !/auto|scroll/.test(getComputedStyle(scroller).overflowY))
    scroller = scroller.parentElement
  if (!scroller) throw new Error('Nothing scrolls')
  const shown = scroller
  // Whoever scrolls turns the wheel, which ends what was still bringing the text to its place.
  shown.dispatchEvent(new WheelEvent('wheel', { bubbles: true }))
  shown.scrollTop = 0
  return new Promise(resolve => {
    const frames: number[] = []
    let before: number | null = null
    let warmUp = 5
    const next = (now: number) => {
      if (before !== null && warmUp-- <= 0) frames.push(now - before)
      before = now
      if (shown.scrollTop + shown.clientHeight >= shown.scrollHeight - 1) return resolve(frames)
      shown.scrollTop += step
      return requestAnimationFrame(next)
    }
    requestAnimationFrame(next)
  })
}
