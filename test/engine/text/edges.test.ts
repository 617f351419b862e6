import fc from 'fast-check'
import { expect, it } from 'vitest'
import { nextEdge, type Reach } from '../../../electron/engine/text/edges.ts'

const piece = fc.constantFrom(
  'we',
  'wait',
  ' ',
  '\n',
  '. ',
  ',',
  '“',
  '”',
  '等',
  '。',
  'é',
  '👍',
  "don't",
  '(',
  ')',
  '3.5',
)
const text = fc.array(piece, { maxLength: 12 }).map(pieces => pieces.join(''))
const edge = fc.constantFrom<Reach['edge']>('start', 'end')
const unit = fc.constantFrom<Reach['unit']>('word', 'sentence')

/** All edges from a place on, one after the other. */
function edgesFrom(words: string, place: number, reach: Reach): readonly number[] {
  const next = nextEdge(words, place, reach)
  return next === null ? [] : [next, ...edgesFrom(words, next, reach)]
}

it('Q19 edges go one way to the end of the text, stand beside words, and are the same ones on the way back', () => {
  fc.assert(
    fc.property(text, edge, unit, (words, edge, unit) => {
      const forward = edgesFrom(words, 0, { edge, by: 1, unit })
      const back = edgesFrom(words, words.length, { edge, by: -1, unit })
      // The place one starts from is no edge that one comes to.
      const between = (places: readonly number[]) =>
        places.filter(place => place > 0 && place < words.length).sort((one, other) => one - other)
      expect(between(back)).toEqual(between(forward))
      expect(forward).toEqual(forward.toSorted((one, other) => one - other))
      for (const place of forward) {
        expect(words.charAt(edge === 'end' ? place - 1 : place)).toMatch(/\S/)
      }
    }),
  )
})

it('Q19 finds an edge at once in the longest of texts', () => {
  const words = 'They wait for parts and so they wait for money. '.repeat(8_000)
  const begun = performance.now()
  const place = words.length >> 1
  for (const unit of ['word', 'sentence'] as const) nextEdge(words, place, { edge: 'end', by: 1, unit })
  expect(performance.now() - begun).toBeLessThan(1_000)
})
