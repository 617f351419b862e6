import { v7 as uuidv7 } from 'uuid'
import type { ClaimId, QuoteId } from '../../../shared/model/ids.ts'
import { type Case, measured } from '../bench.ts'
import { workerEngine } from '../engines.ts'
import { openFloor } from '../floor.ts'
import { inTurns, timed } from '../sampling.ts'

/** Placing a quote on a claim, and undoing it: each undo leaves the claims as they were. */
export const place: Case = async bench => {
  const engine = workerEngine(bench)
  await engine.ask('projects.open', { path: bench.copy('place') })
  const floor = openFloor(bench.copy('place-floor'))
  const { sql, write, log } = floor
  const claims = floor.database.prepare('SELECT id FROM claim ORDER BY id').all() as { id: ClaimId }[]
  const quotes = floor.database
    .prepare('SELECT id FROM quote WHERE id NOT IN (SELECT quote_id FROM evidence) ORDER BY id')
    .all() as { id: QuoteId }[]
  let placed: { stepId: string; id: string; row: Row } | null = null

  const samples = await inTurns(
    {
      engine: () => {
        const { quoteId, claimId } = next()
        return timed(() => engine.ask('evidence.place', { quoteIds: [quoteId], target: { claimId } }))
      },
      engineUndo: () => timed(() => engine.ask('history.undo', {})),
      floor: () => {
        const { quoteId, claimId } = next()
        return timed(() => {
          const [id, stepId] = [uuidv7(), uuidv7()]
          const row = { claim_id: claimId, quote_id: quoteId, stance: 'supports', position: 9_999 }
          write(() => {
            sql('INSERT INTO evidence (id, claim_id, quote_id, stance, position) VALUES (?, ?, ?, ?, ?)').run(
              id,
              ...Object.values(row),
            )
            log({ ...logged(stepId), changes: [{ entity: 'evidence', id, before: null, after: row }] })
          })
          placed = { stepId, id, row }
        })
      },
      floorUndo: () =>
        timed(() => {
          if (!placed) throw new Error('Nothing was placed')
          const { stepId, id, row } = placed
          write(() => {
            sql('DELETE FROM evidence WHERE id = ?').run(id)
            log({
              ...logged(uuidv7()),
              kind: 'undo',
              reverses: stepId,
              changes: [{ entity: 'evidence', id, before: row, after: null }],
            })
          })
        }),
    },
    { warmUps: 20, rounds: 200, isFixedOrder: true },
  )
  floor.database.close()
  await engine.close()
  return [
    measured('place a quote on a claim', 'ms', samples.engine, { floor: samples.floor }),
    measured('undo a placement', 'ms', samples.engineUndo, { floor: samples.floorUndo }),
  ]

  function next(): { quoteId: QuoteId; claimId: ClaimId } {
    return { quoteId: bench.random.pick(quotes).id, claimId: bench.random.pick(claims).id }
  }
}

type Row = { claim_id: string; quote_id: string; stance: string; position: number }

function logged(id: string) {
  return { id, kind: 'do', label: 'place 1 quote on Cloud Integrator', reverses: null } as const
}
