import { v7 as uuidv7 } from 'uuid'
import type { InterviewId, SpeakerId } from '../../../shared/model/ids.ts'
import type { Block, Speaker } from '../../../shared/model/interview.ts'
import { call } from '../../engine/client.ts'
import { showFailure } from '../../ui/toasts.ts'
import type { Voice } from '../speakers/voices.ts'
import type { WriteSession } from './write-session.ts'

/** The speakers of an interview while it is written: those the engine has, and those it is being told of. */
export function createSpeakerIds(
  interviewId: InterviewId,
  session: Pick<WriteSession, 'before' | 'touch'>,
  changed: () => void,
) {
  let stored: readonly Speaker[] = []
  let created: readonly Speaker[] = []
  const replaced = new Map<SpeakerId, SpeakerId>()

  const all = () => [...stored, ...created.filter(one => !stored.some(other => other.id === one.id))]

  async function create(speaker: Speaker) {
    const { id, name, participantId, isInterviewer } = speaker
    try {
      const input = { id, interviewId, name, participantId, isInterviewer }
      const made = await session.before(() => call('speakers.create', input))
      if (made.id !== id) replaced.set(id, made.id)
      if (!stored.some(one => one.id === made.id)) stored = [...stored, made]
      session.touch()
    } catch (failure) {
      showFailure(failure)
    }
    created = created.filter(one => one.id !== id)
    changed()
  }

  return {
    all,
    set(speakers: readonly Speaker[]) {
      stored = speakers
    },
    /** The id for a voice's lines; one who has not spoken yet becomes a speaker. */
    of({ speakerId, ...voice }: Voice): SpeakerId {
      if (speakerId !== null) return speakerId
      const speaker = { id: uuidv7() as SpeakerId, ...voice }
      created = [...created, speaker]
      void create(speaker)
      return speaker.id
    },
    /** From now on the lines of one are the other's, also those that an undo brings back. */
    replace(id: SpeakerId, into: SpeakerId) {
      replaced.set(id, into)
    },
    /** Blocks as the engine takes them: without speakers it does not have, or does not have any more. */
    storable(blocks: readonly Block[]): readonly Block[] {
      const known = new Set(stored.map(speaker => speaker.id))
      return blocks.map(block => {
        if (block.speakerId === null || known.has(block.speakerId)) return block
        const other = replaced.get(block.speakerId)
        return { ...block, speakerId: other && known.has(other) ? other : null }
      })
    },
  }
}

export type SpeakerIds = ReturnType<typeof createSpeakerIds>
