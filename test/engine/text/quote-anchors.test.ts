import { expect, it } from 'vitest'
import { anchorAt, anchorOf, reanchored } from '../../../electron/engine/text/quote-anchors.ts'
import { spliceBetween } from '../../../shared/model/splice.ts'

const before = 'They wait for parts. They call twice.'
const quote = { id: 'q', start: 10, end: 20, exact: 'for parts.', needsReview: false }

function after(text: string, mark?: { start: number; end: number }) {
  const marks = new Map(mark ? [['q', mark]] : [])
  return reanchored([quote], marks, spliceBetween(before, text), text)
}

it('Q1 an anchor holds the words with thirty-two units on either side', () => {
  const text = `${'a'.repeat(40)} words ${'b'.repeat(40)}`
  expect(anchorAt(text, 40, 47)).toEqual({
    start: 41,
    end: 46,
    exact: 'words',
    prefix: `${'a'.repeat(31)} `,
    suffix: ` ${'b'.repeat(31)}`,
  })
})

it('Q1 what stands around an anchor is never cut within a surrogate pair', () => {
  const text = `👍${'a'.repeat(31)}words${'b'.repeat(31)}👍`
  expect(anchorAt(text, 33, 38)).toMatchObject({
    exact: 'words',
    prefix: 'a'.repeat(31),
    suffix: 'b'.repeat(31),
  })
})

it('Q3 a quote that is only pushed along is not written for itself', () => {
  expect(after(`Hello. ${before}`)).toEqual([])
  expect(after(`Hello. ${before}`, { start: 17, end: 27 })).toEqual([])
})

it('Q4 a quote whose words were edited away keeps its last words and needs review', () => {
  expect(after('They wait. They call twice.')).toEqual([
    {
      id: 'q',
      start: 9,
      end: 9,
      exact: 'for parts.',
      prefix: 'They wait',
      suffix: '. They call twice.',
      needsReview: true,
    },
  ])
})

it('Q5 a mark says where the quote stands, whatever was typed', () => {
  const text = 'They wait for the parts. They call twice.'
  expect(after(text, { start: 9, end: 24 })).toEqual([
    {
      id: 'q',
      start: 10,
      end: 24,
      exact: 'for the parts.',
      prefix: 'They wait ',
      suffix: ' They call twice.',
      needsReview: false,
    },
  ])
})

it('Q5 a mark around nothing is no mark', () => {
  expect(after(`${before} More.`, { start: 9, end: 10 })).toEqual([])
  expect(after('They wait. They call twice.', { start: 9, end: 9 })[0]?.needsReview).toBe(true)
})

it('Q10 finds words by what stands around them, then by nearness', () => {
  const stored = { start: 30, end: 33, exact: 'Yes', prefix: 'Is it dear? ', suffix: '.' }
  const find = (text: string) => anchorOf(text, stored)?.start ?? null
  expect(find('Is it slow? Yes. Is it dear? Yes. Is it late? Yes.')).toBe(29)
  expect(find(`Yes, ${' '.repeat(20)}Yes,${' '.repeat(60)}Yes,`)).toBe(25)
  expect(find('No.')).toBe(null)
})
