import { expect, type Page } from '@playwright/test'
import { violations } from './axe.ts'
import { type App, test } from './support.ts'

const rows = (page: Page) => page.getByRole('grid', { name: 'Quotes' }).locator('[data-quote]')
const about = (page: Page) => page.getByRole('main').getByRole('status').first()
const group = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const bar = (page: Page) => page.getByRole('toolbar', { name: 'Chosen quotes' })
const narrowedTo = (page: Page) => page.getByRole('list', { name: 'Narrowed to' })

async function openEvidence(app: App) {
  await app.openSample()
  await app.page.getByRole('link', { name: /^Evidence/ }).click()
  await expect(rows(app.page).first()).toBeVisible()
}

const totalOf = async (app: App, filter: Parameters<typeof app.call<'quotes.list'>>[1]['filter']) =>
  (await app.call('quotes.list', { filter })).total

test('filters combine, say what each further choice would show, and are gone back over', async ({ app }) => {
  const { page } = app
  await openEvidence(app)
  const { kinds } = await app.call('quotes.facets', { filter: { isPlaced: false } })
  await page.getByRole('button', { name: /^Not placed/ }).click()
  const needs = group(page, 'Kind').getByRole('checkbox', { name: /^Needs/ })
  const shownIf = kinds.find(({ value }) => value === 'need')?.quotes
  await expect(group(page, 'Kind').getByText('Needs').locator('..')).toContainText(String(shownIf))
  await needs.check()
  await expect(about(page)).toHaveText(`${shownIf} of 174 quotes`)
  await expect(page).toHaveURL(/#\/evidence\?kind=need&placed=no$/)

  await group(page, 'Kind').getByRole('button', { name: 'Everything but' }).click()
  const but = await totalOf(app, { kinds: ['need'], isPlaced: false, not: ['kinds'] })
  await expect(about(page)).toHaveText(`${but} of 174 quotes`)
  await expect(narrowedTo(page)).toContainText('Kind not Needs')
  await page.goBack()
  await expect(about(page)).toHaveText(`${shownIf} of 174 quotes`)
  await page.goBack()
  await expect(narrowedTo(page).getByRole('listitem')).toHaveText(['Not placed', 'Clear filters'])
  await page.goForward()
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await expect(about(page)).toHaveText('174 quotes')
})

test('a tag stands for those below it, and the tree is unfolded and searched', async ({ app }) => {
  const { page } = app
  await openEvidence(app)
  const tags = await app.call('tags.list', {})
  const deals = tags.find(tag => tag.name === 'Deals')!
  const tree = group(page, 'Tag')
  await tree.getByRole('checkbox', { name: /^Deals/ }).check()
  await expect(about(page)).toHaveText(`${await totalOf(app, { tagIds: [deals.id] })} of 174 quotes`)
  await tree.getByRole('button', { name: 'Tags below Deals' }).click()
  await expect(tree.getByRole('checkbox', { name: /^Deal registration/ })).toBeVisible()
  await tree.getByRole('searchbox').fill('channel')
  await expect(tree.getByRole('checkbox', { name: /Channel conflict/ })).toBeVisible()
})

test('what an address says that means nothing is dropped with a notice', async ({ app }) => {
  const { page } = app
  await openEvidence(app)
  await page.evaluate(() => window.location.assign('#/evidence?kind=need&colour=red'))
  await expect(
    page.getByText('A part of the address means nothing and is left out: colour=red.').first(),
  ).toBeVisible()
  await expect(page).toHaveURL(/#\/evidence\?kind=need$/)
  await expect(about(page)).toHaveText(`${await totalOf(app, { kinds: ['need'] })} of 174 quotes`)
})

test('a filter is kept under a name, renamed, replaced and deleted', async ({ app }) => {
  const { page } = app
  await openEvidence(app)
  await page.getByRole('button', { name: /^Starred/ }).click()
  await page.getByRole('button', { name: 'Save this filter…' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Good ones')
  await page.keyboard.press('Enter')
  const saved = group(page, 'Saved filters')
  await expect(saved.getByRole('link', { name: 'Good ones' })).toHaveAttribute('aria-current', 'true')

  await page.getByRole('button', { name: 'Clear filters' }).click()
  await group(page, 'Kind')
    .getByRole('checkbox', { name: /^Needs/ })
    .check()
  await saved.getByRole('button', { name: 'More for Good ones' }).click()
  await page.getByRole('menuitem', { name: /^Replace/ }).click()
  await expect.poll(async () => (await app.call('savedFilters.list', {}))[0]?.filter.kinds).toEqual(['need'])
  await saved.getByRole('button', { name: 'More for Good ones' }).click()
  await page.getByRole('menuitem', { name: 'Rename…' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Needs')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await saved.getByRole('link', { name: 'Needs' }).click()
  await expect(page).toHaveURL(/#\/evidence\?kind=need$/)
  await saved.getByRole('button', { name: 'More for Needs' }).click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  await expect.poll(async () => (await app.call('savedFilters.list', {})).length).toBe(0)
})

test('sought words are marked, best first, and a click opens them in the interview', async ({ app }) => {
  const { page } = app
  await openEvidence(app)
  await page.getByRole('searchbox', { name: 'Find words in quotes' }).fill('paperwork')
  const first = rows(page).first()
  await expect(first.locator('mark')).toHaveText(['paperwork'])
  await expect(page.getByRole('button', { name: /Best match/ })).toBeVisible()
  await first.getByRole('link').click()
  await expect(page).toHaveURL(/quote=/)
  await expect(page.locator('mark', { hasText: 'paperwork' }).first()).toBeInViewport()
  await page.getByRole('link', { name: /^Evidence/ }).click()
  await expect(page.getByRole('searchbox', { name: 'Find words in quotes' })).toHaveValue('paperwork')
})

test('from the keyboard alone quotes are chosen, starred, given a kind, removed and brought back', async ({
  app,
}) => {
  const { page } = app
  await openEvidence(app)
  const { quotes } = await app.call('quotes.list', { limit: 2 })
  await rows(page).first().focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(bar(page)).toContainText('2 quotes selected')
  await page.keyboard.press('n')
  const first = () => app.call('quotes.get', { id: quotes[0]!.id })
  await expect.poll(async () => (await first()).kinds).toContain('need')
  await page.keyboard.press('s')
  await expect.poll(async () => (await first()).isStarred).toBe(true)
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await first()).isStarred).toBe(quotes[0]!.isStarred)

  await page.keyboard.press('Delete')
  await expect(page.getByRole('alertdialog', { name: 'Remove 2 quotes?' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(about(page)).toHaveText('172 quotes')
  await page.keyboard.press('Control+z')
  await expect(about(page)).toHaveText('174 quotes')

  await rows(page).first().focus()
  await page.keyboard.press('Control+a')
  await expect(bar(page)).toContainText('174 quotes selected')
  await page.keyboard.press('Escape')
  await expect(bar(page)).toBeHidden()
})

test('all that match are tagged with the mouse, untagged and placed on a claim, a step each', async ({
  app,
}) => {
  const { page } = app
  await openEvidence(app)
  await page.getByRole('button', { name: /^Not placed/ }).click()
  const total = await totalOf(app, { isPlaced: false })
  await rows(page).nth(1).locator('[data-tick]').click()
  await rows(page).nth(0).locator('[data-tick]').click()
  await expect(bar(page)).toContainText('2 quotes selected')
  await bar(page)
    .getByRole('button', { name: `Select all ${total}` })
    .click()
  await expect(bar(page)).toContainText(`${total} quotes selected`)
  await bar(page).getByRole('button', { name: 'Tag…' }).click()
  await page.getByRole('combobox', { name: 'Tags' }).fill('Channel conflict')
  await page.keyboard.press('Enter')
  const tag = (await app.call('tags.list', {})).find(one => one.name === 'Channel conflict')!
  const tagged = () => totalOf(app, { isPlaced: false, tagIds: [tag.id] })
  await expect.poll(tagged).toBe(total)
  await page.keyboard.press('Escape')
  await bar(page).getByRole('button', { name: 'Untag' }).click()
  await page.getByRole('menuitem', { name: 'Channel conflict' }).click()
  await expect.poll(tagged).toBe(0)

  await bar(page).getByRole('button', { name: 'Place on…' }).click()
  await page.getByRole('dialog').getByRole('option').nth(1).click()
  await expect(page.getByText('No quote matches')).toBeVisible()
  await expect(bar(page)).toBeHidden()
  await page.getByRole('button', { name: 'Undo' }).last().click()
  await expect(rows(page).first()).toBeVisible()
  await expect(about(page)).toHaveText(`${total} of 174 quotes`)
})

test('a quote is narrowed and split in two from its card, and undone without leaving', async ({ app }) => {
  const { page } = app
  await openEvidence(app)
  const { exact } = (await app.call('quotes.list', { limit: 1 })).quotes[0]!
  await rows(page)
    .first()
    .getByRole('button', { name: /^More for/ })
    .click()
  await page.getByRole('menuitem', { name: /^Widen, narrow/ }).click()
  const dialog = page.getByRole('dialog', { name: 'Where the quote begins and ends' })
  await dialog.getByRole('button', { name: 'Begin a word later' }).click()
  const narrowed = exact.slice(exact.indexOf(' ') + 1)
  await expect(dialog.locator('mark')).toHaveText(narrowed)
  await dialog.getByRole('button', { name: 'Split in two' }).click()
  await expect(about(page)).toHaveText('175 quotes')
  await dialog.getByRole('button', { name: 'Done' }).click()
  await page.keyboard.press('Control+z')
  await expect(about(page)).toHaveText('174 quotes')
})

test('two quotes on the same words are merged', async ({ app }) => {
  const { page } = app
  await openEvidence(app)
  const [quote] = (await app.call('quotes.list', { limit: 1 })).quotes
  const { interviewId, start, end } = quote!
  const { revision } = await app.call('quotes.ofInterview', { interviewId })
  await app.call('quotes.capture', { interviewId, revision, start: start + 3, end, kinds: ['need'] })
  await expect(about(page)).toHaveText('175 quotes')
  await rows(page).first().focus()
  await page.keyboard.press('w')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: /^Merge with/ }).click()
  await expect(about(page)).toHaveText('174 quotes')
  await expect(dialog.getByRole('button', { name: /^Merge with/ })).toHaveCount(0)
})

test('the table is remembered, and a press on a column sorts by it', async ({ app }) => {
  const { page } = app
  await openEvidence(app)
  await page.getByRole('radio', { name: 'Table' }).click()
  const dates = page.getByRole('columnheader', { name: 'Date' })
  await expect(dates).toHaveAttribute('aria-sort', 'descending')
  await dates.getByRole('button').click()
  await expect(dates).toHaveAttribute('aria-sort', 'ascending')
  const oldest = await app.call('quotes.list', { sort: { by: 'date', isReversed: true }, limit: 1 })
  await expect(rows(page).first()).toContainText(oldest.quotes[0]!.exact)
  await page.reload()
  await expect(dates).toHaveAttribute('aria-sort', 'ascending')
})

test('the quotes that are shown are exported as CSV', async ({ app }) => {
  const { page } = app
  await openEvidence(app)
  await group(page, 'Kind')
    .getByRole('checkbox', { name: /^Needs/ })
    .check()
  await page.getByRole('button', { name: 'Export as CSV' }).click()
  const downloading = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: 'With pseudonyms' }).click()
  expect((await downloading).suggestedFilename()).toBe('Northern channel 2027 - quotes.csv')
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`cards, the table and what is done with them pass axe in ${colorScheme}`, async ({ app }) => {
    const { page } = app
    await page.emulateMedia({ colorScheme })
    await openEvidence(app)
    await rows(page).first().focus()
    await page.keyboard.press('Control+a')
    await expect(bar(page)).toContainText('174 quotes selected')
    expect(await violations(page, colorScheme)).toEqual([])
    await page.keyboard.press('w')
    await expect(page.getByRole('dialog', { name: 'Where the quote begins and ends' })).toBeVisible()
    expect(await violations(page, colorScheme)).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('radio', { name: 'Table' }).click()
    await rows(page)
      .first()
      .getByRole('button', { name: /^More for/ })
      .click()
    await expect(page.getByRole('menu')).toBeVisible()
    expect(await violations(page, colorScheme)).toEqual([])
  })
}
