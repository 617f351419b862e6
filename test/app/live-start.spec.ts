import { expect } from '@playwright/test'
import { linesOf, notes, openInterview, timer } from './live.ts'
import { test } from './support.ts'

test('an empty interview offers every guide, the one for its kind first, and says of what kind it is', async ({
  app,
}) => {
  const { page, call } = app
  await app.start()
  await call('projects.create', { path: `${app.folder}/kinds`, name: 'Kinds' })
  const blank = { date: '2027-03-12', participantIds: [] }
  await call('interviews.create', { ...blank, title: 'Our own support', kind: 'internal' })
  await call('interviews.create', { ...blank, title: 'First quarter', kind: 'review' })
  await call('interviews.create', { ...blank, title: 'A partner to be', kind: 'partner' })
  const guides = page.getByRole('list', { name: 'Guides' }).getByRole('button')
  const header = page
    .getByRole('main')
    .locator('header')
    .filter({ has: page.getByRole('heading', { level: 2 }) })
  for (const [title, first, about] of [
    ['Our own support', /^Internal interview/, 'Internal'],
    ['First quarter', /^Performance review/, 'Review'],
    ['A partner to be', /^Partner interview/, 'No partner'],
  ] as const) {
    await page.getByRole('link', { name: title }).click()
    await expect(page.getByRole('heading', { name: title, level: 2 })).toBeVisible()
    await expect(guides).toHaveCount(4)
    await expect(guides.first()).toHaveText(first)
    await expect(header).toContainText(`12 March 2027 · ${about}`)
  }
})

test('the hint of an empty text makes way for the name of who speaks first', async ({ app }) => {
  const { page } = app
  await openInterview(app, { guide: false })
  const hint = () =>
    notes(page).evaluate(text => getComputedStyle(text, '::before').getPropertyValue('content'))
  await expect.poll(hint).toContain('Type what they say')
  await page.keyboard.press('Tab')
  await expect(page.locator('[data-label]')).toHaveAttribute('data-label', 'Nell Varga')
  await expect.poll(hint).toBe('none')
  await page.keyboard.press('Shift+Tab')
  await expect.poll(hint).toContain('Type what they say')
})

test('times are not shifted to before the start, and what was typed is still there to be put right', async ({
  app,
}) => {
  const { page } = app
  await openInterview(app, { guide: false })
  await page.keyboard.press('Control+Alt+p')
  await expect(timer(page)).toBeVisible()
  await page.keyboard.type('One.')
  await expect(page.locator('[data-time]')).toHaveCount(1)
  await page.keyboard.press('Control+Alt+k')
  const shift = page.getByRole('textbox', { name: 'Shift all times by' })
  await shift.fill('-120')
  await page.keyboard.press('Enter')
  await expect(
    page.getByText(/^The earliest line is at 00:\d\d: it cannot go back that far\.$/),
  ).toBeVisible()
  await expect(shift).toHaveValue('-120')
  await shift.fill('+12')
  await page.keyboard.press('Enter')
  await expect(page.getByText('All times +12 s.').first()).toBeVisible()
})

test('after a reload or a look elsewhere, an interview whose clock runs goes on being typed', async ({
  app,
}) => {
  const { page } = app
  await openInterview(app, { guide: false })
  await page.keyboard.press('Control+Alt+p')
  await expect(timer(page)).toBeVisible()
  await page.keyboard.type('Before, ')
  await page.reload()
  await expect(notes(page)).toBeFocused()
  await page.keyboard.type('and after.')
  await expect(notes(page)).toHaveText('Before, and after.')
  await page.getByRole('link', { name: /^Evidence/ }).click()
  await expect(notes(page)).toHaveCount(0)
  await page.getByRole('link', { name: /^Interviews/ }).click()
  await expect(notes(page)).toBeFocused()
})

test('where the guide takes the room of the list, one press brings the list back', async ({ app }) => {
  const { page } = app
  await openInterview(app)
  await page.setViewportSize({ width: 1280, height: 800 })
  const list = page.getByRole('navigation', { name: 'Interviews' })
  await expect(list).toBeHidden()
  await page.getByRole('button', { name: 'Show the list of interviews' }).click()
  await expect(list).toBeVisible()
  await expect(page.getByRole('button', { name: 'Show the list of interviews' })).toBeHidden()
})

test('the key for who speaks leads straight to the names', async ({ app }) => {
  const { page } = app
  await openInterview(app, { guide: false })
  await page.keyboard.type('Hello.')
  await page.keyboard.press('Control+Alt+s')
  await expect(page.getByRole('button', { name: /Who speaks this line/ })).toBeFocused()
})

test('a look at another window leaves the question that is being sought', async ({ app }) => {
  const { page } = app
  await openInterview(app)
  await page.keyboard.type('/mark')
  const field = page.getByRole('combobox', { name: 'Question' })
  // As the browser says it: the focus leaves the page, and the field stays the one that has it in the page.
  await field.evaluate(input => input.dispatchEvent(new FocusEvent('focusout', { bubbles: true })))
  await expect(page.getByRole('option').first()).toContainText('Market focus')
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-guide=question]')).toHaveCount(1)
})

test('a time of more than an hour has room beside the words', async ({ app }) => {
  const { page, call } = app
  const id = await openInterview(app, { guide: false })
  await call('interviews.setClock', { id, elapsed: 4_500_000 })
  await page.keyboard.press('Control+Alt+p')
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()
  await expect(timer(page)).toHaveText(/^1:15:/)
  await page.keyboard.type('Nell: One.')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Two.')
  const line = page.locator('[data-goes-on][data-time]')
  await expect(line).toHaveAttribute('data-time', /^1:15:/)
  const [timeEnd, thread] = await line.evaluate(element => {
    const time = getComputedStyle(element, '::after')
    return [Number.parseFloat(time.width), Number.parseFloat(getComputedStyle(element, '::before').left)]
  })
  expect(timeEnd).toBeLessThan(thread!)
})

test('what is typed behind a slash stays as words when the hand goes elsewhere', async ({ app }) => {
  const { page } = app
  const id = await openInterview(app)
  await page.keyboard.type('/bus')
  await expect(page.getByRole('option').first()).toBeVisible()
  await page.getByRole('heading', { name: 'Fernhill in March', level: 2 }).click()
  await expect.poll(() => linesOf(app, id)).toEqual(['- | - | /bus'])
})

test('the list shows which interview is being captured', async ({ app }) => {
  const { page } = app
  await openInterview(app, { guide: false })
  const live = page
    .getByRole('link', { name: /Fernhill in March/ })
    .getByRole('img', { name: 'The clock runs' })
  await expect(live).toHaveCount(0)
  await page.keyboard.press('Control+Alt+p')
  await expect(live).toBeVisible()
})
