import type { AnchorRect } from '../../tags/TagPickerPopover.tsx'
import { lineElements } from '../text/line-elements.ts'

/** What stands beside a line, and where on the screen. */
export type EdgePlace = {
  readonly what: 'time' | 'speaker'
  readonly line: number
  readonly rect: AnchorRect
}

const labelHeight = 20
const timeWidth = 50

/**
 * What a press means that met a line, but none of its words: the time or the name beside it. These are drawn by the
 * style sheet, as they are no part of the text; so nothing but their place tells which of them was met.
 */
export function edgeAt(root: HTMLElement, event: MouseEvent): EdgePlace | null {
  if (!(event.target instanceof Element)) return null
  const line = event.target.closest<HTMLElement>('[data-label], [data-time]')
  if (!line || !root.contains(line)) return null
  const box = line.getBoundingClientRect()
  const x = event.clientX - box.left
  const y = event.clientY - box.top
  if (line.dataset.time !== undefined && x < timeWidth && y < labelHeight + 8)
    return edgeOf(root, line, 'time')
  if (line.dataset.label === undefined || y > labelHeight) return null
  const start = Number.parseFloat(getComputedStyle(line).paddingLeft)
  const isOnName = x >= start && x < start + nameWidth(line.dataset.label) + 8
  return isOnName ? edgeOf(root, line, 'speaker') : null
}

/** The place of what stands beside a line, as for a key. */
export function edgeOf(root: HTMLElement, line: HTMLElement, what: EdgePlace['what']): EdgePlace {
  const box = line.getBoundingClientRect()
  const start = Number.parseFloat(getComputedStyle(line).paddingLeft)
  const left = what === 'time' ? box.left : box.left + start
  return {
    what,
    line: lineElements(root).indexOf(line),
    rect: { left, top: box.top, width: timeWidth, height: labelHeight },
  }
}

let pen: CanvasRenderingContext2D | null | undefined

function nameWidth(name: string): number {
  pen ??= document.createElement('canvas').getContext('2d')
  if (!pen) return 120
  pen.font = '600 13px "Inter Variable", system-ui, sans-serif'
  return pen.measureText(name).width
}
