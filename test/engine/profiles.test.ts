import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { personaTemplates } from '../../electron/engine/store/templates.ts'
import type { EvidenceId, PersonaId } from '../../shared/model/ids.ts'
import { sectionKeys } from '../../shared/model/section.ts'
import {
  buildClaim,
  buildInterview,
  buildParticipant,
  buildPartner,
  buildPersona,
  buildQuote,
} from './support/build.ts'
import { newId, startTestEngine, type TestEngine } from './support/test-engine.ts'

function profile(engine: TestEngine, id: PersonaId) {
  return engine.call('personas.profile', { id })
}

/** A quote of a person at a partner of that name. */
async function quoteFrom(engine: TestEngine, name: string) {
  const partner = await buildPartner(engine, { name })
  const person = await buildParticipant(engine, { name: `${name} owner`, partnerId: partner.id })
  const interview = await buildInterview(engine, { title: name, participantIds: [person.id] })
  return { partner, quote: await buildQuote(engine, { interview }) }
}

it('R1 a new persona is a draft with an empty profile', async () => {
  const engine = await startTestEngine()
  const persona = await buildPersona(engine)
  expect(await profile(engine, persona.id)).toEqual({
    ...persona,
    template: '',
    quote: null,
    partnerTypes: [],
    segmentIds: [],
    lines: [],
    actions: [],
    behind: { quotes: 0, people: 0, interviews: 0, partners: [], figures: [] },
    askAgain: [],
  })
  const lost = newId<PersonaId>()
  await expect(profile(engine, lost)).rejects.toThrow(`There is no persona ${lost}`)
})

it('R2 every section holds lines, which stand in the order they are given', async () => {
  const engine = await startTestEngine()
  const persona = await buildPersona(engine)
  for (const section of sectionKeys.toReversed()) {
    await engine.call('lines.create', { personaId: persona.id, section, text: ` Of ${section} ` })
  }
  const first = await engine.call('lines.create', {
    personaId: persona.id,
    section: 'channels',
    text: 'First',
  })
  const [before] = (await profile(engine, persona.id)).lines.filter(line => line.section === 'channels')
  await engine.call('lines.move', { id: first.id, section: 'channels', before: before!.id })
  const { lines } = await profile(engine, persona.id)
  expect(lines.map(line => line.text)).toEqual(
    sectionKeys.flatMap(key => (key === 'channels' ? ['First', `Of ${key}`] : [`Of ${key}`])),
  )
  const input = { personaId: persona.id, section: 'no-such-section' as never, text: 'A' }
  await expect(engine.call('lines.create', input)).rejects.toThrow('Section is no section of a profile')
})

it('R3 lines are reworded, moved and removed, and come back by undo', async () => {
  const engine = await startTestEngine()
  const persona = await buildPersona(engine)
  const line = await engine.call('lines.create', {
    personaId: persona.id,
    section: 'goals',
    text: 'Grow by a fifth',
  })
  await engine.call('lines.update', { id: line.id, text: 'Grow' })
  await engine.call('lines.move', { id: line.id, section: 'journey.devotion.moves-on', before: null })
  await engine.call('lines.remove', { id: line.id })
  expect((await profile(engine, persona.id)).lines).toEqual([])
  for (const expected of ['journey.devotion.moves-on: Grow', 'goals: Grow', 'goals: Grow by a fifth']) {
    await engine.call('history.undo', {})
    const { lines } = await profile(engine, persona.id)
    expect(lines.map(({ section, text }) => `${section}: ${text}`)).toEqual([expected])
  }
})

it('R4 a line carries evidence like a claim, and stands on no lane of the board', async () => {
  const engine = await startTestEngine()
  const persona = await buildPersona(engine)
  const { quote } = await quoteFrom(engine, 'Ridgeway')
  const target = { personaId: persona.id, section: 'business-model' as const }
  const line = await engine.call('evidence.place', { quoteIds: [quote.id], target })
  expect(line).toMatchObject({ section: 'business-model', text: 'We sell what is on the shelf' })
  expect(line.strength).toMatchObject({ quotes: 1, participants: 1, partners: 1 })
  const [onBoard] = await engine.call('personas.list', {})
  expect(onBoard?.claims).toEqual([])
  const claim = await buildClaim(engine, { persona })
  await engine.call('evidence.move', { ids: [line.evidence[0]!.id], target: { claimId: claim.id } })
  const [{ strength } = claim] = (await profile(engine, persona.id)).claims
  expect(strength.quotes).toBe(1)
  await expect(engine.call('claims.update', { id: line.id, text: 'A' })).rejects.toThrow('There is no claim')
  await expect(engine.call('lines.update', { id: claim.id, text: 'A' })).rejects.toThrow('There is no line')
})

it('R4 placing a quote without a kind on a line gives it none', async () => {
  const engine = await startTestEngine()
  const persona = await buildPersona(engine)
  const tag = await engine.call('tags.create', { name: 'pricing' })
  const quote = await buildQuote(engine, { kinds: [], tagIds: [tag.id] })
  await engine.call('evidence.place', {
    quoteIds: [quote.id],
    target: { personaId: persona.id, section: 'resources' },
  })
  expect((await engine.call('quotes.get', { id: quote.id })).kinds).toEqual([])
})

it('R5 the quote that says best who they are is one of their evidence, for as long as it is that', async () => {
  const engine = await startTestEngine()
  const persona = await buildPersona(engine)
  const claim = await buildClaim(engine, { persona })
  const { quote } = await quoteFrom(engine, 'Ridgeway')
  const choose = () => engine.call('personas.update', { id: persona.id, quoteId: quote.id })
  await expect(choose()).rejects.toThrow('This quote is on none of the claims of this persona.')
  const { evidence } = await engine.call('evidence.place', {
    quoteIds: [quote.id],
    target: { claimId: claim.id },
  })
  await choose()
  expect((await profile(engine, persona.id)).quote?.id).toBe(quote.id)
  await engine.call('evidence.remove', { ids: evidence.map(piece => piece.id) })
  expect((await profile(engine, persona.id)).quote).toBeNull()
  await engine.call('history.undo', {})
  expect((await profile(engine, persona.id)).quote?.id).toBe(quote.id)
})

it('R6 who is behind a persona is counted from what supports it, each quote once', async () => {
  const engine = await startTestEngine()
  const persona = await buildPersona(engine)
  const staff = await engine.call('attributes.create', { name: 'Staff', kind: 'number', unit: 'people' })
  const figures = { Ridgeway: '40', Orrin: '10', Keelson: '25', Halden: '900' }
  const quotes = new Map<string, Awaited<ReturnType<typeof quoteFrom>>['quote']>()
  for (const [name, value] of Object.entries(figures)) {
    const { partner, quote } = await quoteFrom(engine, name)
    quotes.set(name, quote)
    await engine.call('partners.update', {
      id: partner.id,
      stage: 'activation',
      attributes: [{ attributeId: staff.id, value }],
    })
  }
  const claim = await buildClaim(engine, { persona })
  const place = (names: readonly string[], target: object, stance: 'supports' | 'contradicts' = 'supports') =>
    engine.call('evidence.place', {
      quoteIds: names.map(name => quotes.get(name)!.id),
      target: target as { claimId: typeof claim.id },
      stance,
    })
  await place(['Ridgeway', 'Orrin'], { claimId: claim.id })
  await place(['Ridgeway', 'Keelson'], { personaId: persona.id, section: 'channels' })
  await place(['Halden'], { claimId: claim.id }, 'contradicts')
  const { behind } = await profile(engine, persona.id)
  expect(behind).toMatchObject({ quotes: 3, people: 3, interviews: 3 })
  expect(behind.partners.map(({ name, stage }) => `${name} ${stage}`)).toEqual([
    'Keelson activation',
    'Orrin activation',
    'Ridgeway activation',
  ])
  expect(behind.figures).toEqual([
    { attributeId: staff.id, name: 'Staff', unit: 'people', partners: 3, median: 25, least: 10, most: 40 },
  ])
  await engine.call('history.undo', {})
  await engine.call('history.undo', {})
  expect((await profile(engine, persona.id)).behind.figures[0]).toMatchObject({ partners: 2, median: 25 })
})

it('R7 a persona stands for partner types and segments; a segment that goes or is merged takes that along', async () => {
  const engine = await startTestEngine()
  const persona = await buildPersona(engine)
  const [east, west] = [
    await engine.call('segments.create', { name: 'East' }),
    await engine.call('segments.create', { name: 'West' }),
  ]
  const update = {
    id: persona.id,
    partnerTypes: ['msp' as const, 'var' as const],
    segmentIds: [west.id, east.id],
  }
  await engine.call('personas.update', update)
  const stands = async () => {
    const { partnerTypes, segmentIds } = await profile(engine, persona.id)
    return { partnerTypes, segmentIds }
  }
  expect(await stands()).toEqual({ partnerTypes: ['var', 'msp'], segmentIds: [east.id, west.id] })
  expect(await engine.call('segments.personas', { id: east.id })).toEqual(['Cloud Integrator'])
  await engine.call('segments.remove', { id: east.id })
  expect((await stands()).segmentIds).toEqual([west.id])
  await engine.call('history.undo', {})
  await engine.call('segments.merge', { id: east.id, into: west.id })
  expect((await stands()).segmentIds).toEqual([west.id])
  await engine.call('history.undo', {})
  expect((await stands()).segmentIds).toEqual([east.id, west.id])
})

it('R8 actions stand at the steps of the programme in the order they are given, with the claims they answer', async () => {
  const engine = await startTestEngine()
  const persona = await buildPersona(engine)
  const claim = await buildClaim(engine, { persona })
  const make = (what: string, step: 'sell' | 'recruit' = 'sell') =>
    engine.call('actions.create', { personaId: persona.id, step, what, claimIds: [claim.id] })
  const sell = await make('Sell together')
  const support = await make('Answer within a day')
  await make('Word the value', 'recruit')
  await engine.call('actions.move', { id: support.id, step: 'sell', before: sell.id })
  const listed = async () =>
    (await profile(engine, persona.id)).actions.map(({ step, what }) => `${step}: ${what}`)
  expect(await listed()).toEqual([
    'recruit: Word the value',
    'sell: Answer within a day',
    'sell: Sell together',
  ])
  await engine.call('claims.remove', { id: claim.id })
  expect((await profile(engine, persona.id)).actions.map(action => action.claimIds)).toEqual([[], [], []])
  await engine.call('history.undo', {})
  const other = await buildClaim(engine, { persona, text: 'Other' })
  await engine.call('claims.merge', { from: claim.id, into: other.id })
  expect((await profile(engine, persona.id)).actions[0]?.claimIds).toEqual([other.id])
})

it('R9 an action that is due before it starts, or answers a claim of another persona, is refused', async () => {
  const engine = await startTestEngine()
  const persona = await buildPersona(engine)
  const stranger = await buildClaim(engine, { persona: await buildPersona(engine, 'Other') })
  const input = { personaId: persona.id, step: 'enable' as const, what: 'Train', startsOn: '2027-03-02' }
  await expect(engine.call('actions.create', { ...input, dueOn: '2027-03-01' })).rejects.toThrow(
    'Due date is before the day it starts on',
  )
  await expect(engine.call('actions.create', { ...input, dueOn: 'soon' })).rejects.toThrow('DueOn is no day')
  await expect(engine.call('actions.create', { ...input, claimIds: [stranger.id] })).rejects.toThrow(
    'Reason is a claim of another persona',
  )
  const action = await engine.call('actions.create', { ...input, dueOn: '2027-03-02' })
  const moved = engine.call('actions.update', { id: action.id, startsOn: '2027-04-01' })
  await expect(moved).rejects.toThrow('Due date is before the day it starts on')
  expect((await profile(engine, persona.id)).actions).toEqual([action])
})

it('R10 removing a persona takes its whole profile along, and undoing it brings all of it back', async () => {
  const engine = await startTestEngine()
  const persona = await buildPersona(engine)
  const claim = await buildClaim(engine, { persona })
  const segment = await engine.call('segments.create', { name: 'East' })
  const { quote } = await quoteFrom(engine, 'Ridgeway')
  await engine.call('evidence.place', {
    quoteIds: [quote.id],
    target: { personaId: persona.id, section: 'onboarding' },
  })
  await engine.call('actions.create', {
    personaId: persona.id,
    step: 'onboard',
    what: 'Call in week one',
    claimIds: [claim.id],
  })
  await engine.call('personas.update', { id: persona.id, segmentIds: [segment.id], quoteId: quote.id })
  const before = await profile(engine, persona.id)
  await engine.call('personas.remove', { id: persona.id })
  await expect(profile(engine, persona.id)).rejects.toThrow('There is no persona')
  await engine.call('history.undo', {})
  expect(await profile(engine, persona.id)).toEqual(before)
})

it('R19 an archived persona has no findings, and each threshold is the project’s own', async () => {
  const engine = await startTestEngine()
  const persona = await buildPersona(engine)
  await buildClaim(engine, { persona })
  const rulesOf = async () => {
    const { findings } = await engine.call('health.ofPersona', { id: persona.id })
    return findings.map(finding => finding.rule)
  }
  expect(await rulesOf()).toEqual(['assumption', 'no-action'])
  const changed = await engine.call('health.setThresholds', { reviewMonths: 6, oneVoice: 0.5 })
  expect(changed).toEqual(await engine.call('health.thresholds', {}))
  expect(changed).toMatchObject({ reviewMonths: 6, oneVoice: 0.5, contested: 0.25 })
  await expect(engine.call('health.setThresholds', { overlap: 2 })).rejects.toThrow('Overlap is not valid')
  await engine.call('history.undo', {})
  expect(await engine.call('health.thresholds', {})).toMatchObject({ reviewMonths: 12 })
  await engine.call('personas.update', { id: persona.id, status: 'archived' })
  expect(await rulesOf()).toEqual([])
  expect((await engine.call('health.overview', {})).personas).toEqual([])
})

it('R20 a review does what was decided and is kept, in one step', async () => {
  const engine = await startTestEngine()
  const persona = await buildPersona(engine)
  const [kept, reworded, gone] = [
    await buildClaim(engine, { persona, text: 'Kept' }),
    await buildClaim(engine, { persona, text: 'Old' }),
    await buildClaim(engine, { persona, text: 'Gone' }),
  ]
  const before = await profile(engine, persona.id)
  const review = await engine.call('reviews.record', {
    personaId: persona.id,
    note: 'With the field team.',
    decisions: [
      { claimId: kept.id, verdict: 'ask-again' },
      { claimId: reworded.id, verdict: 'reworded', text: 'New' },
      { claimId: gone.id, verdict: 'retired' },
    ],
  })
  expect(review.decisions).toEqual([
    { claimId: kept.id, verdict: 'ask-again', was: 'Kept', text: null },
    { claimId: reworded.id, verdict: 'reworded', was: 'Old', text: 'New' },
    { claimId: gone.id, verdict: 'retired', was: 'Gone', text: null },
  ])
  const { claims, askAgain } = await profile(engine, persona.id)
  expect(claims.map(claim => claim.text)).toEqual(['Kept', 'New'])
  expect(askAgain).toEqual([kept.id])
  expect((await engine.call('health.ofPersona', { id: persona.id })).reviewedOn).toBe(review.at.slice(0, 10))
  expect(await engine.call('reviews.list', { personaId: persona.id })).toEqual([review])
  await engine.call('history.undo', {})
  expect(await profile(engine, persona.id)).toEqual(before)
  expect(await engine.call('reviews.list', { personaId: persona.id })).toEqual([])
})

it('R20 a review that names a claim of another persona, or no new words, records nothing', async () => {
  const engine = await startTestEngine()
  const persona = await buildPersona(engine)
  const claim = await buildClaim(engine, { persona })
  const stranger = await buildClaim(engine, { persona: await buildPersona(engine, 'Other') })
  const record = (claimId: typeof claim.id, verdict: 'confirmed' | 'reworded') =>
    engine.call('reviews.record', { personaId: persona.id, decisions: [{ claimId, verdict }] })
  await expect(record(stranger.id, 'confirmed')).rejects.toThrow('Claim is of another persona')
  await expect(record(claim.id, 'reworded')).rejects.toThrow('Claim is to be reworded, and nothing says how')
  expect(await engine.call('reviews.list', { personaId: persona.id })).toEqual([])
})

async function buildHistory(engine: TestEngine) {
  const persona = await buildPersona(engine)
  const claim = await buildClaim(engine, { persona, text: 'Needs stock' })
  const gone = await buildClaim(engine, { persona, text: 'Will go' })
  const { quote } = await quoteFrom(engine, 'Ridgeway')
  const later = await quoteFrom(engine, 'Orrin')
  await engine.call('evidence.place', { quoteIds: [quote.id], target: { claimId: claim.id } })
  await engine.call('actions.create', {
    personaId: persona.id,
    step: 'sell',
    what: 'Sell together',
    claimIds: [gone.id],
  })
  const spring = await engine.call('versions.name', { personaId: persona.id, name: 'Spring review 2027' })
  const then = await profile(engine, persona.id)
  await engine.call('claims.update', { id: claim.id, text: 'Needs stock by Monday' })
  await engine.call('claims.remove', { id: gone.id })
  await engine.call('lines.create', { personaId: persona.id, section: 'channels', text: 'By telephone' })
  await engine.call('evidence.place', { quoteIds: [later.quote.id], target: { claimId: claim.id } })
  await engine.call('personas.update', { id: persona.id, status: 'agreed', summary: 'Else' })
  return { persona, claim, quote, later, spring, then }
}

it('R21 a version says what the persona said when it was named', async () => {
  const engine = await startTestEngine()
  const { spring, then, persona } = await buildHistory(engine)
  const past = await engine.call('versions.read', { id: spring.id })
  expect(past).toEqual({
    name: then.name,
    summary: then.summary,
    status: 'draft',
    claims: then.claims.map(claim => ({
      ...claim,
      // Quotes are told as they are today, with where they are placed now.
      evidence: claim.evidence.map(piece => ({
        ...piece,
        quote: expect.objectContaining({ id: piece.quote.id }),
      })),
    })),
    lines: [],
    actions: then.actions,
  })
  expect(await engine.call('versions.list', { personaId: persona.id })).toEqual([spring])
  const again = { personaId: persona.id, name: ' spring REVIEW 2027' }
  await expect(engine.call('versions.name', again)).rejects.toThrow('There is a version')
})

it('R22 two versions differ in what was added, reworded and retired, in evidence, strength and actions', async () => {
  const engine = await startTestEngine()
  const { spring, persona, later } = await buildHistory(engine)
  const difference = await engine.call('versions.compare', {
    personaId: persona.id,
    from: spring.id,
    to: null,
  })
  expect(difference).toMatchObject({
    fields: [
      { name: 'Summary', is: 'Else' },
      { name: 'Status', was: 'Draft', is: 'Agreed' },
    ],
    added: [{ section: 'channels', text: 'By telephone' }],
    retired: [{ kind: 'need', text: 'Will go' }],
    reworded: [{ kind: 'need', was: 'Needs stock', text: 'Needs stock by Monday' }],
    evidence: [
      {
        text: 'Needs stock by Monday',
        gained: [{ id: later.quote.id }],
        lost: [],
        was: { quotes: 1, partners: 1 },
        is: { quotes: 2, partners: 2 },
      },
    ],
    actions: [{ what: 'Sell together', change: 'changed' }],
  })
  const back = await engine.call('versions.compare', { personaId: persona.id, from: null, to: spring.id })
  expect([back.added, back.retired]).toEqual([difference.retired, difference.added])
  const none = await engine.call('versions.compare', {
    personaId: persona.id,
    from: spring.id,
    to: spring.id,
  })
  expect(Object.values(none).flat()).toEqual([])
})

it('R23 restoring a version makes the persona say what it said, as a step that can be undone', async () => {
  const engine = await startTestEngine()
  const { spring, then, persona } = await buildHistory(engine)
  const before = await profile(engine, persona.id)
  expect(await engine.call('versions.restore', { id: spring.id })).toEqual({ left: 0 })
  expect(await profile(engine, persona.id)).toEqual(then)
  const same = await engine.call('versions.compare', { personaId: persona.id, from: spring.id, to: null })
  expect(Object.values(same).flat()).toEqual([])
  await engine.call('history.undo', {})
  expect(await profile(engine, persona.id)).toEqual(before)
  await engine.call('history.redo', {})
  expect(await profile(engine, persona.id)).toEqual(then)
})

it('R23 what rests on an erased quote, or stands on another persona by now, is left where it is', async () => {
  const engine = await startTestEngine()
  const { spring, persona, quote, claim } = await buildHistory(engine)
  const [piece] = (await profile(engine, persona.id)).claims[0]!.evidence
  await engine.call('evidence.remove', { ids: [piece!.id] })
  await engine.call('quotes.remove', { ids: [quote.id] })
  expect(await engine.call('versions.restore', { id: spring.id })).toEqual({ left: 1 })
  const restored = (await profile(engine, persona.id)).claims
  expect(restored.map(({ text, evidence }) => `${text}: ${evidence.length}`)).toEqual([
    'Needs stock: 0',
    'Will go: 0',
  ])
  const other = await buildPersona(engine, 'Other')
  await engine.call('claims.move', { id: claim.id, personaId: other.id, kind: 'need', before: null })
  expect((await engine.call('versions.restore', { id: spring.id })).left).toBeGreaterThan(0)
  expect((await profile(engine, other.id)).claims.map(one => one.id)).toEqual([claim.id])
})

it('R24 the history of a persona says who did what, and with which quotes', async () => {
  const engine = await startTestEngine()
  const { persona, later } = await buildHistory(engine)
  await engine.call('personas.create', { name: 'Stranger' })
  const changes = await engine.call('versions.changes', { personaId: persona.id })
  expect(changes.map(change => change.label)).toEqual([
    'change persona Cloud Integrator',
    'place 1 quote on Cloud Integrator',
    'add to preferred channels of Cloud Integrator',
    'delete the claim “Will go”',
    'reword “Needs stock”',
    'add an action to Sell of Cloud Integrator',
    'place 1 quote on Cloud Integrator',
    'add a claim to Cloud Integrator',
    'add a claim to Cloud Integrator',
    'create persona Cloud Integrator',
  ])
  expect(changes[1]?.quotes).toEqual([{ id: later.quote.id, exact: later.quote.exact }])
  expect(changes.every(change => change.author !== '' && !change.isUndo)).toBe(true)
  await engine.call('history.undo', {})
  await engine.call('history.undo', {})
  const [latest] = await engine.call('versions.changes', { personaId: persona.id, limit: 1 })
  expect(latest).toMatchObject({ label: 'change persona Cloud Integrator', isUndo: true })
})

async function buildRich(engine: TestEngine) {
  const history = await buildHistory(engine)
  const { persona, claim, quote } = history
  await engine.call('actions.create', {
    personaId: persona.id,
    step: 'enable',
    what: 'Train',
    claimIds: [claim.id],
  })
  await engine.call('personas.update', { id: persona.id, quoteId: quote.id, partnerTypes: ['msp'] })
  return history
}

/** What a profile says, whoever it is and whichever rows say it. */
function saying({ claims, lines, actions, partnerTypes, quote }: Awaited<ReturnType<typeof profile>>) {
  const words = (one: { text: string; evidence: readonly { stance: string; quote: { exact: string } }[] }) =>
    `${one.text}: ${one.evidence.map(piece => `${piece.stance} ${piece.quote.exact}`).join(', ')}`
  const texts = new Map([...claims, ...lines].map(one => [one.id, one.text]))
  return {
    claims: claims.map(words),
    lines: lines.map(words),
    actions: actions.map(
      ({ step, what, claimIds }) => `${step} ${what}: ${claimIds.map(id => texts.get(id)).join()}`,
    ),
    partnerTypes,
    quote: quote?.id,
  }
}

it('R25 a duplicate is a draft that says the same, and changes apart from it', async () => {
  const engine = await startTestEngine()
  const { persona } = await buildRich(engine)
  const before = await profile(engine, persona.id)
  const copy = await engine.call('personas.duplicate', { id: persona.id, name: 'Copy' })
  const copied = await profile(engine, copy.id)
  expect(saying(copied)).toEqual(saying(before))
  expect([copied.name, copied.status, copied.color === before.color]).toEqual(['Copy', 'draft', false])
  await engine.call('claims.update', { id: copied.claims[0]!.id, text: 'Else' })
  expect(saying(await profile(engine, persona.id))).toEqual(saying(before))
})

it('R26 merging gives all that one says to the other; what both say in the same words becomes one', async () => {
  const engine = await startTestEngine()
  const { persona, claim, later } = await buildRich(engine)
  const into = await buildPersona(engine, 'Bundler')
  const same = await engine.call('claims.create', {
    personaId: into.id,
    kind: 'need',
    text: 'needs stock by monday',
  })
  await engine.call('evidence.place', { quoteIds: [later.quote.id], target: { claimId: same.id } })
  const before = [await profile(engine, persona.id), await profile(engine, into.id)]
  await engine.call('personas.merge', { id: persona.id, into: into.id })
  const merged = await profile(engine, into.id)
  expect(merged.claims.map(({ id, strength }) => [id, strength.quotes])).toEqual([[same.id, 2]])
  expect(merged.lines.map(line => line.text)).toEqual(['By telephone'])
  expect(merged.actions.map(action => action.claimIds)).toEqual([[same.id], []])
  expect(merged.partnerTypes).toEqual(['msp'])
  await expect(profile(engine, persona.id)).rejects.toThrow('There is no persona')
  await engine.call('history.undo', {})
  expect([await profile(engine, persona.id), await profile(engine, into.id)]).toEqual(before)
  expect(before[0]?.claims[0]?.id).toBe(claim.id)
  await expect(engine.call('personas.merge', { id: into.id, into: into.id })).rejects.toThrow('itself')
})

it('R27 splitting takes claims, and evidence of others, to a new persona, with the actions that go with them', async () => {
  const engine = await startTestEngine()
  const { persona, claim } = await buildRich(engine)
  const before = await profile(engine, persona.id)
  const [line] = before.lines
  const [first] = before.claims[0]!.evidence
  const split = (claimIds: (typeof claim.id)[], evidenceIds: EvidenceId[] = []) =>
    engine.call('personas.split', { id: persona.id, name: 'Half', claimIds, evidenceIds })
  await expect(split([])).rejects.toThrow('Split takes nothing to the new persona')
  await expect(split([claim.id, line!.id])).rejects.toThrow('Split leaves nothing with this persona')

  const whole = await split([claim.id])
  expect((await profile(engine, whole.id)).actions.map(action => action.what)).toEqual(['Train'])
  expect((await profile(engine, persona.id)).claims).toEqual([])
  await engine.call('history.undo', {})

  const part = await split([line!.id], [first!.id])
  const [made, left] = [await profile(engine, part.id), await profile(engine, persona.id)]
  expect(made.claims.map(({ text, evidence }) => [text, evidence.length])).toEqual([
    ['Needs stock by Monday', 1],
  ])
  expect(left.claims.map(({ text, evidence }) => [text, evidence.length])).toEqual([
    ['Needs stock by Monday', 1],
  ])
  expect([made.lines.length, left.lines.length, left.actions.length]).toEqual([1, 0, 2])
  await engine.call('history.undo', {})
  expect(await profile(engine, persona.id)).toEqual(before)
})

it('R28 templates ask questions of sections that there are; a persona remembers which it began with', async () => {
  const engine = await startTestEngine()
  const { templates, skipped } = await engine.call('templates.list', {})
  expect(skipped).toEqual([])
  expect(templates.map(template => template.name)).toEqual([
    'Agency',
    'Cloud integrator',
    'Independent distributor',
    'Independent software vendor',
    'Industrial distributor',
    'Managed service provider',
    'Referral partner',
    'System integrator',
    'Value-added reseller',
  ])
  const [agency] = templates
  const input = { name: 'Studio', template: agency!.key, partnerTypes: [agency!.partnerType] }
  const persona = await engine.call('personas.create', input)
  expect(await profile(engine, persona.id)).toMatchObject({
    template: 'agency',
    partnerTypes: ['agency'],
    lines: [],
    claims: [],
  })
})

it.each(['', '{', '[]', '{"name":"A"}', '{"name":"A","partnerType":"msp","questions":{"no-section":["?"]}}'])(
  'R28 a template file that says %s is named and skipped',
  text => {
    const folder = mkdtempSync(join(tmpdir(), 'templates-'))
    writeFileSync(join(folder, 'own.json'), text)
    const fine = { name: 'Fine', partnerType: 'msp', questions: { channels: ['Which?'] } }
    writeFileSync(join(folder, 'fine.json'), JSON.stringify(fine))
    expect(personaTemplates(folder)).toEqual({ templates: [{ key: 'fine', ...fine }], skipped: ['own.json'] })
    rmSync(folder, { recursive: true })
  },
)

/** A WebP file of that size as far as its header goes (WebP Lossless Bitstream, section 3), with a part of any name behind. */
function webp(width: number, height: number, part = '') {
  const chunk = (name: string, data: Buffer) => {
    const head = Buffer.from(`${name}    `, 'latin1')
    head.writeUInt32LE(data.length, 4)
    return Buffer.concat([head, data])
  }
  const picture = Buffer.alloc(16)
  picture[0] = 0x2f
  picture.writeUInt32LE((width - 1) | ((height - 1) << 14), 1)
  const parts = [chunk('VP8L', picture), ...(part === '' ? [] : [chunk(part, Buffer.alloc(6))])]
  const body = Buffer.concat([Buffer.from('WEBP'), ...parts])
  return `data:image/webp;base64,${chunk('RIFF', body).toString('base64')}`
}

it('R34 a portrait is a plain WebP picture of its size, and can be taken away', async () => {
  const engine = await startTestEngine()
  const persona = await buildPersona(engine)
  const set = (portrait: string | null) => engine.call('personas.update', { id: persona.id, portrait })
  expect((await set(webp(256, 256, 'ICCP'))).portrait).toBe(webp(256, 256, 'ICCP'))
  expect((await set(webp(256, 256))).portrait).toBe(webp(256, 256))
  const svg = `data:image/svg+xml;base64,${Buffer.from('<svg/>').toString('base64')}`
  const png = `data:image/webp;base64,${Buffer.from('\x89PNG\r\n').toString('base64')}`
  for (const wrong of [webp(16_384, 16_384), webp(256, 255), webp(256, 256, 'EXIF'), png]) {
    await expect(set(wrong)).rejects.toThrow('Portrait is no plain picture of 256 by 256 pixels')
  }
  for (const wrong of [svg, 'javascript:alert(1)', '']) {
    await expect(set(wrong)).rejects.toThrow('Portrait is no picture')
  }
  await expect(set(`data:image/webp;base64,${'A'.repeat(400_000)}`)).rejects.toThrow('larger than a portrait')
  expect((await profile(engine, persona.id)).portrait).toBe(webp(256, 256))
  expect((await set(null)).portrait).toBeNull()
  await engine.call('history.undo', {})
  expect((await profile(engine, persona.id)).portrait).toBe(webp(256, 256))
})
