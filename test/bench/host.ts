import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { delimiter } from 'node:path'
import { createInterface } from 'node:readline'
import { inRoot } from '../../scripts/repository.ts'
import type { EngineMethodName, Input, Output } from '../../shared/contract/index.ts'
import { errorText, type Result } from '../../shared/errors.ts'
import { type Bench, privateFolders } from './bench.ts'

/** The application's web host as a process of its own. */
export type Host = {
  readonly pid: number
  /** With the token. */
  readonly address: string
  stop(): Promise<void>
}

/** The first page as a browser gets it, with what its calls need. */
export type FirstPage = { readonly cookie: string; readonly token: string }

/** As a person starts it. `npm start` finds the window or the browser; the bench asks for the browser. */
export function startThroughNpm(bench: Bench, project: string): Promise<Host> {
  return start(bench, 'npm', ['start', '--silent', '--', ...hostArguments(project)])
}

/** Without npm's own processes around it, so that its process is the one that is measured. */
export function startHost(bench: Bench, project: string): Promise<Host> {
  return start(bench, process.execPath, [inRoot('scripts', 'start.ts'), ...hostArguments(project)])
}

/** Exchanges the address's token for the cookie, and reads the page that follows. */
export async function fetchFirstPage(address: string): Promise<FirstPage> {
  const exchange = await fetch(address, { redirect: 'manual' })
  const cookie = exchange.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const page = await fetch(new URL(exchange.headers.get('location') ?? '/', address), { headers: { cookie } })
  const html = await page.text()
  const token = /name="throughline-token" content="([^"]+)"/.exec(html)?.[1]
  if (page.status !== 200 || token === undefined) throw new Error(`The first page came with ${page.status}`)
  return { cookie, token }
}

/** A call as the page makes it. */
export async function callHost<Name extends EngineMethodName>(
  { address }: Host,
  { cookie, token }: FirstPage,
  name: Name,
  input: Input<Name>,
): Promise<Output<Name>> {
  const response = await fetch(new URL(`/call/${name}`, address), {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json', 'x-throughline-token': token },
    body: JSON.stringify({ input }),
  })
  const result = (await response.json()) as Result<Output<Name>>
  if (!result.ok) throw new Error(`${name}: ${errorText(result.error)}`)
  return result.value
}

function hostArguments(project: string): readonly string[] {
  return ['--web', '--no-open', '--port', '0', '--project', project]
}

async function start(bench: Bench, program: string, args: readonly string[]): Promise<Host> {
  const child = spawn(program, args, {
    cwd: inRoot(),
    env: environment(bench),
    stdio: ['ignore', 'pipe', 'inherit'],
    // In a group of its own, so that stopping it also stops what npm started.
    detached: process.platform !== 'win32',
    shell: process.platform === 'win32',
  })
  const exited = once(child, 'exit')
  const address = await Promise.race([
    addressFrom(child),
    exited.then(([code]) => Promise.reject(new Error(`${program} ended with exit status ${code}`))),
  ])
  return {
    pid: child.pid ?? 0,
    address,
    async stop() {
      stopGroup(child)
      await exited
    },
  }
}

async function addressFrom(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('The host says nothing')
  const lines = createInterface(child.stdout)
  for await (const line of lines) {
    const address = /http:\/\/127\.0\.0\.1:\d+\/\S*/.exec(line)?.[0]
    if (address === undefined) continue
    child.stdout.resume()
    return address
  }
  throw new Error('The host printed no address')
}

/** What a person's shell has: nothing of the npm that runs the bench. */
function environment(bench: Bench): NodeJS.ProcessEnv {
  const { settings, projects } = privateFolders(bench)
  const own = Object.entries(process.env).filter(([name]) => !/^(npm_|INIT_CWD$|NODE$)/i.test(name))
  const path = (process.env.PATH ?? '').split(delimiter).filter(folder => !folder.includes('node_modules'))
  return {
    ...Object.fromEntries(own),
    PATH: path.join(delimiter),
    THROUGHLINE_SETTINGS: settings,
    THROUGHLINE_PROJECTS: projects,
  }
}

function stopGroup(child: ChildProcess) {
  if (child.pid === undefined) return
  try {
    if (process.platform === 'win32') child.kill()
    else process.kill(-child.pid, 'SIGTERM')
  } catch {
    // It has just ended by itself.
  }
}
