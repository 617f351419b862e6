import { searchTables } from '../../../electron/engine/store/search.ts'
import { type Case, measured } from '../bench.ts'
import { workerEngine } from '../engines.ts'
import { type Floor, openFloor } from '../floor.ts'
import type { Random } from '../random.ts'
import { inTurns, timed } from '../sampling.ts'

/** The first fifty hits, with the words around them, of one to three words that stand together somewhere. */
export const search: Case = async bench => {
  const engine = workerEngine(bench)
  await engine.ask('projects.open', { path: bench.copy('search') })
  // A second after opening, the engine reads all quotes into memory, in turns: it is not what is measured here.
  await engine.ask('quotes.facets', { filter: {} })
  const floor = openFloor(bench.copy('search-floor'))
  const spoken = floor.sql('SELECT exact FROM quote ORDER BY id LIMIT 5000').all() as { exact: string }[]
  const next = () => soughtWords(bench.random, bench.random.pick(spoken).exact)
  const samples = await inTurns(
    {
      engine: () => {
        const text = next()
        return timed(() => engine.ask('search.find', { text, limit: 50 }))
      },
      floor: () => {
        const text = next()
        return timed(() => findDirectly(floor, text))
      },
    },
    { warmUps: 20, rounds: 200 },
  )
  floor.database.close()
  await engine.close()
  const options = { floor: samples.floor }
  return [
    measured('search one to three words', 'ms', samples.engine, {
      ...options,
      target: { of: 'ratio', atMost: 1.5 },
    }),
    measured('search one to three words, at worst', 'ms', samples.engine, {
      target: { of: 'p95', atMost: 15 },
    }),
  ]
}

function soughtWords(random: Random, exact: string): string {
  const words = exact.match(/[A-Za-z]{3,}/g) ?? ['price']
  const first = random.below(words.length)
  return words.slice(first, first + 1 + random.below(3)).join(' ')
}

/** FTS5 alone: the best fifty of each index, and the texts that a snippet is cut from. */
function findDirectly({ sql }: Floor, text: string) {
  const match = text
    .split(' ')
    .map(word => `"${word.toLowerCase()}"`)
    .join(' AND ')
  const numbers = Object.keys(searchTables).map(table =>
    sql(`SELECT rowid FROM ${table} WHERE ${table} MATCH ? ORDER BY rank LIMIT 50`).pluck().all(`${match} *`),
  )
  for (const [noun, columns] of [
    ['quote', 'exact, memo'],
    ['interview', 'title, text'],
  ]) {
    sql(
      `SELECT ${columns} FROM search_document JOIN ${noun} ON ${noun}.id = search_document.id
       WHERE noun = '${noun}' AND number IN (SELECT value FROM json_each(?))`,
    ).all(JSON.stringify(numbers.flat()))
  }
}
