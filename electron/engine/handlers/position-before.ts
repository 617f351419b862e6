import { EngineFailure } from '../../../shared/errors.ts'
import { nextPosition } from '../store/personas.ts'
import type { Writer } from '../store/writer.ts'

type Placed = { readonly id: string; readonly position: number }

/**
 * A position for `moved` between a neighbour and the one before it, or behind all when `before` is null. `there`: what
 * stands in that place, in its order. `not-found` when `before` is not among them; `noun` says what it would be.
 */
export function positionBefore(
  writer: Writer,
  table: 'claim' | 'tag' | 'action',
  there: readonly Placed[],
  moved: string,
  before: string | null,
  noun: string,
): number {
  const here = there.findIndex(one => one.id === moved)
  const stays = here !== -1 && (before === moved || before === (there[here + 1]?.id ?? null))
  if (stays) return there[here]?.position ?? 0
  const others = there.filter(one => one.id !== moved)
  const index = before === null ? others.length : others.findIndex(one => one.id === before)
  if (index === -1) throw new EngineFailure({ kind: 'not-found', noun, name: String(before) })
  const earlier = others[index - 1]?.position
  const later = others[index]?.position
  if (later === undefined) return nextPosition(writer, table)
  const position = earlier === undefined ? later - 1 : (earlier + later) / 2
  if (position < later && (earlier === undefined || position > earlier)) return position
  // Halving has used up the numbers between the two: everything behind moves to new ones.
  const free = nextPosition(writer, table)
  for (const [offset, { id }] of others.slice(index).entries()) {
    writer.update(table, { id }, { position: free + 1 + offset })
  }
  return free
}
