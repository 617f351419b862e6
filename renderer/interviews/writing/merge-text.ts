import { type Span, type Splice, spliceBetween } from '../../../shared/model/splice.ts'

/**
 * Two people's edits of one text as one text. Edits in different places both stand; where they touch the same
 * words both wordings are kept, mine first: nothing that was typed is lost.
 */
export function mergedText(base: string, mine: string, theirs: string): string {
  const my = spliceBetween(base, mine)
  const their = spliceBetween(base, theirs)
  if (!my) return theirs
  if (!their) return mine
  if (endOf(my) <= their.at) return applied(applied(base, their), my)
  if (endOf(their) <= my.at) return applied(applied(base, my), their)
  const start = Math.min(my.at, their.at)
  const end = Math.max(endOf(my), endOf(their))
  const whole = (edit: Splice) => base.slice(start, edit.at) + edit.inserted + base.slice(endOf(edit), end)
  return `${base.slice(0, start)}${whole(my)}\n${whole(their)}${base.slice(end)}`
}

/** Where a caret belongs once `before` has become `after`. */
export function offsetAfter(before: string, after: string, offset: number): number {
  const edit = spliceBetween(before, after)
  if (!edit || offset <= edit.at) return offset
  if (offset >= endOf(edit)) return offset + after.length - before.length
  return edit.at + edit.inserted.length
}

/** Where words stand once `before` has become `after`. What was written at their edges is not theirs. */
export function spanIn(before: string, after: string, { start, end }: Span): Span {
  const edit = spliceBetween(before, after)
  const shift = after.length - before.length
  if (!edit || end <= edit.at) return { start, end }
  if (start >= endOf(edit)) return { start: start + shift, end: end + shift }
  return {
    start: Math.min(start, edit.at),
    end: end >= endOf(edit) ? end + shift : edit.at + edit.inserted.length,
  }
}

/** Behind the words that an edit removes. */
function endOf({ at, removed }: Splice): number {
  return at + removed.length
}

function applied(text: string, edit: Splice): string {
  return text.slice(0, edit.at) + edit.inserted + text.slice(endOf(edit))
}
