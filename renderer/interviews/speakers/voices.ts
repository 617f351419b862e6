import type { ParticipantId, SpeakerId } from '../../../shared/model/ids.ts'
import { initials } from '../../../shared/model/initials.ts'
import type { Interview } from '../../../shared/model/interview.ts'
import type { Participant } from '../../../shared/model/participant.ts'

/** Whoever can speak in an interview: its speakers, its participants who said nothing yet, and the interviewer. */
export type Voice = {
  readonly name: string
  /** Null for one who becomes a speaker with their first line. */
  readonly speakerId: SpeakerId | null
  readonly participantId: ParticipantId | null
  readonly isInterviewer: boolean
}

export const interviewerName = 'Interviewer'

/** In the order in which a key goes through them: those who answer first, the interviewer last. */
export function voicesOf(
  { speakers, participantIds }: Pick<Interview, 'speakers' | 'participantIds'>,
  participants: readonly Pick<Participant, 'id' | 'name'>[],
): readonly Voice[] {
  const known = speakers.map(({ id, ...speaker }) => ({ speakerId: id, ...speaker }))
  const silent = participantIds
    .filter(id => !speakers.some(speaker => speaker.participantId === id))
    .flatMap(id => participants.find(participant => participant.id === id) ?? [])
    .filter(({ name }) => !speakers.some(speaker => isSame(speaker.name, name)))
    .map(({ id, name }) => ({ name, speakerId: null, participantId: id, isInterviewer: false }))
  const asking = known.filter(voice => voice.isInterviewer)
  return [
    ...known.filter(voice => !voice.isInterviewer),
    ...silent,
    ...(asking.length > 0
      ? asking
      : [{ name: interviewerName, speakerId: null, participantId: null, isInterviewer: true }]),
  ]
}

/**
 * Whom a typed name means: one of that name in whatever case, else the only one of that first name, else the only one
 * of those initials. "Interviewer" and "Me" are the interviewer.
 */
export function voiceNamed(typed: string, voices: readonly Voice[]): Voice | null {
  const interviewer = voices.find(voice => voice.isInterviewer) ?? null
  const whole = voices.find(voice => isSame(voice.name, typed))
  if (whole) return whole
  if (isSame(typed, interviewerName) || isSame(typed, 'me')) return interviewer
  return (
    only(voices.filter(voice => isSame(voice.name.split(/\s+/)[0] ?? '', typed))) ??
    only(voices.filter(voice => isSame(initials(voice.name), typed.replaceAll('.', ''))))
  )
}

/** The voice after one of them, or before it: round through all, with nobody between the last and the first. */
export function nextVoice(voices: readonly Voice[], speakerId: SpeakerId | null, by: 1 | -1): Voice | null {
  const at = speakerId === null ? -1 : voices.findIndex(voice => voice.speakerId === speakerId)
  const ring = voices.length + 1
  return voices[((at + 1 + by + ring) % ring) - 1] ?? null
}

const label = /^(\p{L}[\p{L}\p{M}\p{N}.'’-]*(?: [\p{L}\p{N}][\p{L}\p{M}\p{N}.'’-]*){0,3}): ?$/u

/** The name that stands before a colon, if there is nothing else: "Daniel" in "Daniel: ". */
export function labelBefore(words: string): string | null {
  return label.exec(words)?.[1] ?? null
}

/** Whether a label can be somebody's name, rather than the first words of a sentence: each word has a capital, if its script has them. */
export function isNameLike(name: string): boolean {
  return name.split(' ').every(word => word.charAt(0) === word.charAt(0).toUpperCase())
}

function only<One>(some: readonly One[]): One | null {
  return some.length === 1 ? (some[0] ?? null) : null
}

function isSame(one: string, other: string): boolean {
  return one.toLocaleLowerCase() === other.toLocaleLowerCase()
}
