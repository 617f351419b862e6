import { expect, it } from 'vitest'
import { buildInterview, buildPersona, buildTag, importLines, writeText } from './support/build.ts'
import { startResearch, writtenExamples } from './support/research.ts'
import { stateOf } from './support/state.ts'
import { reopenTestEngine, startEngineAlone, startTestEngine } from './support/test-engine.ts'

it.each(writtenExamples)('H1 undoes and redoes %s exactly, %#', async (name, input, label) => {
  const { engine, research } = await startResearch()
  const before = await stateOf(engine)
  await engine.call(name, input(research) as never)
  const after = await stateOf(engine)
  expect(after).not.toEqual(before)
  expect(await engine.call('history.state', {})).toEqual({ undo: label, redo: null })
  expect(await engine.call('history.undo', {})).toBe(label)
  expect(await stateOf(engine)).toEqual(before)
  expect((await engine.call('history.state', {})).redo).toBe(label)
  expect(await engine.call('history.redo', {})).toBe(label)
  expect(await stateOf(engine)).toEqual(after)
  expect(await engine.call('history.state', {})).toEqual({ undo: label, redo: null })
  expect((await engine.call('projects.check', {})).findings).toEqual([])
})

it('H1 undoes and redoes an import, a file at a time', async () => {
  const engine = await startTestEngine()
  const before = await stateOf(engine)
  await importLines(engine, ['# One', 'Partner: Keelson', 'Participants: Ana', '', 'Ana: We wait.'], 'one.md')
  const after = await stateOf(engine)
  expect(await engine.call('history.undo', {})).toBe('import one.md')
  expect(await stateOf(engine)).toEqual(before)
  await engine.call('history.redo', {})
  expect(await stateOf(engine)).toEqual(after)
})

it('H4 a new step after an undo clears what could be redone', async () => {
  const engine = await startTestEngine()
  await buildTag(engine, 'one')
  await buildTag(engine, 'two')
  await engine.call('history.undo', {})
  await buildTag(engine, 'three')
  expect(await engine.call('history.state', {})).toEqual({ undo: 'create tag three', redo: null })
  expect(await engine.call('history.redo', {})).toBe(null)
  expect((await engine.call('tags.list', {})).map(tag => tag.name)).toEqual(['one', 'three'])
})

it('H4 a command that changes nothing is no step, and leaves what can be redone', async () => {
  const engine = await startTestEngine()
  const tag = await buildTag(engine, 'one')
  await buildTag(engine, 'two')
  await engine.call('history.undo', {})
  engine.events.length = 0
  await engine.call('tags.update', { id: tag.id, name: 'one', color: tag.color })
  expect(engine.events).toEqual([])
  expect(await engine.call('history.state', {})).toEqual({ undo: 'create tag one', redo: 'create tag two' })
})

it('H5 history lasts over a restart', async () => {
  const engine = await startTestEngine()
  const states = [await stateOf(engine)]
  for (const name of ['one', 'two', 'three']) {
    await buildTag(engine, name)
    states.push(await stateOf(engine))
  }
  await engine.call('history.undo', {})
  await engine.close()
  const again = await reopenTestEngine(engine.folder)
  expect(await again.call('history.state', {})).toEqual({ undo: 'create tag two', redo: 'create tag three' })
  await again.call('history.redo', {})
  expect(await stateOf(again)).toEqual(states[3])
  for (const state of states.slice(0, 3).toReversed()) {
    await again.call('history.undo', {})
    expect(await stateOf(again)).toEqual(state)
  }
  expect(await again.call('history.undo', {})).toBe(null)
})

it('H5 undo goes back and forth through many steps, over restarts in between', async () => {
  let engine = await startTestEngine()
  const { id } = await buildInterview(engine, { text: '' })
  await writeText(engine, id, 'We wait.')
  await buildPersona(engine)
  const end = await stateOf(engine)
  const labels = ['create persona Cloud Integrator', 'edit the notes of Ridgeway in March']
  for (let round = 0; round < 3; round++) {
    for (const label of labels) expect(await engine.call('history.undo', {})).toBe(label)
    await engine.close()
    engine = await reopenTestEngine(engine.folder)
    for (const label of labels.toReversed()) expect(await engine.call('history.redo', {})).toBe(label)
    expect(await stateOf(engine)).toEqual(end)
  }
})

it('H6 what a project begins with is nothing anyone would undo', async () => {
  const engine = startEngineAlone()
  await engine.call('projects.create', { path: `${engine.folder}/new`, name: 'New' })
  expect(await engine.call('history.state', {})).toEqual({ undo: null, redo: null })
  expect(await engine.call('history.undo', {})).toBe(null)
  await engine.call('projects.openSample', {})
  expect(await engine.call('history.state', {})).toEqual({ undo: null, redo: null })
})

it('H7 a long quote or claim is named by its first words', async () => {
  const engine = await startTestEngine()
  const { id: interviewId, revision } = await buildInterview(engine, { text: `👍${'word '.repeat(50)}` })
  await engine.call('quotes.capture', { interviewId, revision, start: 0, end: 200, kinds: ['need'] })
  expect((await engine.call('history.state', {})).undo).toBe(
    'tag “👍word word word word word word word wor…”',
  )
})
