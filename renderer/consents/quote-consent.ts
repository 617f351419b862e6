import { type ConsentStatus, consentOn, strictest } from '../../shared/model/consent.ts'
import type { Interview, Speaker } from '../../shared/model/interview.ts'
import type { Quote } from '../../shared/model/quote.ts'

/**
 * Gives what whoever said a quote of this interview agreed to on a day, from what is on screen already: a quote that was
 * captured just now has it at once. The engine's own rule, which `QuoteSource.consent` follows: everybody whose lines the
 * quote covers counts, and where nobody noted who spoke, everybody who took part.
 */
export function consentsOfQuotes(
  { text, blocks, speakers, consents }: Pick<Interview, 'text' | 'blocks' | 'speakers' | 'consents'>,
  day: string,
): (quote: Pick<Quote, 'start' | 'end' | 'exact' | 'needsReview'>) => ConsentStatus | null {
  const ofPerson = new Map(consents.map(consent => [consent.participantId, consentOn(consent, day)]))
  const ofAll = strictest([...ofPerson.values()])
  const speakersById = new Map(speakers.map(speaker => [speaker.id, speaker]))
  const starts = lineStarts(text)

  const ofSpeaker = (speaker: Speaker | undefined): ConsentStatus | null => {
    if (speaker?.isInterviewer) return null
    const own = speaker?.participantId ? ofPerson.get(speaker.participantId) : undefined
    return own ?? ofAll
  }
  const ofLine = (line: number) => {
    const id = blocks[line]?.speakerId
    return ofSpeaker(id ? speakersById.get(id) : undefined)
  }
  const isBlank = (line: number) => text.slice(starts[line], starts[line + 1]).trim() === ''

  return ({ start, end, exact, needsReview }) => {
    const first = lineAt(starts, start)
    if (!exact.includes('\n')) return ofLine(first)
    if (needsReview) return strictest([ofLine(first), ofAll])
    const last = lineAt(starts, Math.max(start, end - 1))
    const others = Array.from({ length: last - first }, (_, index) => first + 1 + index)
    return strictest([ofLine(first), ...others.filter(line => !isBlank(line)).map(ofLine)])
  }
}

function lineStarts(text: string): readonly number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

/** The last line that starts at or before an offset. */
function lineAt(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((starts[middle] as number) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
