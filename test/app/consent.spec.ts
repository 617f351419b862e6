import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { violations } from './axe.ts'
import { type App, test } from './support.ts'

const chip = (page: Page, name: string) =>
  page.getByRole('button', { name: new RegExp(`^${name}.*Consent:`) })
const dialog = (page: Page, name: string) => page.getByRole('dialog', { name: `Consent of ${name}` })
const marks = (page: Page, words: string) =>
  page.getByRole('complementary', { name: 'Quotes of this interview' }).getByText(words, { exact: true })
const choose = (page: Page, status: string) =>
  page.getByRole('radio', { name: new RegExp(`^${status}`) }).check({ force: true })
const notice = (page: Page) => page.getByRole('list', { name: 'What consent does to this pack' })
const preview = (page: Page) => page.frameLocator('iframe[title="The pack as it will look"]')
const goTo = (page: Page, hash: string) =>
  page.evaluate(to => {
    location.hash = to
  }, hash)

async function personNamed({ call }: App, name: string) {
  const person = (await call('participants.list', {})).find(one => one.name === name)
  if (!person) throw new Error(`the sample has ${name}`)
  return person
}

async function openInterview({ page, call }: App, title: string) {
  const interview = (await call('interviews.list', {})).find(one => one.title.startsWith(title))
  if (!interview) throw new Error(`the sample has ${title}`)
  await goTo(page, `#/interviews/${interview.id}`)
  await expect(page.getByRole('heading', { name: interview.title, level: 2 })).toBeVisible()
  return interview
}

/** Words of a person that stand as evidence, each a stretch that no page writes in another way. */
async function wordsBehindClaims({ call }: App, name: string): Promise<readonly string[]> {
  const personas = await call('personas.list', {})
  const said = personas
    .flatMap(persona => persona.claims.flatMap(claim => claim.evidence))
    .filter(({ quote }) => quote.source.participantName === name)
    .map(
      ({ quote }) =>
        quote.exact.match(/[\w ,]+/g)?.toSorted((one, other) => other.length - one.length)[0] ?? '',
    )
  return said.filter(words => words.length > 20)
}

async function exported({ page, folder }: App) {
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: /^Export \d/ }).click()
  const download = await downloading
  const path = join(folder, download.suggestedFilename())
  await download.saveAs(path)
  return readFileSync(path, 'utf8')
}

test('from the keyboard alone, somebody is asked, and their words say what that means', async ({ app }) => {
  const { page, call } = app
  await app.openSample()
  await openInterview(app, 'Sales desk')
  const joanne = await personNamed(app, 'Joanne Pickersgill')
  await expect(chip(page, joanne.name)).toContainText('Not asked')
  await expect(marks(page, 'Not asked')).not.toHaveCount(0)

  await page.locator('body').press('Tab')
  for (let tabs = 0; tabs < 60; tabs++) {
    if (await chip(page, joanne.name).evaluate(one => one === document.activeElement)) break
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Enter')
  await expect(dialog(page, joanne.name)).toBeVisible()
  await expect(page.getByRole('radio', { name: /^As for everything/ })).toBeFocused()
  for (const _ of [1, 2, 3]) await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('radio', { name: /^Internal use only/ })).toBeChecked()
  await expect(page.getByText('What this takes away')).toBeVisible()
  await page.getByRole('textbox', { name: 'How' }).press('Tab')
  await expect(page.getByRole('button', { name: 'E-mail' })).toBeFocused()
  await page.keyboard.press('Space')
  await expect(page.getByRole('textbox', { name: 'How' })).toHaveValue('E-mail')
  await page.getByRole('textbox', { name: 'How' }).press('Enter')

  await expect(dialog(page, joanne.name)).toHaveCount(0)
  await expect(chip(page, joanne.name)).toBeFocused()
  await expect(chip(page, joanne.name)).toContainText('Internal use only')
  await expect(marks(page, 'Internal only')).not.toHaveCount(0)
  await expect(marks(page, 'Not asked')).toHaveCount(0)
  const { standing, overrides } = await call('consents.ofParticipant', { participantId: joanne.id })
  expect(standing.status).toBe('not-asked')
  expect(overrides).toMatchObject([{ status: 'internal', how: 'E-mail', until: null }])
  expect(overrides[0]?.givenOn).toMatch(/^\d{4}-\d{2}-\d{2}$/)

  await page.keyboard.press('Control+z')
  await expect(chip(page, joanne.name)).toContainText('Not asked')
})

test('one interview is otherwise than everything, until it is as everything again', async ({ app }) => {
  const { page } = app
  await app.openSample()
  const { title } = await openInterview(app, 'Daniel Okafor')
  await expect(chip(page, 'Daniel Okafor')).toContainText('By name')
  await expect(page.getByRole('complementary').locator('[data-consent]')).toHaveCount(0)
  await chip(page, 'Daniel Okafor').click()
  await expect(page.getByRole('radio', { name: /^As for everything/ })).toBeChecked()
  await choose(page, 'Under a pseudonym')
  await expect(page.getByText(/quotes stay in packs, without the name/)).toBeVisible()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(chip(page, 'Daniel Okafor')).toContainText('Under a pseudonym')

  const step = (await app.call('history.state', {})).undo
  await chip(page, 'Daniel Okafor').click()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(dialog(page, 'Daniel Okafor')).toHaveCount(0)
  expect((await app.call('history.state', {})).undo).toBe(step)

  const { id } = await personNamed(app, 'Daniel Okafor')
  await goTo(page, `#/partners/people/${id}`)
  const pane = page.getByRole('region', { name: 'Consent' })
  await expect(pane).toContainText('By name')
  const otherwise = pane.getByRole('list', { name: 'Otherwise for' }).getByRole('button')
  await expect(otherwise).toContainText(`for “${title}”`)
  await otherwise.click()
  await choose(page, 'As for everything')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(otherwise).toHaveCount(0)
})

test('withdrawing shows what it takes away, takes it out of every export, and undo gives it back', async ({
  app,
}) => {
  const { page, call } = app
  await app.openSample()
  const { id } = await personNamed(app, 'Daniel Okafor')
  const words = await wordsBehindClaims(app, 'Daniel Okafor')
  expect(words.length).toBeGreaterThan(3)
  await page.getByRole('link', { name: 'Packs' }).click()
  const before = await exported(app)
  for (const one of words) expect(before).toContain(one)

  await goTo(page, `#/partners/people/${id}`)
  await page.getByRole('button', { name: 'Change the consent of Daniel Okafor' }).click()
  await choose(page, 'Refused')
  const told = dialog(page, 'Daniel Okafor').getByRole('status')
  const { quotes, claims } = await call('consents.consequences', { participantId: id })
  await expect(told).toContainText(`${quotes} quotes leave every export from now on`)
  for (const claim of claims.filter(one => one.isLast)) {
    await expect(told).toContainText(`“${claim.text}” ${claim.personaName}`)
  }
  await expect(told).toContainText('Already shared: ask for it back')
  await expect(told).toContainText('Northern channel 2027 - personas.html')
  await page.getByRole('button', { name: 'Withdraw consent' }).click()
  await expect(page.getByRole('region', { name: 'Consent' })).toContainText('Refused')

  await page.getByRole('link', { name: 'Packs' }).click()
  await expect(notice(page)).toContainText('of people who refused')
  await expect(notice(page).getByRole('link', { name: 'Daniel Okafor' })).toHaveAttribute(
    'href',
    `#/partners/people/${id}`,
  )
  const page2 = await exported(app)
  await page.getByRole('radio', { name: /^JSON/ }).check({ force: true })
  const data = await exported(app)
  for (const one of words) {
    expect(page2).not.toContain(one)
    expect(data).not.toContain(one)
    expect(await call('packs.preview', {})).not.toContain(one)
  }

  await page.getByRole('button', { name: /^Undo/ }).first().click()
  await expect(notice(page)).not.toContainText('Daniel Okafor')
  const again = await exported(app)
  for (const one of words) expect(again).toContain(one)
})

test('consent that has lapsed counts as refused, and says so', async ({ app }) => {
  const { page } = app
  await app.openSample()
  await openInterview(app, 'Priya Nandakumar')
  await chip(page, 'Priya').click()
  await choose(page, 'By name')
  await page.getByLabel('Until').fill('2020-05-01')
  await expect(page.getByText('This day has passed: it counts as refused.')).toBeVisible()
  await expect(page.getByText('What this takes away')).toBeVisible()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(chip(page, 'Priya')).toContainText('Consent lapsed')
  await expect(marks(page, 'Not for export')).not.toHaveCount(0)

  await page.getByRole('link', { name: /^Evidence/ }).click()
  await page.getByRole('searchbox', { name: 'Find words in quotes' }).fill('script it')
  await expect(page.getByText('Not for export', { exact: true })).toHaveCount(1)
  await page.getByRole('link', { name: 'Packs' }).click()
  await expect(notice(page)).toContainText('whose consent lapsed')
  await expect(notice(page).getByRole('link', { name: 'Priya Nandakumar' })).toBeVisible()
})

test('the packs screen says whose names will stand, and the preview follows', async ({ app }) => {
  const { page, call } = app
  await app.openSample()
  await page.getByRole('link', { name: 'Packs' }).click()
  await expect(notice(page)).toContainText(/\d+ quotes are of people nobody asked yet \(Joanne Pickersgill\)/)
  await expect(notice(page)).toContainText('for internal use only (Stu Lathom)')
  await page.getByRole('switch').check({ force: true })
  await expect(page.getByText(/^The pack names 5 people who agreed to it: /)).toContainText('Wen Liang')
  await expect(preview(page).getByText('Wen Liang').first()).toBeAttached()

  const wen = await personNamed(app, 'Wen Liang')
  await call('consents.set', { participantId: wen.id, status: 'pseudonym' })
  await expect(page.getByText(/^The pack names 4 people who agreed to it: /)).not.toContainText('Wen Liang')
  await expect(preview(page).getByText('Wen Liang')).toHaveCount(0)
})

test('pseudonyms that were chosen stand in the pack, for people, partners and the customers they name', async ({
  app,
}) => {
  const { page, call } = app
  await app.openSample()
  const moira = await personNamed(app, 'Moira Kirkbride')
  await goTo(page, `#/partners/people/${moira.id}`)
  await page.getByRole('textbox', { name: 'Pseudonym' }).fill('Branch voice')
  await page.getByRole('textbox', { name: 'Pseudonym' }).press('Enter')
  await expect(page.getByText('Packs without names say “Branch voice”.')).toBeVisible()
  await goTo(page, `#/partners/partners/${moira.partnerId}`)
  await page.getByRole('textbox', { name: 'Pseudonym' }).fill('Northern seals')
  await page.getByRole('textbox', { name: 'Pseudonym' }).press('Enter')
  await expect(page.getByText('Packs without names say “Northern seals”.')).toBeVisible()

  const dairy = (await call('customers.list', {})).find(one => one.name === 'Norrhamn Dairy')
  if (!dairy) throw new Error('the sample has the dairy')
  await goTo(page, `#/partners/customers/${dairy.id}`)
  await page.getByRole('textbox', { name: 'Pseudonym' }).fill('a northern dairy')
  await page.getByRole('textbox', { name: 'Pseudonym' }).press('Enter')
  await expect(page.getByText(/quotes say “a northern dairy”/)).toBeVisible()
  const naming = (await call('quotes.list', { filter: { text: dairy.name } })).quotes[0]
  const claim = (await call('personas.list', {}))[0]?.claims[0]
  if (!naming || !claim) throw new Error('the sample has a quote that names the dairy, and claims')
  await call('evidence.place', { quoteIds: [naming.id], target: { claimId: claim.id } })

  await page.getByRole('link', { name: 'Packs' }).click()
  await expect(preview(page).getByText('Branch voice').first()).toBeAttached()
  await expect(preview(page).getByText('Northern seals').first()).toBeAttached()
  await expect(preview(page).getByText('[a northern dairy], carefully').first()).toBeAttached()
  const pack = await call('packs.preview', {})
  for (const name of [dairy.name, moira.name, moira.pseudonym]) {
    expect(pack.match(new RegExp(`\\b${name}\\b`, 'g')) ?? [], name).toEqual([])
  }
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`everything about consent passes axe in ${colorScheme}`, async ({ app }) => {
    const { page, call } = app
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await app.openSample()
    await openInterview(app, 'Moira Kirkbride')
    await call('packs.export', { format: 'json', path: null })
    await expect(marks(page, 'Internal only')).not.toHaveCount(0)
    expect.soft(await violations(page, colorScheme), 'interview').toEqual([])
    await chip(page, 'Moira').click()
    await choose(page, 'Refused')
    await expect(page.getByText('Already shared: ask for it back')).toBeVisible()
    expect.soft(await violations(page, colorScheme), 'dialog').toEqual([])
    await page.getByRole('button', { name: 'Withdraw consent' }).click()
    await expect(chip(page, 'Moira')).toContainText('Refused')
    // Only cards near what is in sight are drawn.
    const { quotes } = await call('quotes.list', { filter: { consents: ['refused'] } })
    const hers = quotes.find(quote => quote.source.participantName === 'Moira Kirkbride')!
    await page.locator(`mark[data-quote-ids~="${hers.id}"]`).first().scrollIntoViewIfNeeded()
    await expect(marks(page, 'Not for export')).not.toHaveCount(0)
    expect.soft(await violations(page, colorScheme), 'interview of somebody who refused').toEqual([])
    await goTo(page, `#/partners/people/${(await personNamed(app, 'Moira Kirkbride')).id}`)
    await expect(page.getByRole('list', { name: 'Otherwise for' })).toBeVisible()
    expect.soft(await violations(page, colorScheme), 'person').toEqual([])
    await page.getByRole('link', { name: 'Packs' }).click()
    await expect(notice(page)).toContainText('of people who refused')
    expect.soft(await violations(page, colorScheme), 'packs').toEqual([])
  })
}
