import { expect } from '@playwright/test'
import { openPartners, pane, partnerCalled, row, section, table } from './people-steps.ts'
import { test } from './support.ts'

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
