import fc from 'fast-check'
import Papa from 'papaparse'
import { expect, it } from 'vitest'
import { byteOrderMark, csvRow } from '../../../electron/engine/csv/csv-row.ts'

const sign = fc.constantFrom(
  'a',
  ' ',
  ',',
  '"',
  "'",
  '\n',
  '\r',
  '\t',
  ';',
  '=',
  '+',
  '-',
  '@',
  '＝',
  'é',
  '👍',
  '等',
)
const cell = fc.array(sign, { maxLength: 8 }).map(signs => signs.join(''))
const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 })

it('W14 whatever stands in a cell is read back, with an apostrophe where it would be a formula', () => {
  const isFormula = (text: string) => /^[=+\-@\t\r＝＋－＠]/.test(text)
  fc.assert(
    fc.property(rows, given => {
      const file = byteOrderMark + given.map(csvRow).join('')
      const read = Papa.parse<string[]>(file, { delimiter: ',', newline: '\r\n' }).data
      expect(read.slice(0, -1)).toEqual(
        given.map(row => row.map(text => (isFormula(text) ? `'${text}` : text))),
      )
      expect(read.flat().filter(isFormula)).toEqual([])
    }),
  )
})

it.each([
  [['plain', 'words'], 'plain,words\r\n'],
  [['She said "no"', 'a, b', 'two\nlines'], '"She said ""no""","a, b","two\nlines"\r\n'],
  [['=1+1', '- we wait', "'tis"], "'=1+1,'- we wait,'tis\r\n"],
  [[' edge ', ''], '" edge ",\r\n'],
])('W14 writes %j', (cells, row) => {
  expect(csvRow(cells)).toBe(row)
})
