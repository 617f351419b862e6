import { join } from 'node:path'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { expect, it, vi } from 'vitest'
import { createFilter } from '../../../electron/engine/search/found.ts'
import { matchOf, parseSearch } from '../../../electron/engine/search/search-query.ts'
import { searchable } from '../../../electron/engine/search/searchable.ts'
import { migrations } from '../../../electron/engine/store/migrations/index.ts'
import { createReader } from '../../../electron/engine/store/reader.ts'
import { matchingQuotes } from '../../../electron/engine/store/search.ts'
import { buildInterview, buildQuote, importLines } from '../support/build.ts'
import { openedDatabase } from '../support/opened-databases.ts'
import { startEngineAlone, startTestEngine } from '../support/test-engine.ts'

vi.mock('../../../electron/engine/store/file.ts', async importOriginal => {
  const { noted } = await import('../support/opened-databases.ts')
  return noted(await importOriginal())
})

it('F2 the index and what is highlighted agree on what holds the words, in every script', () => {
  const database = new Database(':memory:')
  for (const { sql } of migrations) database.exec(sql)
  const read = createReader(database)
  const forget = database.prepare('DELETE FROM search_quote')
  const learn = database.prepare(`INSERT INTO search_quote (rowid, words, memo) VALUES (1, ?, '')`)
  const letter = fc.constantFrom(
    ...[
      'a',
      'B',
      'é',
      'e\u0301',
      'ß',
      'İ',
      'Σ',
      'ς',
      '👍🏽',
      '中',
      '国',
      'が',
      'か',
      'ｶﾞ',
      'ที่',
      'ท',
      'कि',
      'क',
    ],
    ...['السِّ', 'أ', '한', 'ﬁ', '1', ' ', '-', '.', 'x'],
  )
  const text = fc.array(letter, { minLength: 1, maxLength: 12 }).map(letters => letters.join(''))
  fc.assert(
    fc.property(text, text, fc.boolean(), (words, sought, isInIt) => {
      const typed = isInIt ? words.slice(0, Math.ceil(words.length / 2)) : sought
      const query = parseSearch(typed)
      const match = matchOf(query)
      if (match === null) return
      forget.run()
      learn.run(searchable(words))
      expect(matchingQuotes(read, match).length > 0).toBe(createFilter(query)(words))
    }),
    { numRuns: 1_000 },
  )
})

it('F4 what was imported a moment ago is found', async () => {
  const engine = await startTestEngine()
  await importLines(engine, ['# Ridgeway', '', 'Daniel: The rebate is late.'])
  expect((await engine.call('search.find', { text: 'rebate' })).hits).toMatchObject([{ noun: 'interview' }])
})

it('F4 a project that is open read-only is searched, and its file stays as it is', async () => {
  const engine = await startTestEngine()
  await buildQuote(engine)
  await engine.close()
  const path = join(engine.folder, 'project.throughline')
  const reader = startEngineAlone({ folder: join(engine.folder, 'reader') })
  await reader.call('projects.open', { path, readOnly: true })
  const hits = async () => (await reader.call('search.find', { text: 'shelf' })).hits.map(({ noun }) => noun)
  expect(await hits()).toEqual(['quote', 'interview'])
  expect(await reader.refusal('tags.create', { name: 'late', parentId: null })).toMatchObject({
    kind: 'read-only',
  })
  expect(await hits()).toEqual(['quote', 'interview'])
})

it('F4 P11 a disk that is full leaves the search behind, and it catches up once there is room', async () => {
  const engine = await startTestEngine()
  const database = openedDatabase()
  await buildInterview(engine, { text: `The rebate is late. ${'words and more of them '.repeat(2_000)}` })
  database.pragma(`max_page_count = ${database.pragma('page_count', { simple: true })}`)
  const nouns = async () =>
    (await engine.call('search.find', { text: 'rebate' })).hits.map(({ noun }) => noun)
  expect(await nouns()).toEqual([])
  database.pragma('max_page_count = 1073741823')
  expect(await nouns()).toEqual(['interview'])
})
