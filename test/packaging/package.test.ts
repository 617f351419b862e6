import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { extractAll, listPackage, statFile } from '@electron/asar'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { afterAll, beforeAll, describe, expect, it, type TestContext } from 'vitest'
import { ensureBuild } from '../../scripts/ensure-build.ts'
import { inRoot, root } from '../../scripts/repository.ts'
import { buildDocx, buildHtml, buildOdt, buildPdf, buildRtf } from '../engine/import/documents.ts'
import { runNode } from './run.ts'
import { makeStandInElectron } from './stand-in-electron.ts'

const folder = mkdtempSync(join(tmpdir(), 'throughline-package-'))
const inFolder = (...path: readonly string[]) => join(folder, ...path)
const unpacked = inFolder(
  'dist',
  process.arch === 'x64' ? 'linux-unpacked' : `linux-${process.arch}-unpacked`,
)
const archive = join(unpacked, 'resources', 'app.asar')
const installed = inFolder('installed')

/** No way out: whatever wants to download something fails at once. */
const offline = {
  ...process.env,
  HOME: inFolder('home'),
  ELECTRON_BUILDER_CACHE: inFolder('cache'),
  ELECTRON_BUILDER_BINARIES_MIRROR: 'http://127.0.0.1:9/',
  ELECTRON_MIRROR: 'http://127.0.0.1:9/',
  HTTP_PROXY: 'http://127.0.0.1:9',
  HTTPS_PROXY: 'http://127.0.0.1:9',
}
const own = {
  PATH: process.env.PATH,
  HOME: inFolder('home'),
  THROUGHLINE_SETTINGS: inFolder('settings'),
  THROUGHLINE_PROJECTS: inFolder('projects'),
}

beforeAll(async () => {
  await ensureBuild()
  const { version } = JSON.parse(readFileSync(inRoot('node_modules/electron/package.json'), 'utf8'))
  makeStandInElectron(inFolder('electron'), version)
  for (const name of ['home', 'settings', 'projects']) mkdirSync(inFolder(name))
  const { status, output, errors } = await runNode(
    [
      inRoot('node_modules/electron-builder/cli.js'),
      ...['--config', 'electron-builder.yml', '--linux', `--${process.arch}`, '--dir'],
      `-c.electronDist=${inFolder('electron')}`,
      `-c.directories.output=${inFolder('dist')}`,
    ],
    { cwd: root, env: offline },
  )
  expect(status, output + errors).toBe(0)

  extractAll(archive, installed)
  cpSync(join(unpacked, 'resources', 'resources'), join(installed, 'resources'), { recursive: true })
}, 120_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the package', () => {
  it('was made without downloading anything', () => {
    expect(existsSync(inFolder('cache'))).toBe(false)
  })

  it('holds what was built and the one production dependency, and nothing else', () => {
    const files = listPackage(archive, { isPack: false }).filter(path => !isFolder(path))
    const outside = files.filter(
      path => !/^\/(out\/(main|preload|renderer)|node_modules\/better-sqlite3)\//.test(path),
    )
    expect(outside).toEqual(['/package.json'])
    expect(files).toEqual(
      expect.arrayContaining([
        '/out/main/desktop.js',
        '/out/main/engine-worker.js',
        '/out/main/parse-worker.js',
        '/out/preload/preload.cjs',
        '/out/renderer/index.html',
      ]),
    )
    expect(files.filter(path => /\.(c|cpp|h|gyp|map|ts)$/.test(path))).toEqual([])
  })

  it('keeps one native file outside the archive: the one for its platform', () => {
    const native = `/node_modules/better-sqlite3/prebuilds/linux-${process.arch}.node`
    const files = listPackage(archive, { isPack: false }).filter(path => !isFolder(path))
    expect(files.filter(path => path.endsWith('.node'))).toEqual([native])
    expect(files.filter(path => 'unpacked' in statFile(archive, path.slice(1)))).toEqual([native])
    expect(existsSync(join(`${archive}.unpacked`, native))).toBe(true)
  })

  it('has its resources beside the archive', () => {
    for (const name of ['sample', 'icons/png/256x256.png', 'fonts'])
      expect(existsSync(join(unpacked, 'resources', 'resources', name)), name).toBe(true)
  })

  it('has every fuse set that closes the runtime', async () => {
    expect(await getCurrentFuseWire(join(unpacked, 'throughline'))).toMatchObject({
      [FuseV1Options.RunAsNode]: FuseState.DISABLE,
      [FuseV1Options.EnableCookieEncryption]: FuseState.ENABLE,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: FuseState.DISABLE,
      [FuseV1Options.EnableNodeCliInspectArguments]: FuseState.DISABLE,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: FuseState.ENABLE,
      [FuseV1Options.OnlyLoadAppFromAsar]: FuseState.ENABLE,
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: FuseState.DISABLE,
    })
  })
})

describe('what the package contains, on its own', () => {
  const cli = (...args: readonly string[]) =>
    runNode([join(installed, 'out', 'main', 'cli.js'), ...args], { cwd: folder, env: own })

  it('has no other node_modules within reach', () => {
    const above = []
    for (let at = dirname(installed); at !== dirname(at); at = dirname(at))
      if (existsSync(join(at, 'node_modules'))) above.push(at)
    expect(above).toEqual([])
  })

  it('runs from the terminal', async context => {
    needsLinux(context)
    expect(await cli('--help')).toMatchObject({ status: 0, errors: '' })
    const file = inFolder('projects', 'new.throughline')
    expect(await cli('new', file, '--name', 'Valves')).toMatchObject({ status: 0, errors: '' })
    const shown = await cli('show', file, '--json')
    expect(shown).toMatchObject({ status: 0, errors: '' })
    expect(JSON.parse(shown.output)).toMatchObject({ interviews: 0, personas: 0 })
  })

  it('finds its resources', async context => {
    needsLinux(context)
    const file = inFolder('projects', 'sample.throughline')
    expect(await cli('sample', file)).toMatchObject({ status: 0, errors: '' })
    expect((await cli('check', file)).status).toBe(0)
  })

  it('reads files of every library it brings along, in the thread that parses them', async context => {
    needsLinux(context)
    const file = inFolder('projects', 'imported.throughline')
    expect(await cli('new', file, '--name', 'Imported')).toMatchObject({ status: 0, errors: '' })
    const sources = {
      'call.docx': await buildDocx(['Ana: Words of Word.']),
      'call.odt': await buildOdt(['Ana: Words of OpenDocument.']),
      'call.rtf': buildRtf(['Ana: Rich words.']),
      'call.html': buildHtml(['Ana: Words of a page.']),
      'call.pdf': buildPdf([['Ana: Words on paper.']]),
      'call.csv': 'Title,Answer\nVisit,Words in a table.\n',
      'call.vtt': 'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ana>Words of a recording.\n',
    }
    const folder = inFolder('sources')
    mkdirSync(folder)
    for (const [name, content] of Object.entries(sources)) writeFileSync(join(folder, name), content)
    const { status, output, errors } = await cli('import', file, folder, '--json')
    expect({ status, errors }).toEqual({ status: 0, errors: '' })
    expect(JSON.parse(output)).toMatchObject({ failed: [], imported: { length: 7 } })
  })

  it('serves its pages, and stops when told to', async context => {
    needsLinux(context)
    const host = spawn(
      process.execPath,
      [join(installed, 'out', 'main', 'web.js'), '--no-open', '--port', '0'],
      { cwd: folder, env: own },
    )
    const ended = once(host, 'exit')
    try {
      const address = await printedAddress(host.stdout)
      const entry = await fetch(address, { redirect: 'manual' })
      const cookie = entry.headers.getSetCookie().map(one => one.split(';')[0])
      expect(cookie).toHaveLength(1)
      const page = await fetch(new URL('/', address), { headers: { cookie: cookie.join('; ') } })
      expect(page.status).toBe(200)
      expect(await page.text()).toContain('<div id="root">')
    } finally {
      host.kill('SIGTERM')
    }
    expect(await ended).toEqual([0, null])
  })

  it('does not start without its production dependency, so that one that is missing would be found', async () => {
    renameSync(join(installed, 'node_modules'), inFolder('elsewhere'))
    try {
      const { status, errors } = await cli('new', inFolder('projects', 'none.throughline'), '--name', 'None')
      expect(status).not.toBe(0)
      expect(errors).toContain('better-sqlite3')
    } finally {
      renameSync(inFolder('elsewhere'), join(installed, 'node_modules'))
    }
  })
})

function isFolder(path: string) {
  return 'files' in statFile(archive, path.slice(1))
}

async function printedAddress(output: NodeJS.ReadableStream) {
  for await (const line of createInterface({ input: output })) {
    const address = /http:\/\/127\.0\.0\.1:\d+\S*/.exec(line)?.[0]
    if (address !== undefined) return address
  }
  throw new Error('The host ended without printing its address.')
}

/** The package is made for Linux everywhere, but its native file only loads there. */
function needsLinux(context: TestContext) {
  if (process.platform === 'linux') return
  Object.assign(context.task.meta, { skipReason: 'the package made here is for Linux' })
  context.skip()
}
