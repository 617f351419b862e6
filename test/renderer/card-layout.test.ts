import { describe, expect, it } from 'vitest'
import { layCards } from '../../renderer/interviews/margin/card-layout.ts'
import type { QuoteId } from '../../shared/model/ids.ts'

const quote = (id: string, start: number, end: number) => ({ id: id as QuoteId, start, end })

describe('the margin', () => {
  it('lays a thousand cards so that none covers another, in the order of their lines', () => {
    const quotes = Array.from({ length: 1_000 }, (_, at) => quote(`q${at}`, (at * 7_919) % 4_000, 5_000))
    const height = (at: { start: number }) => 50 + (at.start % 60)
    const { order, topOf } = layCards(quotes, one => Math.floor(one.start / 70) * 28, height, 'q500')
    expect(order).toHaveLength(1_000)
    const byId = new Map(quotes.map(one => [one.id as string, one]))
    for (const [at, id] of order.slice(0, -1).entries()) {
      const bottom = (topOf(id) ?? 0) + height(byId.get(id) ?? { start: 0 })
      expect(topOf(order[at + 1] ?? '')).toBeGreaterThanOrEqual(bottom)
    }
  })

  it('puts the shorter of two quotes that begin together first', () => {
    const { order } = layCards(
      [quote('long', 0, 500), quote('short', 0, 20)],
      () => 0,
      () => 60,
      null,
    )
    expect(order).toEqual(['short', 'long'])
  })

  it('says which cards a stretch of it holds', () => {
    const quotes = [0, 1, 2, 3, 4].map(at => quote(`q${at}`, at, at + 1))
    const layout = layCards(
      quotes,
      ({ start }) => start * 100,
      () => 60,
      null,
    )
    expect(layout.within(110, 300)).toEqual({ from: 1, to: 3 })
    expect(layout.within(170, 190)).toEqual({ from: 2, to: 2 })
    expect(layout.within(900, 1_000)).toEqual({ from: 5, to: 5 })
  })
})
