import type { InterviewId, ParticipantId } from '../../../shared/model/ids.ts'
import type { Interview, Speaker } from '../../../shared/model/interview.ts'
import { perform } from '../../engine/perform.ts'
import { offerUndo } from '../../shell/history.ts'
import type { LineHandle } from '../lines/line-handle.ts'

export async function renameSpeaker(lines: LineHandle, { id }: Speaker, name: string): Promise<boolean> {
  await lines.flush()
  return (await perform('speakers.update', { id, name })) !== null
}

/** Gives all lines of one speaker to another. */
export async function mergeSpeaker(lines: LineHandle, speaker: Speaker, into: Speaker): Promise<void> {
  await lines.flush()
  if (!(await perform('speakers.merge', { id: speaker.id, into: into.id }))) return
  lines.replaceSpeaker(speaker.id, into.id)
  offerUndo(`${speaker.name} is ${into.name} now.`)
}

/** Says who a speaker is: a participant, nobody in particular, or the interviewer. */
export async function assignSpeaker(
  lines: LineHandle,
  { id }: Speaker,
  who: ParticipantId | 'interviewer' | null,
): Promise<void> {
  await lines.flush()
  const isInterviewer = who === 'interviewer'
  const participantId = isInterviewer ? null : who
  await perform('speakers.update', { id, participantId, isInterviewer })
}

/** Makes a speaker somebody new, at the partner of the interview. */
export async function assignToNew(
  lines: LineHandle,
  speaker: Speaker,
  name: string,
  { partnerId }: Pick<Interview, 'partnerId'>,
): Promise<void> {
  const made = await perform('participants.create', { name, partnerId })
  if (made) await assignSpeaker(lines, speaker, made.value.id)
}

/** How many lines each speaker has. */
export function linesOfSpeakers(lines: LineHandle): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { speakerId } of lines.blocks())
    if (speakerId !== null) counts.set(speakerId, (counts.get(speakerId) ?? 0) + 1)
  return counts
}

export type SpeakerOwner = { readonly id: InterviewId } & Pick<
  Interview,
  'speakers' | 'partnerId' | 'participantIds'
>
