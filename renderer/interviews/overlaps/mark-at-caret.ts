/** The mark that the caret stands in, or at either edge of. */
export function markAtCaret(root: HTMLElement): Element | null {
  const selection = window.getSelection()
  const node = selection?.anchorNode
  if (!selection || !node || !root.contains(node)) return null
  const element = node instanceof Element ? node : node.parentElement
  const within = element?.closest('[data-quote-ids]')
  if (within) return within
  // Words between marks stand in an element of their own, in both modes.
  const { anchorOffset } = selection
  const isAtEnd = anchorOffset === (node.textContent?.length ?? 0)
  const beside = isAtEnd
    ? element?.nextElementSibling
    : anchorOffset === 0
      ? element?.previousElementSibling
      : null
  return beside?.matches('[data-quote-ids]') ? beside : null
}
