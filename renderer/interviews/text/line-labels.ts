import type { Block, Speaker } from '../../../shared/model/interview.ts'
import { clockText } from '../../quotes/source-words.ts'

/** What stands beside each line: its speaker where that changes, its time where there is one. */
export type LineLabels = {
  readonly speakers: readonly (string | undefined)[]
  readonly times: readonly (string | undefined)[]
  /** No line has a speaker or a time: notes, which need no column for them. */
  readonly isPlain: boolean
}

export function lineLabels(blocks: readonly Block[], speakers: readonly Speaker[]): LineLabels {
  const names = new Map(speakers.map(speaker => [speaker.id, speaker.name]))
  return {
    speakers: blocks.map(({ speakerId }, line) =>
      speakerId && speakerId !== blocks[line - 1]?.speakerId ? names.get(speakerId) : undefined,
    ),
    times: blocks.map(({ at }) => (at === null ? undefined : clockText(at))),
    isPlain: blocks.every(block => block.speakerId === null && block.at === null),
  }
}
