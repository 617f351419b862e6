import { expect, it } from 'vitest'
import type { EvidenceId, QuoteId } from '../../shared/model/ids.ts'
import type { Claim, Persona } from '../../shared/model/persona.ts'
import {
  buildClaim,
  buildInterview,
  buildParticipant,
  buildPartner,
  buildPersona,
  buildQuote,
  importLines,
  notes,
  quotesOf,
} from './support/build.ts'
import { newId, startTestEngine, type TestEngine } from './support/test-engine.ts'

const lines = notes.split('\n')

async function quotesOnEachLine(engine: TestEngine): Promise<QuoteId[]> {
  const interview = await buildInterview(engine)
  for (const words of lines) await buildQuote(engine, { interview, words })
  return (await quotesOf(engine, interview.id)).map(quote => quote.id)
}

async function board(engine: TestEngine): Promise<Record<string, Record<string, string[]>>> {
  const personas = await engine.call('personas.list', {})
  const wordsOn = (persona: Persona) =>
    persona.claims.map(claim => [claim.text, claim.evidence.map(piece => piece.quote.exact)])
  return Object.fromEntries(personas.map(persona => [persona.name, Object.fromEntries(wordsOn(persona))]))
}

it('E1 places many quotes on a claim, in the order they were given', async () => {
  const engine = await startTestEngine()
  const ids = await quotesOnEachLine(engine)
  const claim = await buildClaim(engine)
  const target = { claimId: claim.id }
  const placed = await engine.call('evidence.place', { quoteIds: [ids[2]!, ids[0]!, ids[3]!], target })
  expect(placed.evidence.map(piece => [piece.quote.exact, piece.stance, piece.isWithdrawn])).toEqual([
    [lines[2], 'supports', false],
    [lines[0], 'supports', false],
    [lines[3], 'supports', false],
  ])
  expect((await engine.call('history.state', {})).undo).toBe('place 3 quotes on Cloud Integrator')
})

it('E1 a quote is on a claim once, however often it is placed', async () => {
  const engine = await startTestEngine()
  const ids = await quotesOnEachLine(engine)
  const { id: claimId } = await buildClaim(engine)
  const target = { claimId }
  await engine.call('evidence.place', { quoteIds: [ids[0]!, ids[0]!], target })
  expect((await engine.call('history.state', {})).undo).toBe('place 1 quote on Cloud Integrator')
  const again = await engine.call('evidence.place', {
    quoteIds: ids.slice(0, 2),
    target,
    stance: 'contradicts',
  })
  expect(again.evidence.map(piece => [piece.quote.exact, piece.stance])).toEqual([
    [lines[0], 'supports'],
    [lines[1], 'contradicts'],
  ])
})

it('E1 placing what is all there already is no step', async () => {
  const engine = await startTestEngine()
  const [id] = await quotesOnEachLine(engine)
  const target = { claimId: (await buildClaim(engine)).id }
  await engine.call('evidence.place', { quoteIds: [id!], target })
  const before = await engine.call('history.state', {})
  await engine.call('evidence.place', { quoteIds: [id!], target, stance: 'contradicts' })
  expect(await engine.call('history.state', {})).toEqual(before)
})

it('E2 placing on a lane makes a claim, worded from the first quote', async () => {
  const engine = await startTestEngine()
  const ids = await quotesOnEachLine(engine)
  const { id: personaId } = await buildPersona(engine)
  const target = { personaId, kind: 'painPoint' as const }
  const claim = await engine.call('evidence.place', { quoteIds: [ids[1]!, ids[0]!], target })
  expect([(claim as Claim).kind, claim.text, claim.evidence.length]).toEqual([
    'painPoint',
    'Nobody reads a forty page price list',
    2,
  ])
  const worded = { ...target, text: 'Has no time to read' }
  const other = await engine.call('evidence.place', { quoteIds: [ids[1]!], target: worded })
  expect(other.text).toBe('Has no time to read')
})

it.each([
  ['“well, we wait — and then we call.” Twice a week!', 'Well, we wait — and then we call'],
  ['...', '...'],
  ['x'.repeat(400), `X${'x'.repeat(118)}…`],
  ['🚀🚀 fly', '🚀🚀 fly'],
  ['Dr. No', 'Dr. No'],
])('E2 words a claim from %j', async (text, wording) => {
  const engine = await startTestEngine()
  const quote = await buildQuote(engine, { interview: await buildInterview(engine, { text }), words: text })
  const target = { personaId: (await buildPersona(engine)).id, kind: 'need' as const }
  expect((await engine.call('evidence.place', { quoteIds: [quote.id], target })).text).toBe(wording)
})

it('E3 moves evidence to another claim or lane, keeping its stance, and one piece for each quote', async () => {
  const engine = await startTestEngine()
  const ids = await quotesOnEachLine(engine)
  const persona = await buildPersona(engine, 'Cloud Integrator')
  const other = await buildPersona(engine, 'Industrial Distributor')
  const from = await buildClaim(engine, { persona, text: 'from' })
  const into = await buildClaim(engine, { persona: other, text: 'into' })
  const here = { quoteIds: ids.slice(0, 3), target: { claimId: from.id }, stance: 'contradicts' as const }
  const { evidence } = await engine.call('evidence.place', here)
  await engine.call('evidence.place', { quoteIds: [ids[0]!], target: { claimId: into.id } })
  const moved = evidence.slice(0, 2).map(piece => piece.id)
  const claim = await engine.call('evidence.move', {
    ids: [...moved, ...moved],
    target: { claimId: into.id },
  })
  expect(claim.evidence.map(piece => [piece.quote.exact, piece.stance])).toEqual([
    [lines[0], 'supports'],
    [lines[1], 'contradicts'],
  ])
  expect((await engine.call('history.state', {})).undo).toBe('move 2 quotes to Industrial Distributor')
  const lane = { personaId: other.id, kind: 'motivation' as const }
  await engine.call('evidence.move', { ids: [evidence[2]!.id], target: lane })
  expect(await board(engine)).toEqual({
    'Cloud Integrator': { from: [] },
    'Industrial Distributor': {
      into: [lines[0], lines[1]],
      'Give me one page I can hand to a plant manager': [lines[2]],
    },
  })
})

it('E3 moving evidence to the claim it is on changes nothing', async () => {
  const engine = await startTestEngine()
  const ids = await quotesOnEachLine(engine)
  const target = { claimId: (await buildClaim(engine)).id }
  const placed = await engine.call('evidence.place', { quoteIds: ids, target })
  const before = await engine.call('history.state', {})
  const moved = await engine.call('evidence.move', { ids: placed.evidence.map(piece => piece.id), target })
  expect(moved).toEqual(placed)
  expect(await engine.call('history.state', {})).toEqual(before)
})

it('E4 evidence can be turned to contradict and back', async () => {
  const engine = await startTestEngine()
  const [id] = await quotesOnEachLine(engine)
  const target = { claimId: (await buildClaim(engine)).id }
  const placed = await engine.call('evidence.place', { quoteIds: [id!], target })
  const strength = async () => (await engine.call('personas.list', {}))[0]?.claims[0]?.strength
  await engine.call('evidence.turn', { id: placed.evidence[0]!.id, stance: 'contradicts' })
  expect(await strength()).toEqual({
    quotes: 0,
    participants: 0,
    partners: 0,
    contradicting: 1,
    withdrawn: 0,
  })
  expect((await engine.call('history.state', {})).undo).toBe(
    'let “We sell what is on the shelf.” contradict its claim',
  )
  await engine.call('evidence.turn', { id: placed.evidence[0]!.id, stance: 'supports' })
  expect(await strength()).toEqual(placed.strength)
})

it('E5 evidence that is taken off returns its quote to the tray', async () => {
  const engine = await startTestEngine()
  const ids = await quotesOnEachLine(engine)
  const target = { claimId: (await buildClaim(engine)).id }
  const { evidence } = await engine.call('evidence.place', { quoteIds: ids, target })
  const filter = { isPlaced: false }
  expect((await engine.call('quotes.list', { filter })).total).toBe(0)
  const taken = evidence.slice(0, 2).map(piece => piece.id)
  await engine.call('evidence.remove', { ids: [...taken, ...taken] })
  const tray = await engine.call('quotes.list', { filter })
  expect(tray.quotes.map(quote => quote.exact)).toEqual(lines.slice(0, 2))
  expect((await engine.call('history.state', {})).undo).toBe('take off 2 quotes')
})

it('E6 a quote says where it is evidence, and no more once it is not', async () => {
  const engine = await startTestEngine()
  const [id] = await quotesOnEachLine(engine)
  const persona = await buildPersona(engine)
  const claim = await buildClaim(engine, { persona })
  const placed = await engine.call('evidence.place', { quoteIds: [id!], target: { claimId: claim.id } })
  await engine.call('personas.update', { id: persona.id, name: 'Line Builder' })
  await engine.call('claims.update', { id: claim.id, text: 'Needs it short' })
  expect((await engine.call('quotes.get', { id: id! })).placements).toEqual([
    {
      evidenceId: placed.evidence[0]!.id,
      personaId: persona.id,
      personaName: 'Line Builder',
      claimId: claim.id,
      claimText: 'Needs it short',
    },
  ])
  await engine.call('claims.remove', { id: claim.id })
  expect((await engine.call('quotes.get', { id: id! })).placements).toEqual([])
})

it('E7 strength counts quotes, distinct people and the distinct partners they speak for', async () => {
  const engine = await startTestEngine()
  const ridgeway = await buildPartner(engine)
  const keelson = await buildPartner(engine, { name: 'Keelson Systems', type: 'system-integrator' })
  const person = (name: string, partnerId: typeof ridgeway.id | null) =>
    buildParticipant(engine, { name, partnerId })
  const ines = await person('Ines Calder', ridgeway.id)
  const otto = await person('Otto Brand', ridgeway.id)
  const tomas = await person('Tomas Ferro', keelson.id)
  const colleague = await person('Sam Vale', null)
  const target = { claimId: (await buildClaim(engine)).id }
  const interviewOf = (partnerId: typeof ridgeway.id | null, participantIds: (typeof ines.id)[]) =>
    buildInterview(engine, { partnerId, participantIds })
  const strengthWith = async (interview: Awaited<ReturnType<typeof interviewOf>>, words: string) => {
    const quote = await buildQuote(engine, { interview, words })
    const { quotes, participants, partners } = (
      await engine.call('evidence.place', { quoteIds: [quote.id], target })
    ).strength
    return [quotes, participants, partners]
  }
  const first = await interviewOf(ridgeway.id, [ines.id])
  expect(await strengthWith(first, lines[0]!)).toEqual([1, 1, 1])
  expect(await strengthWith(first, lines[1]!)).toEqual([2, 1, 1])
  expect(await strengthWith(await interviewOf(ridgeway.id, [otto.id]), lines[0]!)).toEqual([3, 2, 1])
  // A colleague is a person, but no partner's.
  expect(await strengthWith(await interviewOf(ridgeway.id, [colleague.id]), lines[0]!)).toEqual([4, 3, 1])
  expect(await strengthWith(await interviewOf(keelson.id, [tomas.id]), lines[0]!)).toEqual([5, 4, 2])
  // Nobody noted who spoke: one person for the interview, at its partner.
  const unnamed = await interviewOf(keelson.id, [])
  expect(await strengthWith(unnamed, lines[0]!)).toEqual([6, 5, 2])
  expect(await strengthWith(unnamed, lines[1]!)).toEqual([7, 5, 2])
  expect(await strengthWith(await interviewOf(null, []), lines[0]!)).toEqual([8, 6, 2])
})

it('E7 speakers whom nobody has matched to a participant count as the people they are named as', async () => {
  const engine = await startTestEngine()
  await importLines(engine, ['Ana: We wait.', 'Ben: We call.', 'Ana: Again.', 'Ben: And again.'])
  const [summary] = await engine.call('interviews.list', {})
  const interview = await engine.call('interviews.get', { id: summary!.id })
  const quoteIds: QuoteId[] = []
  for (const words of ['We wait.', 'We call.', 'Again.']) {
    quoteIds.push((await buildQuote(engine, { interview, words })).id)
  }
  const target = { claimId: (await buildClaim(engine)).id }
  const { strength } = await engine.call('evidence.place', { quoteIds, target })
  expect(strength).toEqual({ quotes: 3, participants: 2, partners: 0, contradicting: 0, withdrawn: 0 })
})

it('E8 says which of quote, claim, persona and evidence is not there, and changes nothing', async () => {
  const engine = await startTestEngine()
  const [id] = await quotesOnEachLine(engine)
  const { id: claimId, personaId } = await buildClaim(engine)
  const missing = newId()
  const lane = { personaId: missing, kind: 'need' }
  const cases = [
    ['evidence.place', { quoteIds: [id, missing], target: { claimId } }, 'quote'],
    ['evidence.place', { quoteIds: [id], target: { claimId: missing } }, 'claim'],
    ['evidence.place', { quoteIds: [id], target: lane }, 'persona'],
    ['evidence.move', { ids: [missing], target: { personaId, kind: 'need' } }, 'evidence'],
    ['evidence.turn', { id: missing, stance: 'supports' }, 'evidence'],
    ['evidence.remove', { ids: [missing] }, 'evidence'],
  ] as const
  const before = await engine.call('history.state', {})
  for (const [name, input, noun] of cases) {
    expect(await engine.refusal(name, input)).toEqual({ kind: 'not-found', noun, name: missing })
  }
  expect(await engine.call('history.state', {})).toEqual(before)
})

it('E8 removing some evidence that is not there removes none of it', async () => {
  const engine = await startTestEngine()
  const ids = await quotesOnEachLine(engine)
  const target = { claimId: (await buildClaim(engine)).id }
  const { evidence } = await engine.call('evidence.place', { quoteIds: ids, target })
  await engine.refusal('evidence.remove', { ids: [evidence[0]!.id, newId<EvidenceId>()] })
  expect((await engine.call('personas.list', {}))[0]?.claims[0]?.evidence.length).toBe(4)
})
