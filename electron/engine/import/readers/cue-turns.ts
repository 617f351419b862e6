import type { Transcript, TranscriptLine } from '../reading.ts'
import { type Cue, warningsOf } from './cue.ts'
import { piecesOf } from './cue-text.ts'
import { isNameLike, shapeOf } from './line-shape.ts'
import { sameLabel } from './turn-heads.ts'

/** Cues of one speaker that follow each other within this many ms are one turn. */
const longestPause = 2_000

type Said = { readonly speaker: string | null; readonly text: string; readonly cue: Cue }

/** What cues say, as turns; and warnings about their times. No lines where nothing is said. */
export function transcriptOfCues(cues: readonly Cue[]): {
  readonly transcript: Transcript
  readonly warnings: readonly string[]
} {
  const lines = turnsOf(saidIn(cues))
  return { transcript: { title: null, headers: new Map(), lines }, warnings: warningsOf(cues) }
}

/** The words of each cue by who says them: a voice span, else a `Name:` that begins a line in the cues. */
function saidIn(cues: readonly Cue[]): readonly Said[] {
  const spoken = cues.flatMap(cue => {
    const pieces = piecesOf(cue.text)
    const isVoiced = pieces.some(piece => piece.voice !== null)
    if (isVoiced) return pieces.map(({ voice, text }) => ({ cue, voice, lines: [text] }))
    const whole = pieces.map(piece => piece.text).join('')
    return [{ cue, voice: null, lines: whole.split('\n') }]
  })
  const labels = spoken.flatMap(({ voice, lines }) => (voice === null ? lines.map(labelOf) : []))
  const isSpeaker = speakersAmong(labels, cues.length)
  let next = 0
  return spoken.flatMap(({ cue, voice, lines }) => {
    if (voice !== null) return [{ speaker: voice, text: lines.join('\n'), cue }]
    const said: { speaker: string | null; words: string[] }[] = []
    for (const line of lines) {
      const label = labels[next++]
      if (label && isSpeaker(label.name)) said.push({ speaker: label.name, words: [label.words] })
      else if (said.length > 0) said.at(-1)?.words.push(line)
      else said.push({ speaker: null, words: [line] })
    }
    return said.map(({ speaker, words }) => ({ speaker, text: words.join('\n'), cue }))
  })
}

type Label = { readonly name: string; readonly words: string }

function labelOf(line: string): Label | null {
  const shape = shapeOf(line)
  return shape.kind === 'label' && shape.at === null ? { name: shape.label, words: shape.words } : null
}

/** Zoom begins nearly every cue with a name; elsewhere one that comes again is a speaker, and one that does not is a colon. */
function speakersAmong(labels: readonly (Label | null)[], cues: number): (name: string) => boolean {
  const found = labels.filter(label => label !== null)
  const uses = Map.groupBy(found, label => sameLabel(label.name))
  const isUsual = found.length * 2 > cues && found.length > 1
  return name => (uses.get(sameLabel(name))?.length ?? 0) > 1 || (isUsual && isNameLike(name))
}

/** Cues that nobody is known to say stay apart: joined, an hour of captions would be one line with one time. */
function turnsOf(said: readonly Said[]): readonly TranscriptLine[] {
  const turns: { readonly first: Said; last: Cue; readonly words: string[] }[] = []
  for (const one of said) {
    const words = one.text
      .split(/[\r\n]/)
      .map(line => line.trim())
      .filter(line => line !== '')
      .join(' ')
    if (words === '') continue
    const turn = turns.at(-1)
    if (turn && continues(turn, one)) {
      turn.words.push(words)
      turn.last = one.cue
    } else turns.push({ first: one, last: one.cue, words: [words] })
  }
  return turns.map(({ first, words }) => ({
    text: words.join(' '),
    speaker: first.speaker,
    at: first.cue.start,
  }))
}

function continues(turn: { readonly first: Said; readonly last: Cue }, next: Said): boolean {
  if (turn.first.speaker !== next.speaker) return false
  if (turn.last === next.cue) return true
  const { start, end } = turn.last
  if (next.speaker === null || start === null || end === null || next.cue.start === null) return false
  return next.cue.start >= start && next.cue.start - Math.max(start, end) <= longestPause
}
