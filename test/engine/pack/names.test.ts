import { describe, expect, it } from 'vitest'
import { buildPack } from '../../../electron/engine/pack/build-pack.ts'
import { createNameReplacer } from '../../../electron/engine/pack/names-in-words.ts'
import { createWithheldCheck, withheldSentence } from '../../../electron/engine/pack/withheld-words.ts'
import { notAsked } from '../../../shared/model/consent.ts'
import { pack as packSchema } from '../../../shared/model/pack.ts'
import { buildClaim, buildContext, buildEvidence, buildPeople, buildPersona, buildTag } from './builders.ts'

const named = { consent: 'named' } as const
const underPseudonym = { consent: 'pseudonym' } as const

/** A pack with names of one persona whose only claim rests on this evidence. */
function namedPack(evidence: Parameters<typeof buildEvidence>[0][], people = buildPeople()) {
  const claim = buildClaim('need', 'Faster', evidence.map(buildEvidence))
  const pack = buildPack([buildPersona({ claims: [claim] })], buildContext({ withNames: true, people }))
  expect(packSchema.parse(pack)).toEqual(pack)
  return pack
}

describe('W6 whom a pack names', () => {
  it('names people, partners and interviews where everybody agreed to it, under keys of that pack alone', () => {
    const people = buildPeople({
      interviews: { 'Ridgeway in March': { people: ['Ines Calder'], partner: 'Ridgeway Distribution' } },
    })
    const pack = namedPack([{ source: named }], people)
    const who = { participantName: 'Ines Calder', partnerName: 'Ridgeway Distribution' }
    expect(pack.personas[0]?.claims[0]?.evidence[0]).toMatchObject({
      voice: 'V1',
      interviewTitle: 'Ridgeway in March',
      who: { ...who, partner: 'Ridgeway Distribution' },
    })
    expect(pack.voices).toMatchObject([{ voice: 'V1', ...who }])
    expect(JSON.stringify(pack)).not.toMatch(/P01|Partner A/)
  })

  it('names nobody of whom the pack also shows words that are under a pseudonym', () => {
    const pack = namedPack([
      { exact: 'By name.', source: named },
      { exact: 'Not by name.', interview: 'Another', source: underPseudonym },
    ])
    expect(pack.voices).toMatchObject([{ voice: 'P01', participantName: null, partnerName: null, quotes: 2 }])
    expect(JSON.stringify(pack)).not.toMatch(/Ines|Ridgeway/)
  })

  it('names no partner for which somebody speaks who is not named', () => {
    const pack = namedPack([
      { exact: 'We at Ridgeway Distribution.', source: named },
      { exact: 'Keelson and Ridgeway Distribution.', participant: 'Tom Rey', source: underPseudonym },
    ])
    expect(pack.personas[0]?.claims[0]?.evidence.map(({ exact }) => exact)).toEqual([
      'We at [a partner].',
      '[Partner B] and [Partner A].',
    ])
    expect(pack.voices).toMatchObject([
      { voice: 'V1', participantName: 'Ines Calder', partner: null, partnerName: null },
      { voice: 'P02', participantName: null, partner: 'Partner A', partnerName: null },
    ])
  })

  it('shows no title of an interview in which somebody took part who is not named', () => {
    const people = buildPeople({
      interviews: {
        'Ridgeway in March': { people: ['Ines Calder', 'Tom Rey'], partner: 'Ridgeway Distribution' },
      },
    })
    const [evidence] = namedPack([{ source: named }], people).personas[0]?.claims[0]?.evidence ?? []
    expect(evidence).toMatchObject({ interview: 'I1', interviewTitle: null })
  })

  it('leaves a name that is only mentioned where that person agreed to it for everything', () => {
    const exact = 'Ask Tom Rey or Greta Moss.'
    const people = buildPeople({ consent: { ...notAsked, status: 'named' } })
    const [told] = namedPack([{ exact, source: named }], people).personas[0]?.claims[0]?.evidence ?? []
    expect(told?.exact).toBe(exact)
    const lapsed = buildPeople({ consent: { ...notAsked, status: 'named', until: '2027-03-19' } })
    const [other] = namedPack([{ exact, source: named }], lapsed).personas[0]?.claims[0]?.evidence ?? []
    expect(other?.exact).toBe('Ask [P02] or [P03].')
  })
})

describe('W7 names within words', () => {
  const replace = (words: string, ...names: string[]) =>
    createNameReplacer(names.map((name, index) => ({ name, pseudonym: `X${index + 1}` })))(words)

  it.each([
    ['whole words', 'Ana Ray, Ana Rayner and Diana Ray.', ['Ana Ray'], '[X1], Ana Rayner and Diana Ray.'],
    ['the longest first', 'Keelson Systems and Keelson.', ['Keelson', 'Keelson Systems'], '[X2] and [X1].'],
    ['in any case', 'ana RAY said so.', ['Ana Ray'], '[X1] said so.'],
    ['over white space', 'Ana\n\u00a0Ray’s desk', ['Ana Ray'], '[X1]’s desk'],
    ['in either apostrophe', "O’Hara Ltd and O'Hara Ltd", ["O'Hara Ltd"], '[X1] and [X1]'],
    ['composed or not', 'Jose\u0301 Mu\u00f1oz', ['Jos\u00e9 Mun\u0303oz'], '[X1]'],
    ['with signs in them', 'R+D (North) GmbH & Co.', ['R+D (North) GmbH'], '[X1] & Co.'],
    [
      'a single word as it is written',
      'Marsh is in the marsh. MARSH!',
      ['Marsh'],
      '[X1] is in the marsh. [X1]!',
    ],
    ['no single letter', 'Plan A', ['A'], 'Plan A'],
    ['the first of two of one name', 'Tom Rey', ['Tom Rey', 'tom rey'], '[X1]'],
    ['with folded letters', 'Tom Mo\u017f\u017f', ['Tom Moss'], '[X1]'],
  ])('are found %s', (_, words, names, replaced) => {
    expect(replace(words, ...names)).toBe(replaced)
  })

  it('are replaced wherever a pack has words', () => {
    const evidence = buildEvidence({
      exact: 'Tom Rey of Keelson called Hartwell Foundry.',
      tags: ['keelson'],
      source: { role: 'Buyer for Hartwell Foundry' },
    })
    const persona = buildPersona({
      name: 'Like Keelson',
      summary: 'As Tom Rey says.',
      claims: [buildClaim('need', 'Wants what Keelson has', [evidence])],
    })
    const context = buildContext({
      projectName: 'Keelson study',
      tags: [{ ...buildTag('keelson'), name: 'Keelson only' }],
      people: buildPeople({ customers: ['Hartwell Foundry'] }),
    })
    const pack = buildPack([persona], context)
    expect(JSON.stringify(pack)).not.toMatch(/Keelson|Tom Rey|Hartwell/)
    expect(pack).toMatchObject({
      project: '[Partner B] study',
      personas: [
        {
          name: 'Like [Partner B]',
          summary: 'As [P02] says.',
          claims: [
            {
              text: 'Wants what [Partner B] has',
              evidence: [
                {
                  exact: '[P02] of [Partner B] called [Customer A].',
                  tags: ['[Partner B] only'],
                  who: { role: 'Buyer for [Customer A]' },
                },
              ],
            },
          ],
        },
      ],
      codebook: [{ name: '[Partner B] only', path: ['[Partner B] only'] }],
    })
    expect(evidence.quote.exact).toBe('Tom Rey of Keelson called Hartwell Foundry.')
  })
})

it('W8 pseudonyms are the same in every pack, and two that were chosen alike are told apart', () => {
  const people = buildPeople()
  const alike = {
    ...people,
    participants: people.participants.map(one => ({ ...one, pseudonym: 'The buyer' })),
  }
  const voiceOf = (participant: string, given = people) => {
    const claim = buildClaim('need', 'Faster', [buildEvidence({ participant })])
    return buildPack([buildPersona({ claims: [claim] })], buildContext({ people: given })).voices[0]?.voice
  }
  const names = people.participants.map(({ name }) => name)
  expect(names.map(name => voiceOf(name))).toEqual(['P01', 'P02', 'P03'])
  expect(new Set(names.map(name => voiceOf(name, alike)))).toEqual(
    new Set(['The buyer', 'The buyer 2', 'The buyer 3']),
  )
})

describe('W5 a sentence of the researchers', () => {
  it.each([
    ['Nobody reads a forty page price list', 'Nobody reads a forty page price list.', true],
    ['Nobody reads a forty page…', '“Nobody reads a forty page price list.”', true],
    ['They say: nobody reads a forty page price list', 'Nobody reads a forty page price list.', true],
    ['Yes', 'Yes.', true],
    ['Needs stock', 'We need stock', false],
    ['Needs a shorter price list', 'Nobody reads a forty page price list.', false],
    ['', '…', false],
  ])('"%s" repeats "%s": %s', (text, words, repeats) => {
    expect(createWithheldCheck([words])(text)).toBe(repeats)
  })

  it('that is worded from a withheld quote does not give it away', () => {
    const refused = buildEvidence({ exact: 'Nobody reads a price list.', source: { consent: 'refused' } })
    const persona = buildPersona({ claims: [buildClaim('need', 'Nobody reads a price list', [refused])] })
    const pack = buildPack([persona], buildContext({ withheldWords: [refused.quote.exact] }))
    expect(pack.personas[0]).toMatchObject({
      behind: { quotes: 0, participants: 0 },
      claims: [{ text: withheldSentence, strength: { quotes: 0, withheld: 1, withdrawn: 0 }, evidence: [] }],
    })
    expect([pack.voices, pack.codebook]).toEqual([[], []])
  })
})
