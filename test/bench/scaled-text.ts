import type { Transcript } from '../../electron/engine/import/reading.ts'
import type { Random } from './random.ts'

/** A transcript of about `words` words (null: as many as it has), its turns told from another one on, and round again. */
export function scaledTranscript(
  base: Transcript,
  words: number | null,
  random: Random,
  partnerName: (name: string) => string,
): Transcript {
  const first = random.below(base.lines.length)
  const lines: Transcript['lines'][number][] = []
  const enough = words ?? base.lines.reduce((sum, line) => sum + countWords(line.text), 0)
  for (let counted = 0; counted < enough; ) {
    const line = base.lines[(first + lines.length) % base.lines.length]
    if (!line) break
    lines.push({ ...line, at: lines.length * 20_000 })
    counted += countWords(line.text) + 1
  }
  const partner = base.headers.get('partner')
  const headers = new Map(base.headers)
  if (partner !== undefined) headers.set('partner', partnerName(partner))
  return { ...base, headers, lines }
}

/** A stretch of 5 to 40 words within one line that is long enough. */
export function wordsToQuote(text: string, random: Random): { readonly start: number; readonly end: number } {
  for (;;) {
    const at = random.below(text.length)
    const lineStart = text.lastIndexOf('\n', at) + 1
    const lineEnd = text.indexOf('\n', at)
    const line = text.slice(lineStart, lineEnd === -1 ? text.length : lineEnd)
    const words = [...line.matchAll(/\S+/g)]
    if (words.length < 8) continue
    const first = random.below(words.length - 5)
    const last = Math.min(words.length - 1, first + 4 + random.below(36))
    const [from, to] = [words[first], words[last]]
    if (from && to) return { start: lineStart + from.index, end: lineStart + to.index + to[0].length }
  }
}

function countWords(text: string): number {
  return text.match(/\S+/g)?.length ?? 0
}
