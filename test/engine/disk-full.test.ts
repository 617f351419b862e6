import { expect, it, vi } from 'vitest'
import { errorText } from '../../shared/errors.ts'
import { buildInterview, buildQuote, notes, writeText } from './support/build.ts'
import { noted, openedDatabase, rowsOf } from './support/opened-databases.ts'
import { stateOf } from './support/state.ts'
import { startTestEngine } from './support/test-engine.ts'

vi.mock('../../electron/engine/store/file.ts', async importOriginal => noted(await importOriginal()))

function takeTheDiskAway() {
  const database = openedDatabase()
  database.pragma(`max_page_count = ${database.pragma('page_count', { simple: true })}`)
}

function giveItBack() {
  openedDatabase().pragma('max_page_count = 1073741823')
}

it('P11 a full disk stores nothing by halves, and everything again once there is room', async () => {
  const engine = await startTestEngine()
  const interview = await buildInterview(engine)
  await buildQuote(engine, { interview })
  const [state, rows] = [await stateOf(engine), rowsOf(openedDatabase())]
  const history = await engine.call('history.state', {})
  engine.events.length = 0
  takeTheDiskAway()
  const text = `Long. ${'x'.repeat(200_000)} ${notes}`
  const { revision } = await engine.call('interviews.get', { id: interview.id })
  const write = { id: interview.id, revision, text, blocks: [], marks: [] }
  const memo = 'y'.repeat(100_000)
  const [quote] = (await engine.call('quotes.list', {})).quotes
  for (const [name, input] of [
    ['interviews.write', write],
    ['quotes.update', { id: quote!.id, memo, kinds: ['motivation'] }],
    ['interviews.write', write],
  ] as const) {
    const error = await engine.refusal(name, input)
    expect(error).toEqual({ kind: 'disk-full' })
    expect(errorText(error)).toContain('the disk is full')
  }
  expect(engine.events).toEqual([])
  expect(await stateOf(engine)).toEqual(state)
  expect(rowsOf(openedDatabase())).toEqual(rows)
  expect(await engine.call('history.state', {})).toEqual(history)
  expect((await engine.call('projects.check', {})).findings).toEqual([])

  giveItBack()
  expect(await engine.call('interviews.write', write)).toEqual({ revision: revision + 1 })
  expect((await engine.call('quotes.get', { id: quote!.id })).start).toBe(
    quote!.start + text.length - notes.length,
  )
  await engine.call('history.undo', {})
  expect(await stateOf(engine)).toEqual(state)
})

it('P11 an undo that does not fit the disk undoes nothing, and can be tried again', async () => {
  const engine = await startTestEngine()
  const { id } = await buildInterview(engine, { text: '' })
  await writeText(engine, id, 'z'.repeat(300_000))
  const after = await stateOf(engine)
  await engine.call('interviews.remove', { id })
  const removed = await stateOf(engine)
  takeTheDiskAway()
  // The removed text's pages are free and may be used again: what is brought back has to be larger than they are.
  for (let filled = true; filled; ) {
    const made = await engine
      .call('tags.create', { name: `fill ${Math.random()}`, description: 'x'.repeat(2_000) })
      .catch(() => null)
    filled = made !== null
    if (made) await engine.call('history.undo', {})
  }
  expect((await engine.call('history.state', {})).undo).toBe('remove interview Ridgeway in March')
  expect(await engine.refusal('history.undo', {})).toEqual({ kind: 'disk-full' })
  expect(await stateOf(engine)).toEqual(removed)
  giveItBack()
  await engine.call('history.undo', {})
  expect(await stateOf(engine)).toEqual(after)
})
