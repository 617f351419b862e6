import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { violations } from './axe.ts'
import { badFiles, csvOfAnswers, meetText, plain, srt, teamsVtt, zoomVtt } from './import-samples.ts'
import { choose, dragIn, fileRow, openEmpty, runAndFinish, sheet, stored, written } from './import-steps.ts'
import { openPalette, test } from './support.ts'

const overlay = (page: Page) => page.getByText(/^Drop to import/)

test('files and folders are dropped anywhere on the window', async ({ app }) => {
  const { page, folder } = app
  await openEmpty(app)
  const place = join(folder, 'dropped')
  written(place, {
    'Calls/2027/one.txt': plain('', 'one').buffer,
    'Calls/2027/deep/two.srt': srt.buffer,
    'Calls/.hidden.txt': plain('', 'hidden').buffer,
    'Calls/photo.png': Buffer.from('no text'),
    'alone.vtt': teamsVtt.buffer,
    'picture.png': Buffer.from('no text'),
  })
  await page.getByRole('link', { name: 'Personas' }).click()
  const drop = await dragIn(
    page,
    ['Calls', 'alone.vtt', 'picture.png'].map(name => join(place, name)),
  )
  await expect(overlay(page)).toHaveText('Drop to import 3 files')
  await drop()
  await expect(overlay(page)).toHaveCount(0)
  await expect(sheet(page).getByText('4 files read: 3 to import, 1 cannot be imported.')).toBeVisible()
  await expect(fileRow(page, /^picture\.png It is of no kind that can be read/)).toBeVisible()
  await expect(page.getByText(/^Calls\/2027 · Plain text|^Calls\/2027\/deep/)).toBeVisible()
  await runAndFinish(page)
  expect(Object.keys(await stored(app)).toSorted()).toEqual(['alone', 'one', 'two'])
})

test('words and quotes that are dragged are nobody’s files, and a dialog keeps files out', async ({
  app,
}) => {
  const { page, folder } = app
  await openEmpty(app)
  await page.evaluate(() => {
    const words = new DataTransfer()
    words.setData('text/plain', 'Words of somebody')
    document.body.dispatchEvent(
      new DragEvent('dragenter', { bubbles: true, cancelable: true, dataTransfer: words }),
    )
  })
  await expect(overlay(page)).toHaveCount(0)

  await page.getByRole('button', { name: 'New', exact: true }).click()
  written(folder, { 'late.txt': plain('', 'late').buffer })
  const drop = await dragIn(page, [join(folder, 'late.txt')])
  await expect(overlay(page)).toHaveCount(0)
  await drop()
  await expect(sheet(page)).toHaveCount(0)
  await expect(page.getByRole('dialog', { name: 'New interview' })).toBeVisible()
  expect(new URL(page.url()).protocol).toBe('http:')
})

test('a project that is open read-only takes nothing in', async ({ app }) => {
  const { page, folder } = app
  await openEmpty(app)
  const project = await app.call('projects.current', {})
  await app.call('projects.close', {})
  await app.call('projects.open', { path: project!.path, readOnly: true })
  await expect(page.getByText(/^Open read-only/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Import…' }).first()).toBeDisabled()
  written(folder, { 'late.txt': plain('', 'late').buffer })
  const drop = await dragIn(page, [join(folder, 'late.txt')])
  await expect(overlay(page)).toHaveCount(0)
  await drop()
  await expect(sheet(page)).toHaveCount(0)
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Search and commands' }).fill('paste')
  await expect(page.getByRole('option', { name: /Paste text/ })).toHaveCount(0)
})

test('a folder is chosen in the menu, and found in the palette', async ({ app }) => {
  const { page, folder } = app
  await openEmpty(app)
  const place = join(folder, 'North')
  written(place, { 'b/kai.txt': meetText.buffer, 'zoom.vtt': zoomVtt.buffer, 'notes.tmp': Buffer.from('x') })
  await page.getByRole('button', { name: 'Import…' }).first().click()
  let choosing = page.waitForEvent('filechooser')
  await page.getByRole('menuitem', { name: 'A folder…' }).click()
  await (await choosing).setFiles(place)
  await expect(sheet(page).getByText('2 files read: 2 to import.')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(sheet(page)).toHaveCount(0)

  await openPalette(page)
  await page.keyboard.type('import a folder')
  choosing = page.waitForEvent('filechooser')
  await page.keyboard.press('Enter')
  await (await choosing).setFiles(place)
  await runAndFinish(page)
  expect(Object.keys(await stored(app)).toSorted()).toEqual(['kai', 'zoom'])
})

test('text is pasted on the Interviews screen, or into its own dialog', async ({ app }) => {
  const { page } = app
  await openEmpty(app)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const words = 'Ivo Brandt  0:12\nWhat slows you down?\n\nKai Lund  0:20\nWaiting for drawings.\n'
  await page.evaluate(text => navigator.clipboard.writeText(text), words)
  await page.keyboard.press('Control+v')
  const dialog = page.getByRole('dialog', { name: 'Paste text' })
  await expect(dialog.getByRole('textbox', { name: 'Text' })).toHaveValue(words)
  await dialog.getByRole('textbox', { name: 'Title' }).fill('Kai, by phone')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Kai, by phone' })).toBeVisible()
  await page.getByRole('button', { name: /^Import$/ }).click()
  await expect(sheet(page)).toHaveCount(0)
  expect(await stored(app)).toEqual({
    'Kai, by phone': ['12000 Ivo Brandt: What slows you down?', '20000 Kai Lund: Waiting for drawings.'],
  })

  await page.getByRole('button', { name: 'New', exact: true }).click()
  await page.getByRole('textbox', { name: 'Title' }).focus()
  await page.keyboard.press('Control+v')
  await expect(dialog).toHaveCount(0)
})

test('the keyboard alone goes from the file to the interview', async ({ app }) => {
  const { page } = app
  await openEmpty(app)
  await app.call('participants.create', { name: 'Kai Lundgren', role: 'Owner', partnerId: null })
  await choose(page, [teamsVtt, meetText, ...badFiles.slice(0, 1)])
  await expect(fileRow(page, /^Fernhill/)).toBeFocused()
  await page.keyboard.press('Space')
  await expect(
    sheet(page).getByText('3 files read: 1 to import, 1 left out, 1 cannot be imported.'),
  ).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('region', { name: 'Aldermoor call.txt' })).toBeVisible()
  await expect(fileRow(page, /^Aldermoor/)).toBeFocused()
  const focusedLabel = () =>
    page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.labels?.[0]?.textContent ?? '')
  for (let presses = 0; presses < 20 && !(await focusedLabel()).startsWith('Kai Lund'); presses++) {
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Control+a')
  await page.keyboard.type('lundg')
  await expect(page.getByRole('option', { name: /Kai Lundgren/ })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('button', { name: 'Done' })).toBeFocused()
  await expect(page.getByRole('log').getByText('1 interview imported, 1 not imported.')).toBeAttached()
  await page.keyboard.press('Shift+Tab')
  await expect(page.getByRole('button', { name: 'Save report…' })).toBeFocused()
  const downloading = page.waitForEvent('download')
  await page.keyboard.press('Enter')
  const report = readFileSync(await (await downloading).path(), 'utf8')
  expect(report).toContain('Aldermoor call')
  expect(report).toContain('empty.txt')
  await page.keyboard.press('Shift+Tab')
  await expect(sheet(page).getByRole('link', { name: 'Aldermoor call' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Aldermoor call' })).toBeVisible()
  const [interview] = await app.call('interviews.list', {})
  const { speakers } = await app.call('interviews.get', { id: interview!.id })
  expect(speakers.find(one => one.name === 'Kai Lund')?.participantId).not.toBeNull()
})

test('many files are shown at once, and an import is cancelled between two of them', async ({ app }) => {
  const { page } = app
  await openEmpty(app)
  const long = 'We sell what is on the shelf, as we said.\n'.repeat(1_500)
  const files = Array.from({ length: 200 }, (_, at) => plain(`call ${at}.txt`, `${long} in call ${at}`))
  await choose(page, files)
  await expect(sheet(page).getByText('200 files read: 200 to import.')).toBeVisible()
  await expect(fileRow(page, /^call 0/)).toBeFocused()
  await page.keyboard.press('End')
  await expect(fileRow(page, /^call 199/)).toBeFocused()
  await page.getByRole('button', { name: 'Import 200 files' }).click()
  // At once: a moment later all of them would be imported.
  await page
    .getByRole('dialog', { name: 'Importing' })
    .getByRole('button', { name: 'Cancel' })
    .dispatchEvent('click')
  await expect(page.getByText(/Cancelled; what was imported before stays/)).toBeVisible({ timeout: 60_000 })
  const count = (await app.call('interviews.list', {})).length
  expect(count).toBeLessThan(200)
  const said = new RegExp(`^${count} interviews? imported, ${200 - count} skipped`)
  await expect(page.getByRole('heading', { name: said })).toBeVisible()
})

test('reading can be cancelled, and leaving what was chosen is asked about', async ({ app }) => {
  const { page } = app
  await openEmpty(app)
  const files = Array.from({ length: 400 }, (_, at) => plain(`call ${at}.txt`, `number ${at}`))
  const choosing = page.waitForEvent('filechooser')
  await page.keyboard.press('Control+i')
  await (await choosing).setFiles([...files])
  await page.getByRole('dialog', { name: 'Reading files' }).getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)

  await choose(page, [meetText])
  await sheet(page).getByRole('textbox', { name: 'Title' }).fill('Another')
  await page.keyboard.press('Escape')
  const question = page.getByRole('alertdialog')
  await question.getByRole('button', { name: 'Cancel' }).click()
  await expect(sheet(page).getByRole('textbox', { name: 'Title' })).toHaveValue('Another')
  await sheet(page).getByRole('button', { name: 'Cancel' }).click()
  await question.getByRole('button', { name: 'Leave' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  expect(await app.call('interviews.list', {})).toEqual([])
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`importing passes axe in ${colorScheme}`, async ({ app }) => {
    const { page, folder } = app
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await openEmpty(app)
    const passes = async (what: string) => expect(await violations(page, colorScheme), what).toEqual([])
    written(folder, { 'one.txt': plain('', 'one').buffer })
    await dragIn(page, [join(folder, 'one.txt')])
    await expect(overlay(page)).toBeVisible()
    await passes('dragging')
    await page.reload()
    await page.getByRole('button', { name: 'Import…' }).first().click()
    await page.getByRole('menuitem', { name: 'Paste text…' }).click()
    await expect(page.getByRole('dialog', { name: 'Paste text' })).toBeVisible()
    await passes('pasting')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await choose(page, [teamsVtt, zoomVtt, csvOfAnswers, ...badFiles])
    await expect(fileRow(page, /^Fernhill/)).toBeFocused()
    await passes('a transcript')
    await fileRow(page, /^survey/).click()
    await passes('a table')
    await fileRow(page, /^empty/).click()
    await passes('a refused file')
    await fileRow(page, /^All files/).click()
    await passes('all files')
    await page.getByRole('button', { name: 'Import 3 files' }).click()
    await expect(page.getByRole('button', { name: 'Done' })).toBeVisible()
    await passes('the report')
  })
}
