import { expect, type Page } from '@playwright/test'
import { violations } from './axe.ts'
import { dragOnto } from './drag.ts'
import { type App, openPalette, test } from './support.ts'

async function openCodebook(app: App) {
  await app.openSample()
  await app.page.getByRole('link', { name: /^Evidence/ }).click()
  await app.page.getByRole('button', { name: 'Codebook' }).click()
  await expect(codebook(app.page)).toBeVisible()
}

const codebook = (page: Page) => page.getByRole('dialog', { name: 'Codebook' })
const rowOf = (page: Page, name: string) => page.getByRole('row', { name: new RegExp(`^${name}:`) })
const pane = (page: Page, name: string) => page.getByRole('region', { name: `The tag ${name}` })

const tagCalled = async (app: App, name: string) =>
  (await app.call('tags.list', {})).find(tag => tag.name === name)

/** The names of the tags below a tag, in their order. */
async function below(app: App, parent: string | null) {
  const tags = await app.call('tags.list', {})
  const parentId = tags.find(tag => tag.name === parent)?.id ?? null
  return tags.filter(tag => tag.parentId === parentId).map(tag => tag.name)
}

test('tags are created at the top, below a parent by path, and below the open one', async ({ app }) => {
  const { page } = app
  await openCodebook(app)
  const field = page.getByRole('textbox', { name: 'New tag' })
  await field.fill('Weather')
  await page.keyboard.press('Enter')
  await expect(rowOf(page, 'Weather')).toBeVisible()
  await field.fill('weather > Floods')
  await page.keyboard.press('Enter')
  await expect(rowOf(page, 'Floods')).toBeVisible()
  await rowOf(page, 'Weather').click()
  await page.getByRole('button', { name: 'New tag below' }).click()
  await expect(page.getByRole('textbox', { name: 'New tag below Weather' })).toBeFocused()
  await page.keyboard.type('Storms')
  await page.keyboard.press('Enter')
  await expect(rowOf(page, 'Storms')).toBeFocused()
  await expect(pane(page, 'Storms')).toBeVisible()
  expect(await below(app, 'Weather')).toEqual(['Floods', 'Storms'])

  await field.fill('Weather')
  await page.keyboard.press('Enter')
  await expect(codebook(page)).toContainText('There is a tag called Weather here already.')
})

test('a tag is named, coloured and described where it stands, with a usage note and an example', async ({
  app,
}) => {
  const { page } = app
  await openCodebook(app)
  await rowOf(page, 'Speed').click()
  await page.keyboard.press('F2')
  await expect(page.getByRole('textbox', { name: 'New name of Speed' })).toBeFocused()
  await page.keyboard.type('Deal registration')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toHaveText('There is a tag called Deal registration here already.')
  await page.keyboard.press('Escape')
  await expect(rowOf(page, 'Speed')).toBeFocused()
  await page.keyboard.press('F2')
  await expect(page.getByRole('textbox', { name: 'New name of Speed' })).toBeFocused()
  await page.keyboard.type('How fast')
  await page.keyboard.press('Enter')
  await expect(rowOf(page, 'How fast')).toBeFocused()

  await page.getByRole('textbox', { name: 'What it means' }).fill('Days, not opinions.')
  await page.getByRole('textbox', { name: 'When to use it' }).fill('Not for rebates.')
  await page.getByRole('button', { name: 'Colour of How fast' }).click()
  await page.getByRole('button', { name: 'Plum' }).click()
  await page.getByRole('button', { name: 'Choose a quote…' }).click()
  await page.getByRole('searchbox', { name: 'Find words in its quotes' }).fill('eleven days')
  await page.getByRole('radio', { name: /eleven days/ }).check()
  await page.getByRole('button', { name: 'Use as the example' }).click()
  await expect(pane(page, 'How fast')).toContainText('Registration took eleven days')
  await expect
    .poll(() => tagCalled(app, 'How fast'))
    .toMatchObject({
      description: 'Days, not opinions.',
      usage: 'Not for rebates.',
      color: '#8A4F9E',
      exampleId: expect.any(String),
    })
})

test('tags are nested and ordered by dragging', async ({ app }) => {
  const { page } = app
  await openCodebook(app)
  await dragOnto(page, rowOf(page, 'Speed'), rowOf(page, 'Money'))
  await expect.poll(() => below(app, 'Money')).toContain('Speed')
  expect((await below(app, 'Money')).at(-1)).toBe('Speed')
  expect(await below(app, 'Deals')).toEqual(['Deal registration', 'Special pricing'])
  await dragOnto(page, rowOf(page, 'Special pricing'), rowOf(page, 'Deal registration'), 'top')
  await expect.poll(() => below(app, 'Deals')).toEqual(['Special pricing', 'Deal registration'])
  const before = await app.call('tags.list', {})
  await dragOnto(page, rowOf(page, 'Deals'), rowOf(page, 'Special pricing'))
  expect(await app.call('tags.list', {})).toEqual(before)
})

test('the tree is worked in by keyboard alone: through it, folding, moving, deleting, undoing', async ({
  app,
}) => {
  const { page } = app
  await openCodebook(app)
  await rowOf(page, 'Deals').focus()
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  await press('ArrowLeft')
  await expect(rowOf(page, 'Deals')).toHaveAttribute('aria-expanded', 'false')
  await expect(rowOf(page, 'Speed')).toHaveCount(0)
  await press('ArrowRight', 'ArrowRight', 'ArrowDown')
  await expect(rowOf(page, 'Speed')).toBeFocused()
  await press('Alt+ArrowUp')
  await expect.poll(() => below(app, 'Deals')).toEqual(['Speed', 'Deal registration', 'Special pricing'])
  await expect(rowOf(page, 'Speed')).toBeFocused()
  await press('Alt+ArrowDown')
  await expect.poll(() => below(app, 'Deals')).toEqual(['Deal registration', 'Speed', 'Special pricing'])
  await expect(rowOf(page, 'Speed')).toBeFocused()
  await press('Alt+ArrowRight')
  await expect.poll(() => below(app, 'Deal registration')).toEqual(['Speed'])
  await expect(rowOf(page, 'Speed')).toBeFocused()
  await press('Alt+ArrowLeft')
  await expect.poll(() => below(app, 'Deals')).toEqual(['Deal registration', 'Speed', 'Special pricing'])
  await expect(rowOf(page, 'Speed')).toBeFocused()
  await press('Home', 'Delete')
  await expect(page.getByRole('alertdialog')).toContainText('The tags below it move up to the top')
  await press('Escape')
  await expect(rowOf(page, 'Deals')).toBeFocused()
  await press('ArrowDown', 'ArrowDown', 'Delete', 'Enter')
  await expect(rowOf(page, 'Speed')).toHaveCount(0)
  await expect(rowOf(page, 'Deal registration')).toBeFocused()
  await press('Control+z')
  await expect(rowOf(page, 'Speed')).toBeVisible()
})

test('deleting says how many quotes lose the tag, and takes the tags below along if asked to', async ({
  app,
}) => {
  const { page } = app
  await openCodebook(app)
  const deals = await tagCalled(app, 'Deals')
  await rowOf(page, 'Deals').click()
  await page.getByRole('button', { name: 'Delete…' }).click()
  await expect(page.getByRole('alertdialog')).toContainText(`${deals?.quotes} quotes lose this tag`)
  await page.getByRole('button', { name: 'Delete tag' }).click()
  await expect(rowOf(page, 'Deals')).toHaveCount(0)
  expect((await tagCalled(app, 'Speed'))?.parentId).toBeNull()
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(rowOf(page, 'Deals')).toBeVisible()
  expect(await tagCalled(app, 'Deals')).toEqual(deals)

  await rowOf(page, 'Deals').click()
  await page.getByRole('button', { name: 'Delete…' }).click()
  await page.getByText('All 3 tags below it are deleted too').click()
  await expect(page.getByRole('alertdialog')).toContainText('16 quotes lose these tags')
  await page.getByRole('button', { name: 'Delete 4 tags' }).click()
  await expect(rowOf(page, 'Speed')).toHaveCount(0)
  expect(await tagCalled(app, 'Speed')).toBeUndefined()
})

test('merging shows what will change; a tag that would meet a namesake is asked about', async ({ app }) => {
  const { page } = app
  await openCodebook(app)
  await rowOf(page, 'Speed').click()
  await page.getByRole('button', { name: 'Merge…' }).click()
  await page.getByRole('combobox', { name: 'The tag that stays' }).fill('Deal reg')
  await page.getByRole('option', { name: 'Deals › Deal registration' }).click()
  await expect(page.getByRole('list', { name: 'What will change' })).toContainText('get')
  await page.getByRole('button', { name: 'Merge', exact: true }).click()
  await expect(rowOf(page, 'Speed')).toHaveCount(0)
  await expect(rowOf(page, 'Deal registration')).toBeFocused()

  await app.call('tags.create', { name: 'margin', parentId: (await tagCalled(app, 'Deals'))!.id })
  await dragOnto(page, rowOf(page, 'margin'), rowOf(page, 'Money'))
  await expect(
    page.getByRole('dialog', { name: 'There is a tag called “Margin” there already' }),
  ).toBeVisible()
  await page.getByRole('button', { name: 'Merge the two' }).click()
  await expect(rowOf(page, 'margin')).toHaveCount(0)
  expect(await tagCalled(app, 'margin')).toBeUndefined()
})

test('splitting takes the chosen quotes off a tag and gives them a new one', async ({ app }) => {
  const { page } = app
  await openCodebook(app)
  const before = await tagCalled(app, 'Speed')
  await rowOf(page, 'Speed').click()
  await page.getByRole('button', { name: 'Split…' }).click()
  await page.getByRole('textbox', { name: 'The new tag' }).fill('Slow approval')
  const quotes = page.getByRole('group', { name: 'Quotes of Speed' }).getByRole('checkbox')
  await quotes.first().check()
  await quotes.nth(1).check()
  await page.getByRole('button', { name: 'Split off 2 quotes' }).click()
  await expect(rowOf(page, 'Slow approval')).toBeFocused()
  expect(await below(app, 'Deals')).toEqual([
    'Deal registration',
    'Speed',
    'Slow approval',
    'Special pricing',
  ])
  expect((await tagCalled(app, 'Speed'))?.quotes).toBe(before!.quotes - 2)
})

test('a count leads to those quotes on the evidence screen', async ({ app }) => {
  const { page } = app
  await openCodebook(app)
  await page.getByRole('button', { name: 'Show 16 quotes of Deals' }).click()
  await expect(codebook(page)).toBeHidden()
  await expect(page.getByText('16 of 174 quotes')).toBeVisible()
})

test('a codebook is exported, and imported after its tags were shown', async ({ app }) => {
  const { page } = app
  await openCodebook(app)
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Import and export' }).click()
  await page.getByRole('menuitem', { name: 'Export as REFI-QDA (.qdc)' }).click()
  const file = await download
  expect(file.suggestedFilename()).toMatch(/ - codebook\.qdc$/)
  const path = `${app.folder}/codes.qdc`
  await file.saveAs(path)
  await app.call('tags.remove', { id: (await tagCalled(app, 'Deals'))!.id, children: 'remove' })
  await expect(rowOf(page, 'Deals')).toHaveCount(0)

  await page.getByRole('button', { name: 'Import and export' }).click()
  await page.getByRole('menuitem', { name: 'Import a codebook…' }).click()
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose a file…' }).click()
  await (await chooser).setFiles(path)
  await expect(page.getByRole('dialog', { name: 'Import codes.qdc' })).toContainText('4 new tags')
  await page.getByRole('button', { name: 'Import 4 tags' }).click()
  await expect(rowOf(page, 'Speed')).toBeVisible()
  expect(await below(app, 'Deals')).toEqual(['Deal registration', 'Speed', 'Special pricing'])
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
    await rowOf(page, 'Deals').click()
    for (const asked of ['Merge…', 'Split…', 'Delete…']) {
      await page.getByRole('button', { name: asked }).click()
      // A list of tags is open over the first.
      if (asked === 'Merge…') await page.keyboard.press('Escape')
      await expect(page.getByRole('button', { name: 'Cancel' })).toBeVisible()
      expect(await violations(page, colorScheme)).toEqual([])
      await page.getByRole('button', { name: 'Cancel' }).click()
    }
    await expect(rowOf(page, 'Deals')).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await openPalette(page)
    await page.keyboard.type('deal')
    await expect(page.getByRole('group', { name: 'Quotes' })).toBeVisible()
    expect(await violations(page, colorScheme)).toEqual([])
  })
}
