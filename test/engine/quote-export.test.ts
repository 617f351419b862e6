import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { expect, it } from 'vitest'
import type { Input } from '../../shared/contract/index.ts'
import { buildInterview, buildParticipant, buildQuote } from './support/build.ts'
import { startResearch } from './support/research.ts'
import type { TestEngine } from './support/test-engine.ts'

type Row = Readonly<Record<string, string>>

/** The rows of an export, and what it says of itself. */
async function exported(engine: TestEngine, input: Partial<Input<'quotes.export'>> = {}) {
  const path = join(engine.folder, 'quotes.csv')
  const { quotes, withheld } = await engine.call('quotes.export', { path, ...input })
  const text = readFileSync(path, 'utf8')
  expect(text.startsWith('\u{FEFF}Words,Kinds,')).toBe(true)
  const rows = Papa.parse<Row>(text.slice(1), { header: true, skipEmptyLines: true }).data
  return { rows, quotes, withheld }
}

it('W13 writes one row a quote, in the order of the list, under pseudonyms', async () => {
  const { engine, research } = await startResearch()
  const { placed, both, evidence } = research
  await engine.call('quotes.update', { id: placed.id, memo: 'She laughed,\n"really".', isStarred: true })
  await engine.call('quotes.update', { id: both.id, kinds: ['need', 'motivation'] })
  await engine.call('evidence.turn', { id: evidence[1]!.id, stance: 'contradicts' })
  const { rows, ...counts } = await exported(engine)
  expect(counts).toEqual({ quotes: 3, withheld: 0 })
  const common = {
    Participant: 'P01',
    Role: 'Owner',
    Partner: 'Partner A',
    'Partner type': 'msp',
    Interview: 'I1',
    Date: '2027-02-01',
  }
  expect(rows).toEqual([
    {
      ...common,
      Words: 'We sell what is on the shelf.',
      Kinds: 'Need',
      Tags: 'money / price',
      Memo: 'She laughed,\n"really".',
      Time: '00:00:00',
      'Placed on': 'Cloud Integrator: Needs stock',
      Starred: 'yes',
    },
    {
      ...common,
      Words: 'Nobody reads a forty page price list.',
      Kinds: 'Motivation; Need',
      Tags: 'money',
      Memo: '',
      Time: '00:00:01',
      'Placed on': 'Cloud Integrator: Needs stock (contradicts); Cloud Integrator: Needs brevity',
      Starred: '',
    },
    {
      ...common,
      Words: 'one page',
      Kinds: 'Need',
      Tags: 'money / price',
      Memo: '',
      Time: '00:00:02',
      'Placed on': '',
      Starred: '',
    },
  ])
})

it('W13 writes only what the filter lets through', async () => {
  const { engine } = await startResearch()
  const { rows } = await exported(engine, { filter: { isPlaced: false } })
  expect(rows.map(row => row.Words)).toEqual(['one page'])
})

it('W6 W7 gives names only when asked for, of those who agreed, and replaces the others', async () => {
  const { engine, research } = await startResearch()
  const { person, other, placed } = research
  await engine.call('quotes.update', {
    id: placed.id,
    memo: 'Tomas Ferro knows Dee Marsh at Keelson Systems.',
  })
  await engine.call('consents.set', { participantId: person.id, status: 'named' })
  const hidden = (await exported(engine)).rows[0]
  expect([hidden?.Participant, hidden?.Partner, hidden?.Interview]).toEqual(['P01', 'Partner A', 'I1'])
  expect(hidden?.Memo).toBe('[P01] knows [P02] at [Partner A].')
  const open = (await exported(engine, { withNames: true })).rows[0]
  expect([open?.Participant, open?.Partner, open?.Interview]).toEqual([
    'Tomas Ferro',
    'Keelson Systems',
    'A visit',
  ])
  expect(open?.Memo).toBe('Tomas Ferro knows [P02] at Keelson Systems.')
  await engine.call('consents.set', { participantId: other.id, status: 'named' })
  expect((await exported(engine, { withNames: true })).rows[0]?.Memo).toBe(
    'Tomas Ferro knows Dee Marsh at Keelson Systems.',
  )
})

it('W5 leaves out and counts words that must not leave, and memos and claims that repeat them', async () => {
  const { engine, research } = await startResearch()
  const { placed, claim } = research
  const bo = await buildParticipant(engine, { name: 'Bo Rey' })
  const interview = await buildInterview(engine, { participantIds: [bo.id], date: '2027-01-01' })
  await buildQuote(engine, { interview, words: 'The portal loses my orders twice a month.' })
  await engine.call('quotes.update', {
    id: placed.id,
    memo: 'As Bo: “the portal loses my orders twice a month!”',
  })
  await engine.call('claims.update', { id: claim.id, text: 'The portal loses my orders' })
  expect((await exported(engine)).quotes).toBe(4)
  await engine.call('consents.set', { participantId: bo.id, status: 'internal' })
  const { rows, ...counts } = await exported(engine)
  expect(counts).toEqual({ quotes: 3, withheld: 1 })
  expect(JSON.stringify(rows)).not.toContain('portal')
  const withheld = 'Withheld: these are the words of somebody who did not agree to it'
  expect([rows[0]?.Memo, rows[0]?.['Placed on']]).toEqual([withheld, `Cloud Integrator: ${withheld}`])
})

it('W9 W10 is noted with the quotes in it, under its name, and is no step', async () => {
  const { engine, research } = await startResearch()
  const before = await engine.call('history.state', {})
  const file = await engine.call('quotes.export', { filter: { isPlaced: false }, path: null })
  expect(file.fileName).toBe('Northern channel - quotes.csv')
  expect(await engine.call('history.state', {})).toEqual(before)
  const { packs } = await engine.call('consents.consequences', { participantId: research.person.id })
  expect(packs.map(pack => pack.fileName)).toEqual([file.fileName])
})

it('W15 says how far it is, and writes nothing when it is cancelled', async () => {
  const { engine } = await startResearch()
  const path = join(engine.folder, 'quotes.csv')
  const call = engine.call('quotes.export', { path }, 'export')
  await engine.call('calls.cancel', { callId: 'export' })
  await expect(call).rejects.toThrow('Cancelled. Nothing was written.')
  expect(readdirSync(engine.folder).filter(name => name.endsWith('.csv'))).toEqual([])
  await engine.call('quotes.export', { path }, 'again')
  expect(engine.events.filter(event => event.type === 'progress').at(-1)).toEqual({
    type: 'progress',
    callId: 'again',
    step: 'Writing the quotes',
    done: 3,
    total: 3,
  })
})

it('W15 writes nothing when consent is changed meanwhile, or another project is opened', async () => {
  const { engine, research } = await startResearch()
  const path = join(engine.folder, 'quotes.csv')
  const call = engine.call('quotes.export', { path })
  await engine.call('consents.set', { participantId: research.person.id, status: 'refused' })
  await expect(call).rejects.toThrow(
    'Who agreed to what was changed during the export. Nothing was written: export again.',
  )
  const other = engine.call('quotes.export', { path })
  await engine.call('projects.close', {})
  await expect(other).rejects.toThrow('Cancelled. Nothing was written.')
  expect(existsSync(path)).toBe(false)
})

it('W13 is refused the place of the open project', async () => {
  const { engine } = await startResearch()
  const path = join(engine.folder, 'project.throughline')
  expect(await engine.refusal('quotes.export', { path })).toEqual({
    kind: 'conflict',
    reason: 'This is the open project itself. Choose another place for the file.',
  })
})
