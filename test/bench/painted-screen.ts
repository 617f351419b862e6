/** What the bench puts into the page to see a screen painted. Every function stands alone: it is sent there as its source. */

declare global {
  interface Window {
    benchFrames: { readonly frames: number[]; stop(): void } | undefined
  }
}

/** ms from going to an address to the end of the frame in which so many of something stand. */
export function goAndPaint({
  hash,
  selector,
  count,
}: {
  readonly hash: string
  readonly selector: string
  readonly count: number
}): Promise<number> {
  return new Promise(resolve => {
    const begun = performance.now()
    const isThere = () => document.querySelectorAll(selector).length >= count
    const seen = () =>
      requestAnimationFrame(() => {
        // A message comes after the frame's layout and paint, which a frame's own callback comes before.
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => {
          port1.close()
          resolve(performance.now() - begun)
        }
        port2.postMessage(null)
      })
    const observer = new MutationObserver(() => {
      if (!isThere()) return
      observer.disconnect()
      seen()
    })
    observer.observe(document.body, { subtree: true, childList: true })
    window.location.assign(hash)
  })
}

/** Keeps the time from each frame to the next, until it is asked for them. */
export function watchFrames() {
  const frames: number[] = []
  let before: number | null = null
  let isOn = true
  const next = (now: number) => {
    if (before !== null) frames.push(now - before)
    before = now
    if (isOn) requestAnimationFrame(next)
  }
  requestAnimationFrame(next)
  window.benchFrames = {
    frames,
    stop: () => {
      isOn = false
    },
  }
}

export function watchedFrames(): readonly number[] {
  window.benchFrames?.stop()
  return window.benchFrames?.frames ?? []
}
