import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mergedText, offsetAfter, spanIn } from '../../renderer/interviews/writing/merge-text.ts'

test('edits in different places both stand', () => {
  expect(mergedText('one two three', 'ONE two three', 'one two THREE')).toBe('ONE two THREE')
})

test('where both changed the same words, both wordings are kept', () => {
  expect(mergedText('the price is high', 'the price is low', 'the price is fair')).toContain('low')
  expect(mergedText('the price is high', 'the price is low', 'the price is fair')).toContain('fair')
})

// Each has letters of their own: "k!" typed before "k" reads like "!k" typed behind it, so what was typed is not one thing.
test('whatever either of two people typed is in the merged text', () => {
  const letters = (from: string, min: number, max: number) =>
    fc.string({ unit: fc.constantFrom(...from), minLength: min, maxLength: max })
  fc.assert(
    fc.property(
      letters('abc \n', 0, 40),
      fc.nat(),
      fc.nat(),
      letters('123', 1, 8),
      letters('XYZ', 1, 8),
      (base, mineAt, theirsAt, mineWords, theirWords) => {
        const typed = (at: number, words: string) => {
          const place = at % (base.length + 1)
          return base.slice(0, place) + words + base.slice(place)
        }
        const merged = mergedText(base, typed(mineAt, mineWords), typed(theirsAt, theirWords))
        expect(merged).toContain(mineWords)
        expect(merged).toContain(theirWords)
        expect(merged.length).toBeGreaterThanOrEqual(base.length)
      },
    ),
  )
})

test('words that share half a sign are told apart whole', () => {
  expect(mergedText('Well 😀', 'Well 😁', 'Well 😂')).toBe('Well 😁\n😂')
})

test('a caret stays with its words', () => {
  expect(offsetAfter('abc def', 'X abc def', 4)).toBe(6)
  expect(offsetAfter('abc def', 'abc def!', 4)).toBe(4)
  expect(offsetAfter('abc def', 'abd def', 3)).toBe(3)
})

test('words stay marked where they stand, without what was written at their edges', () => {
  const words = { start: 4, end: 7 }
  expect(spanIn('the end', 'the end!', words)).toEqual(words)
  expect(spanIn('the end', 'the very end', words)).toEqual({ start: 9, end: 12 })
  expect(spanIn('the end', 'The end', words)).toEqual(words)
  expect(spanIn('the end', 'the e-nd', words)).toEqual({ start: 4, end: 8 })
  expect(spanIn('the end', 'the', words)).toEqual({ start: 3, end: 3 })
})
