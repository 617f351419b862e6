import { expect, it } from 'vitest'
import { buildInterview, buildParticipant, buildPartner, buildQuote } from './support/build.ts'
import { reopenTestEngine, startTestEngine, type TestEngine } from './support/test-engine.ts'

const sources = async (engine: TestEngine) =>
  (await engine.call('quotes.list', {})).quotes.map(({ source }) => ({
    id: source.participantId,
    name: source.participantName,
  }))

async function interviewOfTwo(engine: TestEngine) {
  const partner = await buildPartner(engine)
  const ana = await buildParticipant(engine, { name: 'Ana Sol', partnerId: partner.id })
  const ben = await buildParticipant(engine, { name: 'Ben Tarn' })
  const interview = await buildInterview(engine, { participantIds: [ana.id, ben.id] })
  await buildQuote(engine, { interview })
  return { partner, ana, ben, interview }
}

it('Q15 lines that could be of either of two people are nobody’s when one of them is removed', async () => {
  const engine = await startTestEngine()
  const { ana, interview } = await interviewOfTwo(engine)
  expect(await sources(engine)).toEqual([{ id: null, name: null }])
  const before = await engine.call('interviews.get', { id: interview.id })

  await engine.call('participants.remove', { id: ana.id })
  expect(await sources(engine)).toEqual([{ id: null, name: 'Unknown speaker' }])
  const after = await engine.call('interviews.get', { id: interview.id })
  expect(after.speakers).toMatchObject([
    { name: 'Unknown speaker', participantId: null, isInterviewer: false },
  ])
  expect((await engine.call('projects.check', {})).findings).toEqual([])

  await engine.close()
  const again = await reopenTestEngine(engine.folder)
  await again.call('history.undo', {})
  const { revision: _, ...undone } = await again.call('interviews.get', { id: interview.id })
  expect({ ...undone, revision: before.revision }).toEqual(before)
  expect(await sources(again)).toEqual([{ id: null, name: null }])
  await again.call('history.redo', {})
  expect(await sources(again)).toEqual([{ id: null, name: 'Unknown speaker' }])
  expect((await again.call('projects.check', {})).findings).toEqual([])
})

it('Q15 that holds for people who go with their partner, one after the other', async () => {
  const engine = await startTestEngine()
  const { partner, ana, ben, interview } = await interviewOfTwo(engine)
  const eva = await buildParticipant(engine, { name: 'Eva Lund', partnerId: partner.id })
  await engine.call('interviews.update', { id: interview.id, participantIds: [ana.id, ben.id, eva.id] })
  await engine.call('partners.remove', { id: partner.id })
  expect((await engine.call('interviews.get', { id: interview.id })).participantIds).toEqual([ben.id])
  expect(await sources(engine)).toEqual([{ id: null, name: 'Unknown speaker' }])
})

it('Q15 a quote whose words were cut with their line is nobody’s either', async () => {
  const engine = await startTestEngine()
  const { ana, interview } = await interviewOfTwo(engine)
  const { revision } = await engine.call('interviews.get', { id: interview.id })
  const blocks = [{ speakerId: null, at: null }]
  await engine.call('interviews.write', { id: interview.id, revision, text: '', blocks, marks: [] })
  await engine.call('participants.remove', { id: ana.id })
  expect(await sources(engine)).toEqual([{ id: null, name: 'Unknown speaker' }])
})

it('Q15 lines that say who speaks go on to say so, and a speaker of that name is somebody else', async () => {
  const engine = await startTestEngine()
  const { ana, ben, interview } = await interviewOfTwo(engine)
  const unknown = await engine.call('speakers.create', {
    interviewId: interview.id,
    name: 'unknown speaker',
    participantId: ben.id,
  })
  const { revision } = await engine.call('interviews.get', { id: interview.id })
  await engine.call('interviews.setLine', { id: interview.id, revision, line: 1, speakerId: unknown.id })
  await buildQuote(engine, { interview, words: 'Nobody reads a forty page price list.' })
  await engine.call('participants.remove', { id: ana.id })
  expect(await sources(engine)).toEqual([
    { id: null, name: 'Unknown speaker 2' },
    { id: ben.id, name: 'Ben Tarn' },
  ])
})

it('Q15 an interview is left alone where nobody would come to speak for another', async () => {
  const engine = await startTestEngine()
  const { ana, ben, interview } = await interviewOfTwo(engine)
  const empty = await buildInterview(engine, { text: '', participantIds: [ana.id, ben.id] })
  const eva = await buildParticipant(engine, { name: 'Eva Lund' })
  await engine.call('interviews.update', { id: interview.id, participantIds: [ana.id, ben.id, eva.id] })
  const before = await engine.call('interviews.get', { id: interview.id })
  await engine.call('participants.remove', { id: ana.id })
  const after = await engine.call('interviews.get', { id: interview.id })
  expect({ ...after, participantIds: before.participantIds, consents: before.consents }).toEqual(before)
  expect((await engine.call('interviews.get', { id: empty.id })).speakers).toEqual([])
})

it('Q15 whoever edits the list of participants says who spoke', async () => {
  const engine = await startTestEngine()
  const { ben, interview } = await interviewOfTwo(engine)
  await engine.call('interviews.update', { id: interview.id, participantIds: [ben.id] })
  expect(await sources(engine)).toEqual([{ id: ben.id, name: 'Ben Tarn' }])
})
