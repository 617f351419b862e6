import { createHash } from 'node:crypto'
import type { Reading, Transcript } from './reading.ts'

/** A transcript as the engine's thread takes it: its text whole, and everything that is counted in it counted. */
export type ParsedTranscript = {
  readonly title: string | null
  readonly headers: ReadonlyMap<string, string>
  readonly text: string
  /** SHA-256 of the text as UTF-8, in hex. */
  readonly hash: string
  /** The text's length as UTF-8. */
  readonly bytes: number
  readonly words: number
  /** In the order in which they first speak. */
  readonly speakers: readonly { readonly name: string; readonly turns: number }[]
  /** For each line who speaks it, as a place in `speakers`. */
  readonly speakerOfLine: readonly (number | null)[]
  /** For each line its time, in ms from the start. */
  readonly timeOfLine: readonly (number | null)[]
}

/** What one file says, as the engine's thread takes it. */
export type ParsedReading = Omit<Reading, 'transcripts'> & {
  readonly transcripts: readonly ParsedTranscript[]
}

/** A reading with all that is costly to find out about it, found out. */
export function parsedReading({ transcripts, ...reading }: Reading): ParsedReading {
  return { ...reading, transcripts: transcripts.map(parsedTranscript) }
}

/** A transcript with its text whole and counted. */
export function parsedTranscript({ title, headers, lines }: Transcript): ParsedTranscript {
  const text = lines.map(line => line.text).join('\n')
  const places = new Map<string, number>()
  const speakers: { name: string; turns: number }[] = []
  const speakerOfLine = lines.map(({ speaker }) => {
    if (speaker === null) return null
    const known = places.get(speaker)
    const place = known ?? speakers.length
    if (known === undefined) {
      places.set(speaker, place)
      speakers.push({ name: speaker, turns: 0 })
    }
    const counted = speakers[place]
    if (counted) counted.turns += 1
    return place
  })
  return {
    title,
    headers,
    text,
    hash: createHash('sha256').update(text).digest('hex'),
    bytes: Buffer.byteLength(text),
    words: text.match(/\S+/g)?.length ?? 0,
    speakers,
    speakerOfLine,
    timeOfLine: lines.map(line => line.at),
  }
}

/** How many lines somebody speaks. */
export function turnsOf({ speakers }: ParsedTranscript): number {
  return speakers.reduce((sum, speaker) => sum + speaker.turns, 0)
}
