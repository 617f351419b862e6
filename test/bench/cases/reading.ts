import type { Page } from '@playwright/test'
import type { InterviewSummary } from '../../../shared/model/interview.ts'
import { type Bench, type Case, measured } from '../bench.ts'
import { launchBrowser } from '../browser.ts'
import { callHost, fetchFirstPage, startHost } from '../host.ts'
import { addLongInterview } from '../long-interview.ts'
import { pressInterview, scrollThrough, shownAt, watchForInterview } from '../painted-interview.ts'
import { idle } from '../painted-mark.ts'
import { goToMiddle, keyTimes, watchKeys } from '../typed-keys.ts'

const long = { words: 60_000, quotes: 1_000 }
/** px a frame: a notch of the wheel with each. */
const speed = 120
const remark = 'an interview of 60,000 words and 1,000 quotes'
const opening = { target: { of: 'p95', atMost: 500 }, remark } as const
const frames = { target: { of: 'p95', atMost: 16.7 }, remark } as const

/** Reading an interview that goes on for a day: opened, scrolled from top to bottom, and written in. */
export const reading: Case = async bench => {
  const browser = await launchBrowser()
  const project = bench.copy('reading')
  const id = addLongInterview(project, long)
  const host = await startHost(bench, project)
  try {
    const interviews = await callHost(host, await fetchFirstPage(host.address), 'interviews.list', {})
    const at = interviews.findIndex(interview => interview.id === id)
    const [interview, other] = [interviews[at], interviews[at === 0 ? 1 : at - 1]]
    if (!interview || !other) throw new Error('The long interview is not there')
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    await page.goto(host.address)
    const pressed = await openFromList(page, interview, other, 12)
    const addressed = await openFromAddress(page, interview, 8)
    const read = await scroll(page)
    const { switched, back } = await switchModes(page, 6)
    const written = await scroll(page)
    const keys = await type(bench, page)
    return [
      measured('open an interview from the list, painted', 'ms', pressed, opening),
      measured('open an interview from its address, painted', 'ms', addressed, opening),
      measured('frame while scrolling, reading', 'ms', read, frames),
      measured('key press to the editor', 'ms', switched, { remark }),
      measured('key press from the editor to reading', 'ms', back, { remark }),
      measured('frame while scrolling, writing', 'ms', written, { remark }),
      measured('key press to painted character', 'ms', keys, { remark }),
    ]
  } finally {
    await browser.close()
    await host.stop()
  }
}

async function openFromList(
  page: Page,
  interview: InterviewSummary,
  other: InterviewSummary,
  rounds: number,
): Promise<readonly number[]> {
  const samples: number[] = []
  for (let round = -2; round < rounds; round++) {
    await page.evaluate(hash => window.location.assign(hash), `#/interviews/${other.id}`)
    await page.getByRole('region', { name: other.title }).waitFor()
    await page.locator(`a[href="#/interviews/${interview.id}"]`).waitFor()
    await page.evaluate(idle)
    await page.evaluate(watchForInterview, interview.title)
    const time = await page.evaluate(pressInterview, interview.id)
    if (round >= 0) samples.push(time)
  }
  return samples
}

/** The page is loaded anew, with the browser's cache: as a person who comes back to it. */
async function openFromAddress(
  page: Page,
  { id, title }: InterviewSummary,
  rounds: number,
): Promise<readonly number[]> {
  await page.evaluate(hash => window.location.assign(hash), `#/interviews/${id}`)
  await page.addInitScript(watchForInterview, title)
  const samples: number[] = []
  for (let round = -1; round < rounds; round++) {
    await page.reload({ waitUntil: 'commit' })
    const time = await page.evaluate(shownAt)
    if (round >= 0) samples.push(time)
    await page.evaluate(idle)
  }
  return samples
}

async function scroll(page: Page): Promise<readonly number[]> {
  await page.evaluate(idle)
  return page.evaluate(scrollThrough, speed)
}

async function switchModes(page: Page, rounds: number) {
  const switched: number[] = []
  const back: number[] = []
  for (let round = -1; round < rounds; round++) {
    const there = await switchMode(page, 'Interview notes')
    const here = await switchMode(
      page,
      'Interview text. Select words and press M, P or N to make them a quote.',
    )
    if (round < 0) continue
    switched.push(there)
    back.push(here)
  }
  await switchMode(page, 'Interview notes')
  return { switched, back }
}

/** ms from the key to the frame that shows the text in its other mode. */
async function switchMode(page: Page, label: string): Promise<number> {
  await page.evaluate(idle)
  await page.evaluate(name => {
    window.benchShown = new Promise(resolve => {
      let pressed = 0
      window.addEventListener('keydown', event => (pressed ||= event.timeStamp), { capture: true })
      const look = () => {
        if (!document.querySelector(`[aria-label="${name}"] mark`)) return requestAnimationFrame(look)
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => {
          resolve(performance.now() - pressed)
          port1.close()
        }
        return port2.postMessage(null)
      }
      requestAnimationFrame(look)
    })
  }, label)
  await page.keyboard.press('Control+e')
  return page.evaluate(shownAt)
}

async function type({ random }: Bench, page: Page): Promise<readonly number[]> {
  await page.evaluate(goToMiddle)
  await page.keyboard.press('Enter')
  await page.evaluate(idle)
  await page.evaluate(watchKeys)
  for (const letter of 'We register the deal and then nobody hears of it again for two weeks, honestly.')
    await page.keyboard.type(letter, { delay: 30 + 120 * random.next() })
  await page.evaluate(idle)
  return page.evaluate(keyTimes)
}
