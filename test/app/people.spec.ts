import { expect } from '@playwright/test'
import { openPartners, pane, partnerCalled, row } from './people-steps.ts'
import { test } from './support.ts'

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
  await open.getByRole('combobox', { name: 'Tier' }).fill('Gold')
  await page.keyboard.press('Enter')
  const region = open.getByRole('combobox', { name: 'Region' })
  const offered = region.evaluate((input: HTMLInputElement) =>
    [...(input.list?.options ?? [])].map(option => option.value),
  )
  expect(await offered).toContain('North')
  await region.fill('North sea')
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
  await open.getByRole('combobox', { name: 'Tier' }).click()
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
