import { EngineFailure } from '../../../shared/errors.ts'
import { type Block, longestTime } from '../../../shared/model/interview.ts'
import type { HandlersOf } from '../context.ts'
import { textOf, writeBlocks } from '../store/interview-text.ts'
import { titleAndRevision } from '../store/interviews.ts'
import { speakersOf } from '../store/speakers.ts'
import { textMovedOn } from './text-moved-on.ts'

/** What stands beside the lines of an interview, changed without its words. */
export const interviewLines: Pick<
  HandlersOf<'interviews'>,
  'interviews.shiftTimes' | 'interviews.setLine'
> = {
  'interviews.shiftTimes': ({ id, by }, { read, write }) => {
    const { title } = titleAndRevision(read, id)
    const blocks = JSON.parse(textOf(read, id).blocks) as readonly Block[]
    const times = blocks.flatMap(block => block.at ?? [])
    const refuse = (reason: string) => {
      throw new EngineFailure({ kind: 'invalid-input', field: 'by', reason })
    }
    if (times.some(at => at + by < 0)) refuse('puts a line before the start of the interview')
    if (times.some(at => at + by > longestTime)) refuse('puts a line later than any interview lasts')
    write(`shift the times of ${title}`, writer =>
      writeBlocks(
        writer,
        id,
        blocks.map(block => ({ ...block, at: block.at === null ? null : block.at + by })),
      ),
    )
    return { revision: titleAndRevision(read, id).revision }
  },
  'interviews.setLine': ({ id, revision, line, speakerId, at }, { read, write }) => {
    const stored = titleAndRevision(read, id)
    if (stored.revision !== revision) throw textMovedOn(stored.title)
    const blocks = JSON.parse(textOf(read, id).blocks) as readonly Block[]
    const block = blocks[line]
    if (!block) {
      const reason = 'is not a line of this interview'
      throw new EngineFailure({ kind: 'invalid-input', field: 'line', reason })
    }
    if (speakerId && !speakersOf(read, id).some(speaker => speaker.id === speakerId)) {
      const reason = 'is not a speaker of this interview'
      throw new EngineFailure({ kind: 'invalid-input', field: 'speakerId', reason })
    }
    const changed = {
      ...block,
      speakerId: speakerId === undefined ? block.speakerId : speakerId,
      at: at === undefined ? block.at : at,
    }
    const what = at === undefined ? 'speaker' : 'time'
    write(`change the ${what} of a line of ${stored.title}`, writer =>
      writeBlocks(writer, id, blocks.with(line, changed)),
    )
    return { revision: titleAndRevision(read, id).revision }
  },
}
