import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import type { Interview } from '../../shared/model/interview.ts'
import type { Sample } from './import-samples.ts'
import type { App } from './support.ts'

/** An empty project, with its Interviews screen. */
export async function openEmpty(app: App): Promise<void> {
  await app.start()
  await app.call('projects.create', { path: join(app.folder, 'own.throughline'), name: 'Own' })
  await expect(app.page.getByText('No interviews yet')).toBeVisible()
}

export const sheet = (page: Page) => page.getByRole('dialog', { name: /^(Import|Imported|Importing)$/ })
export const fileRow = (page: Page, name: string | RegExp) =>
  page.getByRole('listbox', { name: 'Files' }).getByRole('option', { name })
export const speaker = (page: Page, name: string) =>
  page.getByRole('combobox', { name: new RegExp(`^${name} · `) })

/** Chooses files in the system's dialog, asked for by the keys. */
export async function choose(page: Page, files: readonly Sample[]): Promise<void> {
  const choosing = page.waitForEvent('filechooser')
  await page.keyboard.press('Control+i')
  await (await choosing).setFiles([...files])
  await expect(sheet(page)).toBeVisible({ timeout: 60_000 })
}

export async function runAndFinish(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Import( [\d,]+ files?)?$/ }).click()
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(sheet(page)).toHaveCount(0)
}

/** What was stored, by title, each line with who says it and when (ms). */
export async function stored(app: App): Promise<Readonly<Record<string, readonly string[]>>> {
  const interviews = await app.call('interviews.list', {})
  const read = await Promise.all(interviews.map(({ id }) => app.call('interviews.get', { id })))
  return Object.fromEntries(read.map(interview => [interview.title, linesOf(interview)]))
}

export function linesOf({ text, blocks, speakers }: Interview): readonly string[] {
  const names = new Map(speakers.map(({ id, name }) => [id, name]))
  return text.split('\n').map((line, at) => {
    const block = blocks[at]
    const name = block?.speakerId ? `${names.get(block.speakerId)}: ` : ''
    return `${block?.at == null ? '' : `${block.at} `}${name}${line}`
  })
}

/** Puts files on this computer, where a drag or a folder dialog takes them from. */
export function written(folder: string, files: Readonly<Record<string, Sample['buffer']>>): void {
  for (const [path, bytes] of Object.entries(files)) {
    const place = join(folder, path)
    mkdirSync(dirname(place), { recursive: true })
    writeFileSync(place, bytes)
  }
}

/** A drag of files from outside the window, as the system would do it; gives how to let go. */
export async function dragIn(page: Page, paths: readonly string[]): Promise<() => Promise<void>> {
  const session = await page.context().newCDPSession(page)
  const drag = (type: 'dragEnter' | 'dragOver' | 'drop') =>
    session.send('Input.dispatchDragEvent', {
      type,
      x: 700,
      y: 400,
      data: { items: [], files: [...paths], dragOperationsMask: 1 },
    })
  await drag('dragEnter')
  await drag('dragOver')
  return async () => {
    await drag('drop')
  }
}
