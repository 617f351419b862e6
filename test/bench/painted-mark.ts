/** What the bench puts into the page. Every function stands alone: it is sent there as its source. */

declare global {
  interface Window {
    /** ms from the key press to the frame in which the new mark stands. */
    benchPainted: Promise<number> | undefined
    /** ms from the key press to the engine's word that the text is on disk. */
    benchStored: Promise<number> | undefined
  }
}

/** Selects a few words that are in no mark yet, in a line about `share` of the way down; the text has the focus then. */
export function selectFreeWords(share: number): boolean {
  const text = document.querySelector<HTMLElement>('[role=textbox][aria-readonly=true]')
  const free = [...(text?.querySelectorAll('span[data-start]') ?? [])].filter(
    stretch => (stretch.textContent?.split(' ').length ?? 0) >= 8,
  )
  const stretch = free[Math.floor(share * free.length)]
  const node = stretch?.firstChild
  const words = stretch?.textContent ?? ''
  if (!text || !node) return false
  stretch.scrollIntoView({ block: 'center' })
  text.focus({ preventScroll: true })
  const start = words.indexOf(' ') + 1
  const end = words.indexOf(' ', words.indexOf(' ', words.indexOf(' ', start) + 1) + 1)
  window.getSelection()?.setBaseAndExtent(node, start, node, end)
  return true
}

/** Watches for the key and then for a mark with a quote that was not there. */
export function watchForMark() {
  const idsIn = (mark: Element) => (mark.getAttribute('data-quote-ids') ?? '').split(' ')
  const known = new Set([...document.querySelectorAll('[data-quote-ids]')].flatMap(idsIn))
  window.benchPainted = new Promise(resolve => {
    let pressed = 0
    window.addEventListener('keydown', event => (pressed = event.timeStamp), { capture: true, once: true })
    const observer = new MutationObserver(() => {
      const marks = [...document.querySelectorAll('mark[data-quote-ids]')]
      if (!marks.some(mark => idsIn(mark).some(id => !known.has(id)))) return
      observer.disconnect()
      requestAnimationFrame(() => resolve(performance.now() - pressed))
    })
    observer.observe(document.body, { subtree: true, childList: true, attributeFilter: ['data-quote-ids'] })
  })
}

export function painted(): Promise<number> {
  return window.benchPainted ?? Promise.reject(new Error('Nothing was watched for'))
}

/** Watches for the key and then for the end of the call that stores what it typed. */
export function watchForStore() {
  window.benchStored = new Promise(resolve => {
    let pressed = Number.POSITIVE_INFINITY
    window.addEventListener('keydown', event => (pressed = event.timeStamp), { capture: true, once: true })
    const observer = new PerformanceObserver(list => {
      const call = list.getEntries().find(entry => entry.name.endsWith('/call/interviews.write')) as
        | PerformanceResourceTiming
        | undefined
      if (!call || call.startTime < pressed) return
      observer.disconnect()
      resolve(call.responseEnd - pressed)
    })
    observer.observe({ type: 'resource' })
  })
}

export function stored(): Promise<number> {
  return window.benchStored ?? Promise.reject(new Error('Nothing was watched for'))
}

/** The page has nothing left to do. */
export function idle(): Promise<void> {
  return new Promise(resolve => requestIdleCallback(() => resolve()))
}
