import { expect, test } from 'vitest'
import { reconcile, summaryLine, tallyPlaywright, tallyVitest } from '../../scripts/test-tally.ts'

const none = { passed: 0, failed: 0, skipped: [] }

test('counts a unit test run; a file that broke outside its tests is a failure', () => {
  const of = (fullName: string, status: string, meta = {}) => ({ fullName, status, meta })
  expect(
    tallyVitest({
      testResults: [
        { name: 'a', status: 'failed', assertionResults: [of('a', 'passed'), of('b', 'failed')] },
        { name: 'b', status: 'failed', assertionResults: [] },
        {
          name: 'c',
          status: 'passed',
          assertionResults: [
            of('c', 'passed'),
            of('d', 'skipped', { skipReason: 'no runtime' }),
            of('e', 'todo'),
          ],
        },
      ],
    }),
  ).toEqual({
    passed: 2,
    failed: 2,
    skipped: [
      { test: 'd', reason: 'no runtime' },
      { test: 'e', reason: 'no reason was given' },
    ],
  })
})

test('counts an application test run, with why tests were skipped', () => {
  const spec = (title: string, status: 'expected' | 'unexpected' | 'skipped', description?: string) => ({
    title,
    tests: [{ status, annotations: description === undefined ? [] : [{ type: 'skip', description }] }],
  })
  expect(
    tallyPlaywright({
      errors: [],
      suites: [
        {
          specs: [spec('a', 'expected')],
          suites: [{ specs: [spec('b', 'unexpected'), spec('c', 'skipped', 'no Electron')] }],
        },
      ],
    }),
  ).toEqual({ passed: 1, failed: 1, skipped: [{ test: 'c', reason: 'no Electron' }] })
  expect(tallyPlaywright({ errors: ['no tests'], suites: [] }).failed).toBe(1)
})

test('takes a runner that fails, or reports nothing, for a failure', () => {
  expect(reconcile({ ...none, passed: 3 }, 1)).toEqual({ ...none, passed: 3, failed: 1 })
  expect(reconcile(null, 0)).toEqual({ ...none, failed: 1 })
  expect(reconcile({ ...none, failed: 2 }, 1)).toEqual({ ...none, failed: 2 })
  expect(reconcile({ ...none, passed: 3 }, 0)).toEqual({ ...none, passed: 3 })
})

test('ends in one line of numbers', () => {
  expect(
    summaryLine([
      { ...none, passed: 2 },
      { ...none, passed: 1, failed: 1 },
    ]),
  ).toBe('3 passed, 1 failed')
  expect(summaryLine([{ ...none, passed: 2, skipped: [{ test: 'a', reason: 'b' }] }])).toBe(
    '2 passed, 0 failed, 1 skipped',
  )
})
