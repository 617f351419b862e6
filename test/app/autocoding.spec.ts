import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { type App, test } from './support.ts'

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Make quotes from a search' })
const field = (page: Page) => dialog(page).getByRole('searchbox', { name: 'Words of the passages' })
const passages = (page: Page) => dialog(page).getByRole('option')
const total = async (app: App) => (await app.call('quotes.list', { limit: 1 })).total

async function openFromPalette(page: Page) {
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: 'Search and commands' })).toBeFocused()
  await page.keyboard.type('make quotes from a se')
  await expect(page.getByRole('listbox', { name: 'Results' })).toHaveAttribute('aria-busy', 'false')
  await expect(page.getByRole('option', { name: 'Make quotes from a search…' })).toHaveAttribute(
    'aria-selected',
    'true',
  )
  await page.keyboard.press('Enter')
  await expect(field(page)).toBeFocused()
}

test('passages are looked through, made quotes in one step, and all of it is undone', async ({ app }) => {
  const { page } = app
  await app.openSample()
  const before = await total(app)
  await page.getByRole('link', { name: /Evidence/ }).click()
  await page.getByRole('button', { name: 'Make quotes from a search…' }).click()
  await expect(field(page)).toBeFocused()
  await page.keyboard.type('portal')
  await expect(passages(page)).toHaveCount(6)
  await expect(passages(page).locator('mark').first()).toHaveText('portal')
  // What is a quote already is left out until somebody ticks it.
  await expect(dialog(page).getByText('5 of 6 passages chosen')).toBeVisible()
  await expect(passages(page).filter({ hasText: 'A quote already' })).toHaveAttribute(
    'aria-selected',
    'false',
  )
  await passages(page).first().click()
  await expect(dialog(page).getByText('4 of 6 passages chosen')).toBeVisible()

  const make = dialog(page).getByRole('button', { name: 'Make 4 quotes' })
  await expect(make).toBeDisabled()
  await dialog(page).getByRole('button', { name: 'Pain point' }).click()
  await dialog(page).getByRole('button', { name: 'Add tags' }).click()
  await page.getByRole('combobox', { name: 'Tags' }).fill('Log-in trouble')
  await page.getByRole('option', { name: /Create “Log-in trouble”/ }).click()
  await expect(page.getByRole('option', { name: 'Log-in trouble', exact: true })).toHaveAttribute(
    'aria-selected',
    'true',
  )
  await page.keyboard.press('Escape')
  await make.click()
  const notices = page.getByRole('region', { name: 'Notices' })
  await expect(notices.getByText('Made 4 quotes.')).toBeVisible()
  expect(await total(app)).toBe(before + 4)
  const tag = (await app.call('tags.list', {})).find(({ name }) => name === 'Log-in trouble')
  const { quotes } = await app.call('quotes.list', { filter: { tagIds: [tag!.id] } })
  expect(quotes.map(({ kinds }) => kinds)).toEqual(Array(4).fill(['painPoint']))

  await notices.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => total(app)).toBe(before)
})

test('whole turns, questions, a range and nothing, from the keyboard alone', async ({ app }) => {
  const { page } = app
  await app.openSample()
  const before = await total(app)
  await openFromPalette(page)
  await page.keyboard.type('portal')
  await expect(passages(page)).toHaveCount(6)
  await page.keyboard.press('Tab')
  await expect(dialog(page).getByRole('radio', { name: 'Sentences' })).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(dialog(page).getByRole('radio', { name: 'Whole turns' })).toBeChecked()
  const turns = (await app.call('search.passages', { text: 'portal', unit: 'turn' })).passages
  await expect(passages(page)).toHaveCount(turns.length)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await expect(dialog(page).getByRole('switch', { name: 'Answers only' })).not.toBeChecked()
  await page.keyboard.press('Tab')
  const list = dialog(page).getByRole('listbox', { name: 'Passages' })
  await expect(list).toBeFocused()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Home')
  await page.keyboard.press('Space')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  for (const at of [0, 1, 2]) await expect(passages(page).nth(at)).toHaveAttribute('aria-selected', 'false')
  await expect(passages(page).nth(3)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await expect(dialog(page).getByRole('button', { name: 'Motivation' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  const make = dialog(page).getByRole('button', { name: /^Make \d+ quotes?$/ })
  await expect(make).toBeEnabled()
  await make.focus()
  await page.keyboard.press('Enter')
  await expect(dialog(page)).toBeHidden()
  expect(await total(app)).toBeGreaterThan(before)
  await page.keyboard.press('Control+z')
  await expect.poll(() => total(app)).toBe(before)
})

test('twenty thousand passages are shown and ticked without a pause', async ({ app }) => {
  const { page } = app
  await app.openSample()
  const text = Array.from({ length: 20_000 }, (_, line) => `The cobalt ledger came late ${line}.`).join('\n')
  const { id, revision } = await app.call('interviews.create', { title: 'Harbour talk', date: '2027-01-15' })
  const blocks = text.split('\n').map(() => ({ speakerId: null, at: null }))
  await app.call('interviews.write', { id, revision, text, blocks, marks: [] })
  await openFromPalette(page)
  await page.keyboard.type('cobalt')
  await expect(dialog(page).getByText('20,000 of 20,000 passages chosen')).toBeVisible({ timeout: 30_000 })
  expect(await passages(page).count()).toBeLessThan(100)
  await passages(page).first().click()
  await expect(dialog(page).getByText('19,999 of 20,000 passages chosen')).toBeVisible()
  await page.keyboard.press('End')
  await expect(dialog(page).getByText('The cobalt ledger came late 19999.')).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`making quotes from a search passes axe in ${colorScheme}`, async ({ app }) => {
    const { page } = app
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await app.openSample()
    await openFromPalette(page)
    await page.keyboard.type('portal')
    await expect(passages(page)).toHaveCount(6)
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(node => node.html) }))).toEqual([])
  })
}
