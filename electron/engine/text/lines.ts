import type { Block } from '../../../shared/model/interview.ts'

/** The offsets at which the lines of a text start. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0]
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) starts.push(end + 1)
  return starts
}

/** The index of the line that an offset falls into. */
export function lineAt(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** As many blocks as the text has lines: missing ones are empty, surplus ones are dropped. */
export function blocksFitting(text: string, blocks: readonly Block[]): readonly Block[] {
  const lines = lineStarts(text).length
  return Array.from({ length: lines }, (_, line) => blocks[line] ?? { speakerId: null, at: null })
}
