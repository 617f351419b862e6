import { describe, expect, it } from 'vitest'
import { buildPack } from '../../../electron/engine/pack/build-pack.ts'
import { characteristicQuote } from '../../../electron/engine/pack/characteristic-quote.ts'
import { quoted } from '../../../electron/engine/pack/claim-block.ts'
import { cssString } from '../../../electron/engine/pack/html.ts'
import { clock, dateWords, listed, speakerWords } from '../../../electron/engine/pack/words.ts'
import { initials } from '../../../shared/model/initials.ts'
import type { Claim } from '../../../shared/model/persona.ts'
import { buildClaim, buildContext, buildEvidence, buildPersona } from './builders.ts'

const nobody = { role: '', partnerType: null, partner: null }

describe('who said it', () => {
  it.each([
    ['V1', { ...nobody, role: 'Owner', partnerType: 'distributor' }, 'Owner, industrial distributor'],
    ['V1', { ...nobody, role: 'Sales manager' }, 'Sales manager, internal'],
    ['V1', { ...nobody, partnerType: 'isv' }, 'Someone at an independent software vendor'],
    [null, { ...nobody, partnerType: 'msp' }, 'Someone at a managed service provider'],
    ['V1', { ...nobody, partnerType: 'other' }, 'Someone at a partner'],
    ['V1', nobody, 'A colleague'],
    [null, nobody, 'Speaker not noted'],
    [
      'V1',
      {
        ...nobody,
        role: 'Owner',
        partnerType: 'var',
        participantName: 'Ines Calder',
        partnerName: 'Ridgeway',
      },
      'Ines Calder, Owner, Ridgeway',
    ],
    [
      null,
      { ...nobody, partnerType: 'var', participantName: null, partnerName: 'Ridgeway' },
      'Someone at Ridgeway',
    ],
  ] as const)('%s %j is "%s"', (voice, who, words) => {
    expect(speakerWords({ voice, who })).toBe(words)
  })
})

describe('the words of a page', () => {
  it('write times, dates and lists as people do', () => {
    expect([clock(0), clock(306_000), clock(3_599_999), clock(3_906_000)]).toEqual([
      '00:00',
      '05:06',
      '59:59',
      '1:05:06',
    ])
    expect([dateWords('2027-03-12'), dateWords('2027-03-12', 'short'), dateWords('soon')]).toEqual([
      '12 March 2027',
      '12 Mar 2027',
      'soon',
    ])
    expect([listed([]), listed(['a']), listed(['a', 'b', 'c'])]).toEqual(['', 'a', 'a, b and c'])
  })

  it('put quotation marks where there are none yet', () => {
    expect([quoted(' A date. '), quoted('“A date.”'), quoted('“A” date')]).toEqual([
      '“A date.”',
      '“A date.”',
      '““A” date”',
    ])
  })

  it('take initials by letters as readers see them', () => {
    const names = [
      'Cloud Integrator',
      'Service-led MSP',
      'referrer',
      ' élan vital x',
      '👩‍🔧 Fixer',
      'شريك التوزيع',
      '',
    ]
    expect(names.map(initials)).toEqual(['CI', 'SM', 'RE', 'ÉV', 'FI', 'شا', ''])
  })

  it('escape a project name in a style sheet', () => {
    expect(cssString('a "b" </style>\\ é')).toBe('"a \\22 b\\22  \\3c \\2f style\\3e \\5c  é"')
  })
})

describe('the characteristic quote', () => {
  const voices = (count: number, words: string) =>
    Array.from({ length: count }, (_, index) =>
      buildEvidence({
        exact: `${words}, said voice ${index}`,
        source: { partnerName: `Partner no ${index}` },
      }),
    )
  const chosen = (claims: readonly Claim[]) => {
    const [persona] = buildPack([buildPersona({ claims })], buildContext()).personas
    return persona ? characteristicQuote(persona)?.evidence.exact : undefined
  }

  it('is the first on the strongest claim', () => {
    const claims = [
      buildClaim('motivation', 'Weak', voices(1, 'A lonely voice in the wilderness')),
      buildClaim('need', 'Strong', voices(3, 'A choir that agrees on something')),
    ]
    expect(chosen(claims)).toBe('A choir that agrees on something, said voice 0')
  })

  it('is a starred one before all others', () => {
    const starred = buildEvidence({ exact: 'We sell what is on the shelf today.', isStarred: true })
    const claims = [
      buildClaim('need', 'Strong', voices(3, 'A choir that agrees on something')),
      buildClaim('motivation', 'Weak', [starred]),
    ]
    expect(chosen(claims)).toBe('We sell what is on the shelf today.')
  })

  it('is none that contradicts, was edited away, or cannot be set large', () => {
    const claims = [
      buildClaim('need', 'All of it', [
        buildEvidence({ exact: 'No, I would rather keep the queue as it is.', stance: 'contradicts' }),
        buildEvidence({ exact: 'These words were edited away later on.', needsReview: true }),
        buildEvidence({ exact: 'Yes.' }),
        buildEvidence({ exact: 'On and on. '.repeat(40) }),
      ]),
    ]
    expect(chosen(claims)).toBeUndefined()
  })
})
