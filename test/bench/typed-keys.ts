/** What the bench puts into the page to follow keys. Every function stands alone: it is sent there as its source. */

declare global {
  interface Window {
    /** ms from each key press to the end of the frame that shows what it typed. */
    benchKeys: number[] | undefined
  }
}

/** Follows each key that changes the text until the frame with the change is painted. */
export function watchKeys() {
  const times: number[] = []
  window.benchKeys = times
  const text = document.querySelector('[role=textbox][contenteditable=true]')
  if (!text) throw new Error('There is no text to type into')
  let pressed: number[] = []
  window.addEventListener(
    'keydown',
    event => {
      if (event.key.length === 1 || event.key === 'Enter') pressed.push(event.timeStamp)
    },
    { capture: true },
  )
  new MutationObserver(() => {
    if (pressed.length === 0) return
    const shown = pressed
    pressed = []
    requestAnimationFrame(() => {
      // A message comes after the frame's layout and paint, which a frame's own callback comes before.
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => {
        for (const at of shown) times.push(performance.now() - at)
        port1.close()
      }
      port2.postMessage(null)
    })
  }).observe(text, { subtree: true, childList: true, characterData: true })
}

export function keyTimes(): readonly number[] {
  return window.benchKeys ?? []
}

/** Puts the caret at the end of the line in the middle of the text, where somebody would add a note. */
export function goToMiddle() {
  const text = document.querySelector<HTMLElement>('[role=textbox][contenteditable=true]')
  const line = text?.children[text.children.length >> 1]
  if (!text || !line) throw new Error('There is no text to type into')
  line.scrollIntoView({ block: 'center' })
  text.focus({ preventScroll: true })
  window.getSelection()?.selectAllChildren(line)
  window.getSelection()?.collapseToEnd()
}
