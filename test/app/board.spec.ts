import { expect, type Page } from '@playwright/test'
import type { Kind } from '../../shared/model/kind.ts'
import { violations } from './axe.ts'
import { dragOnto } from './drag.ts'
import { type App, test } from './support.ts'

const rows = (page: Page) => page.getByRole('grid', { name: 'Quotes' }).getByRole('row')
const persona = (page: Page, name: string) => page.getByRole('article', { name })
const lane = (page: Page, name: string, kind: Kind) => persona(page, name).locator(`[data-lane=${kind}]`)
const claim = (page: Page, text: string) => page.getByRole('listitem', { name: text, exact: true })
const face = (page: Page, text: string) => claim(page, text).getByRole('button', { name: text }).first()

async function openBoard(app: App) {
  await app.openSample()
  await app.page.getByRole('link', { name: /^Personas/ }).click()
  await expect(rows(app.page).first()).toBeVisible()
}

async function personasOf(app: App) {
  const personas = await app.call('personas.list', {})
  const [first, second] = personas
  if (!first || !second) throw new Error('the sample has personas')
  return { first, second }
}

/** The words of a lane's claims, in order, as they are stored. */
async function storedLane(app: App, name: string, kind: Kind) {
  const personas = await app.call('personas.list', {})
  return personas
    .find(one => one.name === name)
    ?.claims.filter(one => one.kind === kind)
    .map(one => one.text)
}

test('several chosen quotes are dragged onto a claim, and undo names what it undoes', async ({ app }) => {
  const { page } = app
  await openBoard(app)
  const { first } = await personasOf(app)
  const target = first.claims[1]!
  const unplaced = await app.call('quotes.list', { filter: { isPlaced: false } })

  await rows(page).nth(0).click()
  await rows(page)
    .nth(2)
    .click({ modifiers: ['Control'] })
  await expect(page.getByText('2 quotes selected')).toBeVisible()
  await dragOnto(page, rows(page).nth(2), claim(page, target.text))

  await expect(page.getByText(`${unplaced.total - 2} not placed`)).toBeVisible()
  await expect(claim(page, target.text)).toContainText(`${target.strength.quotes + 2} quotes`)
  await page.keyboard.press('Control+z')
  await expect(page.getByText(`Undone: place 2 quotes on ${first.name}`).first()).toBeVisible()
  await expect(page.getByText(`${unplaced.total} not placed`)).toBeVisible()
  await page.getByRole('button', { name: 'Redo', exact: true }).click()
  await expect(page.getByText(`${unplaced.total - 2} not placed`)).toBeVisible()
})

test('a quote dropped on a lane is a new claim whose words are ready to be typed over', async ({ app }) => {
  const { page } = app
  await openBoard(app)
  const { second } = await personasOf(app)
  await dragOnto(page, rows(page).nth(1), lane(page, second.name, 'motivation').getByRole('heading'))

  const words = page.getByRole('textbox', { name: 'Claim' })
  await expect(words).toBeFocused()
  await page.keyboard.type('Sells what its own people understand')
  await page.keyboard.press('Enter')
  await expect(face(page, 'Sells what its own people understand')).toBeFocused()
  const before = second.claims.filter(one => one.kind === 'motivation').map(one => one.text)
  await expect
    .poll(() => storedLane(app, second.name, 'motivation'))
    .toEqual([...before, 'Sells what its own people understand'])
})

test('Escape leaves a claim as it was worded', async ({ app }) => {
  const { page } = app
  await openBoard(app)
  const text = (await personasOf(app)).first.claims[0]!.text
  await face(page, text).focus()
  await page.keyboard.press('F2')
  await expect(page.getByRole('textbox', { name: 'Claim' })).toBeFocused()
  await page.keyboard.type('Never mind')
  await page.keyboard.press('Escape')
  await expect(face(page, text)).toBeFocused()
})

test('from the keyboard alone, a quote is dragged onto a claim and others are placed by its name', async ({
  app,
}) => {
  const { page } = app
  await openBoard(app)
  const { first } = await personasOf(app)
  const target = first.claims[2]!
  const unplaced = await app.call('quotes.list', { filter: { isPlaced: false } })

  await rows(page).nth(0).focus()
  await page.keyboard.press('ArrowDown')
  await expect(rows(page).nth(1)).toBeFocused()
  await page.keyboard.press('Enter')
  // Each Tab goes to the next place that takes it; the claim's own name says when it is reached.
  for (let tabs = 0; tabs < 80; tabs++) {
    const label = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
    if (label === target.text) break
    await page.keyboard.press('Tab')
  }
  await expect(claim(page, target.text)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText(`${unplaced.total - 1} not placed`)).toBeVisible()
  await expect(page.getByRole('log', { name: 'Announcements' })).toContainText(
    `Placed 1 quote on “${target.text}”.`,
  )
  await expect(rows(page).nth(1)).toBeFocused()

  await page.keyboard.press('Space')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(page.getByText('2 quotes selected')).toBeVisible()
  await page.keyboard.press('l')
  await expect(page.getByRole('dialog', { name: 'Place 2 quotes on…' })).toBeVisible()
  await page.keyboard.type(target.text.slice(0, 24))
  const best = page.getByRole('option').first()
  await expect(best).toContainText(target.text)
  await expect(best).toHaveAttribute('data-focused', 'true')
  await page.keyboard.press('Enter')
  await expect(page.getByText(`${unplaced.total - 3} not placed`)).toBeVisible()
  await expect(claim(page, target.text)).toContainText(`${target.strength.quotes + 3} quotes`)
})

test('claims are reordered with keys and with the mouse', async ({ app }) => {
  const { page } = app
  await openBoard(app)
  const { first } = await personasOf(app)
  const [one, two, three] = first.claims.filter(claim => claim.kind === 'motivation').map(claim => claim.text)
  if (!one || !two || !three) throw new Error('the sample has three motivations there')

  await face(page, one).focus()
  await page.keyboard.press('Alt+ArrowDown')
  await expect.poll(() => storedLane(app, first.name, 'motivation')).toEqual([two, one, three])
  await expect(face(page, one)).toBeFocused()

  await dragOnto(page, face(page, three), claim(page, two), 'top')
  await expect.poll(() => storedLane(app, first.name, 'motivation')).toEqual([three, two, one])
})

test('a claim is dragged to another persona', async ({ app }) => {
  const { page } = app
  await openBoard(app)
  const { first, second } = await personasOf(app)
  const moved = first.claims[0]!.text
  await dragOnto(page, face(page, moved), lane(page, second.name, 'motivation').getByRole('heading'))
  await expect.poll(async () => (await storedLane(app, second.name, 'motivation'))?.at(-1)).toBe(moved)
})

test('a claim dropped on another is merged into it when asked, and undo brings both back', async ({
  app,
}) => {
  const { page } = app
  await openBoard(app)
  const { first } = await personasOf(app)
  const [from, into] = first.claims.filter(claim => claim.kind === 'motivation')
  if (!from || !into) throw new Error('the sample has two motivations there')
  await dragOnto(page, face(page, from.text), claim(page, into.text))
  await page
    .getByRole('dialog', { name: 'Merge these claims?' })
    .or(page.getByRole('alertdialog'))
    .getByRole('button', { name: 'Merge' })
    .click()
  await expect(claim(page, from.text)).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(claim(page, from.text)).toBeVisible()
})

test('evidence is turned into contradicts, moved to another persona and opened at its words', async ({
  app,
}) => {
  const { page } = app
  await openBoard(app)
  const { first, second } = await personasOf(app)
  const shown = first.claims[0]!
  await face(page, shown.text).click()
  const evidence = claim(page, shown.text).locator('[data-evidence]')
  await expect(evidence).toHaveCount(shown.evidence.length)

  await evidence
    .first()
    .getByRole('button', { name: /^More for/ })
    .click()
  await page.getByRole('menuitem', { name: 'Turn into contradicts' }).click()
  await expect(claim(page, shown.text)).toContainText('1 against')

  await dragOnto(page, evidence.first(), claim(page, second.claims[0]!.text))
  await expect(evidence).toHaveCount(shown.evidence.length - 1)
  await expect(claim(page, second.claims[0]!.text)).toContainText(
    `${second.claims[0]!.strength.quotes + 1} quotes`,
  )

  const left = (await app.call('personas.list', {}))[0]!.claims[0]!.evidence[0]!.quote
  await claim(page, shown.text).locator(`[data-evidence] a[href*="${left.id}"]`).click()
  await expect(page).toHaveURL(new RegExp(`#/interviews/${left.interviewId}\\?quote=${left.id}$`))
  await expect(page.locator('mark').first()).toBeVisible()
})

test('a quote that is removed leaves its claim marked as withdrawn', async ({ app }) => {
  const { page } = app
  await openBoard(app)
  const { first } = await personasOf(app)
  const shown = first.claims[0]!
  await app.call('quotes.remove', { ids: [shown.evidence[0]!.quote.id] })
  await expect(claim(page, shown.text)).toContainText('1 withdrawn')
  await face(page, shown.text).click()
  await expect(claim(page, shown.text)).toContainText('Withdrawn: no longer a quote')
})

test('the tray is narrowed by kind and words, and all that matches is chosen at once', async ({ app }) => {
  const { page } = app
  await openBoard(app)
  await page.getByRole('button', { name: 'Not placed' }).click()
  await page.getByRole('button', { name: 'Needs', exact: true }).click()
  const needs = await app.call('quotes.list', { filter: { kinds: ['need'] } })
  const tray = page.getByRole('complementary', { name: 'Evidence tray' })
  await expect(tray.getByText(`${needs.total} quotes`, { exact: true })).toBeVisible()
  await rows(page).first().focus()
  await page.keyboard.press('Control+a')
  await expect(page.getByText(`${needs.total} quotes selected`).first()).toBeVisible()
  await page.getByRole('searchbox', { name: 'Find words in quotes' }).fill('zzzz')
  await expect(page.getByText('No quote matches')).toBeVisible()
})

test('an empty board says what to do, and a persona is made, changed and removed', async ({ app }) => {
  const { page } = app
  await app.start()
  await app.call('projects.create', { path: `${app.folder}/empty`, name: 'Empty' })
  await page.getByRole('link', { name: /^Personas/ }).click()
  await expect(page.getByText('No personas yet')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Go to interviews' })).toBeVisible()
  await page.getByRole('button', { name: 'New persona' }).first().click()
  const dialog = page.getByRole('dialog', { name: 'New persona' })
  await dialog.getByRole('button', { name: 'Create persona' }).click()
  await expect(dialog.getByText('Name is empty.')).toBeVisible()
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Cloud Integrator')
  await dialog
    .getByRole('textbox', { name: 'Summary' })
    .fill('Bundles our software with <script>cloud</script> services')
  await page.keyboard.press('Tab')
  await dialog.getByRole('button', { name: 'Create persona' }).click()
  await expect(persona(page, 'Cloud Integrator')).toContainText('<script>cloud</script>')

  await page.getByRole('button', { name: 'More for Cloud Integrator' }).click()
  await page.getByRole('menuitem', { name: 'Remove persona' }).click()
  await expect(page.getByText('No personas yet')).toBeVisible()
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(persona(page, 'Cloud Integrator')).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the board and the evidence screen pass axe in ${colorScheme}`, async ({ app }) => {
    const { page } = app
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await openBoard(app)
    await rows(page).first().click()
    await face(page, (await personasOf(app)).first.claims[0]!.text).click()
    await expect(page.locator('[data-evidence]').first()).toBeVisible()
    expect(await violations(page, colorScheme)).toEqual([])
    await rows(page).first().focus()
    await page.keyboard.press('l')
    await expect(page.getByRole('dialog')).toBeVisible()
    expect(await violations(page, colorScheme)).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('link', { name: /^Evidence/ }).click()
    await expect(page.getByRole('heading', { name: 'Evidence', level: 1 })).toBeVisible()
    await expect(page.locator('blockquote').first()).toBeVisible()
    expect(await violations(page, colorScheme)).toEqual([])
  })
}
