import { expect, type Page } from '@playwright/test'
import { violations } from './axe.ts'
import type { App } from './support.ts'
import { test } from './support.ts'

const text = (page: Page) => page.getByRole('textbox', { name: /^Interview/ })
const field = (page: Page) => page.getByRole('textbox', { name: 'Find in the text' })
const list = (page: Page) => page.getByRole('listbox', { name: /^Quotes on these words/ })

/** An interview of several hundred lines, with a few quotes: one overlaps another, one stands far down. */
async function openLongText({ page, call, openSample }: App) {
  await openSample()
  const lines = Array.from(
    { length: 900 },
    (_, at) => `Line ${at}: ${'we ring the portal again and wait. '.repeat(3)}`,
  )
  lines[400] = 'Nobody reads the Café report, and the price file is late again this year.'
  lines[800] = 'The last word is about the CAFE and its price file.'
  const { id } = await call('interviews.create', {
    title: 'A long day',
    date: '2027-06-01',
    participantIds: [],
  })
  const interview = await call('interviews.get', { id })
  await call('interviews.write', {
    id,
    revision: interview.revision,
    text: lines.join('\n'),
    blocks: lines.map(() => ({ speakerId: null, at: null })),
    marks: [],
  })
  const whole = lines.join('\n')
  const { revision } = await call('interviews.get', { id })
  for (const [words, kind] of [
    [lines[400], 'need'],
    ['the price file is late', 'painPoint'],
    [lines[800], 'motivation'],
    [lines[3], 'need'],
  ] as const) {
    const start = whole.indexOf(words ?? '')
    await call('quotes.capture', {
      interviewId: id,
      revision,
      start,
      end: start + (words ?? '').length,
      kinds: [kind],
      tagIds: [],
    })
  }
  await page.evaluate(hash => window.location.assign(hash), `#/interviews/${id}`)
  await expect(page.getByRole('region', { name: 'A long day' }).locator('mark').first()).toBeVisible()
  return id
}

/** The line at the top of what is in sight, and where in the window it stands. */
function placeOf(page: Page) {
  return page.evaluate(() => {
    const root = document.querySelector('[role=textbox][contenteditable=true]')
    const edge = root?.closest('[class*=scroller]')?.getBoundingClientRect().top ?? 0
    for (const line of root?.querySelectorAll('p') ?? []) {
      const { top, bottom } = line.getBoundingClientRect()
      if (bottom > edge) return { words: line.textContent?.slice(0, 12), top: Math.round(top - edge) }
    }
    return null
  })
}

function scrollTo(page: Page, share: number) {
  return page.evaluate(share => {
    const view = document.querySelector('[role=textbox][contenteditable=true]')?.closest('[class*=scroller]')
    if (view) view.scrollTop = view.scrollHeight * share
  }, share)
}

test('words are found from the keyboard, without case and accents, in both modes', async ({ app }) => {
  const { page } = app
  await openLongText(app)
  await text(page).focus()
  await page.keyboard.press('Control+f')
  await expect(field(page)).toBeFocused()
  await page.keyboard.type('café')
  const bar = page.getByRole('search', { name: 'Find in the text' })
  await expect(bar).toContainText('1 of 2')
  await expect(page.locator('p', { hasText: 'Café report' })).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(bar).toContainText('2 of 2')
  await expect(page.locator('p', { hasText: 'about the CAFE' })).toBeInViewport()
  await page.keyboard.press('F3')
  await expect(bar).toContainText('1 of 2')
  await page.keyboard.press('Shift+Enter')
  await expect(bar).toContainText('2 of 2')
  expect(await page.evaluate(() => [...(CSS.highlights.get('found-now') ?? [])].map(String))).toEqual([
    'CAFE',
  ])

  await page.keyboard.press('Escape')
  await expect(bar).toHaveCount(0)
  await expect(text(page)).toBeFocused()
  expect(await page.evaluate(() => window.getSelection()?.toString())).toBe('CAFE')
  await page.keyboard.press('p')
  await expect(page.locator('mark', { hasText: /^CAFE$/ })).toHaveAttribute('data-kind', 'painPoint')

  await page.keyboard.press('Control+e')
  await expect(page.getByRole('textbox', { name: 'Interview notes' })).toBeFocused()
  await page.keyboard.press('Control+f')
  await page.keyboard.type('price file')
  await expect(bar).toContainText('of 2')
  await page.keyboard.press('Escape')
  await page.keyboard.type('price list')
  await expect(page.locator('p', { hasText: 'price list' })).toBeVisible()
  await page.keyboard.press('F3')
  await expect(bar).toContainText('1 of 1')
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'Find in the text' }).click()
  await expect(field(page)).toBeFocused()
  await page.keyboard.type('portal')
  await expect(bar).toContainText(/\d of \d/)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`finding in the text and choosing among quotes pass axe in ${colorScheme}`, async ({ app }) => {
    const { page } = app
    await page.emulateMedia({ colorScheme })
    await openLongText(app)
    await page.keyboard.press('Control+f')
    await page.keyboard.type('price file')
    await expect(page.getByRole('search', { name: 'Find in the text' })).toContainText('1 of 2')
    expect(await violations(page, colorScheme)).toEqual([])
    await page.keyboard.press('Escape')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await expect(list(page)).toBeVisible()
    expect(await violations(page, colorScheme)).toEqual([])
  })
}

test('an interview shows the same line at the same height when one comes back', async ({ app }) => {
  const { page } = app
  await openLongText(app)
  await scrollTo(page, 0.4)
  await expect.poll(async () => (await placeOf(page))?.words).toMatch(/^Line [34]\d\d/)
  // A line of which most is seen: of one that is nearly gone, the bar above the notes could cover the rest.
  const toPutRight = async () => ((await placeOf(page))?.top ?? 0) + 5
  await expect
    .poll(async () => {
      await page.evaluate(
        by => document.querySelector('[role=textbox]')?.closest('[class*=scroller]')?.scrollBy(0, by),
        await toPutRight(),
      )
      return toPutRight()
    })
    .toBe(0)
  let before = await placeOf(page)
  const isSame = () => expect.poll(() => placeOf(page)).toEqual(before)

  await page.getByRole('link', { name: 'Personas' }).click()
  await expect(page.getByRole('heading', { name: 'Personas', level: 1 })).toBeVisible()
  await page.goBack()
  await isSame()
  await page.getByRole('link', { name: 'Packs' }).click()
  await expect(page.getByRole('heading', { name: 'Packs', level: 1 })).toBeVisible()
  await page.getByRole('link', { name: 'Interviews' }).click()
  await isSame()

  await page.keyboard.press('Control+e')
  await expect(page.getByRole('textbox', { name: 'Interview notes' })).toBeVisible()
  await expect.poll(async () => (await placeOf(page))?.words).toBe(before?.words)
  await page.keyboard.press('Control+e')
  await expect(page.getByRole('textbox', { name: /^Interview text/ })).toBeVisible()
  await isSame()

  // Another step to the same interview goes to its quote, and back is where one was.
  const [interview] = (await app.call('interviews.list', {})).filter(one => one.title === 'A long day')
  const { quotes } = await app.call('quotes.ofInterview', { interviewId: interview!.id })
  before = await placeOf(page)
  await page.evaluate(
    hash => window.location.assign(hash),
    `#/interviews/${interview!.id}?quote=${quotes.at(-1)!.id}`,
  )
  await expect(page.locator('mark', { hasText: 'The last word' })).toBeInViewport()
  await page.goBack()
  await isSame()
})

test('the minimap goes where it is pressed, and only cards near the window are drawn', async ({ app }) => {
  const { page } = app
  await openLongText(app)
  await expect(page.locator('[data-card]')).toHaveCount(1)
  await expect(page.locator('[data-minimap] path[data-kind="painPoint"]')).toHaveAttribute('d', /^M/)
  const box = (await page.locator('[data-minimap]').boundingBox())!
  await page.mouse.move(box.x + 10, box.y + (box.height * 400) / 900)
  await page.mouse.down()
  await expect(page.locator('p', { hasText: 'Café report' })).toBeInViewport()
  await expect(page.getByRole('article', { name: 'Quote: the price file is late' })).toBeInViewport()
  await page.mouse.move(box.x + 10, box.y + (box.height * 800) / 900, { steps: 5 })
  await page.mouse.up()
  await expect(page.locator('p', { hasText: 'The last word' })).toBeInViewport()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(page.locator('mark[data-active]').first()).toBeInViewport()
})

test('of quotes on the same words one is chosen with the mouse', async ({ app }) => {
  const { page } = app
  await openLongText(app)
  const words = page.locator('mark[data-depth="2"]')
  await scrollTo(page, 0.44)
  await words.scrollIntoViewIfNeeded()
  await expect(words).toHaveAttribute('data-kind', 'painPoint')
  await words.hover()
  await expect(list(page).getByRole('option')).toHaveText([/^1.*the price file is late$/, /^2.*Nobody reads/])
  await list(page).getByRole('option').nth(1).click()
  await expect(page.locator('[data-card][data-active]')).toHaveAttribute('aria-label', /^Quote: Nobody reads/)
  await expect(list(page)).toHaveCount(0)
  await page.mouse.move(10, 400)
  await words.hover()
  await expect(list(page)).toBeVisible()
  await page.keyboard.press('1')
  await expect(page.locator('[data-card][data-active]')).toHaveAttribute(
    'aria-label',
    /^Quote: the price file/,
  )
})

test('of quotes on the same words one is chosen with the keyboard alone', async ({ app }) => {
  const { page } = app
  await openLongText(app)
  await text(page).focus()
  await page.keyboard.press('Control+f')
  await page.keyboard.type('price file is late')
  await page.keyboard.press('Escape')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(list(page)).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  const active = page.locator('[data-card][data-active]')
  await expect(active).toHaveAttribute('aria-label', /^Quote: Nobody reads/)
  await expect(text(page)).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('1')
  await expect(active).toHaveAttribute('aria-label', /^Quote: the price file/)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expect(list(page)).toHaveCount(0)
  await expect(text(page)).toBeFocused()
})
