import { defineConfig } from '@playwright/test'
import { findChrome } from './electron/host-shared/find-chrome.ts'

const chrome = findChrome()
const isRoot = process.getuid?.() === 0

export default defineConfig({
  testDir: 'test/app',
  outputDir: 'test-results/app',
  workers: 2,
  retries: 0,
  // On a busy machine everything takes several times as long; only what never comes should fail.
  timeout: 300_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: 'test-results/app.json' }]],
  use: {
    browserName: 'chromium',
    viewport: { width: 1440, height: 900 },
    actionTimeout: 30_000,
    // Nothing here is about motion, and every click waits until what it is meant for stands still.
    contextOptions: { reducedMotion: 'reduce' },
    // A trace takes a third of the time of every test; `--trace on` asks for one.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(chrome === null ? {} : { executablePath: chrome }),
      // Chromium's sandbox cannot be set up by root; the only page it shows is the application's own.
      args: ['--disable-gpu', ...(isRoot ? ['--no-sandbox'] : [])],
    },
  },
})
