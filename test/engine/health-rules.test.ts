import { describe, expect, it } from 'vitest'
import type { HealthFacts, PersonaFacts } from '../../electron/engine/health/facts.ts'
import { overlapOf } from '../../electron/engine/health/overlap.ts'
import { healthOf, monthsBefore, personaHealth } from '../../electron/engine/health/rules.ts'
import { strengthOf } from '../../electron/engine/store/personas.ts'
import type { Action } from '../../shared/model/action.ts'
import { type HealthRule, type HealthThresholds, usualThresholds } from '../../shared/model/health.ts'
import type { Evidence } from '../../shared/model/persona.ts'

type Piece = {
  readonly quote?: string
  readonly partner?: string | null
  readonly person?: string
  readonly date?: string
  readonly tags?: readonly string[]
  readonly stance?: Evidence['stance']
  readonly isWithdrawn?: boolean
  readonly needsReview?: boolean
}

let lastQuote = 0

function evidence(piece: Piece): Evidence {
  const { partner = 'Ridgeway', person = partner ?? 'Colleague', date = '2027-02-01' } = piece
  const id = piece.quote ?? `quote ${++lastQuote}`
  return {
    id,
    claimId: 'claim',
    stance: piece.stance ?? 'supports',
    isWithdrawn: piece.isWithdrawn ?? false,
    quote: {
      id,
      interviewId: `interview with ${person}`,
      tagIds: piece.tags ?? [],
      needsReview: piece.needsReview ?? false,
      source: {
        participantId: person,
        participantName: person,
        partnerId: partner,
        partnerName: partner,
        date,
      },
    },
  } as unknown as Evidence
}

function claim(...pieces: readonly Piece[]) {
  return assertion({ kind: 'need' }, pieces)
}

function line(section: string, ...pieces: readonly Piece[]) {
  return assertion({ section }, pieces)
}

function assertion(rest: object, pieces: readonly Piece[]) {
  const those = pieces.map(evidence)
  const id = `claim ${++lastQuote}`
  return { id, text: 'They say so', ...rest, evidence: those, strength: strengthOf(those) }
}

function persona(fields: object = {}): PersonaFacts {
  const claims = [claim({ partner: 'Ridgeway' }, { partner: 'Orrin' }, { partner: null })]
  return {
    id: 'persona',
    name: 'Cloud Integrator',
    claims,
    lines: [],
    actions: [],
    segmentIds: [],
    status: 'draft',
    createdOn: '2027-01-01',
    reviewedOn: null,
    ...fields,
  } as unknown as PersonaFacts
}

function action(fields: Partial<Action> = {}): Action {
  return { what: 'Train', status: 'planned', dueOn: null, claimIds: ['claim'], ...fields } as Action
}

function project(fields: object = {}): HealthFacts {
  return {
    today: '2027-03-01',
    personas: [],
    interviews: [],
    segments: [],
    ...fields,
  } as unknown as HealthFacts
}

function texts(
  rule: HealthRule,
  one: PersonaFacts,
  facts = project(),
  thresholds: Partial<HealthThresholds> = {},
) {
  return personaHealth(one, facts, { ...usualThresholds, ...thresholds })
    .findings.filter(finding => finding.rule === rule)
    .map(finding => finding.text)
}

describe('R11 assumption', () => {
  it('finds claims and lines without evidence, also where all of it was withdrawn or contradicts', () => {
    const bare = [claim(), claim({ isWithdrawn: true })]
    const lines = [line('channels', { stance: 'contradicts' })]
    expect(texts('assumption', persona({ claims: bare, lines }))).toEqual([
      '3 claims and lines have no evidence.',
    ])
    expect(texts('assumption', persona({ claims: [claim()] }))).toEqual(['1 claim or line has no evidence.'])
  })
  it('finds what rests on one partner, and not what rests on two', () => {
    const one = claim({ partner: 'Ridgeway', person: 'Ana' }, { partner: 'Ridgeway', person: 'Ben' })
    expect(texts('assumption', persona({ claims: [one] }))).toEqual([
      '1 claim or line rests on one partner alone.',
    ])
    const two = claim({ partner: 'Ridgeway' }, { partner: 'Orrin' })
    expect(texts('assumption', persona({ claims: [two] }))).toEqual([])
  })
  it('finds what only colleagues say, and not what a partner says as well', () => {
    const inside = [claim({ partner: null }), claim({ partner: null })]
    expect(texts('assumption', persona({ claims: inside }))).toEqual([
      '2 claims and lines rest on colleagues alone.',
    ])
    const both = claim({ partner: null }, { partner: 'Orrin' }, { partner: 'Ridgeway' })
    expect(texts('assumption', persona({ claims: [both] }))).toEqual([])
  })
})

describe('R12 one voice', () => {
  const voices = (loud: number, others: number) =>
    persona({
      claims: [
        claim(
          ...Array.from({ length: loud }, (_, at) => ({ partner: 'Ridgeway', person: `Ana ${at}` })),
          ...Array.from({ length: others }, (_, at) => ({ partner: `Other ${at}` })),
        ),
      ],
    })
  it('finds a partner that gives more than the threshold, and none that gives just that', () => {
    expect(texts('one-voice', voices(2, 3), project(), { oneVoice: 0.4 })).toEqual([])
    expect(texts('one-voice', voices(3, 3), project(), { oneVoice: 0.4 })).toEqual([
      'Ridgeway gives 50 % of the evidence.',
    ])
    expect(texts('one-voice', voices(3, 3), project(), { oneVoice: 0.5 })).toEqual([])
  })
  it('finds a person where no partner is loud', () => {
    const same = [
      { partner: null, person: 'Joanne' },
      { partner: null, person: 'Joanne' },
    ]
    const one = persona({ claims: [claim(...same, { partner: 'Ridgeway' }, { partner: 'Orrin' })] })
    expect(texts('one-voice', one)).toEqual(['Joanne gives 50 % of the evidence.'])
  })
  it('counts a quote on two claims once, and says nothing of a single quote', () => {
    const shared = { quote: 'shared', partner: 'Ridgeway' }
    const others = [{ partner: 'Orrin' }, { partner: 'Keelson' }]
    const one = persona({ claims: [claim(shared, ...others), claim(shared)] })
    expect(texts('one-voice', one)).toEqual([])
    expect(texts('one-voice', persona({ claims: [claim({})] }))).toEqual([])
  })
  it('names partners of its segments who were not heard', () => {
    const [ridgeway, keelson] = [
      { id: 'Ridgeway', name: 'Ridgeway' },
      { id: 'Keelson', name: 'Keelson' },
    ]
    const segments = [{ id: 'east', name: 'East', partners: [ridgeway, keelson] }]
    const one = persona({ segmentIds: ['east'], claims: [claim({}, {})] })
    const { findings } = personaHealth(one, project({ segments }), usualThresholds)
    expect(findings.find(finding => finding.rule === 'one-voice')?.ask).toEqual([keelson])
  })
})

it('R13 contested is a claim of whose evidence the threshold or more contradicts it', () => {
  const against = { stance: 'contradicts' as const }
  const one = persona({ claims: [claim({}, {}, {}, against)] })
  expect(texts('contested', one, project(), { contested: 0.25 })).toEqual([
    '1 of 4 quotes contradict “They say so”.',
  ])
  expect(texts('contested', one, project(), { contested: 0.26 })).toEqual([])
  expect(texts('contested', persona({ claims: [claim()] }), project(), { contested: 0.01 })).toEqual([])
})

describe('R14 too many personas', () => {
  const one = persona({ id: 'one', claims: [claim({ quote: 'a', partner: 'Ridgeway', tags: ['x', 'y'] })] })
  const other = persona({
    id: 'other',
    name: 'Bundler',
    claims: [
      claim(
        { quote: 'a', partner: 'Ridgeway', tags: ['x', 'y'] },
        { quote: 'b', partner: 'Orrin', tags: ['z'] },
      ),
    ],
  })
  it('computes an overlap as the mean of what is shared of partners, tags and quotes', () => {
    expect(overlapOf(one, other)).toBeCloseTo((1 / 2 + 2 / 3 + 1 / 2) / 3, 10)
    expect(overlapOf(one, one)).toBe(1)
    expect(overlapOf(persona({ claims: [] }), one)).toBe(0)
  })
  it('finds two that overlap by the threshold, and not below', () => {
    const facts = project({ personas: [one, other] })
    expect(texts('too-many', one, facts, { overlap: 0.55 })).toEqual([
      'It overlaps with Bundler by 56 %: the same partners, tags and quotes.',
    ])
    expect(texts('too-many', one, facts, { overlap: 0.56 })).toEqual([])
  })
  it('finds more personas than the interviews can carry, and no more than that', () => {
    const interviews = Array.from({ length: 6 }, () => ({
      kind: 'internal',
      partnerId: 'Ridgeway',
      date: '',
    }))
    const found = (personas: readonly PersonaFacts[]) =>
      healthOf(project({ personas, interviews }), usualThresholds)
        .findings.filter(finding => finding.rule === 'too-many')
        .map(finding => finding.text)
    expect(found([one, other])).toEqual([])
    expect(found([one, other, persona()])).toEqual(['3 personas rest on 6 interviews: each needs 3.'])
  })
})

describe('R15 static', () => {
  it('finds a review that is overdue on the day, since the last one or since it was made', () => {
    const found = (fields: object) => texts('static', persona(fields), project({ today: '2028-03-01' }))
    expect(found({ createdOn: '2027-03-02' })).toEqual([])
    expect(found({ createdOn: '2027-03-01' })).toEqual([
      'It was never reviewed since it was made on 2027-03-01: a review is due every 12 months.',
    ])
    expect(found({ reviewedOn: '2027-03-02' })).toEqual([])
    expect(found({ reviewedOn: '2027-02-27' })).toEqual([
      'Its last review was on 2027-02-27: one is due every 12 months.',
    ])
  })
  it('finds claims whose newest evidence is too old', () => {
    const old = claim({ date: '2025-02-28' }, { date: '2024-01-01' })
    const edge = claim({ date: '2025-03-01' })
    expect(texts('static', persona({ claims: [old, edge, claim()] }))).toEqual([
      '1 claim or line has no evidence younger than 24 months.',
    ])
  })
  it('finds quotes whose words were edited', () => {
    expect(texts('static', persona({ claims: [claim({ needsReview: true })] }))).toEqual([
      '1 quote needs review: its words were edited.',
    ])
  })
  it('finds interviews in its segments since the last review, and not on its day', () => {
    const segments = [{ id: 'east', name: 'East', partners: [{ id: 'Ridgeway', name: 'Ridgeway' }] }]
    const found = (date: string) => {
      const interviews = [{ date, partnerId: 'Ridgeway', kind: 'partner' }]
      return texts(
        'static',
        persona({ segmentIds: ['east'], reviewedOn: '2027-02-01' }),
        project({ segments, interviews }),
      )
    }
    expect(found('2027-02-02')).toEqual(['1 interview in East is newer than its last review.'])
    expect(found('2027-02-01')).toEqual([])
  })
  it('counts months back to the last day of a shorter one', () => {
    expect(monthsBefore('2027-03-31', 1)).toBe('2027-02-28')
    expect(monthsBefore('2028-03-31', 13)).toBe('2027-02-28')
    expect(monthsBefore('2027-01-15', 1)).toBe('2026-12-15')
  })
})

describe('R16 no action', () => {
  const [answered] = persona().claims
  it('finds a persona nothing is done for', () => {
    expect(texts('no-action', persona())).toEqual(['Nothing is to be done for it at any step.'])
  })
  it('finds actions that are overdue, from the day after on, until they are done or dropped', () => {
    const found = (fields: Partial<Action>) =>
      texts('no-action', persona({ claims: [], actions: [action(fields)] }))
    expect(found({ dueOn: '2027-03-01' })).toEqual([])
    expect(found({ dueOn: '2027-02-28' })).toEqual(['“Train” is overdue.'])
    expect(found({ dueOn: '2027-02-28', status: 'done' })).toEqual([])
    expect(found({ dueOn: '2027-02-28', status: 'dropped' })).toEqual([])
  })
  it('finds actions without a claim, and claims without an action', () => {
    const one = persona({ actions: [action({ claimIds: [] })] })
    expect(texts('no-action', one)).toEqual(['“Train” answers no claim.', 'No action answers 1 claim.'])
    const both = persona({ claims: [answered], actions: [action({ claimIds: [answered!.id] })] })
    expect(texts('no-action', both)).toEqual([])
  })
})

it('R17 only demographics is business without motivations, pain points or needs', () => {
  const lines = [line('business-model')]
  expect(texts('only-demographics', persona({ claims: [], lines }))).toEqual([
    'It says what their business is, and no motivation, pain point or need.',
  ])
  expect(texts('only-demographics', persona({ lines }))).toEqual([])
  expect(texts('only-demographics', persona({ claims: [], lines: [line('channels')] }))).toEqual([])
})

describe('R18 one-sided input', () => {
  it('finds a persona that only colleagues, or only partners, speak of', () => {
    expect(texts('one-sided', persona({ claims: [claim({ partner: null })] }))).toEqual([
      'No partner has said anything of it.',
    ])
    expect(texts('one-sided', persona({ claims: [claim({})] }))).toEqual([
      'No colleague has said anything of it.',
    ])
    expect(texts('one-sided', persona())).toEqual([])
    expect(texts('one-sided', persona({ claims: [] }))).toEqual([])
  })
  it('finds segments nobody of whom was interviewed, with whom to ask', () => {
    const partners = [{ id: 'Orrin', name: 'Orrin' }]
    const segments = [{ id: 'east', name: 'East', partners }]
    const facts = (partnerId: string) =>
      project({ segments, interviews: [{ partnerId, kind: 'partner', date: '2027-01-01' }] })
    const found = (partnerId: string) =>
      personaHealth(persona({ segmentIds: ['east'] }), facts(partnerId), usualThresholds).findings.filter(
        finding => finding.rule === 'one-sided',
      )
    expect(found('Ridgeway')).toMatchObject([{ text: 'Nobody in East was interviewed.', ask: partners }])
    expect(found('Orrin')).toEqual([])
  })
  it('finds a project without interviews of colleagues, or of partners', () => {
    const found = (...kinds: readonly string[]) =>
      healthOf(
        project({ interviews: kinds.map(kind => ({ kind, partnerId: null, date: '' })) }),
        usualThresholds,
      ).findings.map(finding => finding.text.split(':')[0])
    expect(found('partner')).toEqual(['No colleague was interviewed'])
    expect(found('internal')).toEqual(['No partner was interviewed'])
    expect(found('internal', 'partner')).toEqual([])
    expect(found()).toEqual([])
  })
})
