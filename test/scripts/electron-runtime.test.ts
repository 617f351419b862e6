import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { electronProgram } from '../../scripts/electron-runtime.ts'
import { startProgram } from '../program.ts'
import { skipBecause } from '../skip.ts'

test('says why the runtime cannot be fetched, and leaves nothing half done', async context => {
  if (electronProgram() !== null) skipBecause(context, "Electron's runtime is here already")
  const asked: string[] = []
  const mirror = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.writeHead(403).end()
  })
  await new Promise<void>(resolve => mirror.listen(0, '127.0.0.1', resolve))
  const folder = mkdtempSync(join(tmpdir(), 'throughline-electron-'))
  onTestFinished(() => {
    mirror.close()
    rmSync(folder, { recursive: true, force: true })
  })
  const { status, output, complaint } = await startProgram('scripts/start.ts', ['--desktop'], {
    THROUGHLINE_SETTINGS: folder,
    XDG_CACHE_HOME: join(folder, 'cache'),
    TMPDIR: folder,
    ELECTRON_MIRROR: `http://127.0.0.1:${(mirror.address() as AddressInfo).port}/`,
  }).ended
  expect(asked).toEqual([expect.stringMatching(/electron-v.+\.zip$/)])
  expect({ status, output }).toEqual({ status: 1, output: '' })
  expect(complaint).toMatch(
    /The desktop window cannot be opened: Electron could not be fetched \(Response code 403 .+\)\.\n$/,
  )
  expect(electronProgram()).toBeNull()
  expect(readdirSync(folder).filter(name => name !== 'cache')).toEqual([])
}, 120_000)
