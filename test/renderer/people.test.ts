import { describe, expect, test } from 'vitest'
import { columnKey, columnOf, columnOptions } from '../../renderer/people/csv-columns.ts'
import { likelyPartners, likelyPeople, pairKey } from '../../renderer/people/duplicates.ts'
import { choicesIn, figureValueText } from '../../renderer/people/figure-words.ts'
import { folded, hasWords } from '../../renderer/people/folding.ts'
import { partnerFacts, personFacts } from '../../renderer/people/merge-facts.ts'
import { notAsked } from '../../shared/model/consent.ts'
import { attributeId, participantId, partnerId, segmentId } from '../../shared/model/ids.ts'
import type { Participant } from '../../shared/model/participant.ts'
import type { Partner } from '../../shared/model/partner.ts'

const idOf = (number: number) => `01890a5d-ac96-774b-bcce-${String(number).padStart(12, '0')}`

function partner(number: number, fields: Partial<Partner> & { readonly name: string }): Partner {
  return {
    id: partnerId.parse(idOf(number)),
    type: 'var',
    stage: null,
    region: '',
    size: '',
    tier: '',
    note: '',
    segmentIds: [],
    attributes: [],
    pseudonym: `Partner ${number}`,
    chosenPseudonym: '',
    participants: 0,
    interviews: 0,
    ...fields,
  }
}

function person(number: number, fields: Partial<Participant> & { readonly name: string }): Participant {
  return {
    id: participantId.parse(idOf(number)),
    role: '',
    partnerId: null,
    note: '',
    pseudonym: `P${number}`,
    chosenPseudonym: '',
    consent: notAsked,
    interviews: 0,
    ...fields,
  }
}

const names = (pairs: readonly (readonly [{ name: string }, { name: string }])[]) =>
  pairs.map(([one, other]) => [one.name, other.name])

describe('search', () => {
  test('finds every word wherever it stands, whatever its accents and case', () => {
    const text = folded('Élan Conseil, Besançon')
    expect(['elan', 'CONSEIL besancon', 'nçon éla', ''].map(typed => hasWords(text, typed))).toEqual([
      true,
      true,
      true,
      true,
    ])
    expect(hasWords(text, 'elan paris')).toBe(false)
  })
})

describe('likely duplicates', () => {
  test('partners whose names differ by case, accents, the form of the company or one letter', () => {
    const partners = [
      'Harborline',
      'HÁRBORLINE GmbH',
      'Harborlin',
      'Quayside Systems',
      'Quayside Sistems Ltd.',
      'North One',
      'North Two',
      'Team 21',
      'Team 22',
    ].map((name, at) => partner(at, { name }))
    expect(names(likelyPartners(partners))).toEqual([
      ['Harborline', 'HÁRBORLINE GmbH'],
      ['Harborline', 'Harborlin'],
      ['HÁRBORLINE GmbH', 'Harborlin'],
      ['Quayside Systems', 'Quayside Sistems Ltd.'],
    ])
  })

  test('people of one name in any order, and of nearly one name only at one partner', () => {
    const home = partnerId.parse(idOf(90))
    const people = [
      person(1, { name: 'Ana Solberg', partnerId: home }),
      person(2, { name: 'Solberg, Ana' }),
      person(3, { name: 'Ana Solberk', partnerId: home }),
      person(4, { name: 'Ana Solborg' }),
    ]
    expect(names(likelyPeople(people))).toEqual([
      ['Ana Solberg', 'Solberg, Ana'],
      ['Ana Solberg', 'Ana Solberk'],
      ['Solberg, Ana', 'Ana Solborg'],
    ])
  })

  test('a pair has one key, whichever comes first', () => {
    expect(pairKey('b', 'a')).toBe(pairKey('a', 'b'))
  })
})

describe('merging', () => {
  test('the one that stays keeps what it says, and takes over what only the other says', () => {
    const revenue = {
      id: attributeId.parse(idOf(80)),
      name: 'Revenue',
      kind: 'number',
      unit: 'k€',
      choices: [],
    } as const
    const cloud = { id: segmentId.parse(idOf(81)), name: 'Cloud', description: '', partners: 1 }
    const one = partner(1, { name: 'Harborline', type: 'other', tier: 'Gold', segmentIds: [cloud.id] })
    const other = partner(2, {
      name: 'Harborline Ltd',
      tier: 'Silver',
      attributes: [{ attributeId: revenue.id, value: '1250' }],
      interviews: 2,
    })
    const both = [
      [true, true],
      [true, true],
    ]
    expect(partnerFacts(one, other, [cloud], [revenue])).toEqual([
      {
        label: 'Type',
        sides: ['Other partner', 'Value-added reseller'],
        kept: [
          [false, true],
          [false, true],
        ],
      },
      {
        label: 'Tier',
        sides: ['Gold', 'Silver'],
        kept: [
          [true, false],
          [false, true],
        ],
      },
      { label: 'Segments', sides: ['Cloud', ''], kept: both },
      {
        label: 'Revenue',
        sides: ['', '1,250 k€'],
        kept: [
          [false, true],
          [false, true],
        ],
      },
      { label: 'Interviews', sides: ['', '2'], kept: both },
    ])
  })

  test('of two consents the stricter one stays, whoever does', () => {
    const one = person(1, { name: 'Ana', consent: { ...notAsked, status: 'named' } })
    const other = person(2, { name: 'Anna', consent: { ...notAsked, status: 'refused' } })
    expect(personFacts(one, other, [])).toEqual([
      {
        label: 'Consent',
        sides: ['By name', 'Refused'],
        kept: [
          [false, true],
          [false, true],
        ],
      },
    ])
  })
})

describe('figures', () => {
  test('values are written as a person reads them', () => {
    expect([
      figureValueText({ kind: 'number', unit: 'k€' }, '1250.5'),
      figureValueText({ kind: 'date', unit: '' }, '2021-03-02'),
      figureValueText({ kind: 'yes-no', unit: '' }, 'no'),
      figureValueText({ kind: 'choice', unit: '' }, 'Build'),
    ]).toEqual(['1,250.5 k€', '2 Mar 2021', 'No', 'Build'])
  })

  test('choices are lines, without empty ones and none twice', () => {
    expect(choicesIn(' Sell\n\nBuild \nSell')).toEqual(['Sell', 'Build'])
  })
})

describe('the columns of a file', () => {
  test('every use of a column is read back from its choice', () => {
    const figure = attributeId.parse(idOf(80))
    expect(columnOf(columnKey('region'), 'Where')).toBe('region')
    expect(columnOf(columnKey({ attributeId: figure }), 'Sales')).toEqual({ attributeId: figure })
    expect(columnOf('new:number', 'Revenue (k€)')).toEqual({
      newAttribute: 'Revenue',
      kind: 'number',
      unit: 'k€',
    })
    expect(columnOf('new:text', '')).toEqual({ newAttribute: 'Figure', kind: 'text', unit: '' })
    expect(columnOf('something else', 'Revenue')).toBe('nothing')
  })

  test('a new figure is offered by the name of its column', () => {
    expect(columnOptions([], 'Deals [year]').at(-1)?.label).toBe('New figure “Deals” (yes or no)')
  })
})
