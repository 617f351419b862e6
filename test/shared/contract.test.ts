import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { contract, engineContract, methodNames } from '../../shared/contract/index.ts'
import { type EngineError, EngineFailure, errorText } from '../../shared/errors.ts'
import { interviewId, someIds } from '../../shared/model/ids.ts'
import { quoteKinds } from '../../shared/model/kind.ts'
import { line, optionalLine, prose } from '../../shared/model/text.ts'

const whole: EngineError[] = [
  { kind: 'not-found', noun: 'tag', name: 'pricing' },
  { kind: 'invalid-input', field: 'name', reason: 'is empty' },
  { kind: 'conflict', reason: 'There is a tag called pricing here already.' },
  { kind: 'project-newer', path: '/p', version: 9 },
  { kind: 'project-corrupt', path: '/p', reason: 'is damaged' },
  { kind: 'project-locked', path: '/p' },
  { kind: 'read-only' },
  { kind: 'disk-full' },
  { kind: 'cancelled' },
  { kind: 'internal', reason: 'a bug' },
]

it('N1 every method is a noun and a verb, and a query or a command', () => {
  for (const name of methodNames) {
    expect(name).toMatch(/^[a-z]+([A-Z][a-z]+)*\.[a-z]+([A-Z][a-z]+)*$/)
    expect(['query', 'command']).toContain(contract[name].kind)
    expect(contract[name].input).toBeInstanceOf(z.ZodType)
  }
  expect(Object.keys(engineContract).filter(name => name.startsWith('host.'))).toEqual([])
})

it('N1 no method takes anything but an object', () => {
  for (const name of methodNames) {
    for (const input of [null, 'text', 7, [], true]) {
      expect(contract[name].input.safeParse(input).success, `${name} of ${JSON.stringify(input)}`).toBe(false)
    }
  }
})

describe('N2 a line', () => {
  it.each([
    ['  padded ', 'padded'],
    ['🚀 emoji', '🚀 emoji'],
    ['שלום עולם', 'שלום עולם'],
    ['<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['x'.repeat(300), 'x'.repeat(300)],
    ['half \uD83D pair', 'half \uFFFD pair'],
  ])('takes %j', (given, taken) => {
    expect(line().parse(given)).toBe(taken)
  })

  it.each([
    ['', 'is empty'],
    [' \t ', 'is empty'],
    ['x'.repeat(301), 'is longer than 300 characters'],
    ['a\0b', 'contains a NUL character'],
    ['a\nb', 'contains a line break'],
    ['a\rb', 'contains a line break'],
  ])('refuses %j', (given, reason) => {
    expect(
      line()
        .safeParse(given)
        .error?.issues.map(issue => issue.message),
    ).toEqual([reason])
  })
})

it('N2 an optional line is a line that may be empty', () => {
  for (const [given, taken] of [
    ['', ''],
    [' \t ', ''],
    [' EUR k ', 'EUR k'],
    ['half \uD83D pair', 'half \uFFFD pair'],
  ] as const) {
    expect(optionalLine(20).parse(given)).toBe(taken)
  }
  for (const [given, reason] of [
    ['a\nb', 'contains a line break'],
    ['a\0b', 'contains a NUL character'],
    ['x'.repeat(21), 'is longer than 20 characters'],
  ] as const) {
    expect(optionalLine(20).safeParse(given).error?.issues[0]?.message).toBe(reason)
  }
})

it('N2 prose may be empty and of many lines, but holds no NUL', () => {
  for (const text of ['', ' kept \n\n as it is ', '🚀\r\n<b>']) expect(prose().parse(text)).toBe(text)
  expect(prose().safeParse('a\0').error?.issues[0]?.message).toBe('contains a NUL character')
  expect(prose(3).safeParse('abcd').error?.issues[0]?.message).toBe('is longer than 3 characters')
})

it('N3 an id is a UUIDv7 in lower case', () => {
  const id = '01890a5d-ac96-774b-bcce-b302099a8057'
  expect(interviewId.parse(id)).toBe(id)
  for (const other of [
    id.toUpperCase(),
    id.replace('-774b', '-474b'),
    `${id} `,
    `${id}\n`,
    '',
    "' OR 1=1 --",
  ]) {
    expect(interviewId.safeParse(other).success).toBe(false)
  }
  expect(someIds(interviewId).parse([id, id])).toEqual([id])
  expect(someIds(interviewId).safeParse([]).success).toBe(false)
})

it('Q8 kinds stand in their order, each once', () => {
  expect(quoteKinds.parse(['need', 'motivation', 'need'])).toEqual(['motivation', 'need'])
  expect(quoteKinds.safeParse(['wish']).success).toBe(false)
})

it('N4 every expected error is one plain sentence or more', () => {
  for (const error of whole) {
    expect(errorText(error)).toMatch(/^[A-Z/].*\.$/)
    expect(errorText(error)).not.toMatch(/undefined|\[object/)
    expect(new EngineFailure(error).message).toBe(errorText(error))
  }
})
