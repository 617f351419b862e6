import { expect, test } from 'vitest'
import { createQuoteSelection } from '../../renderer/quotes/quote-selection.ts'
import type { QuoteId } from '../../shared/model/ids.ts'

const ids = ['a', 'b', 'c', 'd'] as QuoteId[]
const [a, b] = ids as [QuoteId, QuoteId]

test('a press chooses one, another with Ctrl adds and takes away', () => {
  const selection = createQuoteSelection()
  selection.only(a, 0)
  selection.toggle(b, 1)
  expect([...selection.get().ids]).toEqual([a, b])
  selection.toggle(a, 0)
  expect(selection.get()).toEqual({ ids: new Set([b]), current: 0, anchor: 0 })
})

test('a range begins where the last choice was made, however often it is extended', () => {
  const selection = createQuoteSelection()
  selection.only(b, 1)
  selection.go(3, true)
  selection.range(ids.slice(1), 3)
  expect(selection.get()).toEqual({ ids: new Set(ids.slice(1)), current: 3, anchor: 1 })
  selection.go(0)
  expect(selection.get().anchor).toBe(0)
})

test('clearing leaves the keys where they are, and another list starts afresh', () => {
  const selection = createQuoteSelection()
  selection.range(ids, 2)
  selection.clear()
  expect(selection.get()).toEqual({ ids: new Set(), current: 2, anchor: 2 })
  selection.startAfresh()
  expect(selection.get()).toEqual({ ids: new Set(), current: 0, anchor: 0 })
})
