import { lineElements } from '../text/line-elements.ts'
import { settleScroll } from './settle-scroll.ts'

/** Where in a text one reads: the line at the top of what is in sight, and how high in the window it stands. */
export type TextPlace = { readonly line: number; readonly words: string; readonly top: number }

export function placeIn(root: HTMLElement, scroller: HTMLElement): TextPlace | null {
  const edge = scroller.getBoundingClientRect().top
  const lines = lineElements(root)
  // Stretches first: a look into one that is far from sight would lay it out.
  const block = firstBelow([...root.children], edge)
  if (!block) return null
  const line = block.matches('p') ? block : firstBelow([...block.children], edge)
  if (!(line instanceof HTMLElement)) return null
  return {
    line: lines.indexOf(line),
    words: line.textContent ?? '',
    top: line.getBoundingClientRect().top,
  }
}

/** Shows the same line at the same height again, also where lines came or went above it. */
export function goToPlace(root: HTMLElement, scroller: HTMLElement, place: TextPlace) {
  const line = lineOf(lineElements(root), place)
  if (line)
    settleScroll(scroller, () => (line.isConnected ? line.getBoundingClientRect().top - place.top : null))
}

function lineOf(lines: readonly HTMLElement[], { line, words }: TextPlace): HTMLElement | undefined {
  const isSame = (at: number) => lines[at]?.textContent === words
  for (let away = 0; away < lines.length; away++) {
    if (isSame(line - away)) return lines[line - away]
    if (isSame(line + away)) return lines[line + away]
  }
  return lines[Math.min(line, lines.length - 1)]
}

function firstBelow(elements: readonly Element[], edge: number): Element | undefined {
  let low = 0
  let high = elements.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((elements[middle]?.getBoundingClientRect().bottom ?? 0) > edge) high = middle
    else low = middle + 1
  }
  return elements[low]
}
