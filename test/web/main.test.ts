import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { type Program, startProgram } from '../program.ts'
import { openPage, temporaryFolder, writeRenderer } from './web-session.ts'

const script = 'electron/web/main.ts'

function start(args: readonly string[], folder = temporaryFolder()): Program {
  return startProgram(script, args, {
    THROUGHLINE_RENDERER: writeRenderer(),
    THROUGHLINE_SETTINGS: join(folder, 'settings'),
    THROUGHLINE_PROJECTS: join(folder, 'projects'),
  })
}

const address = /http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]+/

async function startNew(folder: string) {
  const program = start(['--no-open', '--port', '0'], folder)
  const page = await openPage(await program.until(address))
  const path = join(folder, 'research.throughline')
  const created = await page.call('projects.create', { input: { path, name: 'Research' } })
  expect(created.status).toBe(200)
  return { program, page, path }
}

test.each([['SIGINT'], ['SIGTERM']] as const)(
  'stops cleanly on %s, and opens the same project again',
  async signal => {
    const folder = temporaryFolder()
    const { program, page, path } = await startNew(folder)
    await page.call('personas.create', { input: { name: 'Cloud Integrator' } })
    const events = await page.get('/events')
    program.child.kill(signal)
    expect(await program.ended).toMatchObject({ status: 0, complaint: '' })
    expect(await events.text()).toContain('closing')

    const again = start(['--no-open', '--port', '0', '--project', path], folder)
    const reopened = await openPage(await again.until(address))
    const current = await reopened.call('projects.current', { input: {} })
    expect(await current.json()).toMatchObject({
      ok: true,
      value: { name: 'Research', counts: { personas: 1 } },
    })
  },
)

test('answers with the engine: results, errors of input and files to download', async () => {
  const { page } = await startNew(temporaryFolder())
  const wrong = await page.call('personas.create', { input: { name: 'x'.repeat(10_000) } })
  expect(wrong.status).toBe(400)
  expect(await wrong.json()).toMatchObject({ ok: false, error: { kind: 'invalid-input', field: 'name' } })

  // Twice: what is handed out first must not take away where the next is written.
  for (let time = 0; time < 2; time++) {
    const copy = await page.call('projects.saveCopy', { input: { path: null } })
    const { value } = (await copy.json()) as { value: { path: string; fileName: string } }
    const download = await page.get(value.path)
    expect(download.headers.get('content-disposition')).toContain(`filename="${value.fileName}"`)
    expect((await download.text()).slice(0, 15)).toBe('SQLite format 3')
  }
})

test('tells a page what another page changed', async () => {
  const { page } = await startNew(temporaryFolder())
  const events = await page.get('/events')
  const reader = events.body?.pipeThrough(new TextDecoderStream()).getReader()
  await page.call('personas.create', { input: { name: 'Distributor' } })
  let text = ''
  while (reader && !text.includes('"changed"')) text += (await reader.read()).value ?? ''
  expect(text).toContain('"persona"')
})

const refused: readonly (readonly [string, (folder: string) => string, RegExp])[] = [
  ['does not exist', folder => join(folder, 'nothing.throughline'), /^There is no file .+\.\n$/],
  [
    'is a folder',
    folder => {
      mkdirSync(join(folder, 'a-folder'))
      return join(folder, 'a-folder')
    },
    /^.+ is a folder.+\n$/,
  ],
  [
    'is no database',
    folder => {
      writeFileSync(join(folder, 'letter.throughline'), 'Dear reader')
      return join(folder, 'letter.throughline')
    },
    /^.+ is not a Throughline project.+\n$/,
  ],
]

test.each(refused)('serves nothing if the project %s, and says so in one sentence', async (_, path, says) => {
  const folder = temporaryFolder()
  const program = start(['--no-open', '--port', '0', '--project', path(folder)], folder)
  const { status, output, complaint } = await program.ended
  expect({ status, output }).toEqual({ status: 1, output: '' })
  expect(complaint).toMatch(says)
})

test('tells that a project is open elsewhere', async () => {
  const folder = temporaryFolder()
  const { path } = await startNew(folder)
  const second = start(['--no-open', '--port', '0', '--project', path], folder)
  expect(await second.ended).toMatchObject({
    status: 1,
    complaint: expect.stringMatching(/is open in another window or program/),
  })
})

test('does not take a port that is in use', async () => {
  const taken = createServer()
  await new Promise<void>(resolve => taken.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void taken.close())
  const { port } = taken.address() as { port: number }
  const program = start(['--no-open', '--port', String(port)])
  expect(await program.ended).toEqual({
    status: 1,
    output: '',
    complaint: `Port ${port} is in use: give another with --port, or 0 for a free one.\n`,
  })
})

test.each([
  [['--port', 'http'], '--port http is not a port: give 0 to 65535.'],
  [['--port', '70000'], '--port 70000 is not a port: give 0 to 65535.'],
  [['--colour'], "Unknown option '--colour'"],
  [['file'], "Unexpected argument 'file'"],
])('answers the wrong usage %j with status 2', async (args, says) => {
  const { status, output, complaint } = await start(args).ended
  expect({ status, output }).toEqual({ status: 2, output: '' })
  expect(complaint).toContain(says)
  expect(complaint).toContain('Usage: npm start')
})

test('leaves nothing behind in the settings when it cannot start', async () => {
  const folder = temporaryFolder()
  await start(['--port', 'x'], folder).ended
  expect(existsSync(join(folder, 'settings'))).toBe(false)
})
