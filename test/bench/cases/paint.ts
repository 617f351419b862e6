import type { Page } from '@playwright/test'
import type { InterviewSummary } from '../../../shared/model/interview.ts'
import { type Bench, type Case, measured } from '../bench.ts'
import { launchBrowser } from '../browser.ts'
import { callHost, fetchFirstPage, startHost } from '../host.ts'
import { idle, painted, selectFreeWords, stored, watchForMark, watchForStore } from '../painted-mark.ts'

/** From the key that tags the selected words to the frame in which they are marked, in a browser as a person has it. */
export const paint: Case = async bench => {
  const browser = await launchBrowser()
  const host = await startHost(bench, bench.copy('paint'))
  try {
    const interviews = await callHost(host, await fetchFirstPage(host.address), 'interviews.list', {})
    const byQuotes = interviews.toSorted((one, other) => one.quotes - other.quotes)
    const [usual, longest] = [byQuotes[byQuotes.length >> 1], byQuotes.at(-1)]
    if (!usual || !longest) throw new Error('There are no interviews')
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    await page.goto(host.address)
    return [
      measured('key press to painted mark', 'ms', await paintMarks(bench, page, usual, 40), {
        target: { of: 'p95', atMost: 100 },
        remark: `in an interview of ${usual.quotes} quotes`,
      }),
      measured(
        'key press to painted mark, long interview',
        'ms',
        await paintMarks(bench, page, longest, 30),
        {
          remark: `in an interview of 20,000 words and ${longest.quotes} quotes`,
        },
      ),
      measured('key press to text on disk', 'ms', await storeKeys(page, usual, 30), {
        target: { of: 'p95', atMost: 500 },
        remark: 'typing in the browser; a pause of 250 ms is part of it',
      }),
    ]
  } finally {
    await browser.close()
    await host.stop()
  }
}

async function paintMarks(
  { random }: Bench,
  page: Page,
  interview: InterviewSummary,
  rounds: number,
): Promise<readonly number[]> {
  const isSettled = trackCalls(page)
  await page.evaluate(hash => window.location.assign(hash), `#/interviews/${interview.id}`)
  await page.getByRole('region', { name: interview.title }).locator('mark').first().waitFor()
  const samples: number[] = []
  for (let round = -3; round < rounds; round++) {
    await isSettled()
    if (!(await page.evaluate(selectFreeWords, random.next()))) throw new Error('No words are left to select')
    await page.evaluate(idle)
    await page.evaluate(watchForMark)
    await page.keyboard.press('m')
    const time = await page.evaluate(painted)
    if (round >= 0) samples.push(time)
  }
  return samples
}

async function storeKeys(
  page: Page,
  interview: InterviewSummary,
  rounds: number,
): Promise<readonly number[]> {
  const isSettled = trackCalls(page)
  await page.evaluate(hash => window.location.assign(hash), `#/interviews/${interview.id}`)
  await page.getByRole('region', { name: interview.title }).locator('mark').first().waitFor()
  await page.keyboard.press('Control+e')
  await page.getByRole('textbox', { name: 'Interview notes' }).focus()
  const samples: number[] = []
  for (let round = -2; round < rounds; round++) {
    await isSettled()
    await page.evaluate(watchForStore)
    await page.keyboard.press('x')
    const time = await page.evaluate(stored)
    if (round >= 0) samples.push(time)
  }
  return samples
}

/** Gives how to wait until the page has read again what its last call changed: a person is slower than that. */
function trackCalls(page: Page): () => Promise<void> {
  let underWay = 0
  const isCall = (url: string) => url.includes('/call/')
  page.on('request', request => {
    if (isCall(request.url())) underWay++
  })
  const ended = (request: { url(): string }) => {
    if (isCall(request.url())) underWay--
  }
  page.on('requestfinished', ended)
  page.on('requestfailed', ended)
  return async () => {
    do await page.evaluate(idle)
    while (underWay > 0)
  }
}
