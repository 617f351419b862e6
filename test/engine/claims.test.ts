import { expect, it } from 'vitest'
import type { Claim, Persona } from '../../shared/model/persona.ts'
import { buildClaim, buildInterview, buildPersona, buildQuote, notes } from './support/build.ts'
import { newId, startTestEngine, type TestEngine } from './support/test-engine.ts'

const lines = notes.split('\n')

async function lanes(engine: TestEngine, persona: Persona) {
  const { claims = [] } = (await engine.call('personas.list', {})).find(one => one.id === persona.id) ?? {}
  return claims.map(claim => `${claim.kind}: ${claim.text}`)
}

async function needs(engine: TestEngine, persona: Persona, ...texts: string[]): Promise<Claim[]> {
  const claims = []
  for (const text of texts) claims.push(await buildClaim(engine, { persona, text }))
  return claims
}

it('C1 a claim is one sentence of one kind, at the end of its lane', async () => {
  const engine = await startTestEngine()
  const persona = await buildPersona(engine)
  await buildClaim(engine, { persona, kind: 'need', text: 'A' })
  await buildClaim(engine, { persona, kind: 'motivation', text: 'B' })
  const claim = await buildClaim(engine, { persona, kind: 'need', text: ' C ' })
  const strength = { quotes: 0, participants: 0, partners: 0, contradicting: 0, withdrawn: 0 }
  expect(claim).toEqual({
    id: claim.id,
    personaId: persona.id,
    kind: 'need',
    text: 'C',
    strength,
    evidence: [],
  })
  expect(await lanes(engine, persona)).toEqual(['motivation: B', 'need: A', 'need: C'])
})

it('C2 claims are reordered within their lane', async () => {
  const engine = await startTestEngine()
  const persona = await buildPersona(engine)
  const [a, b, c] = await needs(engine, persona, 'A', 'B', 'C')
  const move = (claim: Claim, before: Claim | null) =>
    engine.call('claims.move', {
      id: claim.id,
      personaId: persona.id,
      kind: 'need',
      before: before?.id ?? null,
    })
  await move(c!, a!)
  expect(await lanes(engine, persona)).toEqual(['need: C', 'need: A', 'need: B'])
  await move(c!, b!)
  expect(await lanes(engine, persona)).toEqual(['need: A', 'need: C', 'need: B'])
  await move(a!, null)
  expect(await lanes(engine, persona)).toEqual(['need: C', 'need: B', 'need: A'])
  expect((await engine.call('history.state', {})).undo).toBe('reorder the claims of Cloud Integrator')
})

it('C2 the order holds however often claims change places, and so does its undo', async () => {
  const engine = await startTestEngine()
  const persona = await buildPersona(engine)
  const [, b, c] = await needs(engine, persona, 'A', 'B', 'C', 'D')
  const at = { personaId: persona.id, kind: 'need' as const }
  for (let turn = 0; turn < 60; turn++) {
    await engine.call('claims.move', { id: c!.id, ...at, before: b!.id })
    expect(await lanes(engine, persona)).toEqual(['need: A', 'need: C', 'need: B', 'need: D'])
    await engine.call('claims.move', { id: b!.id, ...at, before: c!.id })
    expect(await lanes(engine, persona)).toEqual(['need: A', 'need: B', 'need: C', 'need: D'])
  }
  for (let turn = 0; turn < 119; turn++) await engine.call('history.undo', {})
  expect(await lanes(engine, persona)).toEqual(['need: A', 'need: C', 'need: B', 'need: D'])
})

it('C2 moving a claim to where it stands is no step', async () => {
  const engine = await startTestEngine()
  const persona = await buildPersona(engine)
  const [a, b] = await needs(engine, persona, 'A', 'B')
  const before = await engine.call('history.state', {})
  const at = { personaId: persona.id, kind: 'need' as const }
  await engine.call('claims.move', { id: b!.id, ...at, before: null })
  await engine.call('claims.move', { id: a!.id, ...at, before: b!.id })
  await engine.call('claims.move', { id: a!.id, ...at, before: a!.id })
  expect(await engine.call('history.state', {})).toEqual(before)
})

it('C3 a claim moves between lanes and personas with its evidence', async () => {
  const engine = await startTestEngine()
  const [persona, other] = [await buildPersona(engine), await buildPersona(engine, 'Industrial Distributor')]
  const [a, b] = await needs(engine, persona, 'A', 'B')
  const quote = await buildQuote(engine)
  await engine.call('evidence.place', { quoteIds: [quote.id], target: { claimId: a!.id } })
  const c = await buildClaim(engine, { persona: other, kind: 'painPoint', text: 'C' })
  const to = { personaId: other.id, kind: 'painPoint' as const }
  const moved = await engine.call('claims.move', { id: a!.id, ...to, before: c.id })
  expect([moved.personaId, moved.kind, moved.evidence.length]).toEqual([other.id, 'painPoint', 1])
  expect(await lanes(engine, persona)).toEqual(['need: B'])
  expect(await lanes(engine, other)).toEqual(['painPoint: A', 'painPoint: C'])
  expect((await engine.call('history.state', {})).undo).toBe(
    'move “A” to Pain points of Industrial Distributor',
  )
  const elsewhere = { id: c.id, ...to, before: b!.id }
  expect(await engine.refusal('claims.move', elsewhere)).toEqual({
    kind: 'not-found',
    noun: 'claim in this lane',
    name: b!.id,
  })
})

it('C4 merging keeps one piece of evidence for each quote, with the stance of the claim that stays', async () => {
  const engine = await startTestEngine()
  const persona = await buildPersona(engine)
  const [from, into] = await needs(engine, persona, 'From', 'Into')
  const interview = await buildInterview(engine)
  const ids = []
  for (const words of lines.slice(0, 3)) ids.push((await buildQuote(engine, { interview, words })).id)
  const contradicts = { stance: 'contradicts' as const }
  await engine.call('evidence.place', {
    quoteIds: ids.slice(0, 2),
    target: { claimId: from!.id },
    ...contradicts,
  })
  await engine.call('evidence.place', { quoteIds: ids.slice(1), target: { claimId: into!.id } })
  const merged = await engine.call('claims.merge', { from: from!.id, into: into!.id })
  expect(merged.evidence.map(piece => [piece.quote.exact, piece.stance])).toEqual([
    [lines[1], 'supports'],
    [lines[2], 'supports'],
    [lines[0], 'contradicts'],
  ])
  expect(await lanes(engine, persona)).toEqual(['need: Into'])
  expect((await engine.call('history.state', {})).undo).toBe('merge “From” into “Into”')
  expect(await engine.refusal('claims.merge', { from: into!.id, into: into!.id })).toEqual({
    kind: 'invalid-input',
    field: 'into',
    reason: 'is the claim itself',
  })
})

it('C5 removing a claim or a persona returns its quotes to the tray', async () => {
  const engine = await startTestEngine()
  const persona = await buildPersona(engine)
  const [a, b] = await needs(engine, persona, 'A', 'B')
  const interview = await buildInterview(engine)
  const one = await buildQuote(engine, { interview, words: lines[0]! })
  const two = await buildQuote(engine, { interview, words: lines[1]! })
  await engine.call('evidence.place', { quoteIds: [one.id], target: { claimId: a!.id } })
  await engine.call('evidence.place', { quoteIds: [two.id], target: { claimId: b!.id } })
  const inTray = async () => (await engine.call('quotes.list', { filter: { isPlaced: false } })).total
  await engine.call('claims.remove', { id: a!.id })
  expect(await inTray()).toBe(1)
  await engine.call('personas.remove', { id: persona.id })
  expect(await inTray()).toBe(2)
  expect(await engine.call('personas.list', {})).toEqual([])
  await engine.call('history.undo', {})
  expect(await lanes(engine, persona)).toEqual(['need: B'])
  expect(await inTray()).toBe(1)
})

it('C6 personas stand in the order they were made, each in a colour of its own', async () => {
  const engine = await startTestEngine()
  const names = ['Cloud Integrator', 'Industrial Distributor', 'Line Builder']
  for (const name of names) await buildPersona(engine, name)
  const personas = await engine.call('personas.list', {})
  expect(personas.map(persona => persona.name)).toEqual(names)
  expect(new Set(personas.map(persona => persona.color)).size).toBe(3)
  const [first] = personas
  const changed = { name: 'Bundler', summary: 'Sells both.', color: '#123abc' }
  expect(await engine.call('personas.update', { id: first!.id, ...changed })).toEqual({
    ...first,
    ...changed,
  })
  expect(await engine.refusal('personas.update', { id: first!.id, color: 'red' })).toEqual({
    kind: 'invalid-input',
    field: 'color',
    reason: 'is not a colour like #2B5C8A',
  })
})

it('C7 says which of persona and claim is not there', async () => {
  const engine = await startTestEngine()
  const id = newId()
  const { id: claimId, personaId } = await buildClaim(engine)
  const lane = { personaId, kind: 'need', before: null }
  const cases = [
    ['claims.create', { personaId: id, kind: 'need', text: 'A' }, 'persona'],
    ['claims.update', { id, text: 'A' }, 'claim'],
    ['claims.move', { id, ...lane }, 'claim'],
    ['claims.move', { id: claimId, ...lane, personaId: id }, 'persona'],
    ['claims.merge', { from: claimId, into: id }, 'claim'],
    ['claims.merge', { from: id, into: claimId }, 'claim'],
    ['claims.remove', { id }, 'claim'],
    ['personas.update', { id, name: 'A' }, 'persona'],
    ['personas.remove', { id }, 'persona'],
  ] as const
  for (const [name, input, noun] of cases) {
    expect(await engine.refusal(name, input)).toEqual({ kind: 'not-found', noun, name: id })
  }
})
