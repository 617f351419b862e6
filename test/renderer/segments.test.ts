import { describe, expect, test } from 'vitest'
import { markAttributes, quoteUnder } from '../../renderer/interviews/text/mark-attributes.ts'
import { linesOf, segmentsOf } from '../../renderer/interviews/text/segments.ts'
import type { Kind } from '../../shared/model/kind.ts'
import type { Quote } from '../../shared/model/quote.ts'

function quote(id: string, start: number, end: number, kinds: readonly Kind[] = ['need']): Quote {
  return { id, start, end, kinds, needsReview: false } as unknown as Quote
}

const shape = (segments: ReturnType<typeof segmentsOf>) =>
  segments.map(({ start, end, quotes }) => [start, end, quotes.map(one => one.id).join('')])

describe('segmentsOf', () => {
  test('cuts a line wherever a quote begins or ends, the shortest quote last', () => {
    expect(shape(segmentsOf(0, 10, [quote('a', 2, 8), quote('b', 4, 6)]))).toEqual([
      [0, 2, ''],
      [2, 4, 'a'],
      [4, 6, 'ab'],
      [6, 8, 'a'],
      [8, 10, ''],
    ])
  })

  test('keeps to the line where a quote goes on beyond it', () => {
    expect(shape(segmentsOf(10, 20, [quote('a', 5, 15)]))).toEqual([
      [10, 15, 'a'],
      [15, 20, ''],
    ])
  })
})

describe('linesOf', () => {
  test('paints a quote on every line that it covers, and none that needs review', () => {
    const lines = linesOf(
      'one\ntwo\nthree',
      [],
      [quote('a', 1, 6), { ...quote('b', 0, 3), needsReview: true }],
    )
    expect(lines.map(line => shape(line.segments))).toEqual([
      [
        [0, 1, ''],
        [1, 3, 'a'],
      ],
      [
        [4, 6, 'a'],
        [6, 7, ''],
      ],
      [[8, 13, '']],
    ])
  })

  test('sees a short quote that begins after a long one has ended', () => {
    const lines = linesOf('aaaa\nbbbb\ncccc', [], [quote('long', 0, 9), quote('late', 10, 12)])
    expect(lines.map(line => line.segments.filter(one => one.quotes.length > 0).length)).toEqual([1, 1, 1])
  })
})

describe('marks', () => {
  test('show the quote on top, the one below it and how many there are', () => {
    expect(markAttributes([quote('a', 0, 9, ['motivation']), quote('b', 2, 4, ['painPoint'])], 'a')).toEqual({
      'data-quote-ids': 'a b',
      'data-kind': 'painPoint',
      'data-under': 'motivation',
      'data-depth': 2,
      'data-active': true,
    })
  })

  test('a click means the shortest quote, further clicks those below it', () => {
    const mark = { getAttribute: () => 'long short' } as unknown as Element
    expect([quoteUnder(mark, null), quoteUnder(mark, 'short'), quoteUnder(mark, 'long')]).toEqual([
      'short',
      'long',
      'short',
    ])
  })
})
