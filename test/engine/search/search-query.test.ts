import Database from 'better-sqlite3'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { matchOf, parseSearch } from '../../../electron/engine/search/search-query.ts'

const word = (...words: string[]) => ({ words, isBeginning: false })
const beginning = (...words: string[]) => ({ words, isBeginning: true })

it.each([
  ['price list', { wanted: [word('price'), beginning('list')], unwanted: [], signs: [] }],
  ['price list ', { wanted: [word('price'), word('list')], unwanted: [], signs: [] }],
  ['"price list" sto', { wanted: [word('price', 'list'), beginning('sto')], unwanted: [], signs: [] }],
  ['“price list”', { wanted: [word('price', 'list')], unwanted: [], signs: [] }],
  ['"price li', { wanted: [beginning('price', 'li')], unwanted: [], signs: [] }],
  ['stock -price', { wanted: [word('stock')], unwanted: [word('price')], signs: [] }],
  ['-"price list"', { wanted: [], unwanted: [word('price', 'list')], signs: [] }],
  ['Éclair p', { wanted: [word('eclair'), word('p')], unwanted: [], signs: [] }],
  ["can't 30%", { wanted: [word('can', 't'), beginning('30')], unwanted: [], signs: [] }],
  ['渠道', { wanted: [word('渠', '道')], unwanted: [], signs: [] }],
  ['% -', { wanted: [], unwanted: [], signs: ['%', '-'] }],
  ['', { wanted: [], unwanted: [], signs: [] }],
])('F1 what a person types is words, phrases and words to leave out: %s', (text, query) => {
  expect(parseSearch(text)).toEqual(query)
})

it('F1 nothing that is typed is an error', () => {
  const database = new Database(':memory:')
  database.exec('CREATE VIRTUAL TABLE search_quote USING fts5 (words, memo)')
  const find = database.prepare('SELECT rowid FROM search_quote WHERE search_quote MATCH ?')
  const typed = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc
      .array(
        fc.constantFrom(
          'a',
          'price',
          '"',
          '-',
          '*',
          '(',
          ')',
          'AND',
          'NOT',
          'NEAR',
          ':',
          '^',
          '+',
          ' ',
          '“',
          '渠',
        ),
      )
      .map(parts => parts.join('')),
  )
  fc.assert(
    fc.property(typed, text => {
      const match = matchOf(parseSearch(text))
      if (match !== null) expect(find.all(match)).toEqual([])
    }),
    { numRuns: 2_000 },
  )
  database.close()
})
