import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, expect, test } from '@playwright/test'
import { hasDisplay } from '../../electron/web/browser.ts'
import { electronProgram } from '../../scripts/electron-runtime.ts'
import { root } from '../../scripts/repository.ts'

const program = electronProgram()

test.skip(program === null, "Electron's runtime is not on this machine")
test.skip(!hasDisplay(process.platform, process.env), 'there is no display for a desktop window')

let folder: string
let running: ElectronApplication | null = null

test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'throughline-desktop-'))
})
test.afterEach(async () => {
  await running?.close()
  running = null
  rmSync(folder, { recursive: true, force: true })
})

async function start(...args: readonly string[]) {
  // Chromium's sandbox cannot be set up by root; the only page it shows is the application's own.
  const isLinuxRoot = process.platform === 'linux' && process.getuid?.() === 0
  running = await _electron.launch({
    ...(program === null ? {} : { executablePath: program }),
    args: [...(isLinuxRoot ? ['--no-sandbox'] : []), root, ...args],
    env: {
      ...environment(),
      THROUGHLINE_SETTINGS: join(folder, 'settings'),
      THROUGHLINE_PROJECTS: join(folder, 'projects'),
    },
  })
  const page = await running.firstWindow()
  await page.waitForLoadState('load')
  return page
}

test('the page has two functions of the host, and nothing of Node', async () => {
  const page = await start()
  expect(page.url()).toBe('app://throughline/')
  expect(await page.evaluate(() => Object.keys(window.throughline ?? {}))).toEqual(['call', 'subscribe'])
  expect(
    await page.evaluate(() => ['require', 'process', 'Buffer', 'module'].filter(name => name in window)),
  ).toEqual([])
})

test('the page reaches nothing but itself', async () => {
  const page = await start()
  const reached = await page.evaluate(async () => {
    const answers = ['https://partners.example/', 'http://127.0.0.1:9/', 'app://elsewhere/'].map(url =>
      fetch(url).then(
        () => url,
        () => null,
      ),
    )
    return (await Promise.all(answers)).filter(url => url !== null)
  })
  expect(reached).toEqual([])
  expect(await page.evaluate(() => window.open('https://partners.example/') === null)).toBe(true)
  const status = await page.evaluate(async () => {
    const image = new Image()
    const loaded = new Promise(resolve => {
      image.onload = () => resolve('loaded')
      image.onerror = () => resolve('refused')
    })
    image.src = '/../package.json'
    return loaded
  })
  expect(status).toBe('refused')
})

test('what was made is there after closing the window and starting again with --project', async () => {
  const path = join(folder, 'study.throughline')
  let page = await start()
  expect(
    await page.evaluate(
      file => window.throughline?.call('projects.create', { path: file, name: 'Valves' }),
      path,
    ),
  ).toMatchObject({ ok: true })
  await running?.close()

  page = await start('--project', path)
  await expect
    .poll(() => page.evaluate(() => window.throughline?.call('projects.current', {})))
    .toMatchObject({ ok: true, value: { name: 'Valves', isReadOnly: false } })
})

test('a pack is printed as a PDF', async () => {
  const page = await start()
  const path = join(folder, 'pack.pdf')
  await page.evaluate(() => window.throughline?.call('projects.openSample', {}))
  const exported = await page.evaluate(
    file => window.throughline?.call('packs.export', { format: 'pdf', path: file }),
    path,
  )
  expect(exported).toMatchObject({ ok: true, value: { path } })
})

function environment(): Record<string, string> {
  const given = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  )
  return Object.fromEntries(given)
}
