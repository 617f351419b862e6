import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  applicationPath,
  engineWorkerUrl,
  projectFolder,
  settingsFolder,
} from '../../electron/host-shared/places.ts'

let home = ''
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'throughline-home-'))
})
afterAll(() => rmSync(home, { recursive: true }))

test.each([
  ['linux', {}, '.config/Throughline'],
  ['linux', { XDG_CONFIG_HOME: '/xdg' }, '/xdg/Throughline'],
  ['darwin', {}, 'Library/Application Support/Throughline'],
  ['win32', {}, 'AppData/Roaming/Throughline'],
  ['win32', { APPDATA: '/roaming' }, '/roaming/Throughline'],
  ['linux', { THROUGHLINE_SETTINGS: '/here' }, '/here'],
] as const)('keeps settings where %s does, given %j', (platform, env, expected) => {
  const path = expected.startsWith('/') ? expected : join(home, expected)
  expect(settingsFolder({ platform, home, env })).toBe(path)
})

test('keeps projects among the documents, where there are any', () => {
  const surroundings = { platform: 'linux', home, env: {} } as const
  expect(projectFolder(surroundings)).toBe(join(home, 'Throughline'))
  mkdirSync(join(home, 'Documents'))
  expect(projectFolder(surroundings)).toBe(join(home, 'Documents', 'Throughline'))
  expect(projectFolder({ ...surroundings, env: { THROUGHLINE_PROJECTS: '/projects' } })).toBe('/projects')
})

test('finds the engine and the application from the sources and from a build', () => {
  const from = (path: string) => pathToFileURL(`/app/${path}`).href
  expect(engineWorkerUrl(from('electron/web/main.ts')).pathname).toBe('/app/electron/engine/worker.ts')
  expect(engineWorkerUrl(from('out/main/web.js')).pathname).toBe('/app/out/main/engine-worker.js')
  expect(applicationPath(from('electron/cli/main.ts'), 'resources')).toBe('/app/resources')
  expect(applicationPath(from('out/main/cli.js'), 'resources')).toBe('/app/resources')
})
