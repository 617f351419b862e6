import type { Block } from '../../../shared/model/interview.ts'
import type { Anchor } from '../../../shared/model/quote.ts'
import {
  appended,
  applySplice,
  inverseOfAll,
  type Splice,
  spliceBetween,
} from '../../../shared/model/splice.ts'
import { blocksFitting, lineAt, lineStarts } from '../text/lines.ts'
import { reanchored } from '../text/quote-anchors.ts'
import type { Reader } from './reader.ts'
import type { Writer } from './writer.ts'

/**
 * What the log keeps of a write of an interview's text: the splices of text and blocks, and the quotes whose
 * anchors were written for themselves just before it. All other quotes follow the splices by rule.
 */
export type TextChange = {
  readonly text: readonly Splice[]
  readonly blocks: readonly Splice[]
  readonly held: readonly string[]
}

/** Whether what the log holds is a write of a text, as against the fields of a row. */
export function isTextChange(after: object | null): after is TextChange {
  return after !== null && 'held' in after
}

/** Stores a text as an editor shows it; gives what was changed, or null when nothing was. */
export function writeText(
  writer: Writer,
  interviewId: string,
  written: {
    readonly text: string
    readonly blocks: readonly Block[]
    readonly marks: ReadonlyMap<string, Anchor>
  },
): TextChange | null {
  const stored = textOf(writer, interviewId)
  const blocks = JSON.stringify(blocksFitting(written.text, written.blocks))
  const textSplice = spliceBetween(stored.text, written.text)
  const blocksSplice = spliceBetween(stored.blocks, blocks)
  const touched = reanchored(quotesOf(writer, interviewId), written.marks, textSplice, written.text)
  if (!textSplice && !blocksSplice && touched.length === 0) return null

  for (const { id, needsReview, ...anchor } of touched) {
    writer.update('quote', { id }, { ...anchor, needs_review: needsReview ? 1 : 0 })
  }
  const change = {
    text: textSplice ? [textSplice] : [],
    blocks: blocksSplice ? [blocksSplice] : [],
    held: touched.map(quote => quote.id),
  }
  store(writer, interviewId, written.text, blocks, change)
  return change
}

/** Stores what stands beside the lines, all of them, and records it in the step that is under way. */
export function writeBlocks(writer: Writer, interviewId: string, blocks: readonly Block[]) {
  const { text } = textOf(writer, interviewId)
  const change = writeText(writer, interviewId, { text, blocks, marks: new Map() })
  if (change) writer.record('interview', interviewId, {}, change)
}

/** Takes a recorded write back; throws when the text has moved on. Quotes in `held` are left to the caller. */
export function revertText(writer: Writer, interviewId: string, change: TextChange): TextChange {
  const inverse = {
    text: inverseOfAll(change.text),
    blocks: inverseOfAll(change.blocks),
    held: change.held,
  }
  const stored = textOf(writer, interviewId)
  store(
    writer,
    interviewId,
    applyAll(stored.text, inverse.text),
    applyAll(stored.blocks, inverse.blocks),
    inverse,
  )
  return inverse
}

/** Joins a write with the one recorded before it in the same step, if both only pushed quotes along. */
export function joinedChange(earlier: TextChange, later: TextChange): TextChange | null {
  if (earlier.held.length > 0 || later.held.length > 0) return null
  return {
    text: later.text.reduce(appended, earlier.text),
    blocks: later.blocks.reduce(appended, earlier.blocks),
    held: [],
  }
}

/** Brings what follows from text and blocks up to date, for all quotes or one: who speaks it, and when. */
export function settleQuotes(writer: Writer, interviewId: string, quoteId: string | null = null) {
  const { text, blocks: json } = textOf(writer, interviewId)
  const blocks = JSON.parse(json) as readonly Block[]
  const starts = lineStarts(text)
  const quotes = writer.all<{ id: string; start: number; speaker_id: string | null; at: number | null }>(
    `SELECT id, start, speaker_id, at FROM quote WHERE ${quoteId === null ? 'interview_id' : 'id'} = ?`,
    quoteId ?? interviewId,
  )
  for (const quote of quotes) {
    const block = blocks[lineAt(starts, quote.start)]
    const speaker = block?.speakerId ?? null
    const at = block?.at ?? null
    if (speaker === quote.speaker_id && at === quote.at) continue
    writer.derive('UPDATE quote SET speaker_id = ?, at = ? WHERE id = ?', speaker, at, quote.id)
    writer.announce('quote', quote.id)
  }
}

/** Text, blocks (as JSON) and revision of an interview that is known to be there; throws when it is not. */
export function textOf(
  reader: Reader,
  interviewId: string,
): { text: string; blocks: string; revision: number } {
  const row = reader.get<{ text: string; blocks: string; revision: number }>(
    'SELECT text, blocks, revision FROM interview WHERE id = ?',
    interviewId,
  )
  if (!row) throw new Error(`No interview ${interviewId}`)
  return row
}

function store(writer: Writer, interviewId: string, text: string, blocks: string, change: TextChange) {
  const held = JSON.stringify(change.held)
  for (const splice of change.text) pushAlong(writer, interviewId, splice, held)
  writer.derive(
    'UPDATE interview SET text = ?, blocks = ?, revision = revision + 1 WHERE id = ?',
    text,
    blocks,
    interviewId,
  )
  writer.announce('interview', interviewId)
  for (const id of change.held) writer.announce('quote', id)
  settleQuotes(writer, interviewId)
}

/** Moves the quotes behind a splice. */
function pushAlong(writer: Writer, interviewId: string, splice: Splice, held: string) {
  const removedEnd = splice.at + splice.removed.length
  const shift = splice.inserted.length - splice.removed.length
  writer.derive(
    `UPDATE quote SET start = start + ?, end = end + ? WHERE interview_id = ? AND start >= ?
      AND id NOT IN (SELECT value FROM json_each(?))`,
    shift,
    shift,
    interviewId,
    removedEnd,
    held,
  )
}

function quotesOf(reader: Reader, interviewId: string) {
  return reader
    .all<{ id: string; start: number; end: number; exact: string; needs_review: number }>(
      'SELECT id, start, end, exact, needs_review FROM quote WHERE interview_id = ?',
      interviewId,
    )
    .map(({ needs_review, ...quote }) => ({ ...quote, needsReview: needs_review === 1 }))
}

function applyAll(text: string, splices: readonly Splice[]): string {
  return splices.reduce((before, splice) => {
    const after = applySplice(before, splice)
    if (after === null) throw new Error('The text has been changed since.')
    return after
  }, text)
}
