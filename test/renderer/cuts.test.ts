import { expect, test } from 'vitest'
import { cutsOf, likelyCut } from '../../renderer/evidence/words/cuts.ts'

const text = 'Before. The form is long. Nobody fills it in. After.'
const quote = { start: 8, end: text.indexOf(' After') }

test('a quote is cut before any of its words but the first', () => {
  expect(cutsOf('to be or not', { start: 0, end: 12 })).toEqual([3, 6, 9])
  expect(cutsOf('alone', { start: 0, end: 5 })).toEqual([])
})

test('the likely cut is between its sentences, else near its middle, else nowhere', () => {
  expect(likelyCut(text, quote)).toBe(text.indexOf('Nobody'))
  expect(likelyCut('to be or not', { start: 0, end: 12 })).toBe(6)
  expect(likelyCut('alone', { start: 0, end: 5 })).toBeNull()
})
