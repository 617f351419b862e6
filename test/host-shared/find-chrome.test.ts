import { expect, test } from 'vitest'
import { findChrome } from '../../electron/host-shared/find-chrome.ts'

const find = (
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string>>,
  ...programs: readonly string[]
) => findChrome({ platform, env, isProgram: path => programs.includes(path) })

test('takes the program that CHROME_PATH names before any other', () => {
  const env = { CHROME_PATH: '/opt/mine', PATH: '/usr/bin' }
  expect(find('linux', env, '/usr/bin/chromium', '/opt/mine')).toBe('/opt/mine')
  expect(find('linux', env, '/usr/bin/chromium')).toBe('/usr/bin/chromium')
})

test('looks through the PATH on Linux, for Chrome before Chromium before Edge', () => {
  const env = { PATH: ':/usr/local/bin:/usr/bin' }
  expect(find('linux', env, '/usr/bin/microsoft-edge', '/usr/bin/chromium')).toBe('/usr/bin/chromium')
  expect(find('linux', env, '/usr/bin/chromium', '/usr/local/bin/google-chrome')).toBe(
    '/usr/local/bin/google-chrome',
  )
})

test('looks among the applications on macOS, a person’s own too', () => {
  const edge = '/Users/a/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'
  expect(find('darwin', { HOME: '/Users/a' }, edge)).toBe(edge)
})

test('looks among the programs on Windows', () => {
  const env = { PROGRAMFILES: 'C:\\Program Files', 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' }
  const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
  expect(find('win32', env, edge)).toBe(edge)
})

test('finds none where there is none', () => {
  for (const platform of ['linux', 'darwin', 'win32'] as const) expect(find(platform, {})).toBeNull()
})
