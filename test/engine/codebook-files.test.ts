import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { readCodebookCsv, writeCodebookCsv } from '../../electron/engine/codebook/codebook-csv.ts'
import { readCodebookQdc, writeCodebookQdc } from '../../electron/engine/codebook/codebook-qdc.ts'
import { asColor } from '../../electron/engine/codebook/codebook-row.ts'
import { buildInterview, buildParticipant, buildQuote, buildTag } from './support/build.ts'
import { treeOf } from './support/tag-tree.ts'
import { newId, startTestEngine, type TestEngine } from './support/test-engine.ts'

const schemaPath = join(import.meta.dirname, '../../../shared/refi-qda/Codebook.xsd')

async function buildCodebook(engine: TestEngine) {
  const money = await engine.call('tags.create', {
    name: 'Money',
    description: 'Sums,\n"prices".',
    color: '#A8434F',
  })
  const price = await engine.call('tags.create', {
    name: 'A > B',
    parentId: money.id,
    usage: '=Not for rebates.',
  })
  await buildTag(engine, '<Terms & "days">', money.id)
  await buildTag(engine, 'Portal')
  return { money, price }
}

async function exported(engine: TestEngine, format: 'csv' | 'qdc', name = `codebook.${format}`) {
  const { path } = await engine.call('tags.exportCodebook', { format, path: join(engine.folder, name) })
  return path
}

const said = async (engine: TestEngine) =>
  (await engine.call('tags.list', {})).map(({ name, color, description, usage }) => ({
    name,
    color,
    description,
    usage,
  }))

for (const format of ['csv', 'qdc'] as const) {
  it(`G12 a codebook is the same again in another project, by way of ${format}`, async () => {
    const engine = await startTestEngine()
    await buildCodebook(engine)
    const [tree, tags, path] = [await treeOf(engine), await said(engine), await exported(engine, format)]
    await engine.call('projects.create', { path: join(engine.folder, 'other'), name: 'Other' })
    const source = { path, name: `codes.${format}` }
    expect(await engine.call('tags.previewCodebook', { source })).toMatchObject({
      created: 4,
      changed: 0,
      same: 0,
      skipped: 0,
      warnings: [],
    })
    expect(await treeOf(engine)).toEqual([])
    await engine.call('tags.importCodebook', { source })
    expect([await treeOf(engine), await said(engine)]).toEqual([tree, tags])
    expect((await engine.call('history.state', {})).undo).toBe(`import 4 tags of codes.${format}`)
    expect(await engine.call('tags.importCodebook', { source })).toEqual({
      created: 0,
      changed: 0,
      same: 4,
      skipped: 0,
    })
    await engine.call('history.undo', {})
    expect(await treeOf(engine)).toEqual([])
  })
}

it('G13 tags that are there already, in whatever case, are kept and get what they lack', async () => {
  const engine = await startTestEngine()
  const { money } = await buildCodebook(engine)
  const quote = await buildQuote(engine)
  const pasted = [
    'Level 1;Level 2;Description;Usage note;Example;Colour',
    'MONEY;;Overwritten?;For sums.;We sell what is on the shelf.;#000000',
    'money;New;;;;#abc',
    ';;Nameless;;;',
    `${'x'.repeat(101)};;;;;`,
  ].join('\n')
  const source = { pasted, name: 'codes.csv' }
  const { rows } = await engine.call('tags.previewCodebook', { source })
  expect(rows.map(row => row.why)).toEqual([
    'is there already, and gets a usage note and an example',
    'a new tag',
    'skipped: it has no name',
    'skipped: its name is longer than 100 characters',
  ])
  await engine.call('tags.importCodebook', { source })
  const [first] = await engine.call('tags.list', {})
  expect(first).toEqual({ ...money, usage: 'For sums.', exampleId: quote.id })
  expect((await engine.call('tags.list', {})).find(tag => tag.name === 'New')).toMatchObject({
    color: '#AABBCC',
    parentId: money.id,
  })
})

it('G13 tags that only stand above those of a file are created, shown and counted like them', async () => {
  const engine = await startTestEngine()
  const source = {
    pasted: 'Level 1,Level 2\nMoney,Price\nMoney,Margin\nPortal,Search\nPortal,',
    name: 'codes.csv',
  }
  const { rows, created } = await engine.call('tags.previewCodebook', { source })
  expect(rows.map(row => [row.path.join('/'), row.does, row.why])).toEqual([
    ['Money', 'create', 'a new tag, as others stand below it'],
    ['Money/Price', 'create', 'a new tag'],
    ['Money/Margin', 'create', 'a new tag'],
    ['Portal/Search', 'create', 'a new tag'],
    ['Portal', 'create', 'a new tag'],
  ])
  await engine.call('tags.importCodebook', { source })
  expect([created, (await engine.call('tags.list', {})).length]).toEqual([5, 5])
  expect((await engine.call('history.state', {})).undo).toBe('import 5 tags of codes.csv')
})

it('G12 a codebook of another program is read: drafts of the format, braces, alpha, codes for order only, sets', async () => {
  const engine = await startTestEngine()
  const path = join(engine.folder, 'other.qdc')
  writeFileSync(
    path,
    `\uFEFF<?xml version="1.0"?><CodeBook xmlns="urn:QDA-XML:codebook:0:4" origin="Other"><Codes>
      <Code guid="{0A1B2C3D-0000-4000-8000-000000000001}" name=" Money\n matters" isCodable="false" color="#FF2B5C8A">
        <Description>Usage note:\nnot ours</Description>
        <Code guid="0a1b2c3d-0000-4000-8000-000000000002" name="Price" isCodable="true" color="#2F8F6BFF"/>
      </Code>
      <Code guid="0a1b2c3d-0000-4000-8000-000000000003" name="Odd" isCodable="true" color="puce"/>
    </Codes><Sets><Set guid="0a1b2c3d-0000-4000-8000-000000000004" name="Some"><Description>x</Description></Set></Sets></CodeBook>`,
  )
  const source = { path }
  expect((await engine.call('tags.previewCodebook', { source })).warnings).toEqual([
    '“puce” is no colour that is known.',
    'Its sets of codes are left out: tags have no sets.',
  ])
  await engine.call('tags.importCodebook', { source })
  expect(await treeOf(engine)).toEqual(['Money matters', '  Price', 'Odd'])
  expect((await said(engine)).slice(0, 2)).toEqual([
    { name: 'Money matters', color: '#2B5C8A', description: 'Usage note:\nnot ours', usage: '' },
    { name: 'Price', color: '#2F8F6B', description: '', usage: '' },
  ])
})

it('G12 what is no codebook is refused in one sentence, and changes nothing', async () => {
  const engine = await startTestEngine()
  const refusal = async (pasted: string) => {
    const error = await engine.refusal('tags.importCodebook', { source: { pasted, name: 'x' } })
    return error.kind === 'invalid-input' ? error.reason : error
  }
  expect(await refusal('<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes>')).toContain('is damaged')
  expect(await refusal('<html xmlns="urn:other"/>')).toBe('is XML, but no REFI-QDA codebook')
  expect(await refusal('<!DOCTYPE a [<!ENTITY b "c">]><CodeBook/>')).toContain('document type')
  expect(await refusal('a,b\n1,2')).toContain('of its columns is called Path, Tag, Code or Level 1')
  expect(await refusal(' ')).toContain('has no words')
  expect(await treeOf(engine)).toEqual([])
  expect(await engine.refusal('tags.exportCodebook', { format: 'qdc', path: null })).toMatchObject({
    kind: 'conflict',
  })
})

it('W5 W7 W9 an example leaves where its words may, without names, and that is noted', async () => {
  const engine = await startTestEngine()
  const { money, price } = await buildCodebook(engine)
  const person = await buildParticipant(engine, { name: 'Ines Calder' })
  const refusing = await buildParticipant(engine, { name: 'Dee Marsh' })
  const open = await buildInterview(engine, {
    text: 'Ask Ines Calder about it.',
    participantIds: [person.id],
  })
  const shut = await buildInterview(engine, { participantIds: [refusing.id] })
  await engine.call('consents.set', { participantId: refusing.id, status: 'refused' })
  const free = await buildQuote(engine, { interview: open, words: 'Ask Ines Calder about it.' })
  const withheld = await buildQuote(engine, { interview: shut })
  await engine.call('tags.update', { id: money.id, exampleId: free.id })
  await engine.call('tags.update', {
    id: price.id,
    exampleId: withheld.id,
    usage: 'Say: We sell what is on the shelf.',
  })
  const csv = readFileSync(await exported(engine, 'csv'), 'utf8')
  expect(csv).toMatch(/Ask \[P\d+\] about it\./)
  expect(csv).not.toContain('Calder')
  expect(csv).not.toContain('We sell what is on the shelf')
  expect(readFileSync(await exported(engine, 'qdc'), 'utf8')).not.toContain('We sell')
  const { packs } = await engine.call('consents.consequences', { participantId: person.id })
  expect(packs.map(pack => pack.fileName)).toEqual(['codebook.csv'])
})

it('G12 alpha is left out of a colour, wherever it stands', () => {
  expect(['#abc', '2B5C8A', '#2b5c8aff', '#FF2B5C8A', '#FFFFFFFF', 'red', '#12345'].map(asColor)).toEqual([
    '#AABBCC',
    '#2B5C8A',
    '#2B5C8A',
    '#2B5C8A',
    '#FFFFFF',
    null,
    null,
  ])
})

const name = fc
  .string({
    unit: fc.constantFrom('a', 'É', '>', '›', ' ', ',', '"', "'", '=', '-', ';', '<', '&', '👍'),
    minLength: 1,
    maxLength: 12,
  })
  .map(text => text.replace(/ +/g, ' ').trim())
  .filter(text => text !== '')
const text = fc
  .string({
    unit: fc.constantFrom('a', '\n', ',', '"', "'", '=', '@', '<', ']]>', '&', ' ', '漢'),
    maxLength: 20,
  })
  .map(one => one.trim())
const rows = fc.array(
  fc.record({
    path: fc.array(name, { minLength: 1, maxLength: 4 }),
    color: fc.constant('#2B5C8A'),
    description: text,
    usage: text,
    example: text,
  }),
  { minLength: 1, maxLength: 8 },
)

it('G12 whatever a codebook says is read again from CSV as it was', () => {
  fc.assert(
    fc.property(rows, written => {
      expect(readCodebookCsv(writeCodebookCsv(written)).rows).toEqual(written)
    }),
  )
})

/** Depth first, as a codebook is listed: each path is one longer than its parent's at most. */
const tree = rows.map(list => {
  let above: readonly string[] = []
  return list.map(row => {
    above = [...above.slice(0, row.path.length - 1), row.path.at(-1) ?? 'a']
    return { ...row, path: above, example: '' }
  })
})

describe.skipIf(!existsSync(schemaPath))('beside the schema of REFI-QDA (../shared/refi-qda)', () => {
  it('G12 whatever is written as REFI-QDA is valid, and read again as it was', async () => {
    const schema = existsSync(schemaPath) ? readFileSync(schemaPath, 'utf8') : ''
    await fc.assert(
      fc.asyncProperty(tree, async written => {
        const codes = written.map(row => ({ ...row, id: newId<string>() }))
        const contents = writeCodebookQdc(codes)
        expect(readCodebookQdc(Buffer.from(contents)).rows).toEqual(written)
        const { errors } = await validateXML({ xml: { fileName: 'codebook.qdc', contents }, schema })
        expect(errors).toEqual([])
      }),
      { numRuns: 10 },
    )
  })
})
