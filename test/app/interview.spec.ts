import { expect, type Page } from '@playwright/test'
import { test } from './support.ts'

/** Selects words of the shown interview as a person does: by dragging over them once they stand still. */
async function selectWords(page: Page, words: string) {
  const box = await page.evaluate(async sought => {
    await document.fonts.ready
    const root = document.querySelector('[role=textbox][contenteditable=true]')
    const box = () => {
      const walker = document.createTreeWalker(root!, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.textContent?.indexOf(sought) ?? -1
        if (at < 0) continue
        const range = document.createRange()
        range.setStart(node, at)
        range.setEnd(node, at + sought.length)
        const rects = range.getClientRects()
        const [first, last] = [rects[0], rects[rects.length - 1]]
        if (!first || !last) throw new Error('not drawn')
        return {
          element: node.parentElement,
          x1: first.left + 1,
          y1: first.top + first.height / 2,
          x2: last.right,
          y2: last.top + last.height / 2,
        }
      }
      throw new Error(`“${sought}” is not in the text`)
    }
    box().element?.scrollIntoView({ block: 'center' })
    // What is laid out or brought back to its place takes some frames.
    let { element: _, ...seen } = box()
    for (let still = 0; still < 10; still++) {
      await new Promise(requestAnimationFrame)
      const { element: _, ...now } = box()
      if (JSON.stringify(now) !== JSON.stringify(seen)) still = 0
      seen = now
    }
    return seen
  }, words)
  await page.mouse.move(box.x1, box.y1)
  await page.mouse.down()
  await page.mouse.move((box.x1 + box.x2) / 2, (box.y1 + box.y2) / 2, { steps: 4 })
  await page.mouse.move(box.x2, box.y2, { steps: 4 })
  await page.mouse.up()
}

/** Switches to writing with the key, and waits for the caret to have come along. */
async function write(page: Page) {
  await page.keyboard.press('Control+e')
  await expect(page.getByRole('textbox', { name: 'Interview notes' })).toBeFocused()
}

/** Types a tag into the picker, and takes it once it is offered. */
async function pick(page: Page, tag: string, offered: string | RegExp) {
  const field = page.getByRole('combobox', { name: 'Tags' })
  await expect(field).toBeFocused()
  await page.keyboard.type(tag)
  await expect(page.getByRole('option', { name: offered }).first()).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(field).toHaveValue('')
}

const text = (page: Page) => page.getByRole('textbox', { name: /^Interview/ })

test('words selected with the mouse become a quote with one key, and overlap', async ({ app }) => {
  const { page } = app
  await app.openSample()
  await expect(page.locator('mark').first()).toBeVisible()
  await selectWords(page, 'Six years in this job, fourteen in the company.')
  await expect(page.getByRole('toolbar')).toContainText('Motivation')
  await page.keyboard.press('m')
  const first = page.locator('mark', { hasText: 'Six years in this job' })
  await expect(first).toHaveAttribute('data-kind', 'motivation')

  await selectWords(page, 'fourteen in the company')
  await page.keyboard.press('n')
  await expect(page.locator('mark', { hasText: /^fourteen in the company$/ })).toHaveAttribute(
    'data-depth',
    '2',
  )
  const [interview] = await app.call('interviews.list', {})
  const { quotes } = await app.call('quotes.ofInterview', { interviewId: interview!.id })
  expect(quotes.filter(quote => quote.start < 200).map(quote => [quote.exact, quote.kinds])).toEqual([
    ['Six years in this job, fourteen in the company.', ['motivation']],
    ['fourteen in the company', ['need']],
  ])

  await page.keyboard.press('p')
  await expect(
    page
      .getByRole('article', { name: 'Quote: fourteen in the company' })
      .getByRole('img', { name: 'Pain point' }),
  ).toBeVisible()
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect(page.locator('mark[data-depth="2"]')).toHaveCount(0)
})

test('words are selected and tagged with the keyboard alone', async ({ app }) => {
  const { page } = app
  await app.openSample()
  await text(page).focus()
  await page.keyboard.press('Control+Home')
  for (let word = 0; word < 2; word++) await page.keyboard.press('Control+Shift+ArrowRight')
  await page.keyboard.press('t')
  await pick(page, 'Team morale', 'Create “Team morale”')
  await page.keyboard.press('Escape')
  await expect(
    page
      .locator('mark', { hasText: /^Thanks, Joanne/ })
      .or(page.locator('mark', { hasText: /^Thanks,?$/ }))
      .first(),
  ).toBeVisible()
  await expect
    .poll(async () => (await app.call('tags.list', {})).find(tag => tag.name === 'Team morale')?.quotes)
    .toBe(1)
})

test('a card finds its words and a mark finds its card; memo, star and tags are kept', async ({ app }) => {
  const { page } = app
  await app.openSample()
  const mark = page.locator('mark').nth(3)
  await mark.click()
  const card = page.locator('[data-card][data-active]')
  await expect(card).toBeVisible()
  await card.getByRole('textbox', { name: 'Memo' }).fill('Ask again in spring')
  await card.getByRole('button', { name: 'Star' }).click()
  await expect(card.getByRole('button', { name: 'Take the star off' })).toBeVisible()
  const id = await card.getAttribute('data-card')
  await expect
    .poll(async () => (await app.call('quotes.get', { id: id as never })).memo)
    .toBe('Ask again in spring')
  await page
    .locator('[data-card]')
    .last()
    .getByRole('button', { name: /^Show in the text/ })
    .click()
  await expect(page.locator('mark[data-active]').last()).toBeInViewport()
})

test('notes are on disk half a second after the last key, without a save button', async ({ app }) => {
  const { page } = app
  await app.openSample()
  await page.getByRole('button', { name: 'New', exact: true }).click()
  await page.getByRole('textbox', { name: 'Title' }).fill('Ines Duarte, Fernhill Systems')
  await page.getByRole('button', { name: 'Create interview' }).click()
  await text(page).click()
  await page.keyboard.type('They asked for a sandbox before the contract. #n #sandbox')
  await page.keyboard.press('Enter')
  await page.keyboard.type('The portal logs them out. ')
  await page.keyboard.type('Every hour. #p')
  await page.keyboard.press('Enter')
  await expect(page.locator('mark')).toHaveCount(2)
  await expect(page.getByText('Saved')).toBeVisible()
  const [interview] = (await app.call('interviews.list', {})).filter(one => one.title.startsWith('Ines'))
  await expect
    .poll(async () => (await app.call('interviews.get', { id: interview!.id })).text)
    .toBe('They asked for a sandbox before the contract.\nThe portal logs them out. Every hour.\n')
  await expect
    .poll(async () => {
      const { quotes } = await app.call('quotes.ofInterview', { interviewId: interview!.id })
      return quotes.map(quote => [quote.exact, quote.kinds, quote.tagIds.length])
    })
    .toEqual([
      ['They asked for a sandbox before the contract.', ['need'], 1],
      ['The portal logs them out. Every hour.', ['painPoint'], 0],
    ])
})

test('marks move with edits, and come and go with the editor’s own undo', async ({ app }) => {
  const { page } = app
  await app.openSample()
  const [interview] = await app.call('interviews.list', {})
  const before = await app.call('quotes.ofInterview', { interviewId: interview!.id })
  await text(page).focus()
  await write(page)
  await text(page).click({ position: { x: 120, y: 40 } })
  await page.keyboard.press('Control+Home')
  await page.keyboard.type('Before we begin: ')
  await expect
    .poll(async () =>
      (await app.call('quotes.ofInterview', { interviewId: interview!.id })).quotes.map(quote => quote.start),
    )
    .toEqual(before.quotes.map(quote => quote.start + 'Before we begin: '.length))
  expect(await app.call('projects.check', {})).toMatchObject({ findings: [] })

  await selectWords(page, 'How long have you been running the north?')
  await page.keyboard.press('Control+Alt+2')
  const mark = page.locator('mark', { hasText: 'How long have you been running' })
  await expect(mark).toHaveAttribute('data-kind', 'painPoint')
  const count = async () =>
    (await app.call('quotes.ofInterview', { interviewId: interview!.id })).quotes.length
  await expect.poll(count).toBe(before.quotes.length + 1)
  await page.keyboard.press('Control+z')
  await expect(mark).toHaveCount(0)
  await expect.poll(count).toBe(before.quotes.length)
  await page.keyboard.press('Control+Shift+z')
  await expect(mark).toHaveCount(1)
  await expect.poll(count).toBe(before.quotes.length + 1)
})

test('a quote whose words are deleted is kept and needs review', async ({ app }) => {
  const { page } = app
  await app.openSample()
  await text(page).focus()
  await write(page)
  await selectWords(page, "three working days this year, I looked it up because I knew you'd ask.")
  await page.keyboard.press('Delete')
  await selectWords(page, "My median's ")
  await page.keyboard.press('Delete')
  const card = page.locator('[data-card]').filter({ hasText: 'Needs review' })
  await expect(card).toContainText('My median')
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect(card).toHaveCount(0)
  expect(await app.call('projects.check', {})).toMatchObject({ findings: [] })
})

test('two tags picked at once for selected words make one quote with both', async ({ app }) => {
  const { page } = app
  await app.openSample()
  for (const mode of ['read', 'write']) {
    await text(page).focus()
    await selectWords(
      page,
      mode === 'read' ? "It's come up. I'd like to hear how it looks from here." : 'What makes pricing slow?',
    )
    await page.keyboard.press(mode === 'read' ? 't' : 'Control+Alt+t')
    await pick(page, 'Speed', /Speed$/)
    await pick(page, 'Margin', /Margin$/)
    await page.keyboard.press('Escape')
    const [interview] = await app.call('interviews.list', {})
    const words = mode === 'read' ? /^It's come up/ : /^What makes pricing/
    await expect
      .poll(async () => {
        const { quotes } = await app.call('quotes.ofInterview', { interviewId: interview!.id })
        return quotes.filter(quote => words.test(quote.exact)).map(quote => quote.tagIds.length)
      })
      .toEqual([2])
    if (mode === 'read') await write(page)
  }
})

test('a line broken, or lines pasted, within a quote leave one quote over both lines', async ({ app }) => {
  const { page } = app
  await app.openSample()
  const [interview] = await app.call('interviews.list', {})
  const { quotes } = await app.call('quotes.ofInterview', { interviewId: interview!.id })
  const quote = quotes[0]!
  const words = async () => (await app.call('quotes.get', { id: quote.id })).exact
  await text(page).focus()
  await write(page)
  await selectWords(page, 'I looked it up')
  await expect(page.getByRole('toolbar')).toBeVisible()
  await page.keyboard.press('ArrowLeft')
  await expect(page.getByRole('toolbar')).toHaveCount(0)
  await page.keyboard.press('Enter')
  await expect.poll(words).toBe(quote.exact.replace('I looked', '\nI looked'))
  await expect(page.locator(`mark[data-quote-ids="${quote.id}"]`)).toHaveCount(2)
  await page.keyboard.press('Control+z')
  await expect.poll(words).toBe(quote.exact)

  await page.evaluate(() => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', 'honestly,\nnot proudly, ')
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  })
  await expect.poll(words).toBe(quote.exact.replace('I looked', 'honestly,\nnot proudly, I looked'))
  expect(await app.call('projects.check', {})).toMatchObject({ findings: [] })
})

test('an interview is logged from the keyboard alone, and its notes can be typed at once', async ({
  app,
}) => {
  const { page } = app
  await app.start()
  await app.call('projects.create', { path: `${app.folder}/keys`, name: 'Keys' })
  await page.getByRole('button', { name: 'New interview' }).press('Enter')
  const form = page.getByRole('dialog', { name: 'New interview' })
  await expect(form.getByRole('textbox', { name: 'Title' })).toBeFocused()
  await page.keyboard.type('Nell Varga, Fernhill Cloud')
  await form.getByRole('combobox', { name: 'Participants' }).focus()
  await page.keyboard.type('Nell Varga')
  await page.keyboard.press('Tab')
  await expect(form.getByRole('textbox', { name: 'Role of Nell Varga' })).toBeFocused()
  await page.keyboard.type('Lead engineer')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Interview notes' })).toBeFocused()
  await page.keyboard.type('We would pay for a sandbox.')
  const [interview] = await app.call('interviews.list', {})
  await expect
    .poll(async () => (await app.call('interviews.get', { id: interview!.id })).text)
    .toBe('We would pay for a sandbox.')
  expect(await app.call('participants.list', {})).toMatchObject([
    { name: 'Nell Varga', role: 'Lead engineer' },
  ])
})

test('the focus goes to the text when a card is removed by its button', async ({ app }) => {
  const { page } = app
  await app.openSample()
  await page.locator('mark').nth(1).click()
  await page.locator('[data-card][data-active]').getByRole('button', { name: 'Remove this quote' }).click()
  await expect(page.getByText('Quote removed.').first()).toBeVisible()
  await expect(text(page)).toBeFocused()
})

test('a project that is open read-only is only read', async ({ app }) => {
  const { page } = app
  await app.openSample()
  const project = await app.call('projects.current', {})
  await page.getByRole('radio', { name: 'Write' }).click()
  await expect(page.getByRole('textbox', { name: 'Interview notes' })).toBeVisible()
  await app.call('projects.close', {})
  await app.call('projects.open', { path: project!.path, readOnly: true })
  await expect(page.getByRole('region', { name: 'Open read-only' })).toBeVisible()
  await expect(page.getByRole('textbox', { name: /^Interview text/ })).toBeVisible()
  await expect(page.getByRole('radio', { name: 'Write' })).toHaveCount(0)
  await page.keyboard.press('Control+e')
  await expect(page.getByRole('textbox', { name: 'Interview notes' })).toHaveCount(0)
})

test('what a form creates comes with its interview in one step, and not at all when it is cancelled', async ({
  app,
}) => {
  const { page } = app
  await app.openSample()
  const names = async () => (await app.call('partners.list', {})).map(partner => partner.name)
  const before = await names()
  async function fill() {
    await page.getByRole('button', { name: 'New', exact: true }).click()
    await page.getByRole('textbox', { name: 'Title' }).fill('Ines Duarte, Fernhill')
    await page.getByRole('combobox', { name: 'Participants' }).click()
    await page.keyboard.type('Ines Duarte')
    await page.getByRole('option', { name: /Create .Ines Duarte/ }).click()
    await page.getByRole('combobox', { name: 'Partner', exact: true }).click()
    await page.keyboard.type('Fernhill')
    await page.getByRole('option', { name: /Create .Fernhill/ }).click()
  }
  await fill()
  await page.getByRole('button', { name: 'Cancel' }).click()
  expect(await names()).toEqual(before)

  await fill()
  await page.getByRole('button', { name: 'Create interview' }).click()
  await expect(page.getByRole('heading', { name: 'Ines Duarte, Fernhill' })).toBeVisible()
  const fernhill = (await app.call('partners.list', {})).find(partner => partner.name === 'Fernhill')
  const ines = (await app.call('participants.list', {})).find(person => person.name === 'Ines Duarte')
  expect(ines?.partnerId).toBe(fernhill?.id)
  expect(await app.call('history.state', {})).toMatchObject({
    undo: 'create interview Ines Duarte, Fernhill',
  })
  await app.call('history.undo', {})
  expect(await names()).toEqual(before)
})
