/** One replacement in a text: at `at`, the words `removed` became the words `inserted` (UTF-16 offsets). */
export type Splice = { readonly at: number; readonly removed: string; readonly inserted: string }

/** A stretch of text, half-open. */
export type Span = { readonly start: number; readonly end: number }

/** The smallest single replacement that turns `before` into `after`; null when they are equal. Never splits a surrogate pair. */
export function spliceBetween(before: string, after: string): Splice | null {
  if (before === after) return null
  const most = Math.min(before.length, after.length)
  let head = 0
  while (head < most && before.charCodeAt(head) === after.charCodeAt(head)) head++
  if (head > 0 && isLeadSurrogate(before, head - 1)) head--
  let tail = 0
  while (
    tail < most - head &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  ) {
    tail++
  }
  if (tail > 0 && isTrailSurrogate(before, before.length - tail)) tail--
  return {
    at: head,
    removed: before.slice(head, before.length - tail),
    inserted: after.slice(head, after.length - tail),
  }
}

/** The text after the splice, or null when the words it removes do not stand there. */
export function applySplice(text: string, splice: Splice): string | null {
  const end = splice.at + splice.removed.length
  if (splice.at > text.length || text.slice(splice.at, end) !== splice.removed) return null
  return text.slice(0, splice.at) + splice.inserted + text.slice(end)
}

/** The splice that takes a splice back. */
export function inverseOf(splice: Splice): Splice {
  return { at: splice.at, removed: splice.inserted, inserted: splice.removed }
}

/** Splices that undo `splices`, in the order in which they are to be applied. */
export function inverseOfAll(splices: readonly Splice[]): readonly Splice[] {
  return splices.toReversed().map(inverseOf)
}

/** Adds a splice to those before it, joined with the last where typing simply went on. */
export function appended(splices: readonly Splice[], next: Splice): readonly Splice[] {
  const last = splices.at(-1)
  const joined = last && joinedSplice(last, next)
  return joined ? [...splices.slice(0, -1), joined] : [...splices, next]
}

function joinedSplice(last: Splice, next: Splice): Splice | null {
  const lastEnd = last.at + last.inserted.length
  const nextEnd = next.at + next.removed.length
  if (next.at >= last.at && nextEnd <= lastEnd) {
    const inserted =
      last.inserted.slice(0, next.at - last.at) + next.inserted + last.inserted.slice(nextEnd - last.at)
    return { at: last.at, removed: last.removed, inserted }
  }
  if (nextEnd === last.at && last.inserted === '') {
    return { at: next.at, removed: next.removed + last.removed, inserted: next.inserted }
  }
  return null
}

/**
 * Where a stretch of text stands after a splice, and whether the splice left its words alone. Words typed at
 * either edge do not belong to it; words typed inside do; what was cut from it is gone from it.
 */
export function spanAfter(span: Span, splice: Splice): Span & { readonly isIntact: boolean } {
  const removedEnd = splice.at + splice.removed.length
  const shift = splice.inserted.length - splice.removed.length
  if (span.start >= removedEnd) return { start: span.start + shift, end: span.end + shift, isIntact: true }
  if (span.end <= splice.at) return { ...span, isIntact: true }
  if (span.start <= splice.at && removedEnd <= span.end) {
    const isReplaced = span.start === splice.at && removedEnd === span.end
    return isReplaced
      ? { start: splice.at, end: splice.at, isIntact: false }
      : { start: span.start, end: span.end + shift, isIntact: false }
  }
  if (span.start >= splice.at && span.end <= removedEnd)
    return { start: splice.at, end: splice.at, isIntact: false }
  return span.start < splice.at
    ? { start: span.start, end: splice.at, isIntact: false }
    : { start: splice.at + splice.inserted.length, end: span.end + shift, isIntact: false }
}

function isLeadSurrogate(text: string, index: number): boolean {
  const unit = text.charCodeAt(index)
  return unit >= 0xd800 && unit <= 0xdbff
}

function isTrailSurrogate(text: string, index: number): boolean {
  const unit = text.charCodeAt(index)
  return unit >= 0xdc00 && unit <= 0xdfff
}
