import { expect, test } from 'vitest'
import { planStart } from '../../scripts/start-plan.ts'

const desk = { hasDisplay: true, isLinuxRoot: false }
const server = { hasDisplay: false, isLinuxRoot: false }

test('opens a window where there is a display, and lets the browser stand in', () => {
  expect(planStart(['--project', 'p'], desk)).toEqual({
    host: 'desktop',
    isFallbackAllowed: true,
    reason: null,
    hostArguments: ['--project', 'p'],
  })
})

test.each([
  ['no display', server, /^[^\n]*no display[^\n]*$/],
  ['root', { hasDisplay: true, isLinuxRoot: true }, /^[^\n]*root[^\n]*$/],
])('says in one line why there is no window: %s', (_, machine, reason) => {
  expect(planStart([], machine)).toMatchObject({ host: 'web', reason: expect.stringMatching(reason) })
})

test('does what it is told', () => {
  expect(planStart(['--web', '--no-open'], desk)).toEqual({
    host: 'web',
    isFallbackAllowed: false,
    reason: null,
    hostArguments: ['--no-open'],
  })
  expect(planStart(['--desktop'], server)).toMatchObject({ host: 'desktop', isFallbackAllowed: false })
  expect(() => planStart(['--desktop', '--web'], desk)).toThrow('Give --desktop or --web, not both.')
})
