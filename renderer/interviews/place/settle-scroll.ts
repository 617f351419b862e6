const settling = new WeakMap<HTMLElement, () => void>()
const acts = ['wheel', 'pointerdown', 'keydown', 'touchstart'] as const
/** What comes into sight is laid out in the frames that follow, and may stand elsewhere than it was taken to. */
const stillFrames = 8
const mostFrames = 90

/** Scrolls by what is missing, and again until it stays so or somebody scrolls on. */
export function settleScroll(scroller: HTMLElement, missing: () => number | null): void {
  settling.get(scroller)?.()
  let still = 0
  let left = mostFrames
  let frame = 0
  const end = () => {
    cancelAnimationFrame(frame)
    for (const act of acts) window.removeEventListener(act, end, true)
    settling.delete(scroller)
  }
  const step = () => {
    const by = missing()
    const stays = by === null || Math.abs(by) < 1
    if (!stays) scroller.scrollTop += by
    still = stays ? still + 1 : 0
    left--
    if (by === null || still === stillFrames || left === 0) end()
    else frame = requestAnimationFrame(step)
  }
  for (const act of acts) window.addEventListener(act, end, true)
  settling.set(scroller, end)
  step()
}

/** Brings something into the middle of what is in sight, unless it is there. */
export function settleInMiddle(scroller: HTMLElement, rectOf: () => DOMRect | null | undefined): void {
  settleScroll(scroller, () => {
    const rect = rectOf()
    if (!rect) return null
    const view = scroller.getBoundingClientRect()
    return (rect.top + rect.bottom) / 2 - (view.top + view.bottom) / 2
  })
}
