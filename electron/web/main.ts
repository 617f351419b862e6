import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { errorText } from '../../shared/errors.ts'
import { type Engine, startEngine } from '../engine/client.ts'
import { applicationPath, engineSettings, engineWorkerUrl } from '../host-shared/places.ts'
import { printWithChrome } from '../host-shared/print-with-chrome.ts'
import { openInBrowser } from './browser.ts'
import { parseWebOptions, type WebOptions, webUsage } from './options.ts'
import { startWebHost, type WebHost } from './server.ts'

const usualPort = 47_316

await main(process.argv.slice(2))

async function main(args: readonly string[]) {
  let options: WebOptions
  try {
    options = parseWebOptions(args)
  } catch (reason) {
    process.stderr.write(`${sentence(reason)}\n\n${webUsage}`)
    process.exitCode = 2
    return
  }
  const engine = startEngine(
    engineWorkerUrl(import.meta.url),
    engineSettings(import.meta.url),
    printWithChrome,
  )
  try {
    if (options.project !== null) await openProject(engine, options.project)
    const host = await serve(engine, options.port)
    stopOnSignals(engine, host)
    console.log(`Throughline is at ${host.address}`)
    console.log('Press Ctrl+C to stop it.')
    if (options.opensBrowser) await openInBrowser(host.address)
  } catch (reason) {
    console.error(sentence(reason))
    await engine.close().catch(() => {})
    process.exitCode = 1
  }
}

async function openProject(engine: Engine, path: string) {
  const result = await engine.call('projects.open', { path: resolve(path) })
  if (!result.ok) throw new Error(errorText(result.error))
}

async function serve(engine: Engine, port: number | null): Promise<WebHost> {
  const { version } = JSON.parse(readFileSync(applicationPath(import.meta.url, 'package.json'), 'utf8')) as {
    version: string
  }
  const rendererFolder = process.env.THROUGHLINE_RENDERER ?? applicationPath(import.meta.url, 'out/renderer')
  const start = (chosen: number) => startWebHost({ engine, port: chosen, rendererFolder, version })
  try {
    return await start(port ?? usualPort)
  } catch (reason) {
    const code = reason instanceof Error && 'code' in reason ? reason.code : undefined
    if (code === 'EACCES')
      throw new Error(`Port ${port} needs rights you do not have: give another with --port.`)
    if (code !== 'EADDRINUSE') throw reason
    if (port !== null)
      throw new Error(`Port ${port} is in use: give another with --port, or 0 for a free one.`)
    console.log(`Port ${usualPort} is in use, so another one is taken.`)
    return start(0)
  }
}

function stopOnSignals(engine: Engine, host: WebHost) {
  let isStopping = false
  async function stop() {
    // Who asks twice does not want to wait.
    if (isStopping) process.exit(1)
    isStopping = true
    await host.close()
    await engine.close()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop())
}

function sentence(reason: unknown): string {
  return reason instanceof Error ? reason.message : String(reason)
}
