import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { eventually } from '../eventually.ts'
import { skipBecause } from '../skip.ts'

const root = join(import.meta.dirname, '..', '..')

function setUp() {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-npm-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...env } = process.env
  return { folder, env: { ...env, THROUGHLINE_SETTINGS: join(folder, 'settings') } }
}

test('a command run through npm means files as its caller does, and says nothing of its own', () => {
  const { folder, env } = setUp()
  const run = (...args: readonly string[]) => {
    const { status, stdout } = spawnSync('npm', ['run', '--silent', '--prefix', root, 'cli', '--', ...args], {
      // As npm itself tells where it was called from.
      env: { ...env, INIT_CWD: folder },
      cwd: folder,
      encoding: 'utf8',
    })
    return { status, stdout }
  }
  expect(run('new', 'mine.throughline', '--name', 'Mine').status).toBe(0)
  expect(existsSync(join(folder, 'mine.throughline'))).toBe(true)
  const { status, stdout } = run('show', 'mine.throughline', '--json')
  expect(status).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({ interviews: 0 })
}, 120_000)

test('nothing stays behind when npm itself is told to stop', async context => {
  if (process.platform === 'win32') skipBecause(context, 'Windows has no signals')
  const { env } = setUp()
  const npm = spawn('npm', ['start', '--prefix', root, '--', '--web', '--no-open', '--port', '0'], {
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  let output = ''
  npm.stdout.setEncoding('utf8').on('data', text => {
    output += text
  })
  await eventually(() => expect(output).toContain('Press Ctrl+C'))
  const address = /http:\S+/.exec(output)?.[0] ?? ''
  expect((await fetch(address, { redirect: 'manual' })).status).toBe(303)
  npm.kill('SIGTERM')
  await eventually(() => expect(fetch(address)).rejects.toThrow())
}, 120_000)
