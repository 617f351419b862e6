import { type Reading, Refusal } from '../reading.ts'
import { type Cue, timesOf } from './cue.ts'
import { transcriptOfCues } from './cue-turns.ts'
import { linesOfText } from './line-ends.ts'
import { isSignedVtt, readVtt } from './vtt.ts'
import { capped } from './warnings.ts'

/** Reads SubRip: numbered cues with times; a cue's words go on to the next cue, past blank lines too. */
export function readSrt(text: string): Pick<Reading, 'transcripts' | 'warnings'> {
  if (isSignedVtt(text)) return readVtt(text)
  const cues = cuesOf(linesOfText(text))
  if (cues.length === 0) throw new Refusal('It is not SubRip: it has no cues.')
  const { transcript, warnings } = transcriptOfCues(cues)
  if (transcript.lines.length === 0) throw new Refusal('It has no words in it.')
  return { transcripts: [transcript], warnings: capped(warnings) }
}

function cuesOf(lines: readonly string[]): readonly Cue[] {
  const cues: (Omit<Cue, 'text'> & { readonly words: string[] })[] = []
  const before: string[] = []
  for (const line of lines) {
    const times = isTiming(line) ? timesOf(line) : null
    const words = cues.at(-1)?.words ?? before
    if (!times) {
      words.push(line)
      continue
    }
    dropNumber(words, cues.length + 1)
    cues.push({ timing: line, ...times, words: [] })
  }
  if (cues.length > 0 && before.some(line => line.trim() !== '')) {
    cues.unshift({ timing: '', start: null, end: null, words: before })
  }
  return cues.map(({ words, ...cue }) => ({
    ...cue,
    text: words
      .filter(line => line.trim() !== '')
      .join('\n')
      .replace(/\{\\[^{}]*\}/g, ''),
  }))
}

/** A cue's number stands above its times, below a blank line; some tools leave the blank line out. */
function dropNumber(words: string[], expected: number) {
  const number = words.at(-1)?.trim() ?? ''
  const isBelowBlank = (words.at(-2) ?? '').trim() === ''
  if (/^\d+$/.test(number) && (isBelowBlank || Number(number) === expected)) words.pop()
}

/** An arrow between words is not one between times. */
function isTiming(line: string): boolean {
  const arrow = line.indexOf('-->')
  return arrow !== -1 && !/\p{L}/u.test(line.slice(0, arrow))
}
