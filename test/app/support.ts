import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { test as base, expect, type Page } from '@playwright/test'
import type { Input, MethodName, Output } from '../../shared/contract/index.ts'
import type { Result } from '../../shared/errors.ts'

const program = resolve(import.meta.dirname, '../../out/main/web.js')
const cli = resolve(import.meta.dirname, '../../out/main/cli.js')

/** The application as a person has it: its own server on this computer, and a page in a browser. */
export type App = {
  readonly page: Page
  /** A folder of this test's own; projects are kept in `folder/projects`. */
  readonly folder: string
  /** Starts the server, on a project file if one is named, and opens its page. */
  start(options?: { readonly project?: string }): Promise<void>
  /** Stops it as Ctrl+C does, or as `signal` says; gives the exit status. */
  stop(signal?: NodeJS.Signals): Promise<number | null>
  /** Starts on a sample project of this test's own, as a click on "Open the sample" leaves it. */
  openSample(): Promise<void>
  /** Asks the engine directly: for what a test only needs to be there, or to check what was stored. */
  call<Name extends MethodName>(name: Name, input: Input<Name>): Promise<Output<Name>>
}

export const test = base.extend<{ app: App }, { sample: string }>({
  // Written once in a worker: half a second for each of eighty tests.
  sample: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'throughline-sample-'))
      const path = join(folder, 'sample.throughline')
      execFileSync(process.execPath, [cli, 'sample', path], {
        env: { ...process.env, THROUGHLINE_SETTINGS: join(folder, 'settings') },
      })
      await use(path)
      rmSync(folder, { recursive: true, force: true })
    },
    { scope: 'worker' },
  ],
  app: async ({ page, sample }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'throughline-test-'))
    let server: ChildProcess | null = null
    // Files are asked for in the test from the first: where it begins to listen only as a key is pressed, it is too late.
    page.on('filechooser', () => undefined)

    async function start({ project }: { readonly project?: string } = {}) {
      const started = spawn(
        process.execPath,
        [program, '--no-open', '--port', '0', ...(project ? ['--project', project] : [])],
        {
          env: {
            ...process.env,
            THROUGHLINE_SETTINGS: join(folder, 'settings'),
            THROUGHLINE_PROJECTS: join(folder, 'projects'),
          },
          stdio: ['ignore', 'pipe', 'pipe'],
        },
      )
      server = started
      await page.goto(await addressOf(started))
    }

    async function stop(signal: NodeJS.Signals = 'SIGINT'): Promise<number | null> {
      const stopped = server
      server = null
      if (!stopped || stopped.exitCode !== null) return stopped?.exitCode ?? null
      const exit = once(stopped, 'exit')
      stopped.kill(signal)
      const [code] = (await exit) as [number | null]
      return code
    }

    const call: App['call'] = async (name, input) => {
      const result = await page.evaluate(
        async ({ name, input }) => {
          const token =
            document.querySelector<HTMLMetaElement>('meta[name="throughline-token"]')?.content ?? ''
          const response = await fetch(`/call/${name}`, {
            method: 'POST',
            headers: { 'content-type': 'application/json', 'x-throughline-token': token },
            body: JSON.stringify({ input }),
          })
          return (await response.json()) as unknown
        },
        { name, input },
      )
      const answer = result as Result<Output<typeof name>>
      if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`)
      return answer.value
    }

    async function openSample() {
      const project = join(folder, 'projects', 'Sample project.throughline')
      mkdirSync(join(folder, 'projects'))
      copyFileSync(sample, project)
      await start({ project })
      // Its latest interview is open then, and leads nowhere else any more.
      await page.getByRole('heading', { level: 2 }).first().waitFor()
    }

    await use({ page, folder, start, stop, openSample, call })
    await stop()
    rmSync(folder, { recursive: true, force: true })
  },
})

/** Opens the palette by its key, and waits until it can be typed into. */
export async function openPalette(page: Page): Promise<void> {
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: 'Search and commands' })).toBeFocused()
}

/** Reads the printed address off a starting server. */
function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = ''
    let problem = ''
    server.stdout?.on('data', chunk => {
      printed += String(chunk)
      const address = /http:\/\/127\.0\.0\.1:\S+/.exec(printed)?.[0]
      if (address) resolve(address)
    })
    server.stderr?.on('data', chunk => {
      problem += String(chunk)
    })
    server.once('exit', code => reject(new Error(`The server stopped with ${code}: ${problem}`)))
  })
}
