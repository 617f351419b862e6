import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startEngineAlone } from './support/test-engine.ts'

test('a folder is listed with its folders first, and of its files only projects', async () => {
  const engine = startEngineAlone()
  for (const name of ['b', 'a']) mkdirSync(join(engine.folder, 'kept', name), { recursive: true })
  for (const name of ['North.throughline', 'notes.txt', '.hidden.throughline'])
    writeFileSync(join(engine.folder, 'kept', name), '')
  const { entries, parent } = await engine.call('files.list', { folder: join(engine.folder, 'kept') })
  expect(entries.map(entry => [entry.name, entry.isFolder])).toEqual([
    ['a', true],
    ['b', true],
    ['North.throughline', false],
  ])
  expect(parent).toBe(engine.folder)
})

test('what cannot be looked at does not keep a folder from being listed', async () => {
  const engine = startEngineAlone()
  const folder = join(engine.folder, 'kept')
  mkdirSync(join(folder, 'a'), { recursive: true })
  symlinkSync(join(folder, 'round'), join(folder, 'round'))
  const { entries } = await engine.call('files.list', { folder })
  expect(entries.map(entry => entry.name)).toEqual(['a'])
})

test('a folder that is not there is refused in words', async () => {
  const engine = startEngineAlone()
  const folder = join(engine.folder, 'gone')
  expect(await engine.refusal('files.list', { folder })).toEqual({
    kind: 'not-found',
    noun: 'folder that can be read at',
    name: folder,
  })
})
