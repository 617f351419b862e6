import { expect, it } from 'vitest'
import { consentOn, consentStatuses, mayBeNamed, mayLeave, strictest } from '../../shared/model/consent.ts'
import { block } from '../../shared/model/interview.ts'

it('W1 words may leave unless somebody said that they may not; a name only where somebody said so', () => {
  expect(consentStatuses.map(status => [status, mayLeave(status), mayBeNamed(status)])).toEqual([
    ['refused', false, false],
    ['internal', false, false],
    ['not-asked', true, false],
    ['pseudonym', true, false],
    ['named', true, true],
  ])
  expect([mayLeave(null), mayBeNamed(null)]).toEqual([true, false])
})

it('W2 the strictest of several consents is the least that anybody agreed to', () => {
  expect(strictest(['named', 'not-asked', null, 'pseudonym'])).toBe('not-asked')
  expect(strictest(['named', 'internal', 'refused'])).toBe('refused')
  expect([strictest([null]), strictest([])]).toEqual([null, null])
})

it('W3 consent holds through its last day; nobody’s silence lapses', () => {
  const until = '2027-03-12'
  expect(consentOn({ status: 'named', until }, '2027-03-12')).toBe('named')
  expect(consentOn({ status: 'named', until }, '2027-03-13')).toBe('refused')
  expect(consentOn({ status: 'not-asked', until }, '2027-03-13')).toBe('not-asked')
})

it('T10 a block without a question is read, and written, as it always was', () => {
  const json = '{"speakerId":null,"at":1000}'
  expect(JSON.stringify(block.parse(JSON.parse(json)))).toBe(json)
})
