import { describe, expect, it } from 'vitest'
import { type Pack, pack as packSchema } from '../../shared/model/pack.ts'
import { strengthDots } from '../../shared/model/strength.ts'

const whole: Pack = {
  format: 'throughline-pack',
  version: 2,
  project: 'Northern channel',
  created: '2027-03-20T10:00:00.000+01:00',
  withNames: false,
  research: { interviews: 14, participants: 17, partners: 9, quotesNotPlaced: null },
  personas: [
    {
      name: 'Industrial Distributor',
      summary: '',
      color: '#A46A3A',
      behind: { quotes: 1, interviews: 1, participants: 1, partners: 1 },
      claims: [
        {
          kind: 'need',
          text: 'Delivery dates in the catalogue',
          strength: { quotes: 1, participants: 1, partners: 1, contradicting: 0, withdrawn: 2, withheld: 0 },
          evidence: [
            {
              stance: 'supports',
              quote: 'Q1',
              exact: 'A date I can be angry about.',
              kinds: ['need'],
              tags: ['catalogue'],
              isStarred: true,
              needsReview: false,
              voice: 'P01',
              who: { role: 'Owner', partnerType: 'distributor', partner: 'Partner A' },
              interview: 'I1',
              date: '2027-03-12',
              at: null,
            },
          ],
        },
      ],
      characteristic: 'Q1',
      portrait: null,
      lines: [],
      actions: [],
    },
  ],
  voices: [{ voice: 'P01', role: 'Owner', partnerType: 'distributor', partner: 'Partner A', quotes: 1 }],
  codebook: [{ name: 'catalogue', path: ['catalogue'], color: '#2B5C8A' }],
}

describe('the pack format', () => {
  it('reads back what was written as JSON', () => {
    expect(packSchema.parse(JSON.parse(JSON.stringify(whole)))).toEqual(whole)
  })

  it.each([
    ['another format', { format: 'persona-pack' }],
    ['a version it does not know', { version: 3 }],
    ['the version before', { version: 1 }],
    ['a date that is none', { created: 'yesterday' }],
  ])('refuses %s', (_, change) => {
    expect(packSchema.safeParse({ ...whole, ...change }).success).toBe(false)
  })

  it.each(['participantName', 'partnerName'])('refuses a voice with a %s in a pack without names', name => {
    const voices = [{ ...whole.voices[0], [name]: null }]
    expect(packSchema.safeParse({ ...whole, voices }).success).toBe(false)
    expect(packSchema.safeParse({ ...whole, voices, withNames: true }).success).toBe(true)
  })
})

describe('the dots of a claim', () => {
  it.each([
    [0, 0, 0, 'no quotes: an assumption'],
    [3, 0, 1, 'only colleagues speak for it'],
    [1, 1, 1, 'one quote'],
    [40, 1, 1, 'many quotes from one partner'],
    [7, 3, 3, 'three partners'],
    [7, 5, 5, 'five partners'],
    [90, 12, 5, 'more partners than dots'],
  ])('with %i quotes from %i partners are %i: %s', (quotes, partners, dots) => {
    expect(strengthDots({ quotes, partners })).toBe(dots)
  })
})
