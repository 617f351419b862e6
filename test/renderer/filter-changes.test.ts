import { expect, test } from 'vitest'
import {
  withAnswer,
  withFigure,
  withoutPart,
  withToggled,
  withTurned,
} from '../../renderer/evidence/filter-changes.ts'
import type { AttributeId } from '../../shared/model/ids.ts'

const figure = '01890a5d-ac96-774b-bcce-b302099a8057' as AttributeId

test('a choice is added and taken away, and nothing is left of a part without choices', () => {
  const one = withToggled({}, 'stages', null)
  expect(one).toEqual({ stages: [null] })
  expect(withToggled(one, 'stages', null)).toEqual({})
})

test('what is turned round is forgotten with the part itself', () => {
  const turned = withTurned({ kinds: ['need'], isStarred: true }, 'kinds', true)
  expect(turned).toEqual({ kinds: ['need'], isStarred: true, not: ['kinds'] })
  expect(withoutPart(turned, 'kinds')).toEqual({ isStarred: true })
  expect(withTurned({}, 'kinds', true)).toEqual({})
})

test('the same answer twice asks nothing', () => {
  const placed = withAnswer({}, 'isPlaced', false)
  expect(placed).toEqual({ isPlaced: false })
  expect(withAnswer(placed, 'isPlaced', false)).toEqual({})
  expect(withAnswer(placed, 'isPlaced', true)).toEqual({ isPlaced: true })
})

test('a figure has one condition, and none once it asks nothing', () => {
  const from = withFigure({}, figure, { from: '5' })
  const both = withFigure(from, figure, { to: '9' })
  expect(both.attributes).toEqual([{ attributeId: figure, values: [], from: '5', to: '9' }])
  expect(withFigure(both, figure, { from: null, to: null })).toEqual({})
})
