import { expect, it } from 'vitest'
import { grown } from '../../renderer/insights/saturation.ts'
import type { InterviewYield } from '../../shared/model/insights.ts'

const interview = (title: string, tagIds: string, claimIds = '') =>
  ({
    id: title,
    title,
    date: '',
    segmentIds: [],
    tagIds: [...tagIds],
    claimIds: [...claimIds],
  }) as unknown as InterviewYield

/** Latest first, as they are read. */
const yields = [interview('B', 'xyz', '1'), interview('C', 'xz'), interview('A', 'xw', '12')]

it.each([
  ['earliest', ['A 2 2', 'C 1 0', 'B 1 0']],
  ['latest', ['B 3 1', 'C 0 0', 'A 1 1']],
  ['title', ['A 2 2', 'B 2 0', 'C 0 0']],
] as const)('R33 saturation counts what is met for the first time, %s first', (order, expected) => {
  const steps = grown(yields, order)
  expect(steps.map(step => `${step.title} ${step.newTags} ${step.newClaims}`)).toEqual(expected)
  expect(steps.at(-1)).toMatchObject({ tags: 4, claims: 2 })
})
