import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { violations } from './axe.ts'
import { type App, test } from './support.ts'

const chart = (page: Page, name: string) => page.getByRole('region', { name })

async function openInsights(app: App) {
  await app.openSample()
  await app.page.getByRole('link', { name: 'Insights' }).click()
  await expect(chart(app.page, 'Kinds over time')).toBeVisible()
}

test('each mark leads to the quotes behind it', async ({ app }) => {
  const { page } = app
  await openInsights(app)
  await chart(page, 'What is spoken of')
    .getByRole('link', { name: 'Supply, Water and farming: 23 quotes' })
    .click()
  await expect(page.getByRole('heading', { name: 'Evidence', level: 1 })).toBeVisible()
  await expect(page.getByText('23 of 174 quotes')).toBeVisible()
  await page.goBack()
  await chart(page, 'Evidence for each claim')
    .getByRole('link', { name: /^Co-marketing funds cost more/ })
    .click()
  await expect(page.getByRole('button', { name: /^Claim: Co-marketing funds cost more/ })).toBeFocused()
})

test('from the keyboard charts are narrowed, counted otherwise and read as a table', async ({ app }) => {
  const { page } = app
  await openInsights(app)
  await page.getByRole('checkbox', { name: /Pain points/ }).focus()
  await page.keyboard.press('Space')
  await expect(
    page.getByText('84 quotes · 14 interviews · 9 partners').or(page.getByText(/^84 quotes/)),
  ).toBeVisible()
  const heat = chart(page, 'What is spoken of')
  await heat.getByRole('button', { name: /By segment/ }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('option', { name: 'By stage' }).press('Enter')
  await heat.getByText('As a table').press('Enter')
  await expect(heat.getByRole('columnheader', { name: 'Activation' })).toBeVisible()
  await page.goBack()
  await expect(page.getByText(/^174 quotes/)).toBeVisible()
})

test('a chart is saved as a drawing, a picture and a table', async ({ app }) => {
  const { page } = app
  await openInsights(app)
  const save = async (as: string) => {
    await chart(page, 'Saturation').getByRole('button', { name: 'Save' }).click()
    const download = page.waitForEvent('download')
    await page.getByRole('menuitem', { name: as }).click()
    const done = await download
    return { name: done.suggestedFilename(), bytes: readFileSync(await done.path()) }
  }
  const drawing = await save('As a drawing (SVG)')
  expect(drawing.name).toBe('Saturation.svg')
  expect(drawing.bytes.toString()).toMatch(/^<svg[^>]*xmlns/)
  expect(drawing.bytes.toString()).toContain('fill="rgb(')
  const picture = await save('As a picture (PNG)')
  expect(picture.bytes.subarray(1, 4).toString()).toBe('PNG')
  expect(picture.bytes.readUInt32BE(16)).toBe(1_520)
  const table = await save('As a table (CSV)')
  expect(table.bytes.subarray(0, 3).toString('hex')).toBe('efbbbf')
  const lines = table.bytes.toString().trim().split('\r\n')
  expect(lines[0]).toBe('Interview,New tags,Tags so far,New claims,Claims so far')
  expect(lines).toHaveLength(15)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the insights pass axe in ${colorScheme}`, async ({ app }) => {
    await app.page.emulateMedia({ colorScheme })
    await openInsights(app)
    await chart(app.page, 'Saturation').getByText('As a table').click()
    expect(await violations(app.page, colorScheme)).toEqual([])
  })
}
