import type { Transcript, TranscriptLine } from '../reading.ts'
import { readHead } from './head.ts'
import { isNameLike, type LineShape, shapeOf } from './line-shape.ts'
import { headsIn, sameLabel, type TurnHead } from './turn-heads.ts'

/**
 * Reads plain lines: an optional `# ` heading with headers below it, then turns as transcription tools write them
 * (`[00:12] Name: words`, `Name  0:12` above paragraphs, a time and a name on lines of their own) or notes. A label
 * is a speaker when it occurs on two lines or more, is a name given in the headers, or stands with a time; any
 * other colon is just a colon. A turn goes on until the next one, a heading, or a short label that is no speaker.
 * Blank lines between turns are not kept, others are.
 */
export function transcriptOfLines(
  lines: readonly string[],
  plain: (line: string) => string = line => line,
): Transcript {
  const { title, headers, body } = readHead(lines, plain)
  return { title, headers, lines: turnsOfLines(body, namesIn(headers), plain) }
}

function namesIn(headers: ReadonlyMap<string, string>): string {
  const people = ['participants', 'interviewer'].map(name => headers.get(name) ?? '').join(';')
  return people.replace(/\([^()]*\)/g, '').replace(/,/g, ';')
}

/**
 * Reads lines below a head, with the names it gives (apart from each other by semicolons). `plain` is a line without
 * its marks, by which it is told what it is; where it is just words, it is kept with them.
 */
export function turnsOfLines(
  lines: readonly string[],
  participants: string,
  plain: (line: string) => string = line => line,
): readonly TranscriptLine[] {
  const given = new Set(participants.split(';').map(sameLabel))
  given.delete('')
  const bare = lines.map(plain)
  const shapes = bare.map(shapeOf)
  const heads = headsIn(bare, shapes, given)
  return withoutGaps(linesOf(lines, shapes, heads, speakersAmong(shapes, heads, given)))
}

/** The lines with who says them and when: what only says who speaks next, or when, goes to the words below it. */
function linesOf(
  body: readonly string[],
  shapes: readonly LineShape[],
  heads: ReadonlyMap<number, TurnHead>,
  isSpeaker: (label: string) => boolean,
): readonly TranscriptLine[] {
  const read: TranscriptLine[] = []
  let speaker: string | null = null
  let isHeaded = false
  /** What is kept as a line of its own if no words follow. */
  let waiting: TranscriptLine | null = null
  const keepWaiting = () => {
    if (waiting) read.push(waiting)
    waiting = null
  }
  const say = (text: string, at: number | null) => {
    read.push({ text: speaker ? text.trim() : text.trimEnd(), speaker, at: at ?? waiting?.at ?? null })
    waiting = null
  }
  for (const [index, line] of body.entries()) {
    const alone = shapes[index] ?? { kind: 'blank' }
    const head = heads.get(index)
    const isLabel = alone.kind === 'label' && isSpeaker(alone.label)
    const shape = alone.kind === 'head' || (alone.kind === 'label' && !isLabel) ? alone.otherwise : alone
    if (head === 'part') continue
    if (head) {
      keepWaiting()
      speaker = head.speaker
      isHeaded = true
      waiting = { text: '', speaker, at: head.at }
    } else if (shape.kind === 'label') {
      if (waiting?.speaker || shape.at !== null) keepWaiting()
      speaker = shape.label
      isHeaded = false
      const at: number | null = shape.at ?? (waiting as TranscriptLine | null)?.at ?? null
      if (shape.words === '') waiting = { text: '', speaker, at }
      else say(shape.words, at)
    } else if (shape.kind === 'time') {
      keepWaiting()
      waiting = { text: line.trim(), speaker: null, at: shape.at }
    } else if (shape.kind === 'timed') {
      if (waiting?.speaker === null) keepWaiting()
      say(shape.words, shape.at)
    } else if (shape.kind === 'blank') {
      if (!waiting) read.push({ text: '', speaker: null, at: null })
    } else {
      if (endsTurn.test(line) || (!isHeaded && alone.kind === 'label' && isShort(alone.label))) {
        if (waiting?.speaker) keepWaiting()
        speaker = null
      }
      say(line, null)
    }
  }
  keepWaiting()
  return read
}

/** A heading, a rule, and what a tool signs its text with, are nobody's words. */
const endsTurn = /^\s*(?:#{1,6}\s|([-*_=])\1{2,}\s*$|Transcribed by \S+\s*$)/

/** "Note: they hesitated" is the researcher's, "What I said to them was: no" goes on with the turn. */
function isShort(label: string): boolean {
  return label.split(/\s+/).length <= 2
}

function speakersAmong(
  shapes: readonly LineShape[],
  heads: ReadonlyMap<number, TurnHead>,
  given: ReadonlySet<string>,
): (label: string) => boolean {
  const labels = shapes.flatMap(shape => (shape.kind === 'label' ? [shape] : []))
  const uses = Map.groupBy(labels, shape => sameLabel(shape.label))
  const names = [...heads.values()].flatMap(head => (head === 'part' ? [] : [head.speaker]))
  const headed = new Set(names.map(sameLabel))
  // Below heads a label that comes again is a speaker's turn of phrase.
  const enough = names.length > 1 ? Number.POSITIVE_INFINITY : 2
  return label => {
    const name = sameLabel(label)
    const all = uses.get(name) ?? []
    return (
      given.has(name) ||
      headed.has(name) ||
      all.length >= enough ||
      all.some(one => one.at !== null && couldBeName(label))
    )
  }
}

/** Few words, or all of them written like names: behind a time, "the thing about the list is: no" is still a sentence. */
function couldBeName(label: string): boolean {
  return label.split(/\s+/).length <= 3 || isNameLike(label)
}

/** Blank lines only separate turns; between paragraphs of notes they are the author's and stay, one at a time. */
function withoutGaps(lines: readonly TranscriptLine[]): readonly TranscriptLine[] {
  const hasTurns = lines.some(line => line.speaker !== null)
  const kept = lines.filter((line, index) => {
    if (line.text !== '' || line.speaker !== null) return true
    const previous = lines[index - 1]
    return !hasTurns && previous !== undefined && previous.text !== ''
  })
  while (kept.at(-1)?.text === '' && kept.at(-1)?.speaker === null && kept.length > 1) kept.pop()
  return kept.length > 0 ? kept : [{ text: '', speaker: null, at: null }]
}
