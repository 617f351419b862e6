import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import Papa from 'papaparse'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ImportReport } from '../../shared/contract/imports.ts'
import type { ProjectCounts } from '../../shared/contract/projects.ts'
import { runCli } from './run-cli.ts'

let folder = ''
let sample = ''
const inFolder = (name: string) => join(folder, name)
const run = (...args: readonly string[]) => runCli(folder, ...args)

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'throughline-cli-'))
  sample = inFolder('sample.throughline')
  writeFileSync(
    inFolder('notes.md'),
    '# Visit\n\nAda: We sell what we can demo.\nBo: And nothing else.\nAda: Yes.\nBo: Good.\n',
  )
  const wrote = await runCliOnce('sample', sample)
  expect(wrote).toMatchObject({ status: 0, complaint: '' })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Outside a test, where nothing is cleaned up after it. */
async function runCliOnce(...args: readonly string[]) {
  const { spawnSync } = await import('node:child_process')
  const { status, stdout, stderr } = spawnSync(process.execPath, ['electron/cli/main.ts', ...args], {
    cwd: join(import.meta.dirname, '..', '..'),
    env: { ...process.env, THROUGHLINE_SETTINGS: inFolder('settings') },
    encoding: 'utf8',
  })
  return { status, output: stdout, complaint: stderr }
}

async function showJson(file: string): Promise<ProjectCounts> {
  const { status, output, complaint } = await run('show', file, '--json')
  expect({ status, complaint }).toEqual({ status: 0, complaint: '' })
  return JSON.parse(output) as ProjectCounts
}

test('the sample is sound, and as rich as a sample has to be', async () => {
  expect(await run('check', sample)).toMatchObject({
    status: 0,
    output: expect.stringMatching(/ is sound: \d+ quotes checked\.\n$/),
    complaint: '',
  })
  const counts = await showJson(sample)
  expect(Object.keys(counts)).toEqual([
    'partners',
    'participants',
    'interviews',
    'quotes',
    'tags',
    'personas',
    'claims',
    'evidence',
  ])
  expect(Object.keys(counts.quotes)).toEqual(['total', 'motivation', 'painPoint', 'need'])
  expect(counts.interviews).toBeGreaterThanOrEqual(12)
  expect(counts.quotes.total).toBeGreaterThanOrEqual(120)
  expect(counts.tags).toBeGreaterThanOrEqual(20)
  expect(counts.personas).toBe(4)
})

test('shows counts to a person', async () => {
  const { status, output } = await run('show', sample)
  expect(status).toBe(0)
  expect(output).toMatch(/^Personas +4$/m)
})

test('writes an empty project, and never over another file', async () => {
  const file = inFolder('new.throughline')
  expect(await run('new', file, '--name', 'Ünïcode 🌊 research')).toEqual({
    status: 0,
    output: `Wrote ${file}: Ünïcode 🌊 research.\n`,
    complaint: '',
  })
  const before = readFileSync(file)
  for (const again of [
    ['new', file, '--name', 'Other'],
    ['sample', file],
  ]) {
    const { status, output, complaint } = await run(...again)
    expect({ status, output }).toEqual({ status: 1, output: '' })
    expect(complaint).toMatch(/^.+ exists already\..+\n$/)
  }
  expect(readFileSync(file).equals(before)).toBe(true)
})

test('refuses a name the project cannot have', async () => {
  const { status, complaint } = await run('new', inFolder('long.throughline'), '--name', 'x'.repeat(10_000))
  expect({ status, complaint }).toEqual({ status: 1, complaint: 'Name is longer than 200 characters.\n' })
  expect(existsSync(inFolder('long.throughline'))).toBe(false)
})

test('imports one interview a file; a bad file fails alone', async () => {
  const file = inFolder('import.throughline')
  const notes = inFolder('notes.md')
  const bad = inFolder('bad.txt')
  const missing = inFolder('missing.txt')
  writeFileSync(bad, Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'))
  await run('new', file, '--name', 'Import')

  const first = await run('import', file, bad, notes, missing, '--json')
  expect({ status: first.status, complaint: first.complaint }).toEqual({
    status: 1,
    complaint: 'Not imported: 2 of 3 files.\n',
  })
  const report = JSON.parse(first.output) as ImportReport
  expect(Object.keys(report)).toEqual(['imported', 'skipped', 'failed'])
  expect(report.imported).toEqual([
    {
      file: expect.stringContaining('notes.md'),
      interviewId: expect.any(String),
      interview: 'Visit',
      turns: 4,
      speakers: 2,
      words: 11,
      warnings: [],
    },
  ])
  expect(report.failed.map(one => Object.keys(one))).toEqual([
    ['file', 'reason'],
    ['file', 'reason'],
  ])
  expect(report.failed.map(one => one.file)).toEqual([
    expect.stringContaining('bad.txt'),
    expect.stringContaining('missing.txt'),
  ])

  const again = await run('import', file, notes)
  expect(again).toMatchObject({
    status: 0,
    complaint: '',
    output: expect.stringMatching(/^Skipped .+notes\.md: /),
  })
  expect((await showJson(file)).interviews).toBe(1)
})

test('imports all files of a folder, and again where that is asked for, and writes a report', async () => {
  const file = inFolder('folder.throughline')
  const sources = inFolder('sources')
  mkdirSync(join(sources, 'later'), { recursive: true })
  writeFileSync(join(sources, 'call 10.txt'), 'Ten.')
  writeFileSync(join(sources, 'call 2.vtt'), 'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ana Ray>Two.\n')
  writeFileSync(join(sources, 'later', 'more.csv'), 'Title,Answer\nVisit,"Nobody reads\nthe list."\n')
  writeFileSync(join(sources, 'picture.png'), 'not read')
  await run('new', file, '--name', 'Folder')
  const first = await run('import', file, sources, '--json')
  expect({ status: first.status, complaint: first.complaint }).toEqual({ status: 0, complaint: '' })
  const report = JSON.parse(first.output) as ImportReport
  expect(report.imported.map(one => one.file)).toEqual(
    ['call 2.vtt', 'call 10.txt', 'later/more.csv'].map(name => join(sources, name)),
  )
  const out = inFolder('report.txt')
  const again = await run('import', file, sources, '--again', '--report', out)
  expect(again).toMatchObject({ status: 0, complaint: '' })
  expect(readFileSync(out, 'utf8')).toContain('Imported: 3\n')
  expect((await showJson(file)).interviews).toBe(6)
})

test.each([
  ['html', /^<!doctype html>/i],
  ['json', /^\{/],
  ['copy', /^SQLite format 3/],
] as const)('exports the sample as %s', async (format, start) => {
  const out = inFolder(`out.${format === 'copy' ? 'throughline' : format}`)
  expect(await run('export', sample, '--format', format, '--out', out)).toMatchObject({
    status: 0,
    output: expect.stringContaining(`Wrote ${out}`),
    complaint: '',
  })
  expect(readFileSync(out, 'latin1').slice(0, 100)).toMatch(start)
})

test('exports every quote that may leave as a row of a table', async () => {
  const out = inFolder('quotes.csv')
  const { status, output, complaint } = await run('export', sample, '--format', 'csv', '--out', out)
  expect({ status, complaint }).toEqual({ status: 0, complaint: '' })
  const { quotes } = await showJson(sample)
  const rows = Papa.parse(readFileSync(out, 'utf8'), { header: true, skipEmptyLines: true }).data
  const [, written, leftOut = '0'] =
    /^Wrote .*quotes\.csv: (\d+) quotes \(\d+ kB\)\.\n(?:Left out: (\d+) quotes of people who did not agree to it\.\n)?$/.exec(
      output,
    ) ?? []
  expect([rows.length, Number(written) + Number(leftOut)]).toEqual([Number(written), quotes.total])
})

test('exports a PDF with the browser that is installed', async () => {
  const out = inFolder('pack.pdf')
  const exported = await run(
    'export',
    sample,
    '--format',
    'pdf',
    '--out',
    out,
    '--persona',
    'cloud integrator',
  )
  expect(exported).toMatchObject({ status: 0, complaint: '' })
  expect(readFileSync(out, 'latin1').slice(0, 5)).toBe('%PDF-')
})

test('says what to install where there is no browser for a PDF', async () => {
  const out = inFolder('no-browser.pdf')
  const { startProgram } = await import('../program.ts')
  const { status, complaint } = await startProgram(
    'electron/cli/main.ts',
    ['export', sample, '--format', 'pdf', '--out', out],
    { PATH: '/nowhere', CHROME_PATH: '', THROUGHLINE_SETTINGS: inFolder('settings') },
  ).ended
  expect(status).toBe(1)
  expect(complaint).toContain(
    'install Chrome, Edge or Chromium, or export HTML and print it from your browser.',
  )
  expect(complaint.trimEnd()).not.toContain('\n')
  expect(existsSync(out)).toBe(false)
})

test('notes an export in the project, and makes one without a note of a project that is open elsewhere', async () => {
  const file = inFolder('noted.throughline')
  await run('sample', file)
  const exported = () => run('export', file, '--format', 'json', '--out', inFolder('noted.json'))
  const notes = () => {
    const database = new Database(file, { readonly: true })
    try {
      return database.prepare('SELECT file_name FROM pack_export').pluck().all()
    } finally {
      database.close()
    }
  }
  expect(await exported()).toMatchObject({ status: 0, complaint: '' })
  expect(notes()).toEqual(['noted.json'])
  const holder = new Database(file)
  holder.pragma('locking_mode = EXCLUSIVE')
  holder.exec('BEGIN EXCLUSIVE; COMMIT')
  try {
    expect(await exported()).toMatchObject({ status: 0, complaint: '' })
  } finally {
    holder.close()
  }
  expect(notes()).toEqual(['noted.json'])
})

test('exports the personas that are named, in the order given', async () => {
  const out = inFolder('some.json')
  const names = ['Industrial Distributor', 'Cloud Integrator']
  const named = names.flatMap(name => ['--persona', name])
  expect(await run('export', sample, '--format', 'json', '--out', out, ...named)).toMatchObject({ status: 0 })
  const pack = JSON.parse(readFileSync(out, 'utf8')) as {
    format: string
    version: number
    personas: { name: string }[]
  }
  expect({ ...pack, personas: pack.personas.map(persona => persona.name) }).toMatchObject({
    format: 'throughline-pack',
    version: 2,
    personas: names,
  })
})

test('names the people only when it is asked to', async () => {
  const [quiet, open] = [inFolder('roles.html'), inFolder('names.html')]
  await run('export', sample, '--format', 'html', '--out', quiet)
  await run('export', sample, '--format', 'html', '--out', open, '--with-names')
  expect(readFileSync(quiet, 'utf8')).not.toEqual(readFileSync(open, 'utf8'))
})

test('says which persona there is not', async () => {
  const out = inFolder('nobody.html')
  const { status, output, complaint } = await run(
    ...['export', sample, '--format', 'html', '--out', out, '--persona', 'Nobody'],
  )
  expect({ status, output }).toEqual({ status: 1, output: '' })
  expect(complaint).toMatch(/^There is no persona "Nobody"\. There are: .*Cloud Integrator.*\n$/)
  expect(existsSync(out)).toBe(false)
})

test('a codebook goes from one project into another, by way of either format', async () => {
  for (const [format, name] of [
    ['qdc', 'codes.qdc'],
    ['codebook-csv', 'codes.csv'],
  ] as const) {
    const file = inFolder(`codebook-${format}.throughline`)
    await run('new', file, '--name', 'Codebook')
    const out = inFolder(name)
    expect(await run('export', sample, '--format', format, '--out', out)).toMatchObject({ status: 0 })
    const dry = await run('codebook', file, out, '--dry-run')
    expect(dry).toMatchObject({ status: 0, output: 'Would create 30 tags, 0 completed, 0 already there.\n' })
    expect((await showJson(file)).tags).toBe(0)
    expect((await run('codebook', file, out)).output).toBe('Created 30 tags, 0 completed, 0 already there.\n')
    expect((await showJson(file)).tags).toBe(30)
    const again = JSON.parse((await run('codebook', file, out, '--json')).output) as object
    expect(again).toEqual({ created: 0, changed: 0, same: 30, skipped: 0, warnings: [] })
  }
  expect((await run('codebook', sample, inFolder('none.qdc'))).complaint).toContain('no such file')
})
