import { describe, expect, it } from 'vitest'
import { createFinder, hitFrom } from '../../renderer/interviews/find/find-hits.ts'

/** The words found, as they stand in the text. */
function found(text: string, sought: string): readonly string[] {
  const lines = text.split('\n')
  return createFinder()(lines, sought).map(hit => lines[hit.line]?.slice(hit.start, hit.end) ?? '')
}

describe('finding in a text', () => {
  it('takes no notice of case and accents, on either side', () => {
    expect(found('Café, CAFE\nand cafe\u0301s', 'cafÉ')).toEqual(['Café', 'CAFE', 'cafe\u0301'])
  })

  it('finds straight quotation marks and hyphens where the text has typographic ones', () => {
    expect(found('It’s “well–known”', 'it\'s "well-known"')).toEqual(['It’s “well–known”'])
  })

  it('finds Chinese, Japanese and Thai by substring, and keeps the marks that make another word of them', () => {
    expect(found('渠道合作伙伴计划', '合作伙伴')).toEqual(['合作伙伴'])
    expect(found('パートナーがない', 'がな')).toEqual(['がな'])
    expect(found('パートナーがない', 'か')).toEqual([])
    expect(found('か\u3099ない', 'が')).toEqual(['か\u3099'])
    expect(found('ราคาสูงกว่าที่อื่น', 'ที่')).toEqual(['ที่'])
  })

  it('gives places in the text as it is written, behind letters that fold to more or fewer', () => {
    expect(found('ﬁne İstanbul ﬁne', 'fin')).toEqual(['ﬁn', 'ﬁn'])
    expect(found('ﬁne', 'f')).toEqual(['ﬁ'])
    expect(found('😀 Übergabe', 'uberg')).toEqual(['Überg'])
  })

  it('finds nothing for nothing, and never overlapping words', () => {
    expect(found('aaaa', '')).toEqual([])
    expect(found('aaaa', 'aa')).toEqual(['aa', 'aa'])
  })

  it('begins at the place where one is, and at the top behind the last', () => {
    const hits = createFinder()(['one two', 'two', 'none'], 'two')
    expect(hitFrom(hits, { line: 0, start: 5 })).toBe(1)
    expect(hitFrom(hits, { line: 1, start: 0 })).toBe(1)
    expect(hitFrom(hits, { line: 2, start: 0 })).toBe(0)
  })
})
