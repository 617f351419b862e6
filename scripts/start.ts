import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { hasDisplay } from '../electron/web/browser.ts'
import { parseWebOptions, webUsage } from '../electron/web/options.ts'
import { electronProgram, fetchElectron } from './electron-runtime.ts'
import { ensureBuild } from './ensure-build.ts'
import { followNpm } from './follow-npm.ts'
import { inRoot, returnToCallersFolder, root } from './repository.ts'
import { planStart, type StartPlan } from './start-plan.ts'

/** ms: a window that is gone sooner with an error was never there. */
const shortestRun = 5_000

returnToCallersFolder('start')
followNpm()
await main(process.argv.slice(2))

async function main(args: readonly string[]) {
  if (args.includes('--help')) {
    process.stdout.write(webUsage)
    return
  }
  let plan: StartPlan
  let project: string | null
  try {
    plan = planStart(args, {
      hasDisplay: hasDisplay(process.platform, process.env),
      isLinuxRoot: process.platform === 'linux' && process.getuid?.() === 0,
    })
    project = parseWebOptions(plan.hostArguments).project
  } catch (reason) {
    process.stderr.write(`${sentence(reason)}\n\n${webUsage}`)
    process.exitCode = 2
    return
  }
  if (plan.reason !== null) console.log(plan.reason)
  try {
    await ensureBuild()
    if (plan.host === 'desktop' && (await startDesktop(plan, project))) return
  } catch (reason) {
    console.error(sentence(reason))
    process.exitCode = 1
    return
  }
  await startWeb(plan.hostArguments)
}

/** In this process: the quickest way to a first page. */
async function startWeb(hostArguments: readonly string[]) {
  const host = inRoot('out', 'main', 'web.js')
  process.argv = [process.execPath, host, ...hostArguments]
  await import(pathToFileURL(host).href)
}

/** Gives whether the window was there; false: the web host is to stand in, and why was said. */
async function startDesktop(plan: StartPlan, project: string | null): Promise<boolean> {
  const standIn = (why: string) => {
    if (!plan.isFallbackAllowed) throw new Error(`The desktop window cannot be opened: ${why}.`)
    console.log(`No desktop window, because ${why}: Throughline runs in a browser.`)
    return false
  }
  let program: string
  try {
    program = electronProgram() ?? (await fetchElectron(text => console.log(text)))
  } catch (reason) {
    return standIn(`Electron could not be fetched (${sentence(reason)})`)
  }
  const started = Date.now()
  const status = await runElectron(program, project === null ? [] : ['--project', resolve(project)])
  if (status !== 0 && Date.now() - started < shortestRun)
    return standIn(`Electron ended at once (exit status ${status})`)
  process.exitCode = status
  return true
}

function runElectron(program: string, args: readonly string[]): Promise<number> {
  return new Promise(done => {
    const child = spawn(program, [root, ...args], { stdio: 'inherit' })
    const pass = (signal: NodeJS.Signals) => child.kill(signal)
    process.on('SIGINT', pass)
    process.on('SIGTERM', pass)
    // As a shell says it of a program that cannot be run.
    child.once('error', () => done(127))
    child.once('exit', (code, signal) => {
      process.off('SIGINT', pass)
      process.off('SIGTERM', pass)
      // Stopped by a signal is how a person ends it from the terminal.
      done(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1))
    })
  })
}

function sentence(reason: unknown): string {
  return reason instanceof Error ? reason.message : String(reason)
}
