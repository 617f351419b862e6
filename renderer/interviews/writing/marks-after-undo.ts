import type { QuoteId } from '../../../shared/model/ids.ts'
import type { WrittenText } from './document.ts'

/** How many characters before a mark's words must still stand there for it to be the same place. */
const context = 12

/**
 * Which quotes the editor's own undo or redo took away and brought back. A mark that went while its words stayed
 * was taken away on purpose; one that went with its words is a quote whose words were edited away, and is kept.
 */
export function marksAfterUndo(
  before: WrittenText,
  after: WrittenText,
): { readonly removed: readonly QuoteId[]; readonly returned: readonly QuoteId[] } {
  const removed = [...before.marks].filter(([id, mark]) => {
    if (after.marks.has(id)) return false
    return after.text.includes(before.text.slice(Math.max(0, mark.start - context), mark.end))
  })
  const returned = [...after.marks.keys()].filter(id => !before.marks.has(id))
  return { removed: removed.map(([id]) => id as QuoteId), returned: returned as QuoteId[] }
}
