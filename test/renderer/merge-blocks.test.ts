import { expect, test } from 'vitest'
import { type BlockedText, mergedBlocks } from '../../renderer/interviews/writing/merge-blocks.ts'
import { mergedText } from '../../renderer/interviews/writing/merge-text.ts'
import type { SpeakerId } from '../../shared/model/ids.ts'

/** A text whose lines are written as "speaker time words". */
function textOf(...lines: readonly string[]): BlockedText {
  const parts = lines.map(line => /^(\S+) (\S+) (.*)$/.exec(line)?.slice(1) ?? [])
  return {
    text: parts.map(part => part[2]).join('\n'),
    blocks: parts.map(([speaker, at]) => ({
      speakerId: speaker === '-' ? null : (speaker as SpeakerId),
      at: at === '-' ? null : Number(at),
    })),
  }
}

function merged(base: BlockedText, mine: BlockedText, theirs: BlockedText): BlockedText {
  const text = mergedText(base.text, mine.text, theirs.text)
  return { text, blocks: mergedBlocks(base, mine, theirs, text) }
}

test('what two people said of different lines, and of one line’s speaker and time, both stands', () => {
  const base = textOf('a 1 One.', 'a 2 Two.', 'a 3 Three.')
  const mine = textOf('b 1 One.', 'a 2 Two.', 'a 30 Three.')
  const theirs = textOf('a 1 One.', 'b 2 Two.', 'b 3 Three.')
  expect(merged(base, mine, theirs)).toEqual(textOf('b 1 One.', 'b 2 Two.', 'b 30 Three.'))
})

test('where both said another thing of a line, mine stands', () => {
  const base = textOf('a 1 One.')
  expect(merged(base, textOf('b 1 One.'), textOf('c 1 One.'))).toEqual(textOf('b 1 One.'))
})

test('lines that were typed while all times were shifted keep their own', () => {
  const base = textOf('a 1 One.', 'a 2 Two.')
  const mine = textOf('a 1 One.', 'a 2 Two.', 'b 9 Three.')
  const theirs = textOf('a 13 One.', 'a 14 Two.')
  expect(merged(base, mine, theirs)).toEqual(textOf('a 13 One.', 'a 14 Two.', 'b 9 Three.'))
})

test('lines that were typed by both keep their speakers', () => {
  const base = textOf('a 1 One.', 'a 2 Two.')
  const mine = textOf('b 0 Mine.', 'a 1 One.', 'a 2 Two.')
  const theirs = textOf('a 1 One.', 'a 2 Two.', 'c 9 Theirs.')
  expect(merged(base, mine, theirs)).toEqual(textOf('b 0 Mine.', 'a 1 One.', 'a 2 Two.', 'c 9 Theirs.'))
})
