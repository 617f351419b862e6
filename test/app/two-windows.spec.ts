import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, type Page } from '@playwright/test'
import { test } from './support.ts'

const notes = (page: Page) => page.getByRole('textbox', { name: 'Interview notes' })

test('what two windows type into one interview is all kept', async ({ app }) => {
  const { page } = app
  await app.openSample()
  const other = await page.context().newPage()
  await other.goto(page.url())
  for (const window of [page, other]) {
    await window.locator('mark').first().waitFor()
    await window.keyboard.press('Control+e')
    await expect(notes(window)).toBeVisible()
  }
  await notes(page).focus()
  await page.keyboard.press('Control+Home')
  await notes(other).focus()
  await other.keyboard.press('Control+End')
  await Promise.all([
    page.keyboard.type('From the first window. ', { delay: 15 }),
    other.keyboard.type(' From the second window.', { delay: 15 }),
  ])
  const [interview] = await app.call('interviews.list', {})
  await expect
    .poll(async () => (await app.call('interviews.get', { id: interview!.id })).text)
    .toMatch(/^From the first window\. Thanks, Joanne.* From the second window\.$/s)
  for (const window of [page, other]) {
    await expect(notes(window)).toContainText('From the first window. Thanks')
    await expect(notes(window)).toContainText('From the second window.')
  }
  expect(await app.call('projects.check', {})).toMatchObject({ findings: [], quotesChecked: 174 })
})

test('what was typed and stored before the program is killed is in the file', async ({ app }) => {
  const { page } = app
  await app.openSample()
  const project = (await app.call('projects.current', {}))!.path
  await page.locator('mark').first().waitFor()
  await page.keyboard.press('Control+e')
  await notes(page).focus()
  await page.keyboard.press('Control+Home')
  await page.keyboard.type('Typed just before the end. ')
  const [interview] = await app.call('interviews.list', {})
  await expect
    .poll(async () => (await app.call('interviews.get', { id: interview!.id })).text)
    .toMatch(/^Typed just before the end\. /)
  await app.stop('SIGKILL')

  const show = spawn(process.execPath, ['out/main/cli.js', 'check', project])
  const [status] = (await once(show, 'exit')) as [number]
  expect(status).toBe(0)
  await app.start({ project })
  await expect(page.getByRole('textbox', { name: /^Interview/ })).toContainText('Typed just before the end.')
})
