import { expect, type Page } from '@playwright/test'
import { violations } from './axe.ts'
import { type App, openPalette, test } from './support.ts'

const item = (page: Page, text: string) => page.locator('[data-claim]').filter({ hasText: text })
const more = (page: Page, text: string) => page.getByRole('button', { name: `More for “${text}”` })

async function profileOf(app: App, name: string) {
  const persona = (await app.call('personas.list', {})).find(one => one.name === name)
  if (!persona) throw new Error(`There is no persona ${name}`)
  return app.call('personas.profile', { id: persona.id })
}

async function openPersona(app: App, name: string) {
  await app.page.getByRole('link', { name: /^Personas/ }).click()
  await app.page.getByRole('link', { name, exact: true }).click()
  await expect(app.page.getByRole('button', { name: `Name: ${name}` })).toBeVisible()
}

test('with the mouse a persona is made from a template and brought from nothing to agreed', async ({
  app,
}) => {
  const { page } = app
  await app.openSample()
  await page.getByRole('link', { name: /^Personas/ }).click()
  await page.getByRole('button', { name: 'New persona' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Village Agency')
  await page.getByRole('button', { name: /Begins with the questions for/ }).click()
  await page.getByRole('option', { name: 'Agency' }).click()
  await page.getByRole('button', { name: 'Create persona' }).click()
  await page.getByRole('link', { name: 'Village Agency' }).click()

  const model = page.getByRole('region', { name: 'Business model' })
  await model.getByText('Do they live on retainers, projects or commissions?').click()
  await page.keyboard.type('Lives on retainers')
  await page.getByRole('heading', { name: 'What stands in the way' }).click()
  await expect(item(page, 'Lives on retainers')).toContainText('Assumption')

  await page.getByRole('button', { name: 'Add a pain point' }).click()
  await page.keyboard.type('Waits for prices')
  await page.keyboard.press('Enter')
  await item(page, 'Waits for prices').hover()
  await more(page, 'Waits for prices').click()
  await page.getByRole('menuitem', { name: 'Add evidence…' }).click()
  await page.getByRole('searchbox').fill('price')
  const found = page.getByRole('grid', { name: 'Quotes' }).getByRole('row')
  await expect(found.first()).toContainText('price')
  await found.nth(0).click()
  await found.nth(1).click()
  await page.getByRole('button', { name: 'Place 2 quotes' }).click()
  await expect(item(page, 'Waits for prices')).toContainText('2 quotes')

  await page.getByRole('button', { name: /Choose the quote that says best/ }).click()
  await found.nth(0).click()
  await page.getByRole('button', { name: 'Show this one' }).click()
  await expect(page.getByRole('button', { name: 'Choose another' })).toBeVisible()

  const sell = page.getByRole('listitem', { name: 'Sell' })
  await sell.getByRole('button', { name: 'Agree how we sell together' }).click()
  await page.getByRole('textbox', { name: 'Owner' }).fill('Field sales')
  await page.getByRole('grid', { name: 'Claims it answers' }).getByRole('row').first().click()
  await page.getByRole('button', { name: 'Add action' }).click()
  await expect(sell).toContainText('for 1 claim')

  await page.getByRole('button', { name: /Status/ }).click()
  await page.getByRole('option', { name: 'Agreed' }).click()
  await expect.poll(async () => (await profileOf(app, 'Village Agency')).status).toBe('agreed')
  const profile = await profileOf(app, 'Village Agency')
  expect(profile).toMatchObject({
    template: 'agency',
    partnerTypes: ['agency'],
    lines: [{ section: 'business-model', text: 'Lives on retainers' }],
    claims: [{ text: 'Waits for prices', strength: { quotes: 2 } }],
    actions: [{ step: 'sell', owner: 'Field sales' }],
  })
  expect(profile.quote).not.toBeNull()
})

test('from the keyboard alone a persona is written, reviewed, compared and restored', async ({ app }) => {
  const { page } = app
  await app.openSample()
  await page.getByRole('link', { name: /^Personas/ }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: 'Service-led MSP' }).focus()
  await page.keyboard.press('Enter')
  const before = await profileOf(app, 'Service-led MSP')

  await page.getByRole('button', { name: 'History' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: 'Name what it says now' }).focus()
  await page.keyboard.type('Spring review 2027')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('list', { name: 'Versions' })).toContainText('Spring review 2027')
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: /^Add to market focus/ }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.type('Fish and food in one county')
  await page.keyboard.press('Enter')
  await expect(item(page, 'Fish and food in one county')).toBeVisible()
  await page.getByRole('button', { name: 'Claim: Sells predictable months, not boxes' }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.type('Nobody keeps this')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Claim: Sells predictable months, not boxes' })).toBeFocused()

  await page.getByRole('button', { name: 'Review', exact: true }).focus()
  await page.keyboard.press('Enter')
  const decide = async (what: string) => {
    await page.getByRole('radio', { name: what }).focus()
    await page.keyboard.press('Space')
  }
  await decide('Reword')
  await page.getByRole('textbox', { name: 'New words' }).press('Control+a')
  await page.keyboard.type('Sells months, not boxes')
  await page.getByRole('button', { name: 'Next' }).press('Enter')
  await decide('Retire')
  await page.getByRole('button', { name: 'To the end' }).press('Enter')
  await expect(page.getByText('1 reworded, 1 retired')).toBeVisible()
  await page.getByRole('button', { name: 'Record the review' }).press('Enter')
  await expect(page.getByText(/was reviewed: 1 reworded, 1 retired/).first()).toBeVisible()
  await expect(page.getByRole('region', { name: 'Health' })).not.toContainText('never reviewed')

  await page.getByRole('button', { name: 'History' }).press('Enter')
  const differs = page.getByRole('region', { name: 'What differs' })
  await expect(differs.getByRole('region', { name: 'Added' })).toContainText('Fish and food in one county')
  await expect(differs.getByRole('region', { name: 'Reworded' })).toContainText('Sells months, not boxes')
  await expect(differs.getByRole('region', { name: 'Retired' })).toContainText(before.claims[1]!.text)
  await page.getByRole('button', { name: 'Restore' }).press('Enter')
  await expect(differs).toContainText('Nothing differs.')
  await page.getByRole('radio', { name: 'Every change' }).focus()
  await page.keyboard.press('Space')
  await expect(page.getByText('Restore “Spring review 2027” of Service-led MSP')).toBeVisible()
  await page.keyboard.press('Escape')
  expect((await profileOf(app, 'Service-led MSP')).claims).toEqual(before.claims)
})

test('what is typed into a line is stored when the page is left', async ({ app }) => {
  const { page } = app
  await app.openSample()
  await openPersona(app, 'Line-building Integrator')
  await page.getByRole('button', { name: /^Add to market focus/ }).click()
  await page.keyboard.type('Dairies')
  await page.getByRole('link', { name: /^Evidence/ }).click()
  await expect(page.getByRole('heading', { name: 'Evidence', level: 1 })).toBeVisible()
  await expect
    .poll(async () => (await profileOf(app, 'Line-building Integrator')).lines.map(line => line.text))
    .toContain('Dairies')
  const { lines } = await profileOf(app, 'Line-building Integrator')
  expect(lines.filter(line => line.text === 'Dairies')).toHaveLength(1)
})

test('a stage of the journey opens, and takes lines for what they do, think and need', async ({ app }) => {
  const { page } = app
  await app.openSample()
  await openPersona(app, 'Cloud Integrator')
  await page.getByRole('button', { name: /^Devotion/ }).click()
  const detail = page.getByRole('region', { name: 'Devotion in detail' })
  await detail.getByRole('button', { name: /^Add to devotion: what they do/ }).click()
  await page.keyboard.type('Speaks at our conference')
  await page.keyboard.press('Enter')
  await expect(detail).toContainText('Speaks at our conference')
  await expect(page.getByRole('button', { name: /^Devotion/ })).toContainText('and 1 more')
})

test('health says what is wrong, leads there, and its thresholds are the project’s own', async ({ app }) => {
  const { page } = app
  await app.openSample()
  await openPersona(app, 'Industrial Distributor')
  const health = page.getByRole('region', { name: 'Health' })
  await expect(health).toContainText('Contested 4 of 7 quotes contradict')
  const contested = health.getByRole('listitem').filter({ hasText: '4 of 7' })
  await contested.getByText('Which').click()
  await contested.getByRole('link').click()
  await expect(page.getByRole('button', { name: /^Claim: Goes into a new territory/ })).toBeFocused()

  await page.getByRole('link', { name: 'Personas', exact: true }).click()
  await page.getByRole('button', { name: 'Health' }).click()
  const overview = page.getByRole('dialog', { name: 'Health of all personas' })
  await expect(overview.getByRole('region', { name: 'Service-led MSP' })).toBeVisible()
  await overview.getByText('From where on something is a finding').click()
  await overview.getByRole('textbox', { name: /^Contested/ }).fill('90')
  await page.keyboard.press('Enter')
  await expect(overview.getByRole('region', { name: 'Industrial Distributor' })).not.toContainText('4 of 7')
  expect(await app.call('health.thresholds', {})).toMatchObject({ contested: 0.9 })
})

test('personas are duplicated, merged and archived from the board', async ({ app }) => {
  const { page } = app
  await app.openSample()
  await page.getByRole('link', { name: /^Personas/ }).click()
  const choose = async (name: string, entry: string) => {
    await page.getByRole('button', { name: `More for ${name}`, exact: true }).click()
    await page.getByRole('menuitem', { name: entry }).click()
  }
  await choose('Cloud Integrator', 'Duplicate')
  const copy = page.getByRole('article', { name: 'Cloud Integrator (copy)' })
  await expect(copy).toBeVisible()
  await choose('Cloud Integrator (copy)', 'Merge into another…')
  await page.getByRole('button', { name: 'Merge', exact: true }).click()
  await expect(copy).toBeHidden()
  await choose('Service-led MSP', 'Archive')
  await expect(page.getByRole('article', { name: 'Service-led MSP' })).toBeHidden()
  await page.getByRole('button', { name: '1 archived' }).click()
  await expect(page.getByRole('article', { name: 'Service-led MSP' })).toBeVisible()
})

test('a persona is split in two, and both are looked at side by side', async ({ app }) => {
  const { page } = app
  await app.openSample()
  await openPersona(app, 'Cloud Integrator')
  const before = await profileOf(app, 'Cloud Integrator')
  await page.getByRole('button', { name: 'Split…' }).click()
  await page.getByRole('textbox', { name: 'Name of the new persona' }).fill('API Builder')
  await page
    .getByRole('grid', { name: 'Claims and lines that go' })
    .getByRole('row', { name: /Breaking changes arrive/ })
    .click()
  await page.getByText('Some evidence of others').click()
  await page
    .getByRole('grid', { name: 'Evidence that goes' })
    .getByRole('row', { name: /script it, I can sell it/ })
    .first()
    .click()
  await page.getByRole('button', { name: 'Split off 1 claim or line' }).click()
  await expect(page.getByRole('button', { name: 'Name: API Builder' })).toBeVisible()
  const made = await profileOf(app, 'API Builder')
  expect(made.claims.map(claim => [claim.text, claim.evidence.length])).toEqual([
    ['Sells what its engineers can automate', 1],
    ['Breaking changes arrive without warning', 3],
  ])

  await page.getByRole('link', { name: 'Personas', exact: true }).click()
  await page.getByRole('button', { name: 'Compare' }).click()
  const side = page.getByRole('dialog', { name: 'Personas side by side' })
  await side.getByRole('button', { name: 'Industrial Distributor' }).click()
  await side.getByRole('button', { name: 'API Builder' }).click()
  await expect(side.getByRole('columnheader')).toHaveCount(2)
  await expect(side.locator('[data-shared]').filter({ hasText: 'Cloudmoor' })).toHaveCount(2)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('article', { name: 'API Builder' })).toBeHidden()
  expect((await profileOf(app, 'Cloud Integrator')).claims).toEqual(before.claims)
})

test('a portrait is drawn anew from a chosen picture; what is none is refused in one sentence', async ({
  app,
}) => {
  const { page } = app
  await app.openSample()
  await openPersona(app, 'Cloud Integrator')
  // A picture with a comment that must not stay in it, made by the browser itself.
  const png = await page.evaluate(() => {
    const canvas = document.createElement('canvas')
    canvas.width = 900
    canvas.height = 400
    canvas.getContext('2d')?.fillRect(0, 0, 900, 400)
    return canvas.toDataURL('image/png').split(',')[1] ?? ''
  })
  const field = page.getByLabel('Picture for the portrait')
  const choose = (name: string, buffer: Buffer) =>
    field.setInputFiles({ name, mimeType: 'image/png', buffer })
  const refused = async (name: string, buffer: Buffer, sentence: string) => {
    await choose(name, buffer)
    await expect(page.getByText(sentence).first()).toBeVisible()
  }
  const picture = Buffer.from(png, 'base64')
  await refused('a.svg', Buffer.from('<svg onload="alert(1)"/>'), '“a.svg” is no PNG, JPEG or WebP picture.')
  const bomb = Buffer.from(picture)
  bomb.writeUInt32BE(10_000, 16)
  bomb.writeUInt32BE(10_001, 20)
  await refused('bomb.png', bomb, '“bomb.png” has too many pixels: at most 50 million.')
  await refused('half.png', picture.subarray(0, 60), '“half.png” is damaged: it cannot be read as a picture.')
  expect((await profileOf(app, 'Cloud Integrator')).portrait).toBeNull()

  await choose('me.png', picture)
  await expect(page.getByRole('button', { name: 'Portrait' }).locator('img')).toBeVisible()
  expect((await profileOf(app, 'Cloud Integrator')).portrait).toMatch(/^data:image\/webp;base64,/)
  await page.getByRole('button', { name: 'Portrait' }).click()
  await page.getByRole('menuitem', { name: 'Show the initials' }).click()
  await expect(page.getByRole('button', { name: 'Portrait' }).locator('img')).toBeHidden()
})

test('a word of the field is underlined, says what it means on focus, and leads to its page', async ({
  app,
}) => {
  const { page } = app
  await app.openSample()
  await openPersona(app, 'Cloud Integrator')
  const term = page.getByRole('heading', { name: 'Partner journey' }).getByRole('link')
  await page.getByRole('button', { name: /^Interest/ }).focus()
  await page.keyboard.press('Shift+Tab')
  await expect(term).toBeFocused()
  await expect(page.getByRole('tooltip')).toContainText('It has five stages')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Partner journey', level: 2 })).toBeVisible()
  await page.getByRole('link', { name: 'Partner onboarding' }).last().click()
  await expect(page.getByRole('heading', { name: 'Partner onboarding', level: 2 })).toBeVisible()

  await page.getByRole('button', { name: 'Say it in your own words' }).click()
  await page.getByRole('textbox', { name: 'What it means here' }).fill('The first ninety days.')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('article')).toContainText('The first ninety days.')
  await openPalette(page)
  await page.keyboard.type('glossary')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Glossary' })).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`a persona, its dialogs and the glossary pass axe in ${colorScheme}`, async ({ app }) => {
    const { page } = app
    await page.emulateMedia({ colorScheme })
    await app.openSample()
    await openPersona(app, 'Cloud Integrator')
    await page.getByRole('button', { name: /^Activation/ }).click()
    const look = async (what: string) => expect.soft(await violations(page, colorScheme), what).toEqual([])
    await expect(page.getByRole('region', { name: 'Health' })).toContainText('One voice')
    await look('the page')
    for (const [button, heading] of [
      ['History', 'History of Cloud Integrator'],
      ['Review', 'Review Cloud Integrator'],
      ['Split…', 'Split Cloud Integrator'],
      ['Add an action to Sell', 'New action'],
      ['Choose another', 'The quote that says best who they are'],
    ] as const) {
      await page.getByRole('button', { name: button, exact: true }).click()
      await expect(page.getByRole('dialog', { name: heading })).toBeVisible()
      await look(heading)
      await page.keyboard.press('Escape')
    }
    await page.getByRole('link', { name: 'Personas', exact: true }).click()
    await page.getByRole('button', { name: 'Health' }).click()
    await expect(page.getByRole('region', { name: 'Service-led MSP', exact: true })).toBeVisible()
    await look('the health of all')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Compare' }).click()
    await expect(page.getByRole('columnheader').first()).toBeVisible()
    await look('side by side')
    await page.keyboard.press('Escape')
    await page.goto(`${page.url().split('#')[0]}#/glossary/co-selling`)
    await expect(page.getByRole('heading', { name: 'Co-selling' })).toBeVisible()
    await look('the glossary')
  })
}
