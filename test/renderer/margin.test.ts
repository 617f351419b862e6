import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeCards } from '../../renderer/interviews/margin/placing.ts'
import { marksAfterUndo } from '../../renderer/interviews/writing/marks-after-undo.ts'

test('cards stand beside their lines where there is room', () => {
  const cards = [
    { id: 'a', top: 0, height: 50 },
    { id: 'b', top: 200, height: 50 },
  ]
  expect([...placeCards(cards, null)]).toEqual([
    ['a', 0],
    ['b', 200],
  ])
})

test('no card covers another or leaves the margin, and the active one stands beside its line if there is room', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ top: fc.nat(2_000), height: fc.integer({ min: 20, max: 200 }) }), {
        minLength: 1,
        maxLength: 40,
      }),
      fc.nat(),
      (places, pick) => {
        const cards = places
          .toSorted((one, other) => one.top - other.top)
          .map((place, at) => ({ ...place, id: String(at) }))
        const active = cards[pick % cards.length]!
        const tops = placeCards(cards, active.id)
        const above = cards.slice(0, cards.indexOf(active))
        const room = above.reduce((sum, card) => sum + card.height + 8, 0)
        expect(tops.get(active.id)).toBe(Math.max(active.top, room))
        expect(Math.min(...tops.values())).toBeGreaterThanOrEqual(0)
        for (const [at, card] of cards.slice(1).entries()) {
          const above = cards[at]!
          expect(tops.get(card.id)!).toBeGreaterThanOrEqual(tops.get(above.id)! + above.height)
        }
      },
    ),
  )
})

test('an undone capture takes its quote away, an undone edit does not', () => {
  const written = (text: string, marks: readonly (readonly [string, number, number])[]) => ({
    text,
    blocks: [],
    marks: new Map(marks.map(([id, start, end]) => [id, { start, end }])),
  })
  const before = written('They print the list.', [['q', 5, 10]])
  expect(marksAfterUndo(before, written('They print the list.', []))).toEqual({
    removed: ['q'],
    returned: [],
  })
  expect(marksAfterUndo(before, written('They the list.', []))).toEqual({ removed: [], returned: [] })
  expect(marksAfterUndo(written('They the list.', []), before)).toEqual({ removed: [], returned: ['q'] })
})
