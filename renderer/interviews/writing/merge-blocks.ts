import type { Block } from '../../../shared/model/interview.ts'
import { isSameBlock, noBlock } from '../text/line-edges.ts'

/** A text with its blocks, one a line. */
export type BlockedText = { readonly text: string; readonly blocks: readonly Block[] }

/**
 * The blocks of `merged`, a text that two people's edits of `base` became: what one of them changed beside a line
 * stands, mine where both did, and lines that only one of them wrote keep that one's.
 */
export function mergedBlocks(
  base: BlockedText,
  mine: BlockedText,
  theirs: BlockedText,
  merged: string,
): readonly Block[] {
  const lines = merged.split('\n')
  const [inBase, inMine, inTheirs] = [base, mine, theirs].map(one => linesBefore(one.text.split('\n'), lines))
  return lines.map((_, line) => {
    const was = blockAt(base, inBase?.[line])
    const my = blockAt(mine, inMine?.[line])
    const their = blockAt(theirs, inTheirs?.[line])
    if (!my) return their ?? noBlock
    if (!their || !was) return my
    return isSameBlock(my, was) ? their : mergedBlock(was, my, their)
  })
}

function mergedBlock(was: Block, my: Block, their: Block): Block {
  const questionId = my.questionId === was.questionId ? their.questionId : my.questionId
  return {
    speakerId: my.speakerId === was.speakerId ? their.speakerId : my.speakerId,
    at: my.at === was.at ? their.at : my.at,
    ...(questionId === undefined ? {} : { questionId }),
  }
}

function blockAt({ blocks }: BlockedText, line: number | null | undefined): Block | undefined {
  return line === null || line === undefined ? undefined : (blocks[line] ?? noBlock)
}

/** For each line of a text, which line it was before one stretch of it was edited; null for those that are new. */
function linesBefore(before: readonly string[], after: readonly string[]): readonly (number | null)[] {
  const most = Math.min(before.length, after.length)
  let head = 0
  while (head < most && before[head] === after[head]) head++
  let tail = 0
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++
  const changed = before.length - head - tail
  return after.map((_, line) => {
    if (line < head) return line
    if (line >= after.length - tail) return line - after.length + before.length
    // Within the stretch lines are taken in order; those there are more of now are new.
    return line - head < changed ? line : null
  })
}
