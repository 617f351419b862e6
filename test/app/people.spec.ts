import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Locator, type Page } from '@playwright/test'
import { type App, test } from './support.ts'

const table = (page: Page, name = 'Partners') => page.getByRole('table', { name, exact: true })
const row = (page: Page, name: string) => page.getByRole('link', { name, exact: true })
const pane = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const section = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Who was asked' }).getByRole('link', { name: new RegExp(`^${name}`) })

async function openPartners(app: App) {
  await app.openSample()
  await app.page.getByRole('link', { name: /^Partners/ }).click()
  await expect(table(app.page)).toBeVisible()
}

const partnerCalled = async (app: App, name: string) =>
  (await app.call('partners.list', {})).find(partner => partner.name === name)

test('a partner is created, described field by field, found again and renamed', async ({ app }) => {
  const { page } = app
  await openPartners(app)
  await page.getByRole('button', { name: 'New partner' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Häfen & Söhne')
  await pane(page, 'New partner').getByRole('button', { name: /Type/ }).click()
  await page.getByRole('option', { name: 'Agency' }).click()
  await page.getByRole('button', { name: 'Create partner' }).click()

  const open = pane(page, 'Häfen & Söhne')
  await expect(open).toBeVisible()
  await expect(page).toHaveURL(/#\/partners\/partners\/[0-9a-f-]{36}$/)
  await open.getByRole('radio', { name: 'Activation' }).click()
  await open.getByRole('textbox', { name: 'Tier' }).fill('Gold')
  await page.keyboard.press('Enter')
  await open.getByRole('textbox', { name: 'Region' }).fill('North sea')
  await open.getByRole('textbox', { name: 'Note' }).fill('Met at the harbour.')
  await open.getByRole('textbox', { name: 'Pseudonym' }).fill('The harbour')
  await open.getByRole('combobox', { name: 'Add a segment' }).fill('Ports')
  await page.getByRole('option', { name: 'Create “Ports”' }).click()
  await expect(open.getByRole('link', { name: 'Ports' })).toBeVisible()
  await expect
    .poll(() => partnerCalled(app, 'Häfen & Söhne'))
    .toMatchObject({
      type: 'agency',
      stage: 'activation',
      tier: 'Gold',
      region: 'North sea',
      note: 'Met at the harbour.',
      pseudonym: 'The harbour',
      segmentIds: [expect.any(String)],
    })

  const find = page.getByRole('searchbox', { name: 'Find in partners' })
  await find.fill('hafen north')
  await expect(page.getByText(/^1 of 11 partners/)).toBeVisible()
  await expect(row(page, 'Häfen & Söhne')).toBeVisible()
  await find.fill('nobody at all')
  await page.getByRole('button', { name: 'Show all partners' }).click()
  await expect(row(page, 'Cloudmoor')).toBeVisible()

  await open.getByRole('textbox', { name: 'Name of the partner' }).fill('Hafen Group')
  await open.getByRole('textbox', { name: 'Tier' }).click()
  await expect(row(page, 'Hafen Group')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(pane(page, 'Hafen Group')).toBeHidden()
  await expect(row(page, 'Hafen Group')).toBeFocused()
})

test('what cannot be stored stays in its field, with the reason, also after a look elsewhere', async ({
  app,
}) => {
  const { page } = app
  await openPartners(app)
  const turnover = await app.call('attributes.create', { name: 'Turnover', kind: 'number', unit: 'k€' })
  await row(page, 'Cloudmoor').click()
  const field = pane(page, 'Cloudmoor').getByRole('textbox', { name: 'Turnover (k€)' })
  await field.fill('about a million')
  await page.keyboard.press('Enter')
  await expect(field).toHaveAttribute('aria-invalid', 'true')
  await row(page, 'Tallowmere').click()
  await expect(pane(page, 'Tallowmere')).toBeVisible()
  await row(page, 'Cloudmoor').click()
  await expect(field).toHaveValue('about a million')
  await expect(field).toHaveAccessibleDescription(/number/)
  await field.fill('1,250.5')
  // Left by a click on another row, without Enter.
  await row(page, 'Tallowmere').click()
  await expect
    .poll(async () => (await partnerCalled(app, 'Cloudmoor'))?.attributes)
    .toContainEqual({ attributeId: turnover.id, value: '1250.5' })
  await row(page, 'Cloudmoor').click()
  await expect(field).toHaveValue('1250.5')
  await field.fill('nothing')
  await page.keyboard.press('Escape')
  await expect(field).toHaveValue('1250.5')
  await expect(pane(page, 'Cloudmoor')).toBeVisible()

  // Left for another screen, which has no field to show what is wrong.
  await field.fill('a lot')
  await page.getByRole('link', { name: /^Evidence/ }).click()
  await expect(page.getByText(/^Turnover .*What you typed is still in its field\.$/).first()).toBeVisible()
  await page.goBack()
  await expect(field).toHaveValue('a lot')
})

test('two partners that may be one are compared and merged in one step that can be undone', async ({
  app,
}) => {
  const { page } = app
  await openPartners(app)
  const { id: partnerId } = await app.call('partners.create', {
    name: 'Harborline',
    type: 'agency',
    tier: 'Gold',
    region: 'North',
  })
  await app.call('participants.create', { name: 'Ana Solberg', partnerId })
  await app.call('partners.create', {
    name: 'HÁRBORLINE Ltd',
    type: 'other',
    region: 'West',
    note: 'Old list',
  })
  const before = await app.call('partners.list', {})
  await expect(page.getByRole('region', { name: 'Likely duplicates' })).toContainText(
    /Harborline and HÁRBORLINE Ltd may be one|HÁRBORLINE Ltd and Harborline may be one/,
  )
  await page.getByRole('button', { name: 'Compare…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Merge two partners' })
  await dialog.getByText('Harborline', { exact: true }).click()
  await expect(dialog.getByRole('radio', { name: 'Harborline', exact: true })).toBeChecked()
  await expect(dialog.getByRole('row', { name: /^Tier/ })).toContainText('Gold')
  await expect(dialog.getByRole('deletion')).toHaveText(['Other partner', 'West'])
  await dialog.getByText('HÁRBORLINE Ltd', { exact: true }).click()
  await expect(dialog.getByRole('deletion')).toHaveText(['Other partner', 'North'])
  await dialog.getByRole('button', { name: 'Merge into “HÁRBORLINE Ltd”' }).click()
  await expect(pane(page, 'HÁRBORLINE Ltd')).toBeVisible()
  await expect(row(page, 'Harborline')).toHaveCount(0)
  expect(await partnerCalled(app, 'HÁRBORLINE Ltd')).toMatchObject({
    type: 'agency',
    tier: 'Gold',
    region: 'West',
    note: 'Old list',
    participants: 1,
  })
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(row(page, 'Harborline')).toBeVisible()
  expect(await app.call('partners.list', {})).toEqual(before)

  await page.getByRole('button', { name: 'They are two' }).click()
  await expect(page.getByRole('region', { name: 'Likely duplicates' })).toBeHidden()
})

test('deleting shows what hangs on it first, and can be undone', async ({ app }) => {
  const { page } = app
  await openPartners(app)
  const before = await app.call('partners.list', {})
  await row(page, 'Cloudmoor').click()
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Delete…' }).click()
  const dialog = page.getByRole('alertdialog', { name: 'Delete “Cloudmoor”?' })
  await expect(dialog).toContainText('2 people go with it')
  await expect(dialog).toContainText('2 interviews stay, without their partner')
  await expect(dialog).toContainText('24 quotes stay, but speak for nobody')
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(row(page, 'Cloudmoor')).toBeVisible()

  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Delete…' }).click()
  await dialog.getByRole('button', { name: 'Delete partner' }).click()
  await expect(row(page, 'Cloudmoor')).toHaveCount(0)
  expect(await app.call('participants.list', {})).toHaveLength(13)
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(row(page, 'Cloudmoor')).toBeVisible()
  expect(await app.call('partners.list', {})).toEqual(before)
})

test('by keyboard alone: created, described, found, merged, deleted and brought back', async ({ app }) => {
  const { page } = app
  await app.openSample()
  const { keyboard } = page
  await keyboard.press('Control+k')
  await keyboard.type('new person')
  await expect(page.getByRole('option', { name: /^New person/ }).first()).toBeVisible()
  while ((await page.getByRole('option', { selected: true }).textContent()) !== 'New person')
    await keyboard.press('ArrowDown')
  await keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Name' })).toBeFocused()
  await keyboard.type('Ása Lind')
  await keyboard.press('Tab')
  await keyboard.type('Buyer')
  await keyboard.press('Tab')
  await keyboard.type('Tallow')
  await keyboard.press('ArrowDown')
  await keyboard.press('Enter')
  await keyboard.press('Enter')
  await expect(pane(page, 'Ása Lind')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Role' })).toBeFocused()
  await keyboard.press('Control+a')
  await keyboard.type('Head of buying')
  await keyboard.press('Enter')
  await expect
    .poll(async () => (await app.call('participants.list', {})).find(one => one.name === 'Ása Lind'))
    .toMatchObject({ role: 'Head of buying', partnerId: (await partnerCalled(app, 'Tallowmere'))?.id })

  await keyboard.press('Escape')
  await expect(row(page, 'Ása Lind')).toBeFocused()
  await keyboard.press('ArrowDown')
  await expect(row(page, 'Callum Frayne')).toBeFocused()
  await keyboard.press('Home')
  await expect(row(page, 'Annike Vos')).toBeFocused()

  await page.getByRole('searchbox', { name: 'Find in people' }).focus()
  await keyboard.type('asa')
  await expect(page.getByRole('status').first()).toHaveText('1 of 16 people')
  await keyboard.press('ArrowDown')
  await keyboard.press('Enter')
  await expect(pane(page, 'Ása Lind')).toBeVisible()

  await page.getByRole('button', { name: 'More', exact: true }).focus()
  await keyboard.press('Enter')
  await keyboard.press('Enter')
  await expect(page.getByRole('combobox', { name: 'The person it is merged with' })).toBeFocused()
  await keyboard.type('wen')
  await keyboard.press('ArrowDown')
  await keyboard.press('Enter')
  const merging = page.getByRole('dialog', { name: 'Merge two people' })
  await expect(merging.getByRole('radio', { name: 'Wen Liang' })).toBeChecked()
  await merging.getByRole('button', { name: 'Merge into “Wen Liang”' }).focus()
  await keyboard.press('Enter')
  await expect(pane(page, 'Wen Liang')).toBeVisible()
  expect(await app.call('participants.list', {})).toHaveLength(15)

  await page.getByRole('button', { name: 'More', exact: true }).focus()
  await keyboard.press('Enter')
  await keyboard.press('End')
  await keyboard.press('Enter')
  await expect(page.getByRole('alertdialog', { name: 'Delete “Wen Liang”?' })).toBeVisible()
  await keyboard.press('Enter')
  await expect.poll(async () => (await app.call('participants.list', {})).length).toBe(14)
  await keyboard.press('Control+z')
  await expect.poll(async () => (await app.call('participants.list', {})).length).toBe(15)
  await keyboard.press('Control+z')
  await expect.poll(async () => (await app.call('participants.list', {})).length).toBe(16)
})

test('a long list is gone through by keys, and Escape closes what is open beside it', async ({ app }) => {
  const { page } = app
  await openPartners(app)
  const file = join(app.folder, 'many.csv')
  const names = Array.from({ length: 600 }, (_, at) => `Harbour ${at}`)
  writeFileSync(file, ['Partner', ...names].join('\n'))
  await app.call('people.importCsv', { source: { path: file }, columns: ['partner'] })
  await expect(section(page, 'Partners')).toContainText('610')
  await row(page, 'Axle & Rowe').focus()
  await page.keyboard.press('End')
  await expect(row(page, 'Vantholm Cloud')).toBeFocused()
  await page.keyboard.press('PageUp')
  await page.keyboard.press('Enter')
  await expect(pane(page, 'Harbour 597')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(pane(page, 'Harbour 597')).toBeHidden()
  await page.keyboard.press('Home')
  await expect(row(page, 'Axle & Rowe')).toBeFocused()
})

test('figures are defined, ordered, given values in fields that suit them, and deleted with what they say', async ({
  app,
}) => {
  const { page } = app
  await openPartners(app)
  const before = (await partnerCalled(app, 'Cloudmoor'))?.attributes ?? []
  await section(page, 'Figures').click()
  await page.getByRole('button', { name: 'New figure' }).first().click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Turnover')
  await page.getByRole('textbox', { name: 'Unit' }).fill('k€')
  await page.keyboard.press('Enter')
  await expect(pane(page, 'Turnover')).toBeVisible()
  await page.getByRole('button', { name: 'New figure' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Way to work')
  await page.getByRole('button', { name: /Kind of value/ }).click()
  await page.getByRole('option', { name: 'Choice' }).click()
  await page.getByRole('textbox', { name: 'Choices' }).fill('Sell\nBuild')
  await page.getByRole('button', { name: 'Create figure' }).click()
  await expect(pane(page, 'Way to work')).toBeVisible()
  await app.call('attributes.create', { name: 'Sandbox', kind: 'yes-no' })
  await app.call('attributes.create', { name: 'Partner since', kind: 'date' })

  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Move up' }).click()
  await expect
    .poll(async () => (await app.call('attributes.list', {})).slice(-4).map(figure => figure.name))
    .toEqual(['Way to work', 'Turnover', 'Sandbox', 'Partner since'])

  await section(page, 'Partners').click()
  await row(page, 'Cloudmoor').click()
  const open = pane(page, 'Cloudmoor')
  await open.getByRole('button', { name: /Way to work/ }).click()
  await page.getByRole('option', { name: 'Build' }).click()
  await open.getByRole('textbox', { name: 'Turnover (k€)' }).fill('900')
  await open.getByRole('radiogroup', { name: 'Sandbox' }).getByRole('radio', { name: 'Yes' }).click()
  await open.getByLabel('Partner since').fill('2021-03-02')
  await page.keyboard.press('Enter')
  await expect
    .poll(async () => {
      const { attributes = [] } = (await partnerCalled(app, 'Cloudmoor')) ?? {}
      const known = new Set(before.map(one => one.attributeId))
      return attributes
        .filter(one => !known.has(one.attributeId))
        .map(one => one.value)
        .toSorted()
    })
    .toEqual(['2021-03-02', '900', 'Build', 'yes'])

  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Columns' }).click()
  await page.getByRole('option', { name: 'Turnover' }).click()
  await page.keyboard.press('Escape')
  await page.getByRole('columnheader', { name: 'Turnover' }).getByRole('button').click()
  await expect(page.getByRole('columnheader', { name: 'Turnover' })).toHaveAttribute(
    'aria-sort',
    'descending',
  )
  await expect(table(page).getByRole('row').nth(1)).toContainText('900 k€')

  await section(page, 'Figures').click()
  await row(page, 'Turnover').click()
  await expect(pane(page, 'Turnover')).toContainText('1 partner with a value')
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Delete…' }).click()
  await expect(page.getByRole('alertdialog')).toContainText('1 partner loses its value. You can undo this.')
  await page.getByRole('button', { name: 'Delete figure' }).click()
  await expect(row(page, 'Turnover')).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(row(page, 'Turnover')).toBeVisible()
  expect((await partnerCalled(app, 'Cloudmoor'))?.attributes).toHaveLength(before.length + 4)
})

test('a spreadsheet is mapped on screen, seen before it is written, and undone in one step', async ({
  app,
}) => {
  const { page } = app
  await openPartners(app)
  const before = await app.call('partners.list', {})
  const figures = await app.call('attributes.list', {})
  const file = join(app.folder, 'partners.csv')
  writeFileSync(
    file,
    [
      'Partner;Tier;Contact;Job;Deals (2027)',
      'Harborline;Gold;Ana Solberg;Owner;12',
      'Cloudmoor;Platinum;;;4',
      ';;;;7',
    ].join('\r\n'),
  )
  await page.getByRole('button', { name: 'Import CSV…' }).click()
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose a file…' }).click()
  await (await choosing).setFiles(file)
  const dialog = page.getByRole('dialog', { name: 'Import partners.csv' })
  await expect(dialog.getByRole('button', { name: 'Import 2 rows' })).toBeEnabled()
  const rows = dialog.getByRole('region', { name: 'Rows', exact: true })
  await expect(rows).toContainText('Harborline')

  const use = async (column: string, choice: RegExp) => {
    await dialog.getByRole('button', { name: new RegExp(`“${column}” holds`) }).click()
    await page.getByRole('option', { name: choice }).click()
  }
  await use('Contact', /^Person$/)
  await use('Job', /^Role/)
  await use('Deals \\(2027\\)', /^New figure “Deals” \(number\)$/)
  await expect(rows).toContainText(/Deals.*12/)
  await dialog.getByRole('button', { name: 'Skip 1' }).click()
  await expect(rows).not.toContainText('Harborline')
  await dialog.getByRole('button', { name: 'All 3' }).click()
  await dialog.getByRole('button', { name: 'Import 2 rows' }).click()
  await expect(dialog).toBeHidden()
  await expect(row(page, 'Harborline')).toBeVisible()
  expect(await partnerCalled(app, 'Cloudmoor')).toMatchObject({
    tier: 'Platinum',
    attributes: expect.arrayContaining([{ attributeId: expect.any(String), value: '4' }]),
  })
  const people = await app.call('participants.list', {})
  expect(people.find(person => person.name === 'Ana Solberg')).toMatchObject({
    role: 'Owner',
    partnerId: (await partnerCalled(app, 'Harborline'))?.id,
  })
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(row(page, 'Harborline')).toHaveCount(0)
  expect(await app.call('partners.list', {})).toEqual(before)
  expect(await app.call('attributes.list', {})).toEqual(figures)
})

test('what is no CSV is refused in one sentence, and another is dropped', async ({ app }) => {
  const { page } = app
  await openPartners(app)
  const file = join(app.folder, 'broken.csv')
  writeFileSync(file, '')
  await page.getByRole('button', { name: 'Import CSV…' }).click()
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose a file…' }).click()
  await (await choosing).setFiles(file)
  await expect(page.getByRole('alert')).toContainText('broken.csv')

  // Another one, dropped where the first was refused.
  const good = join(app.folder, 'good.csv')
  writeFileSync(good, 'Partner\nHarborline\n')
  await dropOn(page, page.locator('[data-takes-files]'), good)
  await page
    .getByRole('dialog', { name: 'Import good.csv' })
    .getByRole('button', { name: 'Import 1 row' })
    .click()
  await expect(row(page, 'Harborline')).toBeVisible()
})

test('the palette finds partners, people and segments, and an interview says its kind', async ({ app }) => {
  const { page } = app
  await app.openSample()
  const partner = (await app.call('partners.list', {}))[0]!
  await app.call('segments.create', { name: 'Harbour towns', partnerIds: [partner.id] })
  await page.keyboard.press('Control+k')
  await page.keyboard.type('harbour to')
  await page.getByRole('group', { name: 'Segments' }).getByRole('option').click()
  await expect(pane(page, 'Harbour towns').getByRole('link', { name: partner.name })).toBeVisible()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('wen liang')
  await page.getByRole('group', { name: 'People' }).getByRole('option').first().click()
  await expect(pane(page, 'Wen Liang')).toBeVisible()
  await page.goBack()
  await expect(pane(page, 'Harbour towns')).toBeVisible()

  await page.getByRole('link', { name: /^Interviews/ }).click()
  await page.getByRole('button', { name: 'New', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'New interview' })
  await dialog.getByRole('textbox', { name: 'Title' }).fill('Spring figures')
  await dialog.getByRole('button', { name: /^Internal interview Kind/ }).click()
  await page.getByRole('option', { name: 'Performance review' }).click()
  await dialog.getByRole('button', { name: 'Create interview' }).click()
  await expect(page.getByRole('link', { name: /^Spring figures/ })).toContainText('Review')
  expect((await app.call('interviews.list', {})).find(one => one.title === 'Spring figures')?.kind).toBe(
    'review',
  )
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the screens of those who were asked pass axe in ${colorScheme}`, async ({ app }) => {
    test.setTimeout(120_000)
    const { page } = app
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await openPartners(app)
    await app.call('attributes.create', { name: 'Sandbox', kind: 'yes-no' })
    await app.call('customers.create', { name: 'Harborline' })
    await app.call('segments.create', { name: 'Harbour towns', partnerIds: [] })
    await app.call('partners.create', { name: 'Cloudmoor Ltd', type: 'other', region: 'West' })
    const seen = async (what: string) => expect.soft(await violations(page), what).toEqual([])
    await expect(page.getByRole('button', { name: 'Compare…' })).toBeVisible()
    await row(page, 'Cloudmoor').click()
    await pane(page, 'Cloudmoor').getByRole('radio', { name: 'Activation' }).click()
    await seen('a partner')
    await page.getByRole('button', { name: 'Compare…' }).click()
    await expect(page.getByRole('dialog', { name: 'Merge two partners' })).toBeVisible()
    await seen('merging')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'More', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Delete…' }).click()
    await expect(page.getByRole('alertdialog')).toBeVisible()
    await seen('deleting')
    await page.keyboard.press('Escape')
    for (const [label, first] of [
      ['People', 'Annike Vos'],
      ['Segments', 'Harbour towns'],
      ['Figures', 'Sandbox'],
      ['Customers', 'Harborline'],
    ] as const) {
      await section(page, label).click()
      await row(page, first).click()
      await expect(pane(page, first)).toBeVisible()
      await seen(label)
    }
    await page.getByRole('button', { name: 'New customer' }).click()
    await seen('a new customer')
    await section(page, 'Partners').click()
    await page.getByRole('button', { name: 'Import CSV…' }).click()
    await seen('import')
    const file = join(app.folder, 'partners.csv')
    writeFileSync(file, 'Partner,Tier,Unknown\nHarborline,Gold,x\n')
    const choosing = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'Choose a file…' }).click()
    await (await choosing).setFiles(file)
    await expect(page.getByRole('button', { name: 'Import 1 row' })).toBeVisible()
    await seen('a file, mapped')
  })
}

/** Drops a file from outside the window, as the system would. */
async function dropOn(page: Page, place: Locator, path: string) {
  const box = (await place.boundingBox())!
  const session = await page.context().newCDPSession(page)
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', {
      type,
      x: box.x + box.width / 2,
      y: box.y + 16,
      data: { items: [], files: [path], dragOperationsMask: 1 },
    })
  }
}

async function violations(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(node => node.html) }))
}
