import type { CommandName, EngineMethodName, Input } from '../../../shared/contract/index.ts'
import type { InterviewId } from '../../../shared/model/ids.ts'
import type { TestEngine } from './test-engine.ts'

export const liveWeights = {
  addSpeaker: 2,
  changeSpeaker: 2,
  mergeSpeakers: 1,
  setLine: 3,
  shiftTimes: 1,
  turnClock: 1,
  clearConsent: 1,
} as const
export type LiveAction = keyof typeof liveWeights

type EngineCommand = Extract<CommandName, EngineMethodName>
type Call = { [Name in EngineCommand]: readonly [Name, Input<Name>] }[EngineCommand]

/** The command of live capture, or that takes a consent back, that a random step comes to; null when there is nothing to do it to. */
export async function liveCommandFor(
  engine: TestEngine,
  action: LiveAction,
  interviewId: InterviewId | undefined,
  [one = 0, two = 0, three = 0, four = 0]: readonly number[],
): Promise<Call | null> {
  if (!interviewId) return null
  const pick = <Thing>(things: readonly Thing[], by: number): Thing | undefined => things[by % things.length]
  const people = await engine.call('participants.list', {})
  const interview = await engine.call('interviews.get', { id: interviewId })
  const { id, revision, speakers, blocks } = interview
  const speaker = pick(speakers, two)
  const participantId = pick(people, three)?.id
  switch (action) {
    case 'addSpeaker':
      return [
        'speakers.create',
        { interviewId: id, name: `speaker ${one % 5}`, participantId: participantId ?? null },
      ]
    case 'changeSpeaker': {
      if (!speaker) return null
      const fields = [{ name: `speaker ${one % 5}` }, { participantId }, { isInterviewer: four % 2 === 0 }]
      return ['speakers.update', { id: speaker.id, ...pick(fields, three) }]
    }
    case 'mergeSpeakers': {
      const into = pick(speakers, three)
      return speaker && into ? ['speakers.merge', { id: speaker.id, into: into.id }] : null
    }
    case 'setLine': {
      const line = one % (blocks.length + 1)
      const fields = [{ at: four * 1_000 }, { at: null }, { speakerId: speaker?.id ?? null }]
      return ['interviews.setLine', { id, revision, line, ...pick(fields, three) }]
    }
    case 'shiftTimes':
      return ['interviews.shiftTimes', { id, by: (two - 300) * 10 }]
    case 'turnClock': {
      const names = ['interviews.startClock', 'interviews.pauseClock'] as const
      return two % 3 === 0
        ? ['interviews.setClock', { id, elapsed: four }]
        : [names[two % 2] ?? 'interviews.startClock', { id }]
    }
    case 'clearConsent':
      return participantId ? ['consents.clear', { participantId, interviewId: id }] : null
  }
}
