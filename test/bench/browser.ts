import { type Browser, chromium } from '@playwright/test'
import { ensureBuild } from '../../scripts/ensure-build.ts'
import { ensureChrome } from '../../scripts/ensure-chrome.ts'

/** A browser as a person has it, once there is a build for it to show. */
export async function launchBrowser(): Promise<Browser> {
  await ensureBuild()
  const chrome = await ensureChrome()
  if (chrome === null) throw new Error('There is no Chrome, Edge or Chromium to measure in.')
  const isRoot = process.getuid?.() === 0
  return chromium.launch({
    executablePath: chrome,
    // Chromium's sandbox cannot be set up by root; the only page it shows is the application's own.
    args: ['--disable-gpu', ...(isRoot ? ['--no-sandbox'] : [])],
  })
}
