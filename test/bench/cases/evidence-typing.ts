import type { Page } from '@playwright/test'
import { type Bench, type Case, measured } from '../bench.ts'
import { launchBrowser } from '../browser.ts'
import { startHost } from '../host.ts'
import { idle } from '../painted-mark.ts'
import { foundTimes, watchFound } from '../painted-quotes.ts'
import { openEvidence } from './evidence-scroll.ts'

/** What is sought, one after the other: frequent words, rare ones, a phrase, and one that nobody said. */
const sought = ['price list', 'the portal', 'warehouse', '"every price change"', 'margin -price', 'zyzzyva']

/** Typing in the search field of the evidence screen, at the pace of somebody who thinks while typing. */
export const evidenceTyping: Case = async bench => {
  const browser = await launchBrowser()
  const host = await startHost(bench, bench.copy('evidence-typing'))
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    await page.goto(host.address)
    await openEvidence(page)
    await type(bench, page, sought.slice(0, 1))
    await page.evaluate(watchFound)
    await type(bench, page, sought)
    const times = await page.evaluate(foundTimes)
    return [
      measured('key press to found quotes painted', 'ms', times, {
        target: { of: 'p95', atMost: 80 },
        remark: `${times.length} keys that changed what is shown`,
      }),
    ]
  } finally {
    await browser.close()
    await host.stop()
  }
}

async function type({ random }: Bench, page: Page, texts: readonly string[]) {
  await page.getByRole('searchbox', { name: 'Find words in quotes' }).focus()
  for (const text of texts) {
    for (const letter of text) await page.keyboard.type(letter, { delay: 80 + 160 * random.next() })
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Backspace')
    await page.evaluate(idle)
  }
}
