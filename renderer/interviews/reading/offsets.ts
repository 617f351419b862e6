import type { Anchor } from '../../../shared/model/quote.ts'

/** Each stretch of text stands in an element that says where it starts in the interview's text. */
export const startAttribute = 'data-start'

/** The selected words as offsets into the text that `root` shows; null when nothing or something else is selected. */
export function selectedAnchor(root: HTMLElement): Anchor | null {
  const selection = window.getSelection()
  if (!selection || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!root.contains(range.startContainer) || !root.contains(range.endContainer)) return null
  const start = offsetOf(root, range.startContainer, range.startOffset)
  const end = offsetOf(root, range.endContainer, range.endOffset)
  return start === null || end === null ? null : { start: Math.min(start, end), end: Math.max(start, end) }
}

/** Selects words again after their elements were replaced. */
export function selectAnchor(root: HTMLElement, anchor: Anchor) {
  const start = pointAt(root, anchor.start)
  const end = pointAt(root, anchor.end)
  if (start && end) window.getSelection()?.setBaseAndExtent(start.node, start.offset, end.node, end.offset)
}

function offsetOf(root: HTMLElement, node: Node, offset: number): number | null {
  if (node.nodeType === Node.TEXT_NODE) {
    const stretch = node.parentElement?.closest(`[${startAttribute}]`)
    return stretch ? startOf(stretch) + offset : null
  }
  const after = node.childNodes[offset]
  if (after) return firstStart(after)
  const stretches = (node as Element).querySelectorAll(`[${startAttribute}]`)
  const last = stretches[stretches.length - 1] ?? (node as Element).closest(`[${startAttribute}]`)
  if (!last || !root.contains(last)) return null
  return startOf(last) + (last.textContent?.length ?? 0)
}

function firstStart(node: Node): number | null {
  const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : (node as Element)
  const stretch = element?.matches(`[${startAttribute}]`)
    ? element
    : element?.querySelector(`[${startAttribute}]`)
  return stretch ? startOf(stretch) : null
}

function startOf(stretch: Element): number {
  return Number(stretch.getAttribute(startAttribute))
}

function pointAt(root: HTMLElement, offset: number): { readonly node: Node; readonly offset: number } | null {
  for (const stretch of root.querySelectorAll(`[${startAttribute}]`)) {
    const text = stretch.firstChild
    const start = startOf(stretch)
    if (text && offset >= start && offset <= start + (text.textContent?.length ?? 0)) {
      return { node: text, offset: offset - start }
    }
  }
  return null
}
