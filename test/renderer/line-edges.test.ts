import { expect, test } from 'vitest'
import { createGuideSearch } from '../../renderer/interviews/guide/guide-search.ts'
import { isPlain, lineEdges, noBlock } from '../../renderer/interviews/text/line-edges.ts'
import type { SpeakerId } from '../../shared/model/ids.ts'

const a = 'a' as SpeakerId
const speakers = [{ id: a, name: 'Nell', participantId: null, isInterviewer: false }]

test('a name stands where the speaker changes, and lines hang under the question above them', () => {
  const edges = lineEdges(
    [
      noBlock,
      { speakerId: a, at: 61_000 },
      { speakerId: null, at: null, questionId: 'goals' },
      { speakerId: a, at: null },
      { speakerId: a, at: null },
      { speakerId: 'gone' as SpeakerId, at: null },
    ],
    speakers,
  )
  expect(edges.map(edge => Object.values(edge))).toEqual([
    [undefined, undefined, undefined, undefined],
    ['Nell', undefined, '01:01', undefined],
    [undefined, undefined, undefined, 'question'],
    ['Nell', undefined, undefined, 'answer'],
    [undefined, true, undefined, 'answer'],
    [undefined, undefined, undefined, 'answer'],
  ])
})

test('notes without speakers and times need no column for them', () => {
  expect(isPlain([noBlock, { ...noBlock, questionId: 'goals' }])).toBe(true)
  expect(isPlain([noBlock, { speakerId: null, at: 0 }])).toBe(false)
})

test('questions that were not asked come before those that were, found by topic or words', () => {
  const questions = [
    { id: 'goals', text: 'What do you want to reach this year?', topic: 'Goals' },
    { id: 'pains', text: 'What keeps you from your goals?', topic: 'Pain points' },
    { id: 'money', text: 'Where does your money come from?', topic: 'Revenue streams' },
  ]
  const search = createGuideSearch(questions, new Set(['goals']))
  expect(search('').map(question => question.id)).toEqual(['pains', 'money', 'goals'])
  expect(search('goals').map(question => question.id)).toEqual(['pains', 'goals'])
  expect(search('revenue').map(question => question.id)).toEqual(['money'])
})
