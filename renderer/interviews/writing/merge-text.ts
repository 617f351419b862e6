/** One stretch that differs between two texts: where it stood in the first, and its words in the second. */
type Difference = { readonly start: number; readonly end: number; readonly words: string }

/**
 * Two people's edits of one text as one text. Edits in different places both stand; where they touch the same
 * words both wordings are kept, mine first: nothing that was typed is lost.
 */
export function mergedText(base: string, mine: string, theirs: string): string {
  const my = difference(base, mine)
  const their = difference(base, theirs)
  if (!my) return theirs
  if (!their) return mine
  if (my.end <= their.start && !(my.start === their.start && my.end === their.end))
    return applied(applied(base, their), my)
  if (their.end <= my.start) return applied(applied(base, my), their)
  const start = Math.min(my.start, their.start)
  const end = Math.max(my.end, their.end)
  const whole = (edit: Difference) => base.slice(start, edit.start) + edit.words + base.slice(edit.end, end)
  return `${base.slice(0, start)}${whole(my)}\n${whole(their)}${base.slice(end)}`
}

/** The smallest stretch in which two texts differ; null when they are equal. */
export function difference(before: string, after: string): Difference | null {
  if (before === after) return null
  const most = Math.min(before.length, after.length)
  let head = 0
  while (head < most && before[head] === after[head]) head++
  let tail = 0
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++
  return { start: head, end: before.length - tail, words: after.slice(head, after.length - tail) }
}

/** Where a caret belongs once `before` has become `after`. */
export function offsetAfter(before: string, after: string, offset: number): number {
  const edit = difference(before, after)
  if (!edit || offset <= edit.start) return offset
  if (offset >= edit.end) return offset + after.length - before.length
  return edit.start + edit.words.length
}

function applied(text: string, edit: Difference): string {
  return text.slice(0, edit.start) + edit.words + text.slice(edit.end)
}
