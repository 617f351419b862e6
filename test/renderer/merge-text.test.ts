import fc from 'fast-check'
import { expect, test } from 'vitest'
import { difference, mergedText, offsetAfter } from '../../renderer/interviews/writing/merge-text.ts'

test('edits in different places both stand', () => {
  expect(mergedText('one two three', 'ONE two three', 'one two THREE')).toBe('ONE two THREE')
})

test('where both changed the same words, both wordings are kept', () => {
  expect(mergedText('the price is high', 'the price is low', 'the price is fair')).toContain('low')
  expect(mergedText('the price is high', 'the price is low', 'the price is fair')).toContain('fair')
})

test('whatever either of two people typed is in the merged text', () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 40 }),
      fc.nat(),
      fc.nat(),
      fc.string({ minLength: 1, maxLength: 8 }),
      fc.string({ minLength: 1, maxLength: 8 }),
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

test('the difference turns one text into the other', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (before, after) => {
      const edit = difference(before, after)
      expect(edit ? before.slice(0, edit.start) + edit.words + before.slice(edit.end) : before).toBe(after)
    }),
  )
})

test('a caret stays with its words', () => {
  expect(offsetAfter('abc def', 'X abc def', 4)).toBe(6)
  expect(offsetAfter('abc def', 'abc def!', 4)).toBe(4)
  expect(offsetAfter('abc def', 'abd def', 3)).toBe(3)
})
