import { v7 as uuidv7 } from 'uuid'
import type { QuoteId, TagId } from '../../../shared/model/ids.ts'
import { type Bench, type Case, measured } from '../bench.ts'
import { type Asked, workerEngine } from '../engines.ts'
import { type Floor, openFloor } from '../floor.ts'
import { inTurns, timed } from '../sampling.ts'

const many = 1_000

/** Giving a thousand quotes another tag in place of the one they have, as one step; and undoing that. */
export const retag: Case = async bench => {
  const engine = workerEngine(bench)
  await engine.ask('projects.open', { path: bench.copy('retag') })
  const floor = openFloor(bench.copy('retag-floor'))
  const ids = someQuotes(bench, floor)
  const asked = await prepared(engine, ids)
  const direct = directly(floor, ids)
  const samples = await inTurns(
    {
      engine: () =>
        timed(() => engine.ask('quotes.change', { ids, addTagIds: [asked.to], removeTagIds: [asked.from] })),
      engineUndo: () => timed(() => engine.ask('history.undo', {})),
      floor: () => timed(direct.retag),
      floorUndo: () => timed(direct.undo),
    },
    { warmUps: 5, rounds: 40, isFixedOrder: true },
  )
  floor.database.close()
  await engine.close()
  return [
    measured(`retag ${many} quotes`, 'ms', samples.engine, {
      floor: samples.floor,
      target: { of: 'ratio', atMost: 2 },
    }),
    measured(`undo retagging ${many} quotes`, 'ms', samples.engineUndo, { floor: samples.floorUndo }),
  ]
}

function someQuotes({ random }: Bench, { database }: Floor): QuoteId[] {
  const quotes = database.prepare('SELECT id FROM quote ORDER BY id').all() as { id: QuoteId }[]
  const chosen = new Set<QuoteId>()
  while (chosen.size < Math.min(many, quotes.length)) chosen.add(random.pick(quotes).id)
  return [...chosen]
}

/** A tag that all the quotes have, and another that none has. */
async function prepared(engine: Asked, ids: QuoteId[]): Promise<{ from: TagId; to: TagId }> {
  const [from, to] = [
    await engine.ask('tags.create', { name: 'before' }),
    await engine.ask('tags.create', { name: 'after' }),
  ]
  await engine.ask('quotes.change', { ids, addTagIds: [from.id] })
  return { from: from.id, to: to.id }
}

/** The rows that the engine writes, and nothing it reads. */
function directly({ database, sql, write, log }: Floor, ids: readonly QuoteId[]) {
  const [from, to] = [uuidv7(), uuidv7()]
  const create = database.prepare(
    "INSERT INTO tag (id, name, color, description, parent_id, position) VALUES (?, ?, '#000000', '', NULL, 0)",
  )
  create.run(from, 'before')
  create.run(to, 'after')
  const give = sql('INSERT INTO quote_tag (quote_id, tag_id) VALUES (?, ?)')
  const take = sql('DELETE FROM quote_tag WHERE quote_id = ? AND tag_id = ?')
  write(() => {
    for (const id of ids) give.run(id, from)
  })
  let stepId = ''
  const swap = (gone: string, given: string, kind: 'do' | 'undo') =>
    write(() => {
      for (const id of ids) {
        take.run(id, gone)
        give.run(id, given)
      }
      const reverses = kind === 'undo' ? stepId : null
      stepId = uuidv7()
      const changes = ids.flatMap(id => [
        { entity: 'quote_tag', id: `${id}:${gone}`, before: {}, after: null },
        { entity: 'quote_tag', id: `${id}:${given}`, before: null, after: {} },
      ])
      log({ id: stepId, kind, label: 'change 1000 quotes', reverses, changes })
    })
  return { retag: () => swap(from, to, 'do'), undo: () => swap(to, from, 'undo') }
}
