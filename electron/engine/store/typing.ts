import { joinedChange, type TextChange } from './interview-text.ts'
import type { Reader } from './reader.ts'
import type { Step, StepKind, Writer } from './writer.ts'

/** The step that was taken last, if it is one of typing: typing that goes on may join it. */
export type TypingStep = Step & {
  readonly author: string
  /** ISO 8601, of the last write that joined it. */
  readonly until: string
  /** The change that a further one may be joined with; null where the last is not a text's. */
  readonly textChange: number | null
}

/** The very last step, when it is the typing of this interview; null otherwise. */
export function lastTyping(read: Reader, interviewId: string): TypingStep | null {
  const last = read.get<{
    id: string
    kind: StepKind
    label: string
    author: string
    at: string
    until: string
    typing_in: string | null
  }>('SELECT id, kind, label, author, at, until, typing_in FROM step ORDER BY seq DESC LIMIT 1')
  if (last?.kind !== 'do' || last.typing_in !== interviewId) return null
  const change = read.get<{ seq: number; entity: string }>(
    'SELECT seq, entity FROM change WHERE step_id = ? ORDER BY seq DESC LIMIT 1',
    last.id,
  )
  const { typing_in: typingIn, ...step } = last
  return { ...step, typingIn, reverses: null, textChange: change?.entity === 'interview' ? change.seq : null }
}

/** Goes on in a step of typing until `until` (ISO 8601), and records the change: in its last one where they join. */
export function goOnTyping(writer: Writer, step: TypingStep, until: string, change: TextChange) {
  writer.derive('UPDATE step SET until = ? WHERE id = ?', until, step.id)
  if (step.textChange !== null && joinInto(writer, step.textChange, change)) return
  writer.record('interview', String(step.typingIn), {}, change)
}

function joinInto(writer: Writer, seq: number, change: TextChange): boolean {
  const row = writer.get<{ after: string }>('SELECT after FROM change WHERE seq = ?', seq)
  const joined = row && joinedChange(JSON.parse(row.after) as TextChange, change)
  if (!joined) return false
  writer.derive('UPDATE change SET after = ? WHERE seq = ?', JSON.stringify(joined), seq)
  return true
}
