import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { pack } from '../../shared/model/pack.ts'
import { dragOnto } from './drag.ts'
import { test } from './support.ts'

const notes = (page: Page) => page.getByRole('textbox', { name: /^Interview (notes|text)/ })

/** Selects the shown line's words from the keyboard: from its start, word by word. */
async function selectFromLineStart(page: Page, words: number) {
  await page.keyboard.press('Home')
  for (let word = 0; word < words; word++) await page.keyboard.press('Control+Shift+ArrowRight')
}

test('the main job, from an empty computer to a pack, with a restart in the middle', async ({ app }) => {
  const { page } = app

  await test.step('a project of one’s own', async () => {
    await app.start()
    await page.getByRole('button', { name: /new project/i }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Coastal channel')
    await dialog.getByRole('button', { name: /create/i }).click()
    await expect(page.getByText('No interviews yet')).toBeVisible()
  })

  await test.step('an interview with a partner and a participant that did not exist', async () => {
    await page.getByRole('button', { name: 'New interview' }).click()
    const form = page.getByRole('dialog', { name: 'New interview' })
    await form.getByRole('textbox', { name: 'Title' }).fill('Nell Varga, Fernhill Cloud')
    await form.getByRole('combobox', { name: 'Partner', exact: true }).click()
    await page.keyboard.type('Fernhill Cloud')
    await page.getByRole('option', { name: /Create .Fernhill Cloud/ }).click()
    await form.getByRole('button', { name: /Partner type/ }).click()
    await page.getByRole('option', { name: 'Cloud integrator' }).click()
    await form.getByRole('combobox', { name: 'Participants' }).click()
    await page.keyboard.type('Nell Varga')
    await page.getByRole('option', { name: /Create .Nell Varga/ }).click()
    await form.getByRole('textbox', { name: 'Role of Nell Varga' }).fill('Lead engineer')
    await form.getByRole('button', { name: 'Create interview' }).click()
    await expect(page.getByRole('heading', { name: 'Nell Varga, Fernhill Cloud' })).toBeVisible()
    expect(await app.call('partners.list', {})).toMatchObject([
      { name: 'Fernhill Cloud', type: 'cloud-integrator' },
    ])
    expect(await app.call('participants.list', {})).toMatchObject([
      { name: 'Nell Varga', role: 'Lead engineer' },
    ])
  })

  await test.step('notes and quotes while they are written', async () => {
    await notes(page).click()
    await page.keyboard.type('If my engineers can script it, I can sell it on Friday. #m #automation')
    await page.keyboard.press('Enter')
    await page.keyboard.type('Your reference stops where my work begins, and nobody answers.')
    await page.keyboard.press('Enter')
    await page.keyboard.type('We would pay for a sandbox that stays up. #n')
    await page.keyboard.press('Enter')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowUp')
    await selectFromLineStart(page, 6)
    await page.keyboard.press('Control+Alt+2')
    await expect(page.locator('mark')).toHaveCount(3)
    await expect(page.getByText('Saved')).toBeVisible()
  })

  await test.step('overlapping words, tagged while reading', async () => {
    await page.keyboard.press('Control+e')
    await expect(page.getByRole('textbox', { name: /^Interview text/ })).toBeFocused()
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('ArrowDown')
    await selectFromLineStart(page, 3)
    await page.keyboard.press('n')
    await expect(page.locator('mark[data-depth="2"]')).toHaveText('Your reference stops')
    await expect(page.getByRole('article', { name: /^Quote: / })).toHaveCount(4)
  })

  const project = (await app.call('projects.current', {}))!.path
  await test.step('stopped with Ctrl+C and started again: everything is there', async () => {
    expect(await app.stop()).toBe(0)
    await app.start({ project })
    await expect(page.locator('mark[data-depth="2"]')).toHaveText('Your reference stops')
    await expect(page.getByRole('article', { name: /^Quote: / })).toHaveCount(4)
  })

  await test.step('a persona with claims made of quotes', async () => {
    await page.getByRole('link', { name: /^Personas/ }).click()
    await page.getByRole('button', { name: 'New persona' }).first().click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Cloud Integrator')
    await dialog.getByRole('textbox', { name: /summary/i }).fill('Bundles our software with cloud services.')
    await dialog.getByRole('button', { name: /create/i }).click()
    const card = page.getByRole('article', { name: 'Cloud Integrator' })
    const tray = page.getByRole('grid', { name: 'Quotes' }).getByRole('row')
    await dragOnto(
      page,
      tray.filter({ hasText: 'If my engineers' }),
      card.locator('[data-lane=motivation]').getByRole('heading'),
    )
    await expect(page.getByRole('textbox', { name: 'Claim' })).toBeFocused()
    await page.keyboard.type('Sells what its engineers can automate')
    await page.keyboard.press('Enter')
    const claim = page.getByRole('listitem', { name: 'Sells what its engineers can automate', exact: true })
    await expect(claim).toContainText('1 quote · 1 person · 1 partner')
    await dragOnto(page, tray.filter({ hasText: 'sandbox that stays up' }), claim)
    await expect(claim).toContainText('2 quotes · 1 person · 1 partner')
    await page.keyboard.press('Control+z')
    await expect(page.getByText('Undone: place 1 quote on Cloud Integrator').first()).toBeVisible()
    await expect(claim).toContainText('1 quote · 1 person · 1 partner')
    await page.keyboard.press('Control+Shift+z')
    await expect(claim).toContainText('2 quotes · 1 person · 1 partner')
  })

  await test.step('from a piece of evidence to its very words', async () => {
    await page.getByRole('button', { name: 'Sells what its engineers can automate' }).first().click()
    await page.locator('[data-evidence] a[href*="quote="]').first().click()
    await expect(page.locator('mark[data-active]')).toBeInViewport()
    await expect(page.locator('mark[data-active]')).toHaveText(
      'If my engineers can script it, I can sell it on Friday.',
    )
  })

  await test.step('a pack in each format, and a copy of the project', async () => {
    await page.getByRole('link', { name: /^Packs/ }).click()
    const files: Record<string, string> = {}
    for (const [format, choice] of [
      ['html', 'Web page'],
      ['json', 'JSON'],
      ['pdf', 'PDF'],
    ] as const) {
      await page.getByRole('radio', { name: new RegExp(choice) }).check({ force: true })
      const downloading = page.waitForEvent('download')
      await page.getByRole('button', { name: /^Export/ }).click()
      const download = await downloading
      files[format] = join(app.folder, `pack.${format}`)
      await download.saveAs(files[format])
      expect(download.suggestedFilename()).toMatch(new RegExp(`^Coastal channel.*\\.${format}$`))
    }
    const data = pack.parse(JSON.parse(readFileSync(files.json!, 'utf8')))
    expect(data.personas.map(persona => [persona.name, persona.claims.length])).toEqual([
      ['Cloud Integrator', 1],
    ])
    const page1 = readFileSync(files.html!, 'utf8')
    expect(page1).toContain('I can sell it on Friday')
    expect(page1).not.toMatch(/Nell|Varga|Fernhill/)
    expect(readFileSync(files.pdf!).subarray(0, 5).toString()).toBe('%PDF-')

    const downloading = page.waitForEvent('download')
    await page.getByRole('button', { name: /save a copy/i }).click()
    const copy = join(app.folder, 'copy.throughline')
    await (await downloading).saveAs(copy)
    const shown = execFileSync(process.execPath, ['out/main/cli.js', 'show', copy, '--json'], {
      encoding: 'utf8',
    })
    expect(JSON.parse(shown)).toEqual({
      partners: 1,
      participants: 1,
      interviews: 1,
      quotes: { total: 4, motivation: 1, painPoint: 1, need: 2 },
      tags: 1,
      personas: 1,
      claims: 1,
      evidence: 2,
    })
    execFileSync(process.execPath, ['out/main/cli.js', 'check', copy])
  })
})
