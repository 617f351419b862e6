import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { openPartners, pane, partnerCalled, row, section } from './people-steps.ts'
import { test } from './support.ts'

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
