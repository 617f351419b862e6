import { expect, type Page } from '@playwright/test'
import { violations } from './axe.ts'
import { type App, openPalette, test } from './support.ts'

async function openCodebook(app: App) {
  await app.openSample()
  await app.page.getByRole('link', { name: /^Evidence/ }).click()
  await app.page.getByRole('button', { name: 'Codebook' }).click()
  await expect(codebook(app.page)).toBeVisible()
}

const codebook = (page: Page) => page.getByRole('dialog', { name: 'Codebook' })
const tagName = (page: Page, name: string) =>
  page.getByRole('button', { name: `Rename ${name}`, exact: true })

async function choose(page: Page, tag: string, entry: string) {
  await page.getByRole('button', { name: `More for ${tag}`, exact: true }).click()
  await page.getByRole('menuitem', { name: entry }).click()
}

const tagCalled = async (app: App, name: string) =>
  (await app.call('tags.list', {})).find(tag => tag.name === name)

test('tags are created at the top, below a parent by path, and below a parent by its menu', async ({
  app,
}) => {
  const { page } = app
  await openCodebook(app)
  const field = page.getByRole('textbox', { name: 'New tag' })
  await field.fill('Weather')
  await page.keyboard.press('Enter')
  await expect(tagName(page, 'Weather')).toBeVisible()
  await field.fill('weather > Floods')
  await page.keyboard.press('Enter')
  await expect(tagName(page, 'Floods')).toBeVisible()
  await choose(page, 'Weather', 'New tag below')
  await expect(page.getByRole('textbox', { name: 'New tag below Weather' })).toBeFocused()
  await page.keyboard.type('Storms')
  await page.keyboard.press('Enter')
  await expect(tagName(page, 'Storms')).toBeVisible()
  const top = await tagCalled(app, 'Weather')
  expect((await app.call('tags.list', {})).slice(-3).map(tag => [tag.name, tag.parentId])).toEqual([
    ['Weather', null],
    ['Floods', top?.id],
    ['Storms', top?.id],
  ])

  await field.fill('Weather')
  await page.keyboard.press('Enter')
  await expect(codebook(page)).toContainText('There is a tag called Weather here already.')
})

test('a tag is renamed in place, described and recoloured', async ({ app }) => {
  const { page } = app
  await openCodebook(app)
  await tagName(page, 'Speed').click()
  await expect(page.getByRole('textbox', { name: 'New name of Speed' })).toBeFocused()
  await page.keyboard.type('Deal registration')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toHaveText('There is a tag called Deal registration here already.')
  await page.keyboard.press('Escape')
  await expect(tagName(page, 'Speed')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'New name of Speed' })).toBeFocused()
  await page.keyboard.type('How fast')
  await page.keyboard.press('Enter')
  await expect(tagName(page, 'How fast')).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(tagName(page, 'Deal registration')).toBeFocused()

  await choose(page, 'How fast', 'Describe')
  await page.getByRole('textbox', { name: 'What How fast is for' }).fill('Days, not opinions.')
  await page.keyboard.press('Enter')
  await expect(codebook(page)).toContainText('Days, not opinions.')
  await page.getByRole('button', { name: 'Colour of How fast' }).click()
  await page.getByRole('button', { name: 'Plum' }).click()
  await expect
    .poll(() => tagCalled(app, 'How fast'))
    .toMatchObject({ description: 'Days, not opinions.', color: '#8A4F9E' })
})

test('deleting says how many quotes lose the tag, moves its children up, and can be undone', async ({
  app,
}) => {
  const { page } = app
  await openCodebook(app)
  const deals = await tagCalled(app, 'Deals')
  await choose(page, 'Deals', 'Delete…')
  await expect(page.getByRole('alertdialog')).toContainText(`${deals?.quotes} quotes lose this tag`)
  await expect(page.getByRole('alertdialog')).toContainText('The 3 tags below it move up to the top.')
  await page.getByRole('button', { name: 'Delete tag' }).click()
  await expect(tagName(page, 'Deals')).toHaveCount(0)
  expect((await tagCalled(app, 'Speed'))?.parentId).toBeNull()
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(tagName(page, 'Deals')).toBeVisible()
  expect(await tagCalled(app, 'Deals')).toEqual(deals)

  await choose(page, 'Deals', 'Delete…')
  await page.getByRole('button', { name: 'Delete tag', exact: true }).click()
  await expect(tagName(page, 'Deals')).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(tagName(page, 'Deals')).toBeVisible()
})

test('a quote is tagged by keyboard alone, with a tag that is made there and then', async ({ app }) => {
  const { page } = app
  await app.openSample()
  const place = await page
    .locator('mark')
    .first()
    .evaluate(mark => mark.getClientRects()[0]?.toJSON() as DOMRect)
  await page.mouse.click(place.left + 10, place.top + 10)
  await page.keyboard.press('t')
  const field = page.getByRole('combobox', { name: 'Tags' })
  await expect(field).toBeFocused()
  await page.keyboard.type('mrgin')
  await expect(page.getByRole('option', { name: 'Money › Margin' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(field).toHaveValue('')
  await page.keyboard.type('Money > Late invoices')
  await expect(page.getByRole('option', { name: 'Create “Late invoices” below Money' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(field).toHaveValue('')
  await page.keyboard.press('Enter')
  await expect(field).toBeHidden()
  const [interview] = await app.call('interviews.list', {})
  const names = async () => {
    const { quotes } = await app.call('quotes.ofInterview', { interviewId: interview!.id })
    const [quote] = quotes
    const tags = await app.call('tags.list', {})
    return tags.filter(tag => quote?.tagIds.includes(tag.id)).map(tag => tag.name)
  }
  await expect.poll(names).toEqual(expect.arrayContaining(['Margin', 'Late invoices']))

  await page.keyboard.press('t')
  await page.getByRole('button', { name: 'Manage tags' }).click()
  await expect(codebook(page)).toBeVisible()
})

test('the palette goes to a tag’s quotes, runs commands, and closes on Escape', async ({ app }) => {
  const { page } = app
  await app.openSample()
  await page.getByRole('button', { name: 'Search' }).click()
  await expect(page.getByRole('combobox', { name: 'Search and commands' })).toBeFocused()
  await page.keyboard.type('deal regist')
  await expect(page.getByRole('group', { name: 'Tags' })).toBeVisible()
  await page.getByRole('group', { name: 'Tags' }).getByRole('option').first().click()
  const tag = await tagCalled(app, 'Deal registration')
  await expect(page.getByText(`${tag?.quotes} of 174 quotes`)).toBeVisible()

  await openPalette(page)
  await page.keyboard.type('dark col')
  await page.keyboard.press('Enter')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await openPalette(page)
  await page.keyboard.type('new persona')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'New persona' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await openPalette(page)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the codebook and the palette pass axe in ${colorScheme}`, async ({ app }) => {
    const { page } = app
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await openCodebook(app)
    expect(await violations(page, colorScheme)).toEqual([])
    await tagName(page, 'Speed').click()
    expect(await violations(page, colorScheme)).toEqual([])
    await page.keyboard.press('Escape')
    await expect(tagName(page, 'Speed')).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await openPalette(page)
    await page.keyboard.type('deal')
    await expect(page.getByRole('group', { name: 'Quotes' })).toBeVisible()
    expect(await violations(page, colorScheme)).toEqual([])
  })
}
