import type { Anchor } from '../../../shared/model/quote.ts'

/** Each stretch of text stands in an element that says where it starts in the interview's text. */
export const startAttribute = 'data-start'

/** A selection with its direction: it was begun at `from` and goes to `to`. */
export type Selected = { readonly from: number; readonly to: number }

/** The selection as offsets into the text that `root` shows; null when nothing or something else is selected. */
export function selectedOffsets(root: HTMLElement): Selected | null {
  const selection = window.getSelection()
  if (!selection?.anchorNode || !selection.focusNode) return null
  if (!root.contains(selection.anchorNode) || !root.contains(selection.focusNode)) return null
  const from = offsetOf(root, selection.anchorNode, selection.anchorOffset)
  const to = offsetOf(root, selection.focusNode, selection.focusOffset)
  return from === null || to === null ? null : { from, to }
}

/** The selected words, whichever end the selection was begun at. */
export function selectedAnchor(root: HTMLElement): Anchor | null {
  const selected = selectedOffsets(root)
  return (
    selected && { start: Math.min(selected.from, selected.to), end: Math.max(selected.from, selected.to) }
  )
}

/** Selects words again, as after their elements were replaced. */
export function selectOffsets(root: HTMLElement, { from, to }: Selected) {
  const start = pointAt(root, from)
  const end = pointAt(root, to)
  if (start && end) window.getSelection()?.setBaseAndExtent(start.node, start.offset, end.node, end.offset)
}

export function selectAnchor(root: HTMLElement, { start, end }: Anchor) {
  selectOffsets(root, { from: start, to: end })
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
