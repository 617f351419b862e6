import { expect, test } from 'vitest'
import { shiftFrom, timeFrom } from '../../renderer/interviews/clock/clock-words.ts'

test.each([
  ['12:34', 754_000],
  [' 0:05 ', 5_000],
  ['1:02:03', 3_723_000],
  ['90:00', 5_400_000],
  ['12', 720_000],
  ['12:75', null],
  ['', null],
  ['twelve', null],
  ['-1:00', null],
  ['9999:00', 599_940_000],
])('the time “%s” is %s ms', (typed, ms) => {
  expect(timeFrom(typed)).toBe(ms)
})

test.each([
  ['+12', 12_000],
  ['12', 12_000],
  ['-3', -3_000],
  ['− 3 s', -3_000],
  ['-1:30', -90_000],
  ['0', null],
  ['soon', null],
])('the shift “%s” is %s ms', (typed, ms) => {
  expect(shiftFrom(typed)).toBe(ms)
})
