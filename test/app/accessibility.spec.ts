import { expect, type Page } from '@playwright/test'
import { violations } from './axe.ts'
import { type App, test } from './support.ts'

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']

const go = (page: Page, screen: string) => page.getByRole('link', { name: new RegExp(`^${screen}`) }).click()
const marks = (page: Page) => page.getByRole('textbox', { name: /^Interview/ }).locator('mark')
const trayRows = (page: Page) => page.getByRole('grid', { name: 'Quotes' }).getByRole('row')

type Screens = Readonly<Record<string, (app: App) => Promise<void>>>

/** Every screen and everything that opens over one, by the name under which a violation is reported. */
const beginning: Screens = {
  async welcome({ page, start }) {
    await start()
    await expect(page.getByRole('button', { name: /open the sample/i })).toBeVisible()
  },
  async 'new project'({ page }) {
    await page.getByRole('button', { name: /new project/i }).click()
    await page.getByRole('textbox', { name: 'Name' }).fill('Empty')
  },
  async 'interviews, empty project'({ page }) {
    await page.getByRole('button', { name: 'Create project' }).click()
    await expect(page.getByText('No interviews yet')).toBeVisible()
  },
  async 'evidence, empty project'({ page }) {
    await go(page, 'Evidence')
    await expect(page.getByText('No quotes yet')).toBeVisible()
  },
  async 'codebook, empty project'({ page }) {
    await page.getByRole('button', { name: 'Codebook' }).click()
    await expect(page.getByText('No tags yet')).toBeVisible()
  },
  async 'board, empty project'({ page }) {
    await page.keyboard.press('Escape')
    await go(page, 'Personas')
    await expect(page.getByText('No personas yet')).toBeVisible()
  },
  async 'packs, empty project'({ page }) {
    await go(page, 'Packs')
    await expect(page.getByText('No personas to pack yet')).toBeVisible()
  },
  async 'open a project'({ page }) {
    await page.getByRole('button', { name: /^Empty/ }).click()
    await page.getByRole('menuitem', { name: 'Open a project…' }).click()
    await expect(page.getByRole('dialog').getByText('Empty.throughline')).toBeVisible()
  },
  async 'welcome, with recent projects'({ page, call }) {
    await page.keyboard.press('Escape')
    await call('projects.close', {})
    await expect(page.getByRole('heading', { name: 'Recent projects' })).toBeVisible()
    await expect(page.getByRole('button', { name: /^Empty/ })).toBeVisible()
  },
}

const interview: Screens = {
  async 'interview, reading'({ page, openSample }) {
    await openSample()
    await expect(marks(page).first()).toBeVisible()
  },
  async 'interview, reading, a card open and words selected'({ page }) {
    await marks(page).first().click()
    await expect(page.locator('[data-card][data-active]')).toBeVisible()
    await page.keyboard.press('Control+Shift+ArrowRight')
    await page.keyboard.press('Control+Shift+ArrowRight')
    await expect(page.getByRole('toolbar')).toBeVisible()
  },
  async 'tag picker'({ page }) {
    await page.keyboard.press('t')
    await expect(page.getByRole('option').first()).toBeVisible()
  },
  async 'interview, writing, a card open and words selected'({ page }) {
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+e')
    await expect(page.getByRole('textbox', { name: 'Interview notes' })).toBeVisible()
    await marks(page).first().click()
    await expect(page.locator('[data-card][data-active]')).toBeVisible()
    await page.keyboard.press('Control+Shift+ArrowRight')
    await page.keyboard.press('Control+Shift+ArrowRight')
    await expect(page.getByRole('toolbar')).toBeVisible()
  },
  async 'interview, a guide to choose'({ page }) {
    await page.keyboard.press('Control+Alt+g')
    await expect(page.getByRole('list', { name: 'Guides' })).toBeVisible()
  },
  async 'interview, a question to pick from the guide beside the notes'({ page }) {
    await page.getByRole('list', { name: 'Guides' }).getByRole('button').first().click()
    await expect(page.getByRole('complementary', { name: 'Guide' })).toContainText('asked')
    await page.keyboard.press('Control+End')
    await page.keyboard.press('Enter')
    await page.keyboard.press('/')
    await expect(page.getByRole('option').first()).toBeVisible()
  },
  async 'interview, a question asked, and the time of a line'({ page }) {
    await page.keyboard.press('Enter')
    await page.keyboard.press('Control+Alt+k')
    await expect(page.getByRole('dialog', { name: 'Time of the line' })).toBeVisible()
  },
  async 'interview, the speaker of a line'({ page }) {
    await page.keyboard.press('Escape')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Control+Alt+s')
    await expect(page.getByRole('dialog', { name: 'Speaker of the line' })).toBeVisible()
  },
  async 'interview, its speakers'({ page }) {
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: /speakers$/ }).click()
    await expect(page.getByRole('dialog', { name: 'Speakers' })).toBeVisible()
  },
  async 'interview, editing its guide'({ page }) {
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'More for this guide' }).click()
    await page.getByRole('menuitem', { name: 'Edit the questions…' }).click()
    await expect(page.getByRole('textbox', { name: 'Question 1', exact: true })).toBeVisible()
    await page.getByRole('button', { name: 'Cancel' }).focus()
  },
  async 'new interview'({ page }) {
    await page.getByRole('button', { name: 'Close the guide' }).click()
    await page.getByRole('button', { name: 'New', exact: true }).click()
    await page.getByRole('combobox', { name: 'Participants' }).fill('o')
    await expect(page.getByRole('option').first()).toBeVisible()
    await page.getByRole('option').first().click()
    await expect(page.getByRole('dialog', { name: 'New interview' })).toBeVisible()
  },
  async 'removing an interview'({ page }) {
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'More', exact: true }).click()
    await page.getByRole('menuitem', { name: /^Remove/ }).click()
    await expect(page.getByRole('alertdialog')).toBeVisible()
  },
}

const evidence: Screens = {
  async evidence({ page, openSample }) {
    await openSample()
    await go(page, 'Evidence')
    await expect(page.locator('blockquote').first()).toBeVisible()
  },
  async codebook({ page }) {
    await page.getByRole('button', { name: 'Codebook' }).click()
    await expect(
      page.getByRole('treegrid', { name: 'Tags' }).getByRole('row', { name: /Speed/ }),
    ).toBeVisible()
  },
  async 'board, quotes chosen and a claim open'({ page }) {
    await page.keyboard.press('Escape')
    await go(page, 'Personas')
    await trayRows(page).first().click()
    await trayRows(page)
      .nth(2)
      .click({ modifiers: ['Control'] })
    await page.getByRole('article').first().getByRole('listitem').first().getByRole('button').first().click()
    await expect(page.locator('[data-evidence]').first()).toBeVisible()
  },
  async 'menu of a claim'({ page }) {
    await page
      .getByRole('button', { name: /^More for/ })
      .nth(1)
      .click()
    await expect(page.getByRole('menuitem').first()).toBeVisible()
  },
  async 'place on'({ page }) {
    await page.keyboard.press('Escape')
    await trayRows(page).nth(2).focus()
    await page.keyboard.press('l')
    await expect(page.getByRole('dialog', { name: 'Place 2 quotes on…' })).toBeVisible()
  },
  async 'new persona'({ page }) {
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'New persona' }).first().click()
    await expect(page.getByRole('dialog', { name: 'New persona' })).toBeVisible()
  },
  async packs({ page }) {
    await page.keyboard.press('Escape')
    await go(page, 'Packs')
    await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toBeVisible()
  },
  async palette({ page }) {
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox').fill('price')
    await expect(page.getByText('Quotes', { exact: true }).first()).toBeVisible()
  },
}

const screens = {
  'of a project that begins': beginning,
  'of an interview': interview,
  'of evidence, personas and packs': evidence,
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [which, shown] of Object.entries(screens)) {
    test(`the screens ${which} pass axe in ${colorScheme}`, async ({ app }) => {
      await app.page.emulateMedia({ colorScheme })
      for (const [screen, show] of Object.entries(shown)) {
        await test.step(screen, async () => {
          await show(app)
          expect.soft(await violations(app.page, colorScheme, standards), screen).toEqual([])
        })
      }
    })
  }

  test(`a pack passes axe in ${colorScheme}`, async ({ app }) => {
    await app.openSample()
    const { page } = app
    const preview = await app.call('packs.preview', {})
    await page.goto('about:blank')
    await page.emulateMedia({ colorScheme })
    await page.setContent(preview)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect(await violations(page, colorScheme, standards)).toEqual([])
  })
}
