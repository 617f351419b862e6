import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createFilter, foundIn } from '../../../electron/engine/search/found.ts'
import { parseSearch } from '../../../electron/engine/search/search-query.ts'
import { folded } from '../../../electron/engine/store/folding.ts'

const marked = (text: string, sought: string) =>
  foundIn(text, parseSearch(sought).wanted).map(({ start, end }) => text.slice(start, end))

it.each([
  ['The Price of a price list.', 'price ', ['Price', 'price']],
  ['Pricing, priced, prize', 'pric', ['Pricing', 'priced']],
  ['enterprise prise', 'prise', ['prise']],
  ['the résumé, RESUME and re\u0301sume\u0301', 'resume ', ['résumé', 'RESUME', 're\u0301sume\u0301']],
  ['👍🏽 Stock 👍🏽 stock', 'stock', ['Stock', 'stock']],
  ['a price-list, a price  list, a list price', '"price list"', ['price-list', 'price  list']],
  ['我们的渠道很好', '渠道', ['渠道']],
  ['ราคาสินค้า', 'สินค้า', ['สินค้า']],
  ['我们的CRM系统', 'crm ', ['CRM']],
  ['我们的CRM系统', 'cr', ['CRM']],
  ['ข้อที่หนึ่ง', 'ที่', ['ที่']],
  ['คืนเงินให้คน', 'คน', ['คน']],
  ['がくせい かくせい', 'かく', ['かく']],
  ['ﾎﾟｰﾀﾙとポータル', 'ポータル', ['ﾎﾟｰﾀﾙ', 'ポータル']],
  ['किताबें और कुल', 'किता', ['किताबें']],
  ['किताबें और कल', 'कुल', []],
  ['السِّعر والسعر', 'السعر ', ['السِّعر']],
  ['الأسعار', 'الاسعار', ['الأسعار']],
  ['가격이 높다', '가격', ['가격이']],
  ['ΟΔΟΣ, οδός', 'οδος ', ['ΟΔΟΣ', 'οδός']],
  ['Straße, Øresund, Łódź', 'strasse oresund lodz ', ['Straße', 'Øresund', 'Łódź']],
  ['nothing here', 'price', []],
])('F2 finds words in %j for %j', (text, sought, found) => {
  expect(marked(text, sought)).toEqual(found)
})

it('F2 what is found is in the text’s own units, however it is written', () => {
  const letter = fc.constantFrom(
    'a',
    'é',
    'e\u0301',
    'ß',
    'İ',
    '👍',
    '中',
    ' ',
    '-',
    'ﬁ',
    'b',
    'が',
    'ς',
    'Σ',
    '한',
  )
  fc.assert(
    fc.property(fc.array(letter, { maxLength: 30 }), letters => {
      const text = letters.join('')
      const terms = parseSearch('a "e b" 中 ').wanted
      for (const { start, end } of foundIn(text, terms)) {
        expect(
          terms.some(term => createFilter({ wanted: [term], unwanted: [] })(text.slice(start, end))),
        ).toBe(true)
        expect(folded(text.slice(start, end))).not.toBe('')
      }
    }),
  )
})
