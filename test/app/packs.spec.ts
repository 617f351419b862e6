import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { pack } from '../../shared/model/pack.ts'
import { violations } from './axe.ts'
import { type App, test } from './support.ts'

async function openPacks(app: App) {
  await app.openSample()
  await app.page.getByRole('link', { name: 'Packs' }).click()
  await expect(preview(app.page).getByRole('heading', { level: 1 })).toBeVisible()
}

const preview = (page: Page) => page.frameLocator('iframe[title="The pack as it will look"]')

async function exported({ page, folder }: App, button: string) {
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: button }).click()
  const download = await downloading
  const path = join(folder, download.suggestedFilename())
  await download.saveAs(path)
  await expect(page.getByRole('status').filter({ hasText: download.suggestedFilename() })).toBeVisible()
  return { name: download.suggestedFilename(), bytes: readFileSync(path) }
}

test('the preview is the styled page, and follows what is chosen', async ({ app }) => {
  const { page } = app
  await openPacks(app)
  const title = preview(page).getByRole('heading', { level: 1 })
  await expect(title).toHaveCSS('font-family', /Pack Sans/)
  const isDrawn = () =>
    page
      .frames()
      .find(frame => frame.parentFrame() !== null)
      ?.evaluate(() => document.fonts.check('16px "Pack Sans"') && document.fonts.size > 0)
  await expect.poll(isDrawn).toBe(true)

  await expect(preview(page).getByRole('heading', { name: 'Service-led MSP' }).first()).toBeAttached()
  await page.getByRole('checkbox', { name: /^Service-led MSP/ }).uncheck({ force: true })
  await expect(preview(page).getByRole('heading', { name: 'Service-led MSP' })).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Export 3 personas' })).toBeEnabled()

  await expect(preview(page).getByText('Daniel Okafor').first()).toBeHidden()
  await page.getByRole('switch').check({ force: true })
  await expect(preview(page).getByText('Daniel Okafor').first()).toBeAttached()

  await page.getByRole('button', { name: 'Choose all' }).click()
  await page.getByRole('button', { name: 'Choose none' }).click()
  await expect(page.getByText('No persona chosen')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Export', exact: true })).toBeDisabled()
})

test('what stands in a project runs nowhere in the preview', async ({ app }) => {
  const { page } = app
  await app.openSample()
  const spell = '<img src=x onerror="top.document.title=1"><script>top.document.title=1</script>'
  await app.call('personas.create', { name: 'Spell', summary: spell })
  await page.getByRole('link', { name: 'Packs' }).click()
  await expect(preview(page).getByText(spell).first()).toBeVisible()
  await expect(page.locator('iframe')).toHaveAttribute('sandbox', '')
  await expect(page).toHaveTitle('Northern channel 2027 · Throughline')
})

test('a pack is exported as a web page and as data', async ({ app }) => {
  await openPacks(app)
  const webPage = await exported(app, 'Export 4 personas')
  expect(webPage.name).toBe('Northern channel 2027 - personas.html')
  expect(webPage.bytes.toString('utf8')).toContain('<!doctype html>')

  await app.page.getByRole('checkbox', { name: /^Cloud Integrator/ }).uncheck({ force: true })
  await app.page.getByRole('radio', { name: /^JSON/ }).check({ force: true })
  const data = await exported(app, 'Export 3 personas')
  expect(data.name).toBe('Northern channel 2027 - personas.json')
  const read = pack.parse(JSON.parse(data.bytes.toString('utf8')))
  expect(read.withNames).toBe(false)
  expect(read.personas.map(persona => persona.name)).toEqual([
    'Industrial Distributor',
    'Line-building Integrator',
    'Service-led MSP',
  ])
})

test('a PDF shows its progress, can be cancelled, and is there when it is not', async ({ app }) => {
  const { page } = app
  await openPacks(app)
  await page.getByRole('radio', { name: /^PDF/ }).check({ force: true })
  await page.getByRole('button', { name: 'Export 4 personas' }).click()
  await expect(page.getByRole('progressbar', { name: 'Export' })).toBeVisible()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Cancelled. Nothing was written.' })).toBeVisible()

  const pdf = await exported(app, 'Export 4 personas')
  expect(pdf.name).toBe('Northern channel 2027 - personas.pdf')
  expect(pdf.bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-')
})

test('without personas the screen says what to do, and the project can still be copied', async ({ app }) => {
  const { page, folder } = app
  await app.start()
  await app.call('projects.create', { path: join(folder, 'empty.throughline'), name: 'Empty' })
  await page.getByRole('link', { name: 'Packs' }).click()
  await expect(page.getByText('No personas to pack yet')).toBeVisible()
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save a copy of the project' }).click()
  expect((await downloading).suggestedFilename()).toBe('empty.throughline')
  await page.getByRole('button', { name: 'Go to personas' }).click()
  await expect(page.getByRole('heading', { name: 'Personas', level: 1 })).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the Packs screen passes axe in ${colorScheme}`, async ({ app }) => {
    await app.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await openPacks(app)
    expect(await violations(app.page, colorScheme)).toEqual([])
  })
}
