import { expect, test } from 'vitest'
import { readsAny } from '../../renderer/engine/nouns.ts'
import { findingsOf, strengthParts } from '../../renderer/personas/claim-words.ts'
import { clockText, counted, shortened, sourceText } from '../../renderer/quotes/source-words.ts'
import type { Claim, Persona, Strength } from '../../shared/model/persona.ts'
import type { QuoteSource } from '../../shared/model/quote.ts'

const strength: Strength = { quotes: 6, participants: 5, partners: 3, contradicting: 0, withdrawn: 0 }
const source: QuoteSource = {
  interviewTitle: 'Daniel O., Ridgeway',
  date: '2027-03-12',
  at: 306_000,
  participantId: null,
  participantName: 'Daniel O.',
  role: 'owner',
  partnerId: null,
  partnerName: 'Ridgeway',
  partnerType: 'distributor',
  consent: null,
}

test('a source says role, partner type, partner and time', () => {
  expect(sourceText(source)).toBe('Owner, industrial distributor · Ridgeway · 05:06')
})

test('a colleague without a partner is told by the interview', () => {
  expect(sourceText({ ...source, role: null, partnerName: null, partnerType: null, at: null })).toBe(
    'Daniel O. · Daniel O., Ridgeway',
  )
})

test('times have hours only from an hour on', () => {
  expect([0, 59_999, 3_600_000, 3_723_000].map(clockText)).toEqual(['00:00', '00:59', '1:00:00', '1:02:03'])
})

test('counts have a singular', () => {
  expect([counted(1, 'quote'), counted(2, 'person', 'people'), counted(12_345, 'quote')]).toEqual([
    '1 quote',
    '2 people',
    '12,345 quotes',
  ])
})

test('long words are cut between words', () => {
  expect(shortened('We sell what is on the shelf,\nbecause that is the promise', 32)).toBe(
    'We sell what is on the shelf…',
  )
})

test('strength is told in quotes, people and partners, and its absence in words', () => {
  expect(strengthParts(strength)).toEqual(['6 quotes', '5 people', '3 partners'])
  expect(strengthParts({ ...strength, quotes: 0 })).toEqual(['No evidence yet'])
  expect(strengthParts({ ...strength, quotes: 0, contradicting: 2, withdrawn: 1 })).toEqual([
    'No quote supports it',
    '1 withdrawn',
  ])
})

test('a persona says what is to be looked at', () => {
  const claims = [
    { strength: { ...strength, quotes: 0 } },
    { strength: { ...strength, contradicting: 1 } },
    { strength },
  ] as unknown as readonly Claim[]
  expect(findingsOf({ claims } as Persona)).toEqual(['1 claim without evidence', '1 contested'])
})

test('a changed noun makes stale what is read from it, and nothing else', () => {
  expect(readsAny('personas.list', new Set(['quote']))).toBe(true)
  expect(readsAny('partners.list', new Set(['quote']))).toBe(false)
  expect(readsAny('files.list', new Set(['project']))).toBe(false)
})
