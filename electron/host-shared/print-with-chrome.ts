import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Print } from '../engine/client.ts'
import { findChrome } from './find-chrome.ts'

const longestPrint = 120_000

export const noChrome =
  'To make a PDF, install Chrome, Edge or Chromium, or export HTML and print it from your browser.'

/** Prints with the person's own browser, headless, in a profile of its own that is thrown away. */
export const printWithChrome: Print = async (htmlPath, pdfPath, signal) => {
  signal.throwIfAborted()
  const chrome = findChrome()
  if (chrome === null) throw new Error(noChrome)
  const profile = await mkdtemp(join(tmpdir(), 'throughline-print-'))
  try {
    const limit = AbortSignal.timeout(longestPrint)
    const isRoot = process.getuid?.() === 0
    await run(
      chrome,
      printArguments(htmlPath, pdfPath, profile, isRoot),
      AbortSignal.any([signal, limit]),
    ).catch((reason: unknown) => {
      throw limit.aborted ? new Error(`${chrome} took longer than two minutes to print.`) : reason
    })
    if (!(await isWritten(pdfPath))) throw new Error(`${chrome} did not write the PDF.`)
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  }
}

export function printArguments(
  htmlPath: string,
  pdfPath: string,
  profile: string,
  isRoot: boolean,
): string[] {
  return [
    '--headless',
    '--disable-gpu',
    // Chromium's sandbox cannot be set up by root; the page printed is the application's own.
    ...(isRoot ? ['--no-sandbox'] : []),
    `--user-data-dir=${profile}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-default-apps',
    '--disable-domain-reliability',
    '--disable-extensions',
    '--disable-sync',
    '--disable-dev-shm-usage',
    '--metrics-recording-only',
    '--no-pings',
    '--password-store=basic',
    '--use-mock-keychain',
    // Nothing but the file itself can be reached, whatever a page or the browser may ask for.
    '--host-resolver-rules=MAP * ~NOTFOUND',
    '--no-pdf-header-footer',
    `--print-to-pdf=${resolve(pdfPath)}`,
    pathToFileURL(resolve(htmlPath)).href,
  ]
}

function run(program: string, args: readonly string[], signal: AbortSignal): Promise<void> {
  return new Promise((done, fail) => {
    // In a group of its own, so that stopping it also stops the processes it started.
    const child = spawn(program, args, { stdio: 'ignore', detached: process.platform !== 'win32' })
    const stop = () => killGroup(child)
    signal.addEventListener('abort', stop, { once: true })
    child.once('error', reason => {
      signal.removeEventListener('abort', stop)
      fail(new Error(`${program} could not be started (${reason.message}).`))
    })
    child.once('exit', code => {
      signal.removeEventListener('abort', stop)
      if (signal.aborted) fail(signal.reason)
      else if (code === 0) done()
      else fail(new Error(`${program} could not print the page (exit status ${code}).`))
    })
  })
}

function killGroup(child: ChildProcess) {
  if (child.pid === undefined) return
  try {
    if (process.platform === 'win32') child.kill('SIGKILL')
    else process.kill(-child.pid, 'SIGKILL')
  } catch {
    // It has just ended by itself.
  }
}

async function isWritten(path: string): Promise<boolean> {
  try {
    return (await stat(path)).size > 0
  } catch {
    return false
  }
}
