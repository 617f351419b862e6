import { activateQuote } from '../active-quote.ts'
import type { InterviewMode } from '../interview-mode.ts'
import type { useOverlaps } from './use-overlaps.ts'

/** Alt+Return, or Return where the text is only read, means the quotes at the caret; a number one of those listed. */
export function overlapKeys(
  event: KeyboardEvent,
  {
    mode,
    root,
    overlaps,
  }: {
    readonly mode: InterviewMode
    readonly root: HTMLElement | null
    readonly overlaps: ReturnType<typeof useOverlaps>
  },
) {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.shiftKey) return
  const isInText = event.target instanceof Node && (root?.contains(event.target) ?? false)
  const { choosing } = overlaps
  if (event.key === 'Enter' && isInText && (event.altKey || mode === 'read')) {
    if (overlaps.openAtCaret()) event.preventDefault()
  } else if (choosing?.by === 'pointer' && event.key === 'Escape') {
    event.preventDefault()
    overlaps.close()
  } else if (
    choosing?.by === 'pointer' &&
    mode === 'read' &&
    !event.altKey &&
    !isTyping(event.target, root)
  ) {
    const id = /^[1-9]$/.test(event.key) ? choosing.ids[Number(event.key) - 1] : undefined
    if (id === undefined) return
    event.preventDefault()
    activateQuote(id)
    overlaps.close()
  }
}

function isTyping(target: EventTarget | null, root: HTMLElement | null): boolean {
  if (!(target instanceof Element) || root?.contains(target)) return false
  return target.closest('input, textarea, select, [contenteditable=true]') !== null
}
