import { expect, it } from 'vitest'
import { readsAny } from '../../renderer/engine/nouns.ts'
import type { EngineMethodName, Input } from '../../shared/contract/index.ts'
import { importLines } from './support/build.ts'
import { type Research, startResearch, writtenExamples } from './support/research.ts'
import { nounsAnnounced, startTestEngine, type TestEngine } from './support/test-engine.ts'

/** What the screens read, and so would keep showing if nobody told them. */
async function readAll(
  engine: TestEngine,
  { partner, interview, live, person, placed, both, price }: Research,
) {
  const read = async <Name extends EngineMethodName>(name: Name, input: Input<Name>) => {
    const result = await engine.call(name, input).catch((reason: Error) => reason.message)
    return [name, JSON.stringify(result)] as const
  }
  return [
    await read('projects.current', {}),
    await read('partners.list', {}),
    await read('participants.list', {}),
    await read('partners.consequences', { id: partner.id }),
    await read('participants.consequences', { id: person.id }),
    await read('segments.list', {}),
    await read('attributes.list', {}),
    await read('customers.list', {}),
    await read('interviews.list', {}),
    await read('interviews.get', { id: interview.id }),
    await read('interviews.get', { id: live.id }),
    await read('consents.ofParticipant', { participantId: person.id }),
    await read('consents.consequences', { participantId: person.id }),
    await read('guides.list', {}),
    await read('quotes.ofInterview', { interviewId: interview.id }),
    await read('quotes.get', { id: placed.id }),
    await read('quotes.get', { id: both.id }),
    await read('quotes.list', {}),
    await read('quotes.list', { filter: { isPlaced: false } }),
    await read('tags.list', {}),
    await read('tags.usage', {}),
    await read('tags.quotes', { id: price.id }),
    await read('personas.list', {}),
    await read('packs.leftOut', {}),
    await read('history.state', {}),
  ]
}

/** The queries that give something else since, and that no screen was told to read again. */
async function untold(
  engine: TestEngine,
  research: Research,
  act: () => Promise<unknown>,
): Promise<string[]> {
  const before = await readAll(engine, research)
  const from = engine.events.length
  await act()
  const announced = nounsAnnounced(engine, from)
  const after = await readAll(engine, research)
  return before.flatMap(([name, result], index) =>
    result !== after[index]?.[1] && !readsAny(name, announced) ? [name] : [],
  )
}

it.each(writtenExamples)(
  'A1 %s, and its undo and redo, announce all that reads otherwise, %#',
  async (name, input) => {
    const { engine, research } = await startResearch()
    expect(await untold(engine, research, () => engine.call(name, input(research) as never))).toEqual([])
    expect(await untold(engine, research, () => engine.call('history.undo', {}))).toEqual([])
    expect(await untold(engine, research, () => engine.call('history.redo', {}))).toEqual([])
  },
)

it('A1 an import announces what it brought', async () => {
  const { engine, research } = await startResearch()
  const lines = ['# New', 'Partner: Orrin', 'Participants: Ana', '', 'Ana: We call.']
  expect(await untold(engine, research, () => importLines(engine, lines, 'new.md'))).toEqual([])
})

it('A2 another project, or none, is announced as such', async () => {
  const engine = await startTestEngine()
  await engine.call('projects.create', { path: `${engine.folder}/other`, name: 'Other' })
  await engine.call('projects.close', {})
  expect(engine.events).toEqual([{ type: 'project' }, { type: 'project' }])
})

it('A2 a refused command announces nothing', async () => {
  const engine = await startTestEngine()
  await engine.refusal('tags.create', { name: '' })
  await engine.refusal('projects.open', { path: `${engine.folder}/missing` })
  expect(engine.events).toEqual([])
})
