import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { skipBecause } from '../skip.ts'
import { runCli } from './run-cli.ts'

let folder = ''
const inFolder = (name: string) => join(folder, name)
const run = (...args: readonly string[]) => runCli(folder, ...args)

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'throughline-cli-'))
  writeFileSync(inFolder('letter.throughline'), 'Dear reader, this is no database.')
  writeFileSync(inFolder('empty.throughline'), '')
  mkdirSync(inFolder('folder.throughline'))
  const other = new Database(inFolder('other.throughline'))
  other.pragma('application_id = 1234')
  other.exec('CREATE TABLE recipe (name TEXT)')
  other.close()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const commands: readonly (readonly string[])[] = [
  ['show', 'FILE'],
  ['check', 'FILE'],
  ['import', 'FILE', 'notes.txt'],
  ['export', 'FILE', '--format', 'html', '--out', 'OUT'],
]

const wrongFiles = [
  ['letter.throughline', 'is not a Throughline project'],
  ['empty.throughline', 'is not a Throughline project'],
  ['other.throughline', 'is a database of another application'],
  ['folder.throughline', 'is a folder'],
  ['missing.throughline', 'There is no file'],
  ['missing/missing.throughline', 'There is no file'],
] as const

test.each(wrongFiles)('refuses %s in one sentence and changes nothing', async (name, says) => {
  const file = inFolder(name)
  const before = contents(file)
  for (const command of commands) {
    const args = command.map(word => (word === 'FILE' ? file : word === 'OUT' ? inFolder('out') : word))
    const { status, output, complaint } = await run(...args)
    expect({ args, status, output }).toEqual({ args, status: 1, output: '' })
    expect(complaint).toContain(says)
    expect(complaint).toContain(file)
    expect(complaint.trimEnd()).not.toContain('\n')
    expect(complaint).not.toMatch(/\bat .+:\d+|Error:/)
  }
  expect(contents(file)).toEqual(before)
})

test('refuses a project of a newer version and changes nothing', async () => {
  const file = inFolder('newer.throughline')
  await run('new', file, '--name', 'Newer')
  const database = new Database(file)
  database.pragma('user_version = 9999')
  database.close()
  const before = contents(file)
  for (const command of [
    ['show', file],
    ['import', file, 'notes.txt'],
  ]) {
    const { status, complaint } = await run(...command)
    expect(status).toBe(1)
    expect(complaint).toMatch(/^.+newer.+ was written by a newer Throughline.+\n$/)
  }
  expect(contents(file)).toEqual(before)
})

test('finds damage', async () => {
  const file = inFolder('damaged.throughline')
  await run('new', file, '--name', 'Damaged')
  const bytes = readFileSync(file)
  bytes.fill(0x5a, 4096, 4096 * 20)
  writeFileSync(file, bytes)
  const { status, complaint } = await run('check', file)
  expect(status).toBe(1)
  expect(complaint.trimEnd()).toMatch(/^[^\n]+$/)
})

test('says so when the file may not be read', async context => {
  if (process.getuid?.() === 0) skipBecause(context, 'this runs as root, who may read every file')
  const file = inFolder('private.throughline')
  await run('new', file, '--name', 'Private')
  chmodSync(file, 0)
  const { status, complaint } = await run('show', file)
  expect(status).toBe(1)
  expect(complaint).toContain(file)
})

test.each([['html'], ['copy']])('says so when no %s can be written there', async format => {
  const file = inFolder('sample.throughline')
  if (!existsSync(file)) await run('sample', file)
  const out = inFolder('no/such/folder/out.throughline')
  const { status, output, complaint } = await run('export', file, '--format', format, '--out', out)
  expect({ status, output }).toEqual({ status: 1, output: '' })
  expect(complaint.trimEnd()).toMatch(/^[^\n]+$/)
})

test('answers wrong usage with status 2 and the usage, on standard error', async () => {
  const { status, output, complaint } = await run('show')
  expect({ status, output }).toEqual({ status: 2, output: '' })
  expect(complaint).toMatch(/^"show" needs a FILE\.\n\nUsage: npm run cli -- COMMAND\n/)
})

test('shows the usage on standard output when asked', async () => {
  const { status, output, complaint } = await run('--help')
  expect({ status, complaint }).toEqual({ status: 0, complaint: '' })
  expect(output).toMatch(/^Usage: npm run cli -- COMMAND\n/)
})

function contents(path: string): string | null {
  try {
    return readFileSync(path, 'base64')
  } catch {
    return null
  }
}
