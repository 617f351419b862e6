import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { buildClaim, buildParticipant, buildQuote, buildTag, writeText } from '../support/build.ts'
import {
  reopenTestEngine,
  startEngineAlone,
  startTestEngine,
  type TestEngine,
} from '../support/test-engine.ts'

/** A persona with one quote of Ines, and what is known of the packs in which that went out. */
async function buildPacked(engine: TestEngine) {
  const ines = await buildParticipant(engine)
  const { id } = await engine.call('interviews.create', {
    title: 'Talk',
    date: '2027-03-12',
    participantIds: [ines.id],
  })
  const quote = await buildQuote(engine, {
    interview: await writeText(engine, id, 'We sell what is on the shelf.'),
  })
  const claim = await buildClaim(engine, { text: 'Holds stock' })
  await engine.call('evidence.place', { quoteIds: [quote.id], target: { claimId: claim.id } })
  const input = { participantId: ines.id }
  return { ines, packs: async (of = engine) => (await of.call('consents.consequences', input)).packs }
}

it('W9 an export is noted with what it was called, and when', async () => {
  const engine = await startTestEngine()
  const { packs } = await buildPacked(engine)
  await engine.call('packs.export', { format: 'html', path: null })
  engine.clock.advance(60_000)
  const path = join(engine.folder, 'mine.json')
  await engine.call('packs.export', { format: 'json', path, withNames: true })
  expect(await packs()).toEqual([
    { fileName: 'mine.json', at: '2027-03-12T09:01:00.000Z', withNames: true },
    { fileName: 'Northern channel - personas.html', at: '2027-03-12T09:00:00.000Z', withNames: false },
  ])
})

it('W9 a pack without somebody’s words is none that they went out in', async () => {
  const engine = await startTestEngine()
  const { ines, packs } = await buildPacked(engine)
  await engine.call('consents.set', { participantId: ines.id, status: 'refused' })
  await engine.call('packs.export', { format: 'json', path: null })
  expect(await packs()).toEqual([])
})

it('W10 a note of an export is nothing to undo, and leaves what can be undone and redone', async () => {
  const engine = await startTestEngine()
  const { packs } = await buildPacked(engine)
  await buildTag(engine, 'one')
  await buildTag(engine, 'two')
  await engine.call('history.undo', {})
  const before = await engine.call('history.state', {})
  await engine.call('packs.export', { format: 'json', path: null })
  expect(before).toEqual({ undo: 'create tag one', redo: 'create tag two' })
  expect(await engine.call('history.state', {})).toEqual(before)
  await engine.close()
  const again = await reopenTestEngine(engine.folder)
  expect(await again.call('history.state', {})).toEqual(before)
  expect(await again.call('history.redo', {})).toBe('create tag two')
  for (let steps = 0; steps < 3; steps++) await again.call('history.undo', {})
  expect(await packs(again)).toHaveLength(1)
})

it('W10 in a project that is open read-only a pack is exported without a note', async () => {
  const engine = await startTestEngine()
  await buildPacked(engine)
  const reader = startEngineAlone({ folder: join(engine.folder, 'reader') })
  const path = join(engine.folder, 'project.throughline')
  await reader.call('projects.open', { path, readOnly: true })
  const exported = await reader.call('packs.export', { format: 'json', path: null })
  expect(existsSync(exported.path)).toBe(true)
})

it('W10 what did not leave is not noted', async () => {
  const engine = await startTestEngine()
  const { packs } = await buildPacked(engine)
  mkdirSync(join(engine.folder, 'taken.json'))
  const inTheWay = { format: 'json', path: join(engine.folder, 'taken.json') } as const
  expect(await engine.refusal('packs.export', inTheWay)).toMatchObject({ field: 'path' })
  const unprinted = { format: 'pdf', path: join(engine.folder, 'pack.pdf') } as const
  expect(await engine.refusal('packs.export', unprinted)).toMatchObject({ kind: 'conflict' })
  expect(await packs()).toEqual([])
  expect(readdirSync(engine.folder).filter(name => name.startsWith('.'))).toEqual([])
})
