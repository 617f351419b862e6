import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Pack } from '../../../shared/model/pack.ts'
import { buildInterview, buildParticipant, buildPartner, buildPersona, buildQuote } from '../support/build.ts'
import { startTestEngine, type TestEngine } from '../support/test-engine.ts'

const words = 'Ana Sol of Ridgeway Distribution asked Ben Tarn.'

async function exported(engine: TestEngine) {
  const path = join(engine.folder, 'pack.json')
  await engine.call('packs.export', { format: 'json', path, personaIds: [], withNames: true })
  const pack = JSON.parse(readFileSync(path, 'utf8')) as Pack
  const [evidence] = pack.personas[0]?.claims[0]?.evidence ?? []
  return { exact: evidence?.exact, title: evidence?.interviewTitle, name: evidence?.who.participantName }
}

/** Ben agreed to be named and said it; Ana of Ridgeway Distribution was there. */
async function startResearch() {
  const engine = await startTestEngine()
  const partner = await buildPartner(engine)
  const ana = await buildParticipant(engine, { name: 'Ana Sol', partnerId: partner.id })
  const ben = await buildParticipant(engine, { name: 'Ben Tarn' })
  await engine.call('consents.set', { participantId: ben.id, status: 'named' })
  const interview = await buildInterview(engine, {
    title: 'Ben, with a guest',
    participantIds: [ana.id, ben.id],
    text: words,
  })
  const { id: interviewId } = interview
  const speaker = await engine.call('speakers.create', { interviewId, name: 'Ben', participantId: ben.id })
  const { revision } = await engine.call('interviews.get', { id: interviewId })
  await engine.call('interviews.setLine', { id: interviewId, revision, line: 0, speakerId: speaker.id })
  const quote = await buildQuote(engine, { interview, words })
  const persona = await buildPersona(engine)
  await engine.call('evidence.place', {
    quoteIds: [quote.id],
    target: { personaId: persona.id, kind: 'need', text: 'Asks' },
  })
  return { engine, partner, ana, ben }
}

it('W12 names of people and partners who are removed are replaced as before, and no title tells them', async () => {
  const { engine, partner, ana } = await startResearch()
  const before = { exact: '[P01] of [Partner A] asked Ben Tarn.', title: null, name: 'Ben Tarn' }
  expect(await exported(engine)).toEqual(before)
  await engine.call('participants.remove', { id: ana.id })
  expect(await exported(engine)).toEqual(before)
  await engine.call('history.undo', {})
  await engine.call('partners.remove', { id: partner.id })
  expect(await exported(engine)).toEqual(before)
})

it('W12 a pseudonym that was chosen for somebody who is removed goes to nobody else', async () => {
  const { engine, ana } = await startResearch()
  const eva = await buildParticipant(engine, { name: 'Eva Lund' })
  await engine.call('participants.update', { id: ana.id, pseudonym: 'The guest' })
  const interview = await buildInterview(engine, { participantIds: [eva.id], text: 'I ask too.' })
  const quote = await buildQuote(engine, { interview, words: 'I ask too.' })
  const [persona] = await engine.call('personas.list', {})
  await engine.call('evidence.place', {
    quoteIds: [quote.id],
    target: { personaId: persona!.id, kind: 'need' },
  })
  await engine.call('participants.remove', { id: ana.id })
  await engine.call('participants.update', { id: eva.id, pseudonym: 'The guest' })
  const html = await engine.call('packs.preview', { personaIds: [], withNames: false })
  expect(html).toContain('The guest 2')
})

it('W12 the name of whoever was made one with somebody else is replaced, but not within a name that is given', async () => {
  const { engine, ana, ben } = await startResearch()
  const other = await buildParticipant(engine, { name: 'Anna Soll' })
  await engine.call('participants.merge', { id: ana.id, into: other.id })
  expect((await exported(engine)).exact).toBe('[somebody] of [Partner A] asked Ben Tarn.')
  const namesake = await buildParticipant(engine, { name: 'Ben' })
  await buildInterview(engine, { participantIds: [namesake.id] })
  await engine.call('participants.merge', { id: namesake.id, into: ben.id })
  expect((await exported(engine)).exact).toBe('[somebody] of [Partner A] asked Ben Tarn.')
})

it('W12 whoever was never there is nobody’s name', async () => {
  const engine = (await startResearch()).engine
  const asked = await buildParticipant(engine, { name: 'asked' })
  await engine.call('participants.remove', { id: asked.id })
  const [one] = (await engine.call('interviews.list', {})).map(interview => interview.id)
  const { id } = await buildParticipant(engine, { name: 'asked' })
  await engine.call('interviews.update', { id: one!, participantIds: [id] })
  await engine.call('history.undo', {})
  await engine.call('history.undo', {})
  expect((await exported(engine)).exact).toBe('[P01] of [Partner A] asked Ben Tarn.')
})
