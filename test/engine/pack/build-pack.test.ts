import { describe, expect, it } from 'vitest'
import { buildPack } from '../../../electron/engine/pack/build-pack.ts'
import { renderPackPage } from '../../../electron/engine/pack/pack-page.ts'
import { pack as packSchema } from '../../../shared/model/pack.ts'
import { buildClaim, buildContext, buildEvidence, buildPersona, buildTag } from './builders.ts'

const keelson = { partnerName: 'Keelson', partnerType: 'msp', role: 'Service manager' } as const
const colleague = { partnerName: null, partnerType: null, role: 'Partner manager' } as const

describe('buildPack', () => {
  it('gives the personas with their claims by kind and their evidence, supporting first', () => {
    const persona = buildPersona({
      claims: [
        buildClaim('need', 'A named contact', [
          buildEvidence({
            exact: 'The queue is fine.',
            stance: 'contradicts',
            participant: 'Tom Rey',
            interview: 'Keelson in May',
            source: { ...keelson, at: null },
          }),
          buildEvidence({
            exact: 'One person.',
            kinds: ['need'],
            tags: ['support'],
            isStarred: true,
            interview: 'A talk',
          }),
          buildEvidence({
            exact: 'Taken back.',
            isWithdrawn: true,
            participant: 'Nobody Heard',
            interview: 'Gone',
          }),
        ]),
        buildClaim('motivation', 'Sells from the shelf'),
      ],
    })
    const context = buildContext({ tags: [buildTag('unused'), buildTag('support')], notPlacedCount: 46 })
    const pack = buildPack([persona], context)

    const supporting = { role: 'Owner', partnerType: 'distributor', partner: 'Partner A' }
    const contradicting = { role: 'Service manager', partnerType: 'msp', partner: 'Partner B' }
    expect(pack).toEqual({
      format: 'throughline-pack',
      version: 2,
      project: 'Northern channel',
      created: expect.any(String),
      withNames: false,
      research: { interviews: 1, participants: 1, partners: 1, quotesNotPlaced: 46 },
      personas: [
        {
          name: 'Industrial Distributor',
          summary: 'Sells parts to factories.',
          color: '#A46A3A',
          behind: { quotes: 1, interviews: 1, participants: 1, partners: 1 },
          claims: [
            {
              kind: 'motivation',
              text: 'Sells from the shelf',
              strength: {
                quotes: 0,
                participants: 0,
                partners: 0,
                contradicting: 0,
                withdrawn: 0,
                withheld: 0,
              },
              evidence: [],
            },
            {
              kind: 'need',
              text: 'A named contact',
              strength: {
                quotes: 1,
                participants: 1,
                partners: 1,
                contradicting: 1,
                withdrawn: 1,
                withheld: 0,
              },
              evidence: [
                {
                  stance: 'supports',
                  quote: 'Q1',
                  exact: 'One person.',
                  kinds: ['need'],
                  tags: ['support'],
                  isStarred: true,
                  needsReview: false,
                  voice: 'P01',
                  who: supporting,
                  interview: 'I1',
                  date: '2027-03-12',
                  at: 306_000,
                },
                {
                  stance: 'contradicts',
                  quote: 'Q2',
                  exact: 'The queue is fine.',
                  kinds: ['motivation'],
                  tags: [],
                  isStarred: false,
                  needsReview: false,
                  voice: 'P02',
                  who: contradicting,
                  interview: 'I2',
                  date: '2027-03-12',
                  at: null,
                },
              ],
            },
          ],
          characteristic: null,
          portrait: null,
          lines: [],
          actions: [],
        },
      ],
      voices: [
        { voice: 'P01', ...supporting, quotes: 1 },
        { voice: 'P02', ...contradicting, quotes: 1 },
      ],
      codebook: [{ name: 'support', path: ['support'], color: '#2B5C8A' }],
    })
    expect(new Date(pack.created)).toEqual(context.createdAt)
    expect(packSchema.parse(JSON.parse(JSON.stringify(pack)))).toEqual(pack)
  })

  it('gives one person the same mark in every persona, and none to a speaker nobody noted', () => {
    const claims = (participant: string | null, exact: string) => [
      buildClaim('need', exact, [buildEvidence({ participant, exact })]),
    ]
    const pack = buildPack(
      [
        buildPersona({ claims: claims('Ines Calder', 'First.') }),
        buildPersona({ claims: claims(null, 'Second.') }),
        buildPersona({ claims: claims('Ines Calder', 'Third.') }),
      ],
      buildContext(),
    )
    const marks = pack.personas.map(persona => persona.claims[0]?.evidence[0]?.voice)
    expect(marks).toEqual(['P01', null, 'P01'])
    expect(pack.voices).toMatchObject([{ voice: 'P01', quotes: 2 }])
  })

  it('counts a quote on two claims once behind its persona and for its voice', () => {
    const twice = buildEvidence()
    const persona = buildPersona({
      claims: [buildClaim('need', 'One', [twice]), buildClaim('motivation', 'Two', [twice])],
    })
    const pack = buildPack([persona], buildContext())
    expect(pack.personas[0]?.behind).toEqual({ quotes: 1, interviews: 1, participants: 1, partners: 1 })
    expect(pack.voices).toMatchObject([{ voice: 'P01', quotes: 1 }])
  })

  it('leaves colleagues without a partner', () => {
    const claim = buildClaim('need', 'A form', [
      buildEvidence({ participant: 'Greta Moss', source: colleague }),
    ])
    const pack = buildPack([buildPersona({ claims: [claim] })], buildContext())
    expect(pack.personas[0]?.behind).toMatchObject({ participants: 1, partners: 0 })
    expect(pack.voices).toEqual([
      { voice: 'P03', role: 'Partner manager', partnerType: null, partner: null, quotes: 1 },
    ])
  })

  it('calls tags that share a name by their paths', () => {
    const tags = [
      buildTag('portal'),
      buildTag('speed', 'portal', 'portal speed'),
      buildTag('delivery'),
      buildTag('speed', 'delivery', 'delivery speed'),
    ]
    const claim = buildClaim('need', 'Faster', [
      buildEvidence({ tags: ['delivery speed', 'portal speed', 'portal'] }),
    ])
    const pack = buildPack([buildPersona({ claims: [claim] })], buildContext({ tags }))
    expect(pack.personas[0]?.claims[0]?.evidence[0]?.tags).toEqual([
      'delivery / speed',
      'portal / speed',
      'portal',
    ])
    expect(pack.codebook.map(tag => tag.path)).toEqual([
      ['portal'],
      ['portal', 'speed'],
      ['delivery', 'speed'],
    ])
  })

  it('W16 carries the profile by the rules of claims: names are replaced, withheld words are counted alone', () => {
    const heard = buildEvidence({ exact: 'Ines Calder rings us.', kinds: ['need'] })
    const refused = buildEvidence({ exact: 'Never.', participant: 'Tom Rey', source: { consent: 'refused' } })
    const { kind: _, ...claim } = buildClaim('need', 'Ines Calder wants a call', [heard, refused])
    const persona = {
      ...buildPersona(),
      quote: heard.quote,
      lines: [{ ...claim, section: 'channels' as const }],
      actions: [
        {
          id: 'action' as never,
          personaId: 'persona' as never,
          step: 'sell' as const,
          what: 'Ring Ines Calder',
          owner: 'Field sales',
          startsOn: null,
          dueOn: '2027-05-01',
          status: 'agreed' as const,
          effect: '',
          measure: 'Calls',
          claimIds: [claim.id],
        },
      ],
    }
    const [packed] = buildPack([persona], buildContext()).personas
    expect(packed?.lines).toMatchObject([
      {
        section: 'channels',
        text: '[P01] wants a call',
        strength: { quotes: 1, withheld: 1 },
        evidence: [{ exact: '[P01] rings us.', voice: 'P01' }],
      },
    ])
    expect(packed?.characteristic).toBe(packed?.lines[0]?.evidence[0]?.quote)
    expect(packed?.behind.quotes).toBe(1)
    expect(packed?.actions).toEqual([
      {
        step: 'sell',
        what: 'Ring [P01]',
        owner: 'Field sales',
        startsOn: null,
        dueOn: '2027-05-01',
        status: 'agreed',
        effect: '',
        measure: 'Calls',
        answers: ['[P01] wants a call'],
      },
    ])
    const page = renderPackPage(buildPack([persona], buildContext()), {})
    for (const words of [
      '[P01] wants a call',
      'Ring [P01]',
      'due 1 May 2027',
      'Preferred channels',
      '1 withheld',
    ]) {
      expect(page).toContain(words)
    }
    expect(page).not.toContain('Calder')
    expect(page).not.toContain('Never.')
  })
})
