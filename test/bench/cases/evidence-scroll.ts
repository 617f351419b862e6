import type { Browser, Page } from '@playwright/test'
import { type Case, measured } from '../bench.ts'
import { launchBrowser } from '../browser.ts'
import { startHost } from '../host.ts'
import { idle } from '../painted-mark.ts'
import { type Scrolled, scrollQuotes } from '../painted-quotes.ts'
import { residentOf } from '../resident.ts'

/** px a frame: a notch of the wheel with each, and the thumb of the scroll bar pulled down in half a minute. */
const wheel = 120
const secondsToTheEnd = 30
const framesASecond = 60
/** ms after which the browser has given back what it was done with. */
const restedFor = 15_000

/** All quotes of the project go by, as cards and as the rows of a table. */
export const evidenceScroll: Case = async bench => {
  const browser = await launchBrowser()
  const host = await startHost(bench, bench.copy('evidence-scroll'))
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    await page.goto(host.address)
    await openEvidence(page)
    const slow = await scrolled(page, wheel, 10 * framesASecond)
    const cards = await throughAll(page)
    const resident = await rendererMemory(browser)
    await page.waitForTimeout(restedFor)
    const rested = await rendererMemory(browser)
    await page.getByRole('radio', { name: 'Table' }).click()
    await page.locator('[data-layout=table] blockquote').first().waitFor()
    const table = await throughAll(page)
    return [
      ...figures('cards by the wheel', slow),
      ...figures('all cards at speed', cards),
      ...figures('all rows of the table at speed', table),
      measured('memory of the page as it comes to the end of all cards', 'MiB', [resident], {
        target: { of: 'p95', atMost: 350 },
      }),
      measured('memory of the page fifteen seconds later', 'MiB', [rested], {
        target: { of: 'p95', atMost: 350 },
      }),
    ]
  } finally {
    await browser.close()
    await host.stop()
  }
}

export async function openEvidence(page: Page) {
  await page.getByRole('link', { name: /^Evidence/ }).click()
  await page.locator('blockquote').first().waitFor()
  await page.evaluate(idle)
}

/** Looking for what is blank, which warms up as well, and once more for the frames. */
async function scrolled(page: Page, step: number, most: number): Promise<Scrolled> {
  await goToTop(page)
  const { blank } = await page.evaluate(scrollQuotes, { step, most, isLooking: true })
  await goToTop(page)
  const { frames } = await page.evaluate(scrollQuotes, { step, most, isLooking: false })
  return { frames, blank }
}

async function throughAll(page: Page): Promise<Scrolled> {
  const height = await page.evaluate(() => document.querySelector('[data-quote-rows]')?.scrollHeight ?? 0)
  const step = Math.ceil(height / (secondsToTheEnd * framesASecond))
  return scrolled(page, step, 10 * secondsToTheEnd * framesASecond)
}

async function goToTop(page: Page) {
  await page.evaluate(() => document.querySelector('[data-quote-rows]')?.scrollTo({ top: 0 }))
  await page.locator('[aria-rowindex="1"] blockquote').waitFor()
  await page.evaluate(idle)
}

function figures(what: string, { frames, blank }: Scrolled) {
  const longest = Math.max(0, ...blank)
  return [
    measured(`frame while scrolling, ${what}`, 'ms', frames, { target: { of: 'p95', atMost: 16.7 } }),
    measured(`longest time without words, ${what}`, 'ms', [longest], {
      target: { of: 'p95', atMost: 100 },
      remark: `${blank.length} times in ${frames.length} frames`,
    }),
  ]
}

/** MiB of the process that shows the page: the largest of its kind. */
async function rendererMemory(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  await session.detach()
  return Math.max(...processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => residentOf(id)))
}
