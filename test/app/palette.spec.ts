import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { type App, test } from './support.ts'

const field = (page: Page) => page.getByRole('combobox', { name: 'Search and commands' })
const group = (page: Page, name: string) => page.getByRole('group', { name, exact: true })
const hits = (page: Page, name: string) => group(page, name).getByRole('option')

async function search(page: Page, words: string) {
  await page.keyboard.press('Control+k')
  await expect(field(page)).toBeFocused()
  await page.keyboard.type(words)
}

/** Waits until what is shown was found for all that is typed. */
async function answered(page: Page) {
  await expect(page.getByRole('listbox', { name: 'Results' })).toHaveAttribute('aria-busy', 'false')
}

/** Goes down to an option from the keyboard. */
async function goTo(page: Page, name: string, at = 0) {
  await answered(page)
  const option = hits(page, name).nth(at)
  await expect(option).toBeVisible()
  await expect(async () => {
    await page.keyboard.press('ArrowDown')
    expect(await option.getAttribute('aria-selected')).toBe('true')
  }).toPass({ intervals: [0] })
}

const selectedWords = (page: Page) => page.evaluate(() => window.getSelection()?.toString())

async function addInterview(app: App, title: string, text: string) {
  const { id, revision } = await app.call('interviews.create', { title, date: '2027-01-15' })
  const blocks = text.split('\n').map(() => ({ speakerId: null, at: null }))
  await app.call('interviews.write', { id, revision, text, blocks, marks: [] })
  return id
}

test('a quote is found by its words, and its interview opens there', async ({ app }) => {
  const { page } = app
  await app.openSample()
  await page.getByRole('link', { name: 'Packs' }).click()
  await search(page, 'eleven days')
  await expect(hits(page, 'Quotes').first().locator('mark').first()).toHaveText(/eleven/i)
  await goTo(page, 'Quotes')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page).toHaveURL(/quote=/)
  await expect(page.locator('mark', { hasText: /eleven days/i }).first()).toBeInViewport()
})

test('words nobody has made a quote yet open the interview at them, in either mode', async ({ app }) => {
  const { page } = app
  await app.openSample()
  const filler = Array.from({ length: 80 }, (_, line) => `Nothing of note was said in minute ${line}.`)
  await addInterview(
    app,
    'Harbour talk',
    [...filler, 'They wait for the cobalt ledger.', ...filler].join('\n'),
  )
  await search(page, '"cobalt ledg')
  await answered(page)
  await hits(page, 'In interviews').first().click()
  await expect(page).toHaveURL(/\/interviews\/[^?]+\?at=\d+-\d+$/)
  await expect.poll(() => selectedWords(page)).toBe('cobalt ledger')
  await expect(page.getByText('They wait for the cobalt ledger.')).toBeInViewport()
  await page.keyboard.press('p')
  await expect(page.getByRole('textbox', { name: /Interview text/ }).locator('mark')).toHaveText(
    'cobalt ledger',
  )

  // The same place again, while one writes in another interview.
  await page.getByRole('link', { name: /Sales desk, north/ }).click()
  await page.getByRole('radio', { name: 'Write' }).click()
  await expect(page.getByRole('textbox', { name: 'Interview notes' })).toBeVisible()
  await search(page, 'cobalt')
  await goTo(page, 'In interviews')
  await page.keyboard.press('Enter')
  await expect.poll(() => selectedWords(page)).toBe('cobalt')
  await expect(page.getByRole('heading', { name: 'Harbour talk' })).toBeVisible()
})

test('a claim opens on the board, and the focus is on it', async ({ app }) => {
  const { page } = app
  await app.openSample()
  await search(page, 'trade counter portal')
  await goTo(page, 'Claims')
  await page.keyboard.press('Enter')
  const claim = page.getByRole('button', { name: /^The portal and the catalogue/ })
  await expect(claim).toBeFocused()
  await expect(claim).toHaveAttribute('aria-expanded', 'true')
  await expect(claim).toBeInViewport()
})

test('phrases, words to leave out, accents and scripts without spaces', async ({ app }) => {
  const { page } = app
  await app.openSample()
  await addInterview(app, 'Harbour talk', '返利太晚，渠道很好。\nLe résumé était sévère.\nราคาสินค้าแพงมาก')
  for (const [words, found] of [
    ['渠道', '渠道'],
    ['สินค้า', 'สินค้า'],
    ['SEVERE', 'sévère'],
    ['"resume etait" -portal', 'résumé était'],
  ] as const) {
    await search(page, words)
    await expect(hits(page, 'In interviews').first().locator('mark').first()).toHaveText(found)
    await page.keyboard.press('Escape')
  }
  await search(page, '"était résumé"')
  await expect(page.getByText('Nothing is called that, and nobody said it.')).toBeVisible()
})

test('all quotes with the words are shown on the Evidence screen', async ({ app }) => {
  const { page } = app
  await app.openSample()
  const { total } = await app.call('quotes.list', { filter: { text: 'price' }, limit: 1 })
  await search(page, 'price')
  await page.getByRole('option', { name: `Show all ${total} quotes on the Evidence screen` }).click()
  await expect(page.getByRole('heading', { name: 'Evidence', level: 1 })).toBeVisible()
  await expect(page.getByText(`${total} of 174 quotes`)).toBeVisible()
})

test('an answer that comes late does not replace a newer one', async ({ app }) => {
  const { page } = app
  await app.openSample()
  let letGo = () => {}
  const held = new Promise<void>(resolve => {
    letGo = resolve
  })
  await page.route('**/call/search.find', async route => {
    if (route.request().postData()?.includes('"po"')) await held
    await route.continue()
  })
  await search(page, 'po')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('eleven days')
  letGo()
  await expect(hits(page, 'Quotes').first().locator('mark').first()).toHaveText(/eleven/i)
  for (const mark of await group(page, 'Quotes').locator('mark').allTextContents())
    expect(mark).toMatch(/^(eleven|days)$/i)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`what a search finds passes axe in ${colorScheme}`, async ({ app }) => {
    const { page } = app
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await app.openSample()
    await search(page, 'portal')
    await expect(hits(page, 'In interviews').first()).toBeVisible()
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(node => node.html) }))).toEqual([])
  })
}
