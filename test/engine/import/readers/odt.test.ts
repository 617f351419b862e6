import { describe, expect, it } from 'vitest'
import { buildOdt, buildOdtOf, buildZip } from '../documents.ts'
import { refusalOf, sentences } from './refused.ts'
import { readsOrRefuses, spoken, transcriptOf, wordsOf } from './spoken.ts'

describe('an OpenDocument text', () => {
  it('gives turns with their times', async () => {
    const { lines } = await transcriptOf('odt', await buildOdt(spoken.paragraphs))
    expect(lines).toEqual(spoken.lines)
  })

  it('has its title from what stands first as one, by its own style or one made of it', async () => {
    const style = '<style:style style:name="P7" style:family="paragraph" style:parent-style-name="Title"/>'
    const styled = await buildOdtOf(
      '<text:p text:style-name="P7">Talk</text:p><text:p>Words.</text:p>',
      style,
    )
    const headed = await buildOdtOf('<text:h text:outline-level="1">Talk</text:h><text:p>Words.</text:p>')
    for (const bytes of [styled, headed]) {
      expect(await transcriptOf('odt', bytes)).toMatchObject({ title: 'Talk', lines: [{ text: 'Words.' }] })
    }
  })

  it('keeps spaces, tabs and breaks as they are written', async () => {
    const bytes = await buildOdt(['one   two\tthree\nfour', 'five'])
    expect(await wordsOf('odt', bytes)).toEqual(['one   two\tthree', 'four', 'five'])
  })

  it('gives lists, tables and boxes of text as lines', async () => {
    const cell = (text: string) => `<table:table-cell><text:p>${text}</text:p></table:table-cell>`
    const bytes = await buildOdtOf(
      `<text:list><text:list-item><text:p>one</text:p></text:list-item></text:list><table:table><table:table-row>${cell('a')}${cell('b')}</table:table-row></table:table><text:p>before<draw:frame><draw:text-box><text:p>boxed</text:p></draw:text-box></draw:frame>after</text:p>`,
    )
    expect(await wordsOf('odt', bytes)).toEqual(['one', 'a\tb', 'before', 'boxed', 'after'])
  })

  it('keeps notes in brackets, leaves out deletions and tables of contents, and says so of comments', async () => {
    const bytes = await buildOdtOf(
      '<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion></text:changed-region></text:tracked-changes><text:table-of-content><text:index-body><text:p>Words 1</text:p></text:index-body></text:table-of-content><text:p>We sell<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Since</text:p><text:p>spring.</text:p></text:note-body></text:note>, mostly<office:annotation><text:p>Why?</text:p></office:annotation>.</text:p>',
    )
    const { lines, warnings } = await transcriptOf('odt', bytes)
    expect(lines.map(line => line.text)).toEqual(['We sell (Since spring.), mostly.'])
    expect(warnings).toEqual(['The comments beside its text are left out.'])
  })
})

describe('an OpenDocument text that is none, or made to do harm', () => {
  it.each([
    ['no zip', () => Buffer.from('words')],
    ['a zip of something else', () => buildZip({ 'a.txt': 'words' })],
    ['a table', () => buildZip({ 'content.xml': '<a/>' })],
    ['cut in half', async () => (await buildOdt(spoken.paragraphs)).subarray(0, 500)],
    ['of broken XML', () => buildOdtOf('<text:p>')],
  ])('as %s is refused', async (_, build) => {
    expect(await refusalOf(async () => transcriptOf('odt', await build()))).toBe(sentences.odt)
  })

  it('with a password is refused', async () => {
    const bytes = await buildOdtOf('', '', {
      'META-INF/manifest.xml': '<a><manifest:encryption-data xmlns:manifest="urn:m"/></a>',
    })
    expect(await refusalOf(() => transcriptOf('odt', bytes))).toBe(sentences.password)
  })

  it('without words is refused', async () => {
    expect(await refusalOf(async () => transcriptOf('odt', await buildOdt(['', ''])))).toBe(sentences.empty)
  })

  it('with entities within entities, in whatever encoding, is refused', async () => {
    const laughs =
      '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]><a>&c;</a>'
    for (const content of [Buffer.from(laughs), Buffer.from(`\ufeff${laughs}`, 'utf16le')]) {
      const bytes = await buildOdtOf('', '', { 'content.xml': content })
      expect(await refusalOf(() => transcriptOf('odt', bytes))).toBe(sentences.docType)
    }
  })

  it('of spaces without number is read as few, or refused', async () => {
    const one = await buildOdtOf('<text:p>a<text:s text:c="1000000000"/>b</text:p>')
    expect((await wordsOf('odt', one))[0]?.length).toBeLessThan(200)
    const many = await buildOdtOf(`<text:p>${'<text:s text:c="99"/>'.repeat(30_000)}</text:p>`)
    expect(await refusalOf(() => transcriptOf('odt', many))).toBe(sentences.long)
  })

  it('nested without end is refused', async () => {
    const deep = await buildOdtOf('<text:section>'.repeat(50_000))
    expect(await refusalOf(() => transcriptOf('odt', deep))).toMatch(/nested deeper/)
  })

  it('changed anywhere is read or refused', async () => {
    await readsOrRefuses('odt', await buildOdt(spoken.paragraphs))
  })
})
