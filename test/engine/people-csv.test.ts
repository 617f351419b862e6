import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { guessColumns, stageCalled, typeCalled } from '../../electron/engine/import/people-columns.ts'
import type { PeopleColumn } from '../../shared/contract/people.ts'
import type { Attribute } from '../../shared/model/attribute.ts'
import { partnerTypeNames, partnerTypes } from '../../shared/model/partner.ts'
import { mostCsvRows } from '../../shared/model/source.ts'
import { buildParticipant, buildPartner } from './support/build.ts'
import { newId, startTestEngine, type TestEngine } from './support/test-engine.ts'

const pasted = (...lines: string[]) => ({ name: 'people.csv', pasted: lines.join('\n') })
const preview = (engine: TestEngine, lines: string[], columns?: PeopleColumn[]) =>
  engine.call('people.previewCsv', { source: pasted(...lines), ...(columns ? { columns } : {}) })

/** Imports as the preview maps it; gives what the preview said of each row. */
async function importLines(engine: TestEngine, lines: string[], columns?: PeopleColumn[]) {
  const { mapping, rows, created, changed, skipped } = await preview(engine, lines, columns)
  const done = await engine.call('people.importCsv', { source: pasted(...lines), columns: [...mapping] })
  expect(done).toEqual({ created, changed, skipped })
  return rows.map(row => `${row.row} ${row.does} ${row.name}: ${row.why}`)
}

it('O17 creates partners, people, segments and attributes as the preview says, in one step', async () => {
  const engine = await startTestEngine()
  const lines = [
    'Company,Type,Segments,Stage,Country,Employees,Tier,Comment,Contact,Job title,Revenue',
    'Ridgeway,VAR,Industry; North,Activation,Norway,50,Gold,Met in May.,Ana Sol,Owner,"1,250"',
    'ridgeway,,,,,,,,Ben Roe,Buyer,',
    ',,,,,,,,Joan Pick,Sales,',
  ]
  const revenue = { newAttribute: 'Revenue', kind: 'number', unit: 'EUR k' } as const
  const { mapping } = await preview(engine, lines)
  expect(mapping).toEqual([
    'partner',
    'type',
    'segments',
    'stage',
    'region',
    'size',
    'tier',
    'note',
    'participant',
    'role',
    'nothing',
  ])
  const columns = mapping.with(10, revenue)
  expect((await engine.call('history.state', {})).undo).toBe(null)
  expect(await engine.call('partners.list', {})).toEqual([])
  expect(await importLines(engine, lines, columns)).toEqual([
    '1 create Ridgeway, Ana Sol: creates the partner Ridgeway; stage: Activation; region: Norway; size: 50; ' +
      'tier: Gold; adds a note; into the new segment Industry; into the new segment North; ' +
      'Revenue: 1250 EUR k; creates the participant Ana Sol',
    '2 create ridgeway, Ben Roe: creates the participant Ben Roe',
    '3 create Joan Pick: creates the participant Joan Pick',
  ])
  const [attribute] = await engine.call('attributes.list', {})
  const segments = await engine.call('segments.list', {})
  expect(attribute).toMatchObject({ name: 'Revenue', kind: 'number', unit: 'EUR k' })
  expect(await engine.call('partners.list', {})).toMatchObject([
    {
      name: 'Ridgeway',
      type: 'var',
      stage: 'activation',
      region: 'Norway',
      size: '50',
      tier: 'Gold',
      note: 'Met in May.',
      segmentIds: segments.map(segment => segment.id),
      attributes: [{ attributeId: attribute?.id, value: '1250' }],
      participants: 2,
    },
  ])
  const people = await engine.call('participants.list', {})
  expect(people.map(({ name, role, pseudonym }) => `${name}, ${role}, ${pseudonym}`)).toEqual([
    'Ana Sol, Owner, P01',
    'Ben Roe, Buyer, P02',
    'Joan Pick, Sales, P03',
  ])
  expect(people[2]?.partnerId).toBe(null)
  expect((await importLines(engine, lines, columns)).map(row => row.split(': ').at(-1))).toEqual([
    'nothing new',
    'nothing new',
    'nothing new',
  ])
  expect(await engine.call('history.undo', {})).toBe('import 3 rows of people.csv')
  for (const noun of ['partners', 'participants', 'segments', 'attributes'] as const) {
    expect(await engine.call(`${noun}.list`, {})).toEqual([])
  }
})

it('O18 changes what differs, and an empty cell erases nothing', async () => {
  const engine = await startTestEngine()
  const partner = await engine.call('partners.create', {
    name: 'Keelson',
    type: 'msp',
    stage: 'interest',
    region: 'North',
    tier: 'Silver',
  })
  const person = await buildParticipant(engine, { name: 'Ana Sol', role: 'Buyer', partnerId: partner.id })
  const lines = [
    'partner;type;stage;region;tier;participant;role',
    'KEELSON;ISV;devotion;;Gold;ana sol;Owner',
    'Keelson;;;North;;;',
  ]
  expect(await importLines(engine, lines)).toEqual([
    '1 change KEELSON, ana sol: type: Managed service provider to Independent software vendor; ' +
      'stage: Interest to Devotion; tier: Silver to Gold; role of Ana Sol: Buyer to Owner',
    '2 skip Keelson: nothing new',
  ])
  expect(await engine.call('partners.list', {})).toEqual([
    { ...partner, type: 'isv', stage: 'devotion', tier: 'Gold', participants: 1 },
  ])
  expect(await engine.call('participants.list', {})).toEqual([{ ...person, role: 'Owner' }])
})

it('O18 rows of one partner are put together; of two that differ the later one holds', async () => {
  const engine = await startTestEngine()
  const lines = ['partner,tier,region,segment', 'Orrin,Gold,,A', 'Orrin,Silver,North,b', 'ORRIN,,,B;a']
  expect(await importLines(engine, lines)).toEqual([
    '1 create Orrin: creates the partner Orrin; into the new segment A',
    '2 change Orrin: region: North; tier: Silver; into the new segment b',
    '3 skip ORRIN: nothing new',
  ])
  expect((await importLines(engine, lines)).every(row => row.endsWith('nothing new'))).toBe(true)
  expect(await engine.call('partners.list', {})).toMatchObject([{ tier: 'Silver', region: 'North' }])
  expect((await engine.call('segments.list', {})).map(segment => segment.name)).toEqual(['A', 'b'])
})

it('O19 a row that is skipped says why, and nothing of it is taken', async () => {
  const engine = await startTestEngine()
  await engine.call('attributes.create', { name: 'Revenue', kind: 'number' })
  const lines = [
    'Partner,Participant,Role,Revenue,Stage,Tier',
    ',,,7,,Gold',
    'Alder,,,a lot,,Gold',
    'Birch,,,,Friendship,Gold',
    `${'x'.repeat(301)},,,,,`,
    ',Ana Sol,Owner,7,,',
    'Cedar,,Owner,,,',
  ]
  expect((await importLines(engine, lines)).map(row => row.replace(/x{9,}/, 'x...'))).toEqual([
    '1 skip : skipped: no partner or participant is named',
    '2 skip Alder: skipped: Revenue is not a number: “a lot”',
    '3 skip Birch: skipped: stage is none of Interest, Recruitment, Activation, Investment, Devotion: “Friendship”',
    '4 skip x...: skipped: partner is longer than 300 characters',
    '5 create Ana Sol: creates the participant Ana Sol; what is said of a partner is left out: none is named',
    '6 create Cedar: creates the partner Cedar; the role is left out: no participant is named',
  ])
  expect((await engine.call('partners.list', {})).map(partner => partner.name)).toEqual(['Cedar'])
})

it('O19 says where a type is not known, a name is not one partner’s, or a row is too long', async () => {
  const engine = await startTestEngine()
  await buildPartner(engine, { name: 'Twin', type: 'isv' })
  await buildPartner(engine, { name: 'Twin', type: 'msp' })
  const lines = ['Partner,Type', 'Twin,Wizard', 'Alder,Wizard,7', 'Birch,"Other partner"']
  expect(await preview(engine, lines)).toMatchObject({
    warnings: [
      'Row 2 has more cells than there are columns: the rest was left out.',
      'Several partners are called Twin: the one that was there first is taken.',
      'The type “Wizard” is not known: Twin keeps its type.',
      'The type “Wizard” is not known: Alder becomes “Other partner”.',
    ],
  })
  await importLines(engine, lines)
  const types = (await engine.call('partners.list', {})).map(partner => `${partner.name} ${partner.type}`)
  expect(types).toEqual(['Alder other', 'Birch other', 'Twin isv', 'Twin msp'])
})

it('O17 a new choice takes its choices from the column, and a known attribute is not made twice', async () => {
  const engine = await startTestEngine()
  const lines = ['Partner,Contract', 'Alder,Gold', 'Birch,silver', 'Cedar,GOLD']
  const columns: PeopleColumn[] = ['partner', { newAttribute: 'Contract', kind: 'choice', unit: '' }]
  await importLines(engine, lines, columns)
  expect(await engine.call('attributes.list', {})).toMatchObject([{ choices: ['Gold', 'silver'] }])
  expect((await importLines(engine, lines, columns)).every(row => row.endsWith('nothing new'))).toBe(true)
  expect((await preview(engine, lines)).mapping[1]).toHaveProperty('attributeId')
  expect((await engine.call('partners.list', {})).map(partner => partner.attributes[0]?.value)).toEqual([
    'Gold',
    'silver',
    'Gold',
  ])
})

it('O17 reads a file as people keep them, and refuses what is none', async () => {
  const engine = await startTestEngine()
  const file = (bytes: string | Buffer) => {
    const path = join(engine.folder, 'people.csv')
    writeFileSync(path, bytes)
    return { path }
  }
  const utf16 = Buffer.from('\uFEFFPartner\tRegion\r\nÅker\tNorge\r\n', 'utf16le')
  expect(await engine.call('people.previewCsv', { source: file(utf16) })).toMatchObject({
    columns: ['Partner', 'Region'],
    sample: [['Åker', 'Norge']],
    rows: [{ row: 1, does: 'create', name: 'Åker' }],
  })
  const refusal = async (bytes: string | Buffer) =>
    (await engine.refusal('people.previewCsv', { source: file(bytes) })) as { field: string; reason: string }
  expect(await refusal('')).toEqual({ kind: 'invalid-input', field: 'file', reason: 'is empty' })
  expect((await refusal('Partner,Tier\n\n')).reason).toBe('has no rows below its first line')
  expect((await refusal(Buffer.from([0xde, 0xad, 0xbe, 0xef, 0xca, 0xfe]))).reason).toMatch(/^has no rows/)
  expect((await refusal('Partner\n"Alder\nBirch\n')).reason).toMatch(/^cannot be read: a quote/)
  const many = `Partner\n${'Alder\n'.repeat(mostCsvRows + 1)}`
  expect((await refusal(many)).reason).toBe('has more than 20,000 rows, the most that are read')
  expect(await engine.refusal('people.previewCsv', { source: { path: '/missing.csv' } })).toMatchObject({
    field: 'file',
    reason: 'cannot be read: there is no such file',
  })
  const columns = [{ attributeId: newId() }]
  expect(await engine.refusal('people.importCsv', { source: pasted('A', 'b'), columns })).toMatchObject({
    kind: 'not-found',
    noun: 'attribute',
  })
})

describe('O19 the names of columns', () => {
  const attributes = [{ id: newId(), name: 'Revenue', kind: 'number', unit: '', choices: [] }] as Attribute[]
  it.each([
    ['Account Name|Partner type|market segment|Full name', 'partner|type|segments|participant'],
    ['Name|Tier', 'partner|tier'],
    ['Name|Role', 'participant|role'],
    ['Organization|Name|Name', 'partner|participant|nothing'],
    ['revenue |Colour|Partner|Company', 'attribute|nothing|partner|nothing'],
    ['Segment 1|Segment 2', 'segments|segments'],
  ])('%s hold %s', (columns, guessed) => {
    const shown = guessColumns(columns.split('|'), attributes).map(column =>
      typeof column === 'string' ? column : 'attribute',
    )
    expect(shown.join('|')).toBe(guessed)
  })
})

it('O19 types and stages are known by what people call them', () => {
  for (const type of partnerTypes) {
    expect([typeCalled(type), typeCalled(partnerTypeNames[type].toUpperCase())]).toEqual([type, type])
  }
  const abbreviations = [
    'VAR',
    'msp',
    'SI',
    'ISV',
    'reseller',
    'Systems integrator',
    'Referral',
    'constructor',
  ]
  expect(abbreviations.map(typeCalled)).toEqual([
    'var',
    'msp',
    'system-integrator',
    'isv',
    'var',
    'system-integrator',
    'referral',
    null,
  ])
  expect([' Devotion', 'interest', 'x'].map(stageCalled)).toEqual(['devotion', 'interest', null])
})
