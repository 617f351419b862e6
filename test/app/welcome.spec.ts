import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import Database from 'better-sqlite3'
import { violations } from './axe.ts'
import { type App, test } from './support.ts'

async function create(page: Page, name: string) {
  await page.getByRole('button', { name: /^New project/ }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill(name)
  await page.getByRole('button', { name: 'Create project' }).click()
}

const projectMenu = (page: Page, name: string) =>
  page.getByRole('button', { name: new RegExp(`${name}.*interviews`) })

async function closeProject(page: Page, name: string) {
  await projectMenu(page, name).click()
  await page.getByRole('menuitem', { name: 'Close project' }).click()
  await expect(page.getByRole('heading', { name: 'Recent projects' })).toBeVisible()
}

const recent = (page: Page, name: string) =>
  page.getByRole('list').getByRole('button', { name: new RegExp(`^${name}`) })

async function paste(page: Page, path: string) {
  await page.getByRole('button', { name: /^Open a project/ }).click()
  await expect(page.getByRole('textbox', { name: /^Folder/ })).not.toHaveValue('')
  await page.getByRole('textbox', { name: 'Folder, or path of a project file' }).fill(path)
  await page.keyboard.press('Enter')
}

test('a new project is the file that the form showed, and a name that is taken says so', async ({ app }) => {
  const { page, folder } = app
  await app.start()
  await page.getByRole('button', { name: /^New project/ }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Pumps: north/south')
  const path = join(folder, 'projects', 'Pumps north south.throughline')
  await expect(page.getByTestId('new-project-path')).toHaveText(path)
  await page.keyboard.press('Enter')
  await expect(projectMenu(page, 'Pumps: north/south')).toBeVisible()
  expect(existsSync(path)).toBe(true)

  await closeProject(page, 'Pumps: north/south')
  await create(page, 'Pumps north south')
  await expect(page.getByRole('dialog').getByRole('alert')).toHaveText(
    `${path} exists already. Choose another name.`,
  )
})

test('another folder is chosen by keyboard alone, for a new project and to open it again', async ({
  app,
}) => {
  const { page, folder } = app
  mkdirSync(join(folder, 'projects', 'Archive', 'Deeper'), { recursive: true })
  await app.start()
  await page.getByRole('button', { name: /^New project/ }).press('Enter')
  await expect(page.getByRole('textbox', { name: 'Name' })).toBeFocused()
  await page.keyboard.type('By hand')
  await page.getByRole('button', { name: 'Change folder…' }).press('Enter')
  await expect(page.getByRole('option', { name: 'Archive' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('option', { name: 'Deeper' })).toBeFocused()
  await page.keyboard.press('Enter')
  await page.getByText('No folders in here.').waitFor()
  await page.keyboard.press('Backspace')
  await expect(page.getByTestId('new-project-path')).toHaveText(
    join(folder, 'projects', 'Archive', 'By hand.throughline'),
  )
  await page.getByRole('button', { name: 'Create project' }).press('Enter')
  await closeProject(page, 'By hand')

  await page.getByRole('button', { name: /^Open a project/ }).press('Enter')
  await expect(page.getByRole('option', { name: 'Archive' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('option', { name: 'Deeper' })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(projectMenu(page, 'By hand')).toBeVisible()
})

test('a path can be pasted; what is no project says what it is, and nothing happens', async ({ app }) => {
  const { page, folder } = app
  await app.start()
  const path = join(folder, 'not-one.throughline')
  writeFileSync(path, 'Only words.')
  await paste(page, `"${path}"`)
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText(path)
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('Nothing was changed.')
  await page.getByRole('textbox', { name: /^Folder/ }).fill(join(folder, 'nowhere'))
  await page.getByRole('button', { name: 'Go' }).click()
  await expect(page.getByRole('dialog').getByRole('alert').first()).toContainText(join(folder, 'nowhere'))
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
})

test('recent projects open again; one that is gone says so and can be forgotten', async ({ app }) => {
  const { page, folder } = app
  await app.start()
  for (const name of ['First', 'Second']) {
    await create(page, name)
    await closeProject(page, name)
  }
  rmSync(join(folder, 'projects', 'First.throughline'))
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await expect(recent(page, 'First')).toBeDisabled()
  await expect(recent(page, 'First')).toContainText('No longer there')
  await page.getByRole('button', { name: 'Forget First' }).click()
  await expect(recent(page, 'First')).toBeHidden()
  await recent(page, 'Second').click()
  await expect(projectMenu(page, 'Second')).toBeVisible()
  expect((await app.call('projects.recent', {})).map(project => project.name)).toEqual(['Second'])
})

test('a project that is in use elsewhere opens read-only, and for editing once it is free', async ({
  app,
}) => {
  const { page, folder } = app
  await app.start()
  await create(page, 'Shared')
  await closeProject(page, 'Shared')
  const elsewhere = new Database(join(folder, 'projects', 'Shared.throughline'))
  elsewhere.pragma('locking_mode = EXCLUSIVE')
  elsewhere.exec('BEGIN EXCLUSIVE')
  try {
    await recent(page, 'Shared').click()
    await expect(page.getByRole('alert')).toContainText('is open in another window or program')
    await page.getByRole('button', { name: 'Open read-only' }).click()
    await expect(page.getByRole('region', { name: 'Open read-only' })).toBeVisible()
    await projectMenu(page, 'Shared').click()
    await expect(page.getByRole('menuitem', { name: 'Rename project…' })).toBeDisabled()
    await page.keyboard.press('Escape')
    expect(await app.call('projects.current', {})).toMatchObject({ name: 'Shared', isReadOnly: true })
  } finally {
    elsewhere.close()
  }
  await page.getByRole('button', { name: 'Open for editing' }).click()
  await expect(page.getByRole('region', { name: 'Open read-only' })).toBeHidden()
  expect(await app.call('projects.current', {})).toMatchObject({ name: 'Shared', isReadOnly: false })
})

test('the project menu renames the project, and a copy is a download while it stays open', async ({
  app,
}) => {
  const { page, folder } = app
  await app.start()
  await create(page, 'Before')
  await projectMenu(page, 'Before').click()
  await page.getByRole('menuitem', { name: 'Rename project…' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('  ')
  await page.getByRole('button', { name: 'Rename' }).click()
  await expect(page.getByRole('dialog')).toContainText('Name is empty.')
  await page.getByRole('textbox', { name: 'Name' }).fill('After')
  await page.keyboard.press('Enter')
  await expect(projectMenu(page, 'After')).toBeVisible()

  const downloading = page.waitForEvent('download')
  await projectMenu(page, 'After').click()
  await page.getByRole('menuitem', { name: 'Save a copy…' }).click()
  const download = await downloading
  expect(download.suggestedFilename()).toBe('Before.throughline')
  const copy = join(folder, 'copy.throughline')
  await download.saveAs(copy)
  const database = new Database(copy, { readonly: true })
  expect(database.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(database.prepare('SELECT name FROM project').pluck().get()).toBe('After')
  database.close()
  await expect(projectMenu(page, 'After')).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the welcome screen and its dialogs pass axe in ${colorScheme}`, async ({ app }) => {
    const { page } = app
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await openWithGoneProject(app)
    expect(await violations(page, colorScheme)).toEqual([])
    await page.getByRole('button', { name: /^New project/ }).click()
    await page.getByRole('button', { name: 'Change folder…' }).click()
    await expect(page.getByText('The project will be written right here.')).toBeVisible()
    expect(await violations(page, colorScheme)).toEqual([])
    await page.keyboard.press('Escape')
    await paste(page, '/nowhere/at-all')
    await expect(page.getByRole('dialog').getByRole('alert')).toBeVisible()
    expect(await violations(page, colorScheme)).toEqual([])
  })
}

async function openWithGoneProject({ page, start, folder, call }: App) {
  await start()
  await create(page, 'Gone')
  await closeProject(page, 'Gone')
  const [project] = await call('projects.recent', {})
  expect(basename(project!.path)).toBe('Gone.throughline')
  rmSync(join(folder, 'projects', 'Gone.throughline'))
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await expect(recent(page, 'Gone')).toContainText('No longer there')
}

test('a project that is opened begins at its interviews, and a page loaded again stays where it was', async ({
  app,
}) => {
  const { page } = app
  await app.start()
  await page.getByRole('button', { name: /open the sample/i }).click()
  await expect(page.getByRole('heading', { name: 'Interviews', level: 1 })).toBeVisible()
  expect((await app.call('projects.current', {}))?.counts).toMatchObject({
    quotes: { total: 174 },
    personas: 4,
  })
  await page.getByRole('link', { name: /^Packs/ }).click()
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Packs', level: 1 })).toBeVisible()
  await app.call('projects.create', { path: `${app.folder}/second`, name: 'Second' })
  await expect(page.getByText('No interviews yet')).toBeVisible()
})
