import type { QuoteId } from '../../../shared/model/ids.ts'
import { settleInMiddle } from '../place/settle-scroll.ts'
import { selectAnchor } from '../reading/offsets.ts'

/** Brings a quote's words into sight and puts the caret there. */
export function showMark(root: HTMLElement | null, scroller: HTMLElement | null, id: QuoteId) {
  const mark = root?.querySelector(`[data-quote-ids~="${id}"]`)
  if (!root || !scroller || !mark) return
  settleInMiddle(scroller, () => (mark.isConnected ? mark.getClientRects()[0] : null))
  const start = Number(mark.getAttribute('data-start'))
  if (mark.hasAttribute('data-start')) selectAnchor(root, { start, end: start })
}
