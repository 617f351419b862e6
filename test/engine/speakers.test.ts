import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import type { SpeakerId } from '../../shared/model/ids.ts'
import { buildInterview, buildParticipant, buildQuote } from './support/build.ts'
import { stateOf } from './support/state.ts'
import { newId, reopenTestEngine, startTestEngine, type TestEngine } from './support/test-engine.ts'

async function buildTalk(engine: TestEngine) {
  const { id } = await buildInterview(engine)
  const speak = async (line: number, speakerId: SpeakerId) => {
    const { revision } = await engine.call('interviews.get', { id })
    return engine.call('interviews.setLine', { id, revision, line, speakerId })
  }
  const add = (name: string, given?: SpeakerId) =>
    engine.call('speakers.create', { interviewId: id, name, ...(given && { id: given }) })
  return { id, speak, add, read: () => engine.call('interviews.get', { id }) }
}

it('L3 a name is one speaker of an interview, in whatever case', async () => {
  const engine = await startTestEngine()
  const talk = await buildTalk(engine)
  const given = newId<SpeakerId>()
  const ines = await talk.add('Ines É', given)
  expect(ines).toEqual({ id: given, name: 'Ines É', participantId: null, isInterviewer: false })
  expect(await talk.add('  ines é')).toEqual(ines)
  expect((await talk.read()).speakers).toEqual([ines])
  const other = await buildInterview(engine, { title: 'Another' })
  const elsewhere = await engine.call('speakers.create', { interviewId: other.id, name: 'Ines É' })
  expect(elsewhere.id).not.toBe(given)
  expect(
    await engine.refusal('speakers.create', { interviewId: talk.id, name: 'Tom', id: given }),
  ).toMatchObject({ kind: 'conflict' })
})

it('L3 a speaker is not renamed to the name of another, but merged', async () => {
  const engine = await startTestEngine()
  const talk = await buildTalk(engine)
  const [one] = [await talk.add('Speaker 1'), await talk.add('Ines')]
  expect(await engine.refusal('speakers.update', { id: one.id, name: 'INES' })).toEqual({
    kind: 'conflict',
    reason: 'There is a speaker called Ines here already. Merge the two instead.',
  })
  expect((await engine.call('speakers.update', { id: one.id, name: 'speaker 1' })).name).toBe('speaker 1')
})

it('L4 who a speaker is holds for all its lines and quotes, and brings the person into the interview', async () => {
  const engine = await startTestEngine()
  const talk = await buildTalk(engine)
  const tom = await buildParticipant(engine, { name: 'Tom Rey' })
  const speaker = await talk.add('Speaker 1')
  await talk.speak(0, speaker.id)
  const quote = await buildQuote(engine, { interview: await talk.read() })
  await engine.call('speakers.update', { id: speaker.id, participantId: tom.id })
  expect((await talk.read()).participantIds).toEqual([tom.id])
  const said = async () => (await engine.call('quotes.get', { id: quote.id })).source
  expect(await said()).toMatchObject({ participantId: tom.id, participantName: 'Tom Rey' })
  const asked = await engine.call('speakers.update', { id: speaker.id, isInterviewer: true })
  expect(asked).toMatchObject({ participantId: null, isInterviewer: true })
  expect(await said()).toMatchObject({ participantId: null, consent: null })
  const back = await engine.call('speakers.update', { id: speaker.id, participantId: tom.id })
  expect(back).toMatchObject({ participantId: tom.id, isInterviewer: false })
})

it('L5 merging gives all lines and quotes to the other speaker, in one step', async () => {
  const engine = await startTestEngine()
  const talk = await buildTalk(engine)
  const tom = await buildParticipant(engine, { name: 'Tom Rey' })
  const [wrong, right] = [await talk.add('Tomm'), await talk.add('Tom')]
  await engine.call('speakers.update', { id: wrong.id, participantId: tom.id })
  await talk.speak(0, wrong.id)
  await talk.speak(1, right.id)
  const quote = await buildQuote(engine, { interview: await talk.read() })
  const before = await stateOf(engine)
  const merged = await engine.call('speakers.merge', { id: wrong.id, into: right.id })
  expect(merged).toEqual({ ...right, participantId: tom.id })
  const { blocks, speakers } = await talk.read()
  expect(blocks.map(block => block.speakerId)).toEqual([right.id, right.id, null, null])
  expect(speakers).toEqual([merged])
  expect((await engine.call('quotes.get', { id: quote.id })).source.participantName).toBe('Tom Rey')
  expect((await engine.call('projects.check', {})).findings).toEqual([])
  expect(await engine.call('history.undo', {})).toBe('merge speaker Tomm into Tom')
  expect(await stateOf(engine)).toEqual(before)
})

it('L5 only two speakers of one interview are merged', async () => {
  const engine = await startTestEngine()
  const [one, two] = [await buildTalk(engine), await buildTalk(engine)]
  const [ana, ben] = [await one.add('Ana'), await two.add('Ben')]
  for (const into of [ana.id, ben.id]) {
    const refusal = await engine.refusal('speakers.merge', { id: ana.id, into })
    expect(refusal).toMatchObject({ kind: 'invalid-input', field: 'into' })
  }
})

it('P9 the check finds a line that names a speaker whom its interview does not have', async () => {
  const engine = await startTestEngine()
  const talk = await buildTalk(engine)
  const ines = await talk.add('Ines')
  await talk.speak(0, ines.id)
  expect((await engine.call('projects.check', {})).findings).toEqual([])
  await engine.close()
  const database = new Database(join(engine.folder, 'project.throughline'))
  database.exec('UPDATE quote SET speaker_id = NULL; DELETE FROM speaker')
  database.close()
  const again = await reopenTestEngine(engine.folder)
  expect((await again.call('projects.check', {})).findings).toEqual([
    'In “Ridgeway in March”, a line names a speaker whom it does not have.',
  ])
})
