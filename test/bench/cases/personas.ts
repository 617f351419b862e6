import type { Page } from '@playwright/test'
import type { Persona } from '../../../shared/model/persona.ts'
import { type Case, measured } from '../bench.ts'
import { launchBrowser } from '../browser.ts'
import { callHost, type FirstPage, fetchFirstPage, type Host, startHost } from '../host.ts'
import { idle } from '../painted-mark.ts'
import { goAndPaint, watchedFrames, watchFrames } from '../painted-screen.ts'

const pieces = 500

/** The page of a persona that rests on much, the board of all, and a quote carried over it. */
export const personas: Case = async bench => {
  const browser = await launchBrowser()
  const host = await startHost(bench, bench.copy('personas'))
  try {
    const first = await fetchFirstPage(host.address)
    const persona = await laden(host, first)
    const board = await callHost(host, first, 'personas.list', {})
    const placed = board.flatMap(one => one.claims.flatMap(claim => claim.evidence)).length
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    await page.goto(host.address)
    const opened: number[] = []
    const boards: number[] = []
    for (let round = -2; round < 12; round++) {
      const time = {
        board: await goTo(page, '#/personas', 'article[data-persona]', board.length),
        page: await goTo(page, `#/personas/${persona.id}`, '[data-claim]', persona.claims.length),
      }
      if (round < 0) continue
      boards.push(time.board)
      opened.push(time.page)
    }
    return [
      measured('open the page of a persona, painted', 'ms', opened, {
        target: { of: 'p95', atMost: 200 },
        remark: `${pieces} pieces of evidence`,
      }),
      measured('open the board, painted', 'ms', boards, {
        target: { of: 'p95', atMost: 400 },
        remark: `${board.length} personas, ${placed} pieces of evidence`,
      }),
      measured('frame while a quote is dragged over the board', 'ms', await dragOver(page, board.length), {
        target: { of: 'p95', atMost: 16.7 },
      }),
    ]
  } finally {
    await browser.close()
    await host.stop()
  }
}

/** A persona to which evidence is added until there is as much as is to be measured. */
async function laden(host: Host, first: FirstPage): Promise<Persona> {
  const [persona] = await callHost(host, first, 'personas.list', {})
  if (!persona) throw new Error('There are no personas')
  const there = persona.claims.flatMap(claim => claim.evidence).length
  const { quotes } = await callHost(host, first, 'quotes.list', {
    filter: { isPlaced: false },
    limit: pieces - there,
  })
  for (const [at, { id }] of persona.claims.entries()) {
    const quoteIds = quotes.filter((_, place) => place % persona.claims.length === at).map(quote => quote.id)
    await callHost(host, first, 'evidence.place', { quoteIds, target: { claimId: id } })
  }
  return persona
}

async function goTo(page: Page, hash: string, selector: string, count: number): Promise<number> {
  await page.evaluate(() => window.location.assign('#/packs'))
  await page.getByRole('heading', { name: 'Packs', level: 1 }).waitFor()
  await page.evaluate(idle)
  return page.evaluate(goAndPaint, { hash, selector, count })
}

/** A quote of the tray is carried across the board and back, a step with each frame. */
async function dragOver(page: Page, count: number): Promise<readonly number[]> {
  await goTo(page, '#/personas', 'article[data-persona]', count)
  const row = page.getByRole('grid', { name: 'Quotes' }).getByRole('row').first()
  await row.waitFor()
  await page.evaluate(idle)
  const from = await row.boundingBox()
  const over = await page.locator('section[aria-label=Board]').boundingBox()
  if (!from || !over) throw new Error('There is nothing to drag')
  await page.mouse.move(from.x + 60, from.y + 30)
  await page.mouse.down()
  await page.mouse.move(from.x + 70, from.y + 36, { steps: 4 })
  await page.evaluate(watchFrames)
  for (const round of [0, 1, 2]) {
    const y = over.y + 160 + round * 160
    await page.mouse.move(over.x + over.width - 60, y, { steps: 80 })
    await page.mouse.move(over.x + 60, y + 80, { steps: 80 })
  }
  const frames = await page.evaluate(watchedFrames)
  await page.keyboard.press('Escape')
  await page.mouse.up()
  return frames
}
