import type { InterviewId, ParticipantId } from '../../../shared/model/ids.ts'
import type { Block } from '../../../shared/model/interview.ts'
import { lineAt, lineStarts } from '../text/lines.ts'
import { textOf } from './interview-text.ts'
import type { Reader } from './reader.ts'
import { speakersOf } from './speakers.ts'

/** Who said a quote, as far as anybody noted it. */
export type Sayer = {
  readonly interviewId: InterviewId
  readonly participantId: ParticipantId | null
  readonly isInterviewer: boolean
  /** Whether the text says so, or only that there was nobody else. */
  readonly isNoted: boolean
}

/** A quote with whom its first line is of. */
type Said = Sayer & {
  readonly start: number
  readonly end: number
  readonly exact: string
  readonly needsReview: boolean
}

/**
 * Everybody who said words of a quote. One that goes over several lines may hold more than one person's words, and one
 * whose words are not in the text any more anybody's.
 */
export function sayersFrom(read: Reader): (quote: Said) => readonly Sayer[] {
  const texts = new Map<InterviewId, ReturnType<typeof spokenLines>>()
  return quote => {
    const { interviewId } = quote
    const unknown: Sayer = { interviewId, participantId: null, isInterviewer: false, isNoted: false }
    // The line where its words last stood may be somebody else's by now.
    if (quote.needsReview) return [quote, unknown]
    if (!quote.exact.includes('\n')) return [quote]
    const spoken = texts.get(interviewId) ?? spokenLines(read, interviewId)
    texts.set(interviewId, spoken)
    const said = spoken.lines(quote.start, quote.end).map((speakerId): Sayer => {
      const speaker = speakerId === null ? undefined : spoken.speakers.get(speakerId)
      return speaker ? { interviewId, ...speaker, isNoted: speaker.participantId !== null } : unknown
    })
    return [quote, ...said]
  }
}

function spokenLines(read: Reader, interviewId: InterviewId) {
  const { text, blocks: json } = textOf(read, interviewId)
  const blocks = JSON.parse(json) as readonly Block[]
  const starts = lineStarts(text)
  const isBlank = (line: number) => text.slice(starts[line], starts[line + 1]).trim() === ''
  return {
    speakers: new Map<string, { participantId: ParticipantId | null; isInterviewer: boolean }>(
      speakersOf(read, interviewId).map(({ id, participantId, isInterviewer }) => [
        id,
        { participantId, isInterviewer },
      ]),
    ),
    /** The speakers of the lines behind the first that a stretch of text covers, blank ones left out. */
    lines(start: number, end: number): readonly (string | null)[] {
      const first = lineAt(starts, start) + 1
      const last = lineAt(starts, Math.max(start, end - 1))
      return blocks
        .slice(first, last + 1)
        .flatMap((block, index) => (isBlank(first + index) ? [] : [block.speakerId]))
    },
  }
}
