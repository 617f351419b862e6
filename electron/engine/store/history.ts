import { EngineFailure } from '../../../shared/errors.ts'
import { isTextChange, revertText, settleQuotes } from './interview-text.ts'
import { nextNumber } from './numbers.ts'
import type { Reader } from './reader.ts'
import type { TableName } from './tables.ts'
import { keyOf, type Row, type StepKind, type Writer } from './writer.ts'

export type RecordedChange = {
  readonly seq: number
  readonly entity: TableName
  readonly entityId: string
  readonly before: object | null
  readonly after: object | null
}

export type Undoable = { readonly id: string; readonly label: string }

/** The steps that can be undone and redone, oldest first. Only the log says so: it is read when a project opens. */
export type UndoStacks = { readonly undo: readonly Undoable[]; readonly redo: readonly Undoable[] }

/** How many steps back undo reaches in a project that was just opened. */
const reach = 1_000

/** The stacks as the log of a file has them, as far back as undo reaches. */
export function readUndoStacks(reader: Reader): UndoStacks {
  const steps = reader.all<{ id: string; kind: StepKind; label: string }>(
    'SELECT id, kind, label FROM (SELECT seq, id, kind, label FROM step ORDER BY seq DESC LIMIT ?) ORDER BY seq',
    reach,
  )
  return steps.reduce(afterStep, { undo: [], redo: [] } as UndoStacks)
}

/**
 * The stacks after one more step. A step stands for itself: undoing an undo is the redo of what it undid. A step without
 * a label only notes something down, and is passed over.
 */
export function afterStep(stacks: UndoStacks, step: Undoable & { readonly kind: StepKind }): UndoStacks {
  if (step.label === '') return stacks
  const entry = { id: step.id, label: step.label }
  switch (step.kind) {
    case 'begin':
      return { undo: [], redo: [] }
    case 'do':
      return { undo: [...stacks.undo, entry], redo: [] }
    case 'undo':
      return { undo: stacks.undo.slice(0, -1), redo: [...stacks.redo, entry] }
    case 'redo':
      return { undo: [...stacks.undo, entry], redo: stacks.redo.slice(0, -1) }
  }
}

/** Writes the opposite of a step's changes, latest first. `conflict` when something it wrote has changed since. */
export function revertStep(writer: Writer, stepId: string) {
  const changes = changesOf(writer, stepId).toReversed()
  for (let index = 0; index < changes.length; index++) {
    const change = changes[index]
    if (!change) continue
    if (!isTextChange(change.after)) {
      revertRow(writer, change)
      continue
    }
    // The anchors that a text change held were recorded just before it, those of them that changed, and go first in
    // the opposite as well.
    for (let anchor = changes[index + 1]; anchor?.entity === 'quote'; anchor = changes[index + 1]) {
      revertAnchor(writer, anchor)
      index++
    }
    const inverse = revertText(writer, change.entityId, change.after)
    writer.record('interview', change.entityId, {}, inverse)
  }
  for (const interviewId of interviewsOfQuotes(writer, changes)) settleQuotes(writer, interviewId)
}

/** Interviews whose quotes were written back: who speaks them follows from the text and is not in the log. */
function interviewsOfQuotes(reader: Reader, changes: readonly RecordedChange[]): ReadonlySet<string> {
  const ids = changes.filter(change => change.entity === 'quote').map(change => change.entityId)
  return new Set(
    reader
      .all<{ interview_id: string }>(
        'SELECT DISTINCT interview_id FROM quote WHERE id IN (SELECT value FROM json_each(?))',
        JSON.stringify(ids),
      )
      .map(row => row.interview_id),
  )
}

/** What a step wrote, in the order in which it was written. */
export function changesOf(reader: Reader, stepId: string): readonly RecordedChange[] {
  return reader
    .all<{ seq: number; entity: TableName; entity_id: string; before: string | null; after: string | null }>(
      'SELECT seq, entity, entity_id, before, after FROM change WHERE step_id = ? ORDER BY seq',
      stepId,
    )
    .map(row => ({
      seq: row.seq,
      entity: row.entity,
      entityId: row.entity_id,
      before: parsed(row.before),
      after: parsed(row.after),
    }))
}

function revertRow(writer: Writer, change: RecordedChange) {
  const { entity } = change
  const key = keyOf(entity, change.entityId)
  const current = writer.get<Row>(
    `SELECT * FROM ${entity} WHERE ${Object.keys(key)
      .map(column => `${column} = ?`)
      .join(' AND ')}`,
    ...Object.values(key),
  )
  if (change.before === null) {
    if (!current) throw changedSince()
    writer.remove(entity, key)
  } else if (change.after === null) {
    if (current) throw changedSince()
    writer.insert(entity, numbered(writer, entity, { ...key, ...(change.before as Row) }))
  } else {
    const after = change.after as Row
    if (!current || Object.keys(after).some(column => current[column] !== after[column])) throw changedSince()
    writer.update(entity, key, change.before as Row)
  }
}

/** Whoever was removed before people had numbers gets one now. */
function numbered(reader: Reader, entity: TableName, row: Row): Row {
  const isWithout = (entity === 'partner' || entity === 'participant') && row.number === undefined
  return isWithout ? { ...row, number: nextNumber(reader, entity) } : row
}

/** Anchors were pushed along since by rule, so they are written back unchecked: the text is checked instead. */
function revertAnchor(writer: Writer, change: RecordedChange) {
  writer.update('quote', keyOf('quote', change.entityId), change.before as Row)
}

function changedSince(): EngineFailure {
  return new EngineFailure({
    kind: 'conflict',
    reason: 'This step cannot be undone: what it wrote has been changed since.',
  })
}

function parsed(json: string | null): object | null {
  return json === null ? null : (JSON.parse(json) as object)
}
