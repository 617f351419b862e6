import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { ensureBuild } from './ensure-build.ts'
import { ensureChrome } from './ensure-chrome.ts'
import { inRoot } from './repository.ts'

/** The README's pictures, taken from the sample project in the real application. */
const pictures: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  interview: async page => {
    await page.getByRole('link', { name: /^Daniel Okafor/ }).click()
    const overlap = page.locator('mark[data-depth="2"]').first()
    await overlap.scrollIntoViewIfNeeded()
    await overlap.click()
  },
  personas: async page => {
    await page.getByRole('link', { name: /^Personas \d/ }).click()
    await page.getByRole('heading', { name: 'Personas', level: 1 }).waitFor()
  },
  persona: async page => {
    await page.getByRole('link', { name: /^Personas \d/ }).click()
    await page.getByRole('link', { name: 'Cloud Integrator' }).click()
    await page.getByRole('region', { name: 'Health' }).getByText('One voice').waitFor()
    await page.getByRole('heading', { name: 'What stands in the way' }).hover()
  },
  health: async page => {
    await page.getByRole('link', { name: /^Personas \d/ }).click()
    await page.getByRole('link', { name: 'Industrial Distributor' }).click()
    await page.getByRole('region', { name: 'Health' }).getByText('4 of 7').waitFor()
    await page
      .getByRole('region', { name: 'Health' })
      .evaluate(panel => panel.scrollIntoView({ block: 'end' }))
  },
  live: async page => {
    await page.getByRole('link', { name: /^Interviews/ }).click()
    await page.getByRole('button', { name: 'New', exact: true }).click()
    await page.getByRole('textbox', { name: 'Title' }).fill('Ana Sol, Ridgeway Distribution')
    await page.getByRole('combobox', { name: 'Partner' }).fill('Ridgeway Distribution')
    await page.keyboard.press('Tab')
    await page.getByRole('combobox', { name: 'Participants' }).fill('Ana Sol')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: /^Partner interview/ }).click()
    const notes = page.getByRole('textbox', { name: 'Interview notes' })
    await notes.click()
    await page.keyboard.press('Control+Alt+p')
    await typeLines(page, [
      'Me: Thank you for making the time.',
      'Ana: Gladly. The counter is quiet until ten.',
    ])
    await ask(page, 'business')
    await typeLines(page, [
      'We sell what is on the shelf, and the advice that goes with it.',
      'If I cannot show it on the counter, I cannot sell it. #m #counter',
    ])
    await ask(page, 'pain')
    await typeLines(page, ['Every registration asks for the same twelve fields again. #p #registration'])
    await ask(page, 'support')
    await page.keyboard.type('One person I can ring before eight.')
    await page
      .getByRole('button', { name: /registration/ })
      .first()
      .waitFor()
    await page.getByText('The counter is quiet').scrollIntoViewIfNeeded()
  },
}

async function typeLines(page: Page, lines: readonly string[]) {
  for (const line of lines) {
    await page.keyboard.type(line)
    await page.keyboard.press('Enter')
  }
}

async function ask(page: Page, words: string) {
  await page.keyboard.type(`/${words}`)
  await page.getByRole('option').first().waitFor()
  await page.keyboard.press('Enter')
}

await ensureBuild()
const chrome = await ensureChrome()
if (chrome === null) throw new Error('There is no Chrome or Chromium to take pictures with.')
const folder = mkdtempSync(join(tmpdir(), 'throughline-pictures-'))
const server = spawn(process.execPath, [inRoot('out', 'main', 'web.js'), '--no-open', '--port', '0'], {
  env: {
    ...process.env,
    THROUGHLINE_SETTINGS: join(folder, 'settings'),
    THROUGHLINE_PROJECTS: join(folder, 'projects'),
  },
  stdio: ['ignore', 'pipe', 'inherit'],
})
const browser = await chromium.launch({
  executablePath: chrome,
  args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
})
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, colorScheme: 'light' })
  await page.goto(await printedAddress())
  await page.getByRole('button', { name: /open the sample/i }).click()
  await page.locator('mark').first().waitFor()
  mkdirSync(inRoot('docs'), { recursive: true })
  for (const [name, show] of Object.entries(pictures)) {
    await show(page)
    await page.evaluate(() => document.fonts.ready)
    await page.screenshot({ path: inRoot('docs', `${name}.png`), animations: 'disabled' })
    console.log(`docs/${name}.png`)
  }
} finally {
  await browser.close()
  const ended = once(server, 'exit')
  server.kill('SIGINT')
  await ended
  rmSync(folder, { recursive: true, force: true })
}

async function printedAddress(): Promise<string> {
  let printed = ''
  for await (const chunk of server.stdout) {
    printed += String(chunk)
    const address = /http:\/\/127\.0\.0\.1:\S+/.exec(printed)?.[0]
    if (address) return address
  }
  throw new Error('The server stopped before it served a page.')
}
