import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { startProgram } from '../program.ts'
import { skipBecause } from '../skip.ts'
import { openPage } from '../web/web-session.ts'

/** Long enough for the build that the first start may need. */
const buildTime = 120_000

function start(...args: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-start-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return startProgram('scripts/start.ts', args, {
    THROUGHLINE_SETTINGS: folder,
    THROUGHLINE_PROJECTS: folder,
  })
}

test(
  'without a display says why in one line, downloads nothing, serves the built page, and stops',
  async context => {
    if (process.platform !== 'linux') skipBecause(context, 'only Linux is known to be without a display')
    const program = start('--no-open', '--port', '0')
    const page = await openPage(await program.until(/http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]+/))
    const html = await (await page.get('/')).text()
    const script = /<script type="module"[^>]* src="([^"]+)"/.exec(html)?.[1] ?? ''
    expect((await page.get(new URL(script, `${page.origin}/`).pathname)).status).toBe(200)

    program.child.kill('SIGTERM')
    const { status, output } = await program.ended
    expect(status).toBe(0)
    expect(output).toMatch(
      /^No desktop window, because this machine has no display: .+\nThroughline is at http.+\nPress Ctrl\+C to stop it\.\n$/,
    )
  },
  buildTime,
)

test('passes a failure on', async () => {
  const { status, complaint } = await start('--web', '--no-open', '--project', '/no/such/project').ended
  expect(status).toBe(1)
  expect(complaint).toContain('There is no file /no/such/project')
}, 120_000)

test.each([[['--desktop', '--web']], [['--port', 'x']], [['--what']]])(
  'answers the wrong usage %j with status 2',
  async args => {
    const { status, output, complaint } = await start(...args).ended
    expect({ status, output }).toEqual({ status: 2, output: '' })
    expect(complaint).toContain('Usage: npm start')
  },
)

test('shows the usage when asked', async () => {
  expect(await start('--help').ended).toMatchObject({
    status: 0,
    output: expect.stringMatching(/^Usage: npm start/),
  })
})
