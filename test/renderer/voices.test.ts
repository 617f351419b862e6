import { expect, test } from 'vitest'
import {
  isNameLike,
  labelBefore,
  nextVoice,
  type Voice,
  voiceNamed,
  voicesOf,
} from '../../renderer/interviews/speakers/voices.ts'
import type { ParticipantId, SpeakerId } from '../../shared/model/ids.ts'

const speakerId = (number: number) => `01890000-0000-7000-8000-0000000000${number}` as SpeakerId
const participantId = (number: number) => `01890000-0000-7000-8000-0000000001${number}` as ParticipantId
const voice = (name: string, more: Partial<Voice> = {}): Voice => ({
  name,
  speakerId: null,
  participantId: null,
  isInterviewer: false,
  ...more,
})

test('those who can speak are the speakers, the participants who said nothing yet, and the interviewer', () => {
  const people = [
    { id: participantId(10), name: 'Nell Varga' },
    { id: participantId(11), name: 'Daniel Moor' },
  ]
  const speakers = [
    { id: speakerId(20), name: 'Me', participantId: null, isInterviewer: true },
    { id: speakerId(21), name: 'Nell', participantId: participantId(10), isInterviewer: false },
  ]
  expect(voicesOf({ speakers, participantIds: people.map(one => one.id) }, people)).toEqual([
    voice('Nell', { speakerId: speakerId(21), participantId: participantId(10) }),
    voice('Daniel Moor', { participantId: participantId(11) }),
    voice('Me', { speakerId: speakerId(20), isInterviewer: true }),
  ])
  expect(voicesOf({ speakers: [], participantIds: [] }, [])).toEqual([
    voice('Interviewer', { isInterviewer: true }),
  ])
})

test.each([
  ['nell varga', 'Nell Varga'],
  ['NELL', 'Nell Varga'],
  ['nv', 'Nell Varga'],
  ['N.V.', 'Nell Varga'],
  ['Interviewer', 'Joanne'],
  ['me', 'Joanne'],
  ['joanne', 'Joanne'],
  ['Daniel', undefined],
  ['dm', 'Daniel Moor'],
  ['Nellie', undefined],
])('“%s:” means %s', (typed, name) => {
  const voices = [
    voice('Nell Varga'),
    voice('Daniel Moor'),
    voice('Daniel Okafor'),
    voice('Joanne', { isInterviewer: true }),
  ]
  expect(voiceNamed(typed, voices)?.name).toBe(name)
})

test('a key goes round all voices, with nobody between the last and the first', () => {
  const voices = [voice('A', { speakerId: speakerId(20) }), voice('B', { speakerId: speakerId(21) })]
  const names = (by: 1 | -1) =>
    [null, speakerId(20), speakerId(21)].map(id => nextVoice(voices, id, by)?.name ?? 'nobody')
  expect(names(1)).toEqual(['A', 'B', 'nobody'])
  expect(names(-1)).toEqual(['B', 'nobody', 'A'])
})

test.each([
  ['Daniel:', 'Daniel'],
  ['Daniel Moor: ', 'Daniel Moor'],
  ['Dr. O’Neill:', 'Dr. O’Neill'],
  ['Владимир: ', 'Владимир'],
  ['Daniel:  ', null],
  ['Daniel: y', null],
  ['12:', null],
  ['He said to me yesterday evening:', null],
  [':', null],
])('the label of “%s” is %s', (words, label) => {
  expect(labelBefore(words)).toBe(label)
})

test('the first words of a sentence are no name', () => {
  expect(['Daniel', 'Daniel Moor', '価格', 'Three things', 'but'].map(isNameLike)).toEqual([
    true,
    true,
    true,
    false,
    false,
  ])
})
