import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import type { ImportChoice } from '../../../shared/contract/imports.ts'
import type { PartnerId } from '../../../shared/model/ids.ts'
import { buildParticipant, buildPartner } from '../support/build.ts'
import { stateOf } from '../support/state.ts'
import { newId, reopenTestEngine, startTestEngine, type TestEngine } from '../support/test-engine.ts'

let engine: TestEngine

beforeEach(async () => {
  engine = await startTestEngine()
})

function file(name: string, content: string): string {
  const path = join(engine.folder, name)
  writeFileSync(path, content)
  return path
}

const call = 'Tomas: One.\nDee: Two.\nTomas: Three.\nDee: Four.\n'

async function run(name: string, content: string, choice: Omit<ImportChoice, 'source'> = {}) {
  const path = file(name, content)
  return engine.call('imports.run', { files: [{ source: { path }, ...choice }] })
}

async function onlyInterview() {
  const [summary] = await engine.call('interviews.list', {})
  return engine.call('interviews.get', { id: summary!.id })
}

it('I13 what a person chose goes before what is guessed', async () => {
  const partner = await buildPartner(engine, { name: 'Keelson' })
  const person = await buildParticipant(engine, { name: 'Tomas Ferro', partnerId: partner.id })
  await run('call.txt', call, {
    title: 'A visit',
    date: '2027-01-02',
    kind: 'review',
    partnerId: partner.id,
    speakers: [
      { name: 'Tomas', as: { is: 'participant', participantId: person.id } },
      { name: 'Dee', as: { is: 'new', name: 'Dee Marsh', role: 'Owner' } },
    ],
  })
  const dee = (await engine.call('participants.list', {})).find(one => one.name === 'Dee Marsh')
  expect(dee).toMatchObject({ role: 'Owner', partnerId: partner.id })
  const interview = await onlyInterview()
  expect(interview).toMatchObject({
    title: 'A visit',
    date: '2027-01-02',
    kind: 'review',
    partnerId: partner.id,
    participantIds: [dee?.id, person.id],
  })
  expect(
    interview.speakers.map(({ name, participantId, isInterviewer }) => [name, participantId, isInterviewer]),
  ).toEqual([
    ['Tomas', person.id, false],
    ['Dee', dee?.id, false],
  ])
})

it('I13 nobody and no partner can be chosen too, whatever the source says', async () => {
  const headed = `# Visit\nPartner: Keelson\nParticipants: Tomas; Dee\n\n${call}`
  const speakers: ImportChoice['speakers'] = [
    { name: 'Tomas', as: { is: 'interviewer' } },
    { name: 'Dee', as: { is: 'unknown' } },
  ]
  await run('call.md', headed, { partnerId: null, speakers })
  const { counts } = (await engine.call('projects.current', {}))!
  expect([counts.partners, counts.participants]).toEqual([0, 0])
  const interview = await onlyInterview()
  expect([interview.kind, interview.partnerId, interview.participantIds]).toEqual(['internal', null, []])
  expect(interview.speakers.map(one => one.isInterviewer)).toEqual([true, false])
})

it('I13 one new person in several files is one person', async () => {
  const as = { is: 'new', name: 'Dee Marsh', role: '' } as const
  const files = ['a', 'b'].map(name => ({
    source: { path: file(`${name}.txt`, `${call}${name}`) },
    speakers: [{ name: 'Dee', as }],
  }))
  expect((await engine.call('imports.run', { files })).imported.length).toBe(2)
  expect((await engine.call('participants.list', {})).map(one => [one.name, one.interviews])).toEqual([
    ['Dee Marsh', 2],
  ])
})

it('I13 a partner or participant who is there no more fails the file, and leaves nothing of it', async () => {
  const before = await stateOf(engine)
  const gone = await run('call.txt', call, { partnerId: newId<PartnerId>() })
  expect(gone.failed.map(one => one.reason)).toEqual(['The partner that was chosen for it is there no more.'])
  const person = await run('call.txt', `# T\nPartner: Keelson\n\n${call}`, {
    speakers: [{ name: 'Dee', as: { is: 'participant', participantId: newId() } }],
  })
  expect(person.failed.map(one => one.reason)).toEqual([
    'A participant who was chosen for one of its speakers is there no more.',
  ])
  expect(await stateOf(engine)).toEqual(before)
  const { imported } = await run('after.txt', `# T\nPartner: Keelson\n\n${call}`)
  expect(imported.length).toBe(1)
})

it('I4 a text is known again after its notes were edited, and after a restart', async () => {
  await run('call.txt', call)
  const interview = await onlyInterview()
  await engine.call('interviews.write', {
    id: interview.id,
    revision: interview.revision,
    text: `${interview.text}\nMore.`,
    blocks: [...interview.blocks, { speakerId: null, at: null }],
    marks: [],
  })
  await engine.close()
  engine = await reopenTestEngine(engine.folder)
  const { skipped } = await run('renamed.txt', call)
  expect(skipped.map(one => one.reason)).toEqual(['Its text is there already, as “call”.'])
})

it('I4 what is there already is imported again where that is asked for', async () => {
  await run('call.txt', call)
  const again = await run('call.txt', call, { again: true })
  expect([again.imported.length, again.skipped]).toEqual([1, []])
})

const table =
  'Title,Date,Partner,Participant,Answer\nOne,2027-01-01,Keelson,Ana Ray,First words.\nTwo,2027-01-02,Keelson,Ben Low,Second words.\n'

it('I14 a CSV is one step, however many interviews it holds', async () => {
  const before = await stateOf(engine)
  const { imported } = await run('answers.csv', table)
  expect(imported.map(one => one.interview)).toEqual(['One', 'Two'])
  const { partners, participants, interviews } = (await engine.call('projects.current', {}))!.counts
  expect([partners, participants, interviews]).toEqual([1, 2, 2])
  expect(await engine.call('history.undo', {})).toBe('import answers.csv')
  expect(await stateOf(engine)).toEqual(before)
  await engine.call('history.redo', {})
  expect((await engine.call('interviews.list', {})).map(one => one.title)).toEqual(['Two', 'One'])
})

it('I14 of a CSV, those that are there already are left out', async () => {
  await run('answers.csv', table)
  const more = await run('more.csv', `${table}Three,2027-01-03,Orrin,Cy Dow,Third words.\n`)
  expect(more.imported.map(one => one.interview)).toEqual(['Three'])
  expect(more.skipped.map(one => one.reason)).toEqual([
    '2 of its 3 interviews are there already, the first as “One”.',
  ])
})

it('I14 rows of one CSV may say the same', async () => {
  const { imported } = await run('same.csv', 'Title,Answer\nOne,No.\nTwo,No.\n')
  expect(imported.map(one => one.interview)).toEqual(['One', 'Two'])
})

it('I5 a project that is open read-only takes no import', async () => {
  await engine.call('projects.close', {})
  await engine.call('projects.open', { path: join(engine.folder, 'project.throughline'), readOnly: true })
  const path = file('call.txt', call)
  expect(await engine.refusal('imports.run', { files: [{ source: { path } }] })).toEqual({
    kind: 'read-only',
  })
})

it('I15 a report is written as a text file for people, and never over the project', async () => {
  const good = file('call.txt', call)
  const empty = file('empty.txt', '')
  const report = await engine.call('imports.run', {
    files: [good, good, empty].map(path => ({ source: { path } })),
  })
  const path = join(engine.folder, 'report.txt')
  const saved = await engine.call('imports.saveReport', { report, path })
  expect(readFileSync(path, 'utf8').split('\n')).toEqual([
    'Import of 2027-03-12 09:00 (UTC)',
    '',
    'Imported: 1',
    `- ${good}: “call” (4 words, 4 turns, 2 speakers)`,
    '',
    'Skipped: 1',
    `- ${good}: Its text is there already, as “call”.`,
    '',
    'Not imported: 1',
    `- ${empty}: It is empty.`,
    '',
  ])
  expect(saved).toMatchObject({ path, fileName: 'report.txt' })
  const handed = await engine.call('imports.saveReport', { report, path: null })
  expect(handed.fileName).toBe('Northern channel - import.txt')
  const project = join(engine.folder, 'project.throughline')
  expect(await engine.refusal('imports.saveReport', { report, path: project })).toMatchObject({
    kind: 'conflict',
  })
})
