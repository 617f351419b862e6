import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, onTestFinished, test, vi } from 'vitest'
import { findChrome } from '../../electron/host-shared/find-chrome.ts'
import { noChrome, printArguments, printWithChrome } from '../../electron/host-shared/print-with-chrome.ts'
import { eventually } from '../eventually.ts'

afterEach(() => vi.unstubAllEnvs())

/** A folder with a page; temporary folders of the printer are made in it, too, so that leftovers are seen. */
function setUp() {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
  const temporary = mkdtempSync(join(folder, 'tmp-'))
  vi.stubEnv('TMPDIR', temporary)
  const html = join(folder, 'a page.html')
  writeFileSync(html, '<!doctype html><title>Pack</title><h1>Cloud Integrator</h1>')
  return { folder, temporary, html, pdf: join(folder, 'a pack.pdf') }
}

/** Stands in for a browser: a shell script. */
function useBrowser(folder: string, script: string) {
  const path = join(folder, 'browser')
  writeFileSync(path, `#!/bin/sh\n${script}\n`)
  chmodSync(path, 0o755)
  vi.stubEnv('CHROME_PATH', path)
  return path
}

const never = () => new AbortController().signal

test('prints a page with the browser that is installed, and leaves nothing else behind', async () => {
  expect(findChrome(), 'this test needs an installed Chrome, Edge or Chromium').not.toBeNull()
  const { temporary, html, pdf } = setUp()
  await printWithChrome(html, pdf, never())
  expect(readFileSync(pdf, 'latin1').slice(0, 5)).toBe('%PDF-')
  expect(readdirSync(temporary)).toEqual([])
})

test('says what to do where there is no browser', async () => {
  const { html, pdf } = setUp()
  vi.stubEnv('CHROME_PATH', '')
  vi.stubEnv('PATH', '/nowhere')
  await expect(printWithChrome(html, pdf, never())).rejects.toThrow(noChrome)
})

test('stops the browser and everything it started when it is told to', async () => {
  const { folder, temporary, html, pdf } = setUp()
  const pidFile = join(folder, 'pid')
  useBrowser(folder, `sleep 600 &\necho $! > '${pidFile}.new' && mv '${pidFile}.new' '${pidFile}'\nwait`)
  const abort = new AbortController()
  const printed = printWithChrome(html, pdf, abort.signal)
  const outcome = expect(printed).rejects.toThrow('stopped by the person')
  await eventually(() => expect(existsSync(pidFile)).toBe(true))
  abort.abort(new Error('stopped by the person'))
  await outcome
  await eventually(() => expect(isRunning(Number(readFileSync(pidFile, 'utf8')))).toBe(false))
  expect(readdirSync(temporary)).toEqual([])
})

test('starts nothing when it was stopped before', async () => {
  const { folder, html, pdf } = setUp()
  useBrowser(folder, `touch '${folder}/started'`)
  await expect(printWithChrome(html, pdf, AbortSignal.abort(new Error('stopped')))).rejects.toThrow('stopped')
  expect(existsSync(join(folder, 'started'))).toBe(false)
})

test('fails in words when the browser fails, or writes nothing', async () => {
  const { folder, html, pdf } = setUp()
  const path = useBrowser(folder, 'exit 3')
  await expect(printWithChrome(html, pdf, never())).rejects.toThrow(
    `${path} could not print the page (exit status 3).`,
  )
  useBrowser(folder, 'exit 0')
  await expect(printWithChrome(html, pdf, never())).rejects.toThrow(`${path} did not write the PDF.`)
})

test('gives the browser no network, no profile of the person, and a sandbox unless root', () => {
  const args = printArguments('/p/a b.html', '/p/out.pdf', '/p/profile', false)
  expect(args).toEqual(
    expect.arrayContaining([
      '--headless',
      '--user-data-dir=/p/profile',
      '--host-resolver-rules=MAP * ~NOTFOUND',
      '--no-pdf-header-footer',
      '--print-to-pdf=/p/out.pdf',
    ]),
  )
  expect(args).not.toContain('--no-sandbox')
  expect(args.at(-1)).toBe('file:///p/a%20b.html')
  expect(printArguments('/p/a.html', '/p/o.pdf', '/p/profile', true)).toContain('--no-sandbox')
})

/** A process that has ended but was not yet waited for does not run either. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return !/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}
