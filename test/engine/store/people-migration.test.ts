import { renameSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { applicationId } from '../../../electron/engine/store/file.ts'
import { foundation } from '../../../electron/engine/store/migrations/0001-foundation.ts'
import { newId, startEngineAlone, type TestEngine } from '../support/test-engine.ts'

const ids = {
  ridgeway: newId(),
  orrin: newId(),
  gone: newId(),
  ana: newId(),
  ben: newId(),
  visit: newId(),
  desk: newId(),
  quote: newId(),
}

/** A project as the first Throughline wrote it: with people who have neither numbers nor consents, and their history. */
async function openFirstVersion(): Promise<TestEngine> {
  const engine = startEngineAlone()
  const path = join(engine.folder, 'old.throughline')
  const database = new Database(path)
  database.pragma(`application_id = ${applicationId}`)
  database.exec(foundation.sql)
  database.pragma('user_version = 1')
  const rows: [string, Record<string, string | number | null>][] = [
    ['project', { id: newId(), name: 'Northern channel', created_at: '2027-03-12T09:00:00Z' }],
    ['partner', { id: ids.orrin, name: 'Orrin', type: 'isv' }],
    ['partner', { id: ids.ridgeway, name: 'Ridgeway', type: 'distributor' }],
    ['participant', { id: ids.ben, name: 'Ben Roe', role: '', partner_id: null }],
    ['participant', { id: ids.ana, name: 'Ana Sol', role: 'Owner', partner_id: ids.ridgeway }],
    ['interview', interview(ids.visit, 'A visit', ids.ridgeway)],
    ['interview', interview(ids.desk, 'The desk', null)],
    ['interview_participant', { interview_id: ids.visit, participant_id: ids.ana }],
    [
      'quote',
      {
        id: ids.quote,
        interview_id: ids.visit,
        start: 0,
        end: 7,
        exact: 'We wait',
        prefix: '',
        suffix: '.',
        kinds: 2,
        memo: '',
        is_starred: 0,
        needs_review: 0,
        is_withdrawn: 0,
        created_at: '2027-03-12T09:00:00Z',
      },
    ],
    ...undoneCreation('do', 'undo'),
  ]
  for (const [table, row] of rows) {
    const columns = Object.keys(row)
    database
      .prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`)
      .run(...Object.values(row))
  }
  database.close()
  await engine.call('projects.open', { path })
  return engine
}

function interview(id: string, title: string, partnerId: string | null) {
  const blocks = JSON.stringify([{ speakerId: null, at: null }])
  return { id, title, date: '2027-03-01', partner_id: partnerId, blocks, text: 'We wait.' }
}

/** The log of a partner who was created and undone. */
function undoneCreation(made: string, undone: string): [string, Record<string, string | null>][] {
  const at = '2027-03-12T09:00:00Z'
  const step = { label: 'create partner Gone', author: 'Ada Example', at, until: at }
  const fields = JSON.stringify({ name: 'Gone', type: 'var' })
  const change = { entity: 'partner', entity_id: ids.gone }
  return [
    ['step', { id: made, kind: 'do', ...step }],
    ['change', { step_id: made, ...change, before: null, after: fields }],
    ['step', { id: undone, kind: 'undo', reverses: made, ...step }],
    ['change', { step_id: undone, ...change, before: fields, after: null }],
  ]
}

it('P12 people of a first version get numbers in the order they were made, and have agreed to nothing yet', async () => {
  const engine = await openFirstVersion()
  expect(await engine.call('partners.list', {})).toMatchObject([
    { name: 'Orrin', pseudonym: 'Partner B', stage: null, region: '', segmentIds: [], attributes: [] },
    { name: 'Ridgeway', pseudonym: 'Partner A', participants: 1, interviews: 1 },
  ])
  expect(await engine.call('participants.list', {})).toMatchObject([
    { name: 'Ana Sol', pseudonym: 'P01', note: '', consent: { status: 'not-asked' }, interviews: 1 },
    { name: 'Ben Roe', pseudonym: 'P02' },
  ])
  expect((await engine.call('projects.check', {})).findings).toEqual([])
})

it('P12 interviews of a first version are a partner’s, or internal where there is none', async () => {
  const engine = await openFirstVersion()
  for (const [id, kind] of [
    [ids.visit, 'partner'],
    [ids.desk, 'internal'],
  ] as const) {
    expect(await engine.call('interviews.get', { id })).toMatchObject({
      kind,
      guide: null,
      clock: { elapsed: 0, since: null },
      text: 'We wait.',
    })
  }
  expect(await engine.call('quotes.get', { id: ids.quote })).toMatchObject({
    exact: 'We wait',
    source: { participantId: ids.ana, partnerId: ids.ridgeway },
  })
})

it('O6 who was removed by a first version and comes back gets a number that nobody has', async () => {
  const engine = await openFirstVersion()
  expect(await engine.call('history.redo', {})).toBe('create partner Gone')
  const pseudonymOf = async (name: string) =>
    (await engine.call('partners.list', {})).find(partner => partner.name === name)?.pseudonym
  expect(await pseudonymOf('Gone')).toBe('Partner C')
  await engine.call('history.undo', {})
  await engine.call('history.redo', {})
  expect(await pseudonymOf('Gone')).toBe('Partner C')
  await engine.call('partners.create', { name: 'New', type: 'isv' })
  expect(await pseudonymOf('New')).toBe('Partner D')
})

it('O6 numbers go on where they were after a restart', async () => {
  const engine = await openFirstVersion()
  await engine.call('partners.remove', { id: ids.orrin })
  await engine.call('projects.close', {})
  const [from, to] = ['old', 'new'].map(name => join(engine.folder, `${name}.throughline`)) as [
    string,
    string,
  ]
  renameSync(from, to)
  await engine.call('projects.open', { path: to })
  const made = await engine.call('partners.create', { name: 'New', type: 'isv' })
  expect(made.pseudonym).toBe('Partner C')
})
