import { clockTime, milliseconds } from './times.ts'
import { shortened } from './warnings.ts'

/** A stretch of a recording with what is said in it. */
export type Cue = {
  /** As written, tags and all. */
  readonly text: string
  /** ms; null where the time cannot be read. */
  readonly start: number | null
  readonly end: number | null
  /** The line that says when, as written; empty where there is none. */
  readonly timing: string
}

/** The largest time an interview's line has. */
const latest = 1_000_000_000

const lenientTimestamp = /^(?:\d{1,4}:)?[0-5]?\d:[0-5]?\d(?:[.,]\d{1,3})?$/

/**
 * When a cue is, from its timing line (WebVTT, 6.3 "cue timings and settings"; SubRip with a comma): hours may be
 * missing, settings are ignored. Null where the line has no arrow.
 */
export function timesOf(line: string): { readonly start: number | null; readonly end: number | null } | null {
  const arrow = line.indexOf('-->')
  if (arrow === -1) return null
  const end = line.slice(arrow + 3, arrow + 100).trimStart()
  return { start: timeOf(line.slice(0, arrow).trim()), end: timeOf(/^[\d:.,]*/.exec(end)?.[0] ?? '') }
}

function timeOf(text: string): number | null {
  if (text.length > 20 || !lenientTimestamp.test(text)) return null
  const ms = milliseconds(text)
  return ms <= latest ? ms : null
}

/** What is not as it should be about the times of cues, one sentence for each, naming the cue. */
export function warningsOf(cues: readonly Cue[]): readonly string[] {
  const warnings: string[] = []
  let last: { readonly number: number; readonly start: number; readonly end: number } | null = null
  for (const [index, { start, end, timing }] of cues.entries()) {
    const number = index + 1
    if (start === null || end === null) {
      const isTimed = timing !== ''
      warnings.push(
        isTimed
          ? `Cue ${number} (${shortened(timing)}) has a time that cannot be read.`
          : `Cue ${number} has no time.`,
      )
      continue
    }
    const name = `Cue ${number} (${clockTime(start)})`
    if (end < start) warnings.push(`${name} ends before it begins.`)
    if (last && start < last.start) warnings.push(`${name} begins before cue ${last.number} begins.`)
    else if (last && start < last.end) warnings.push(`${name} begins before cue ${last.number} ends.`)
    last = { number, start, end: Math.max(start, end) }
  }
  return warnings
}
