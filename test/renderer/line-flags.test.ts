import { expect, test } from 'vitest'
import { lineFlags, sameTagName } from '../../renderer/interviews/writing/line-flags.ts'

test('reads kinds and tags off the end of a line', () => {
  expect(lineFlags('They print the price list. #p #deal-registration')).toEqual({
    length: 'They print the price list.'.length,
    kinds: ['painPoint'],
    tagNames: ['deal-registration'],
  })
})

test('keeps the order and drops repetitions', () => {
  expect(lineFlags('x #N #m #n #b #a #b')).toEqual({
    length: 1,
    kinds: ['need', 'motivation'],
    tagNames: ['b', 'a'],
  })
})

test.each(['', 'no flags here', '#p', 'we are #1', 'a # b', 'half way #p through', 'mail#p'])(
  'leaves “%s” alone',
  line => {
    expect(lineFlags(line)).toBeNull()
  },
)

test('reads tags in any script', () => {
  expect(lineFlags('価格が遅い #価格')?.tagNames).toEqual(['価格'])
})

test('a flag means the tag of its name, whatever stands between its words', () => {
  expect(sameTagName('deal-registration', 'Deal registration')).toBe(true)
  expect(sameTagName('deals', 'Deal')).toBe(false)
})
