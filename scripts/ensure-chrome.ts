import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { findChrome } from '../electron/host-shared/find-chrome.ts'
import { inRoot } from './repository.ts'

const shells = ['/usr/bin/chromium-headless-shell']

/**
 * The program file of a Chrome, Edge or Chromium that starts; installs one where there is none, and says so.
 * Null where none can be had.
 */
export async function ensureChrome(): Promise<string | null> {
  const present = findChrome()
  if (present !== null) return present
  const fetched = await playwrightChromium()
  if (fetched !== null && starts(fetched)) return fetched

  console.log('There is no Chrome, Edge or Chromium: fetching the one that Playwright offers.')
  run(process.execPath, [inRoot('node_modules', '@playwright', 'test', 'cli.js'), 'install', 'chromium'])
  const now = await playwrightChromium()
  if (now !== null && starts(now)) return now

  if (!mayInstall()) {
    console.log('No browser could be installed: install Chrome or Chromium, then run the tests again.')
    return null
  }
  console.log("That one cannot be had or does not start here: installing the distribution's Chromium.")
  run('apt-get', ['update'])
  run('apt-get', ['install', '--yes', '--no-install-recommends', 'chromium'])
  return findChrome()
}

/**
 * The program file of a Chromium without windows, which draws the same pages in a third less time; else what
 * `ensureChrome` gives. For tests, not for measuring.
 */
export async function ensureTestChrome(): Promise<string | null> {
  if (process.env.CHROME_PATH) return ensureChrome()
  const present = shells.find(existsSync)
  if (present !== undefined && starts(present)) return present
  if (findChrome() === null && mayInstall()) {
    run('apt-get', ['update'])
    run('apt-get', ['install', '--yes', '--no-install-recommends', 'chromium-headless-shell'])
    const installed = shells.find(existsSync)
    if (installed !== undefined && starts(installed)) return installed
  }
  return ensureChrome()
}

/** Whether the system's own packages can be installed. */
function mayInstall(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
}

/** Where Playwright keeps its own, if it is there. */
async function playwrightChromium(): Promise<string | null> {
  const { chromium } = await import('@playwright/test')
  const path = chromium.executablePath()
  return path !== '' && existsSync(path) ? path : null
}

/** A downloaded browser may lack libraries of the system. */
function starts(program: string): boolean {
  return spawnSync(program, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0
}

function run(program: string, args: readonly string[]) {
  spawnSync(program, args, {
    stdio: 'inherit',
    env: {
      PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '20000',
      DEBIAN_FRONTEND: 'noninteractive',
      ...process.env,
    },
  })
}
