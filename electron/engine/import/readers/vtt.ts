import { type Reading, Refusal } from '../reading.ts'
import { type Cue, timesOf } from './cue.ts'
import { transcriptOfCues } from './cue-turns.ts'
import { linesOfText } from './line-ends.ts'
import { capped } from './warnings.ts'

/**
 * Reads WebVTT (https://www.w3.org/TR/webvtt1/, section 6). Where the standard drops a cue, for a time it cannot read,
 * the words are kept with a warning.
 */
export function readVtt(text: string): Pick<Reading, 'transcripts' | 'warnings'> {
  const lines = linesOfText(text)
  const isSigned = isSignedVtt(text)
  const { cues, strays } = cuesOf(lines, isSigned ? endOfHeader(lines) : 0)
  if (cues.every(cue => cue.timing === '')) {
    throw new Refusal(isSigned ? 'It has no cues.' : 'It is not WebVTT: it has no cues.')
  }
  const { transcript, warnings } = transcriptOfCues(cues)
  if (transcript.lines.length === 0) throw new Refusal('It has no words in it.')
  const unsigned = isSigned ? [] : ['It does not begin with WEBVTT, as WebVTT should.']
  return { transcripts: [transcript], warnings: [...unsigned, ...capped([...warnings, ...strays])] }
}

/** Whether a text says of itself that it is WebVTT. */
export function isSignedVtt(text: string): boolean {
  return /^WEBVTT(?![^\s])/.test(text)
}

/** The header goes on to the first blank line, or the first cue. */
function endOfHeader(lines: readonly string[]): number {
  const end = lines.findIndex((line, index) => index > 0 && (line === '' || line.includes('-->')))
  return end === -1 ? lines.length : end
}

/** Blocks that hold no cue, and that the standard knows. */
const comment = /^(?:WEBVTT(?:[ \t]|$)|NOTE(?:[ \t]|$)|STYLE[ \t]*$|REGION[ \t]*$)/

/**
 * The cues, each with the lines up to a blank one or the next times. Words in a block of their own, which the
 * standard drops, go to the cue before: mostly a tool left a blank line within it.
 */
function cuesOf(lines: readonly string[], from: number): { cues: readonly Cue[]; strays: readonly string[] } {
  const cues: (Omit<Cue, 'text'> & { readonly words: string[] })[] = []
  const strays: string[] = []
  for (let at = from; at < lines.length; ) {
    if (lines[at] === '') {
      at += 1
      continue
    }
    const timed = isTiming(lines[at]) ? at : isTiming(lines[at + 1]) ? at + 1 : null
    const end = endOfBlock(lines, (timed ?? at) + 1)
    if (timed !== null) {
      const timing = lines[timed] ?? ''
      cues.push({ timing, start: null, end: null, ...timesOf(timing), words: lines.slice(timed + 1, end) })
    } else if (!comment.test(lines[at] ?? '') && isWorthKeeping(lines, at, end)) {
      const words = lines.slice(at, end)
      const cue = cues.at(-1)
      if (!cue) cues.push({ timing: '', start: null, end: null, words })
      else {
        for (const line of words) cue.words.push(line)
        strays.push(`Words that stand outside any cue, in line ${at + 1}, were added to cue ${cues.length}.`)
      }
    }
    at = end
  }
  return { cues: cues.map(({ words, ...cue }) => ({ ...cue, text: words.join('\n') })), strays }
}

function endOfBlock(lines: readonly string[], from: number): number {
  for (let at = from; at < lines.length; at++) {
    const line = lines[at] ?? ''
    if (line === '' || (line.includes('-->') && timesOf(line)?.start != null)) return at
  }
  return lines.length
}

/** An arrow between words is not one between times. */
function isTiming(line: string | undefined): boolean {
  if (!line?.includes('-->')) return false
  return timesOf(line)?.start != null || !/\p{L}{3}/u.test(line.slice(0, line.indexOf('-->')))
}

/** A lone id is the beginning of a cue that was cut off. */
function isWorthKeeping(lines: readonly string[], at: number, end: number): boolean {
  return end - at > 1 || !/^(?=[^\d]{0,20}\d)[\da-f/-]{1,60}\s*$/i.test(lines[at] ?? '')
}
