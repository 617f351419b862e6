import Database from 'better-sqlite3'
import { type Case, measured } from '../bench.ts'
import { workerEngine } from '../engines.ts'
import { inTurns } from '../sampling.ts'

/** Opening a project up to the rows of its first screen: counts, what undo would undo, and the interviews. */
export const open: Case = async bench => {
  const paths = { engine: bench.copy('open'), floor: bench.copy('open-floor') }
  const engine = workerEngine(bench)
  const samples = await inTurns(
    {
      async engine() {
        const start = performance.now()
        await engine.ask('projects.open', { path: paths.engine })
        await Promise.all([
          engine.ask('projects.current', {}),
          engine.ask('history.state', {}),
          engine.ask('interviews.list', {}),
        ])
        const time = performance.now() - start
        await engine.ask('projects.close', {})
        return time
      },
      async floor() {
        const start = performance.now()
        const database = openDirectly(paths.floor)
        const time = performance.now() - start
        database.close()
        return time
      },
    },
    { warmUps: 2, rounds: 15 },
  )
  await engine.close()
  return [
    measured('open the project to its first screen', 'ms', samples.engine, {
      floor: samples.floor,
      target: { of: 'ratio', atMost: 1.5 },
    }),
    measured('open the project to its first screen, at worst', 'ms', samples.engine, {
      target: { of: 'p95', atMost: 1_000 },
    }),
  ]
}

function openDirectly(path: string): Database.Database {
  const database = new Database(path, { timeout: 0, fileMustExist: true })
  database.pragma('locking_mode = EXCLUSIVE')
  database.exec('BEGIN EXCLUSIVE; COMMIT')
  database.pragma('journal_mode = TRUNCATE')
  database.pragma('synchronous = FULL')
  database.pragma('foreign_keys = ON')
  database.pragma('cache_size = -16000')
  database.pragma('temp_store = MEMORY')
  database.pragma('quick_check(1)')
  database.pragma('user_version')
  for (const sql of firstScreen) database.prepare(sql).all()
  return database
}

const firstScreen = [
  'SELECT id, name FROM project',
  `SELECT count(*), sum(kinds & 1 != 0), sum(kinds & 2 != 0), sum(kinds & 4 != 0) FROM quote WHERE is_withdrawn = 0`,
  ...['partner', 'participant', 'interview', 'tag', 'persona', 'claim', 'evidence'].map(
    table => `SELECT count(*) FROM ${table}`,
  ),
  'SELECT id, kind, label FROM step ORDER BY seq DESC LIMIT 1000',
  `WITH counted AS (
     SELECT interview_id, count(*) AS quotes, sum(needs_review) AS needs_review
     FROM quote WHERE is_withdrawn = 0 GROUP BY interview_id)
   SELECT interview.id, title, date, interview.partner_id, partner.name, partner.type, coalesce(quotes, 0),
     coalesce(needs_review, 0)
   FROM interview LEFT JOIN partner ON partner.id = interview.partner_id
   LEFT JOIN counted ON counted.interview_id = interview.id
   ORDER BY date DESC, interview.id DESC`,
]
