import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { violations } from './axe.ts'
import { openPartners, pane, row, section } from './people-steps.ts'
import { test } from './support.ts'

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the screens of those who were asked pass axe in ${colorScheme}`, async ({ app }) => {
    const { page } = app
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await openPartners(app)
    await app.call('attributes.create', { name: 'Sandbox', kind: 'yes-no' })
    await app.call('customers.create', { name: 'Harborline' })
    await app.call('segments.create', { name: 'Harbour towns', partnerIds: [] })
    await app.call('partners.create', { name: 'Cloudmoor Ltd', type: 'other', region: 'West' })
    const seen = async (what: string) => expect.soft(await violations(page, colorScheme), what).toEqual([])
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

test('what somebody agreed to is never cut in the list', async ({ app }) => {
  const { page } = app
  await openPartners(app)
  await section(page, 'People').click()
  await row(page, 'Annike Vos').click()
  for (const width of [1280, 1500, 1680]) {
    await page.setViewportSize({ width, height: 1050 })
    const cut = await page
      .getByText('Under a pseudonym', { exact: true })
      .evaluateAll(cells => cells.filter(cell => cell.scrollWidth > cell.clientWidth).length)
    expect(cut).toBe(0)
  }
})
