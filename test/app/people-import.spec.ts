import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'
import { openPartners, partnerCalled, row } from './people-steps.ts'
import { test } from './support.ts'

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
  await expect(page.getByRole('alert')).toHaveText('broken.csv is empty.')

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
