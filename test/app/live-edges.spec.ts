import { expect } from '@playwright/test'
import { linesOf, notes, openInterview, timer } from './live.ts'
import { test } from './support.ts'

test('a label that became a speaker is words again with one undo, and stays so', async ({ app }) => {
  const { page } = app
  const id = await openInterview(app)
  await page.keyboard.type('Nell: yes')
  await expect.poll(() => linesOf(app, id)).toEqual(['- | Nell Varga | yes'])
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect.poll(() => linesOf(app, id)).toEqual(['- | - | Nell: '])
  await page.keyboard.type('no')
  await expect.poll(() => linesOf(app, id)).toEqual(['- | - | Nell: no'])
})

test('Tab goes round those who can speak, and leaves the text after Escape', async ({ app }) => {
  const { page } = app
  const id = await openInterview(app, { guide: false })
  await page.keyboard.type('Hello.')
  const label = page.locator('[data-label]')
  for (const name of ['Nell Varga', 'Interviewer', null, 'Nell Varga']) {
    await page.keyboard.press('Tab')
    if (name === null) await expect(label).toHaveCount(0)
    else await expect(label).toHaveAttribute('data-label', name)
  }
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Shift+Tab')
  await expect(label).toHaveAttribute('data-label', 'Interviewer')
  await expect.poll(() => linesOf(app, id)).toEqual(['- | Interviewer | Hello.'])
  await page.keyboard.press('Escape')
  await page.keyboard.press('Tab')
  await expect(notes(page)).not.toBeFocused()
})

test('times and speakers are changed with the mouse, while one writes and while one reads', async ({
  app,
}) => {
  const { page, call } = app
  const id = await openInterview(app, { guide: false })
  await page.getByRole('button', { name: 'Start the clock' }).first().click()
  await expect(timer(page)).toBeVisible()
  await expect(notes(page)).toBeFocused()
  await page.keyboard.type('Nell: One.')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Two.')
  await expect.poll(async () => (await linesOf(app, id)).length).toBe(2)
  const line = page.locator('[data-time]').first()
  const time = page.getByRole('dialog', { name: 'Time of the line' })
  const speaker = page.getByRole('dialog', { name: 'Speaker of the line' })

  const typedAt = (await line.getAttribute('data-time')) ?? ''
  await line.click({ position: { x: 10, y: 8 } })
  await time.getByRole('textbox', { name: 'Time of this line' }).fill('1:30')
  await time.getByRole('button', { name: 'Set' }).click()
  await expect(line).toHaveAttribute('data-time', '01:30')
  await page.keyboard.press('Control+z')
  await expect(line).toHaveAttribute('data-time', typedAt)
  await page.keyboard.press('Control+Shift+z')
  await expect(line).toHaveAttribute('data-time', '01:30')

  await line.click({ position: { x: 70, y: 8 } })
  await speaker.getByRole('textbox', { name: 'Name, on all lines' }).fill('Nell V.')
  await speaker.getByRole('button', { name: 'Rename' }).click()
  await expect(line).toHaveAttribute('data-label', 'Nell V.')

  await page.getByRole('radio', { name: 'Read and tag' }).click()
  await expect(page.getByRole('textbox', { name: /^Interview text/ })).toBeVisible()
  await line.click({ position: { x: 10, y: 8 } })
  await time.getByRole('textbox', { name: 'Time of this line' }).fill('nonsense')
  await time.getByRole('button', { name: 'Set' }).click()
  await expect(time).toContainText('Type minutes and seconds')
  await time.getByRole('textbox', { name: 'Time of this line' }).fill('2:00')
  await time.getByRole('button', { name: 'Set' }).click()
  await expect(line).toHaveAttribute('data-time', '02:00')
  await line.click({ position: { x: 70, y: 8 } })
  await speaker.getByRole('button', { name: /Who speaks this line/ }).click()
  await page.getByRole('option', { name: 'Interviewer' }).click()
  await expect(line).toHaveAttribute('data-label', 'Interviewer')
  await page.getByRole('button', { name: '2 speakers' }).click()
  await expect(page.getByRole('dialog', { name: 'Speakers' })).toContainText('1 line')
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'Hide the times' }).click()
  await expect(page.locator('[data-times=hidden]')).toBeVisible()
  await page.reload()
  await expect(page.locator('[data-times=hidden]')).toBeVisible()
  const { speakers, blocks } = await call('interviews.get', { id })
  expect(blocks[0]).toEqual({ speakerId: speakers.find(one => one.isInterviewer)?.id, at: 120_000 })
  expect(await call('projects.check', {})).toMatchObject({ findings: [] })
})

test('a guide is asked from, found again, changed for one interview, and kept as one’s own', async ({
  app,
}) => {
  const { page, call } = app
  const id = await openInterview(app)
  const guide = page.getByRole('complementary', { name: 'Guide' })
  await expect(guide).toContainText('0 of 4 asked')
  await page.keyboard.type('Before it.')
  await guide.getByRole('button', { name: /Market focus/ }).click()
  await expect(notes(page)).toBeFocused()
  await page.keyboard.type('Dairies.')
  await expect(guide).toContainText('1 of 4 asked')
  await expect(page.locator('[data-guide=question]')).toHaveCount(1)
  await expect(page.locator('[data-guide=answer]')).toHaveText('Dairies.')
  const { questions } = (await call('interviews.get', { id })).guide!
  const market = questions.find(one => one.id === 'market-focus')!
  await expect
    .poll(() => linesOf(app, id))
    .toEqual(['- | - | Before it.', `- | - | market-focus | ${market.text}`, '- | Nell Varga | Dairies.'])

  // Broken in two, the first half asks it; pushed down, it goes on asking.
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  await page.keyboard.press('End')
  await page.keyboard.press('Control+ArrowLeft')
  await page.keyboard.press('Enter')
  const asking = page.locator('[data-guide=question]')
  await expect(asking).toHaveCount(1)
  await expect(asking).toContainText(market.text.slice(0, 30))
  await expect(guide).toContainText('1 of 4 asked')
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')

  await guide.getByRole('button', { name: /Market focus/ }).click()
  await expect(asking).toHaveAttribute('data-shown', 'true')

  await guide.getByRole('button', { name: 'More for this guide' }).click()
  await page.getByRole('menuitem', { name: 'Edit the questions…' }).click()
  await guide.getByRole('textbox', { name: 'Question 1', exact: true }).fill('What do you do all day?')
  await guide.getByRole('button', { name: 'Move down' }).first().click()
  await guide.getByRole('button', { name: 'Remove the question' }).last().click()
  await guide.getByRole('button', { name: 'Add a question' }).click()
  await expect(guide.getByRole('textbox', { name: /^Question \d+$/ }).last()).toBeFocused()
  await page.keyboard.type('Who else should we ask?')
  await guide.getByRole('button', { name: 'Done' }).click()
  await expect(guide).toContainText('1 of 4 asked')
  const changed = (await call('interviews.get', { id })).guide!.questions
  expect(changed.map(one => one.text)).toEqual([
    questions[1]!.text,
    'What do you do all day?',
    questions[2]!.text,
    'Who else should we ask?',
  ])

  await guide.getByRole('button', { name: 'More for this guide' }).click()
  await page.getByRole('menuitem', { name: 'Save as my guide…' }).click()
  const form = page.getByRole('dialog', { name: 'Save as my guide' })
  await form.getByRole('textbox', { name: 'Name' }).fill('Fernhill questions')
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(form).toHaveCount(0)
  const own = (await call('guides.list', {})).filter(one => one.isOwn)
  expect(own).toMatchObject([{ name: 'Fernhill questions', kind: 'partner', questions: changed }])
  await guide.getByRole('button', { name: 'More for this guide' }).click()
  await page.getByRole('menuitem', { name: 'Another guide…' }).click()
  await guide.getByRole('button', { name: 'Delete Fernhill questions' }).click()
  await expect.poll(async () => (await call('guides.list', {})).filter(one => one.isOwn)).toEqual([])
  await guide.getByRole('button', { name: 'Keep this guide' }).click()

  // What was typed behind the slash is not lost when none of the questions was meant.
  await notes(page).focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Enter')
  await page.keyboard.type('/24')
  await expect(page.getByRole('combobox', { name: 'Question' })).toHaveValue('24')
  await page.keyboard.press('Escape')
  await page.keyboard.type(' subnet')
  await expect.poll(async () => (await linesOf(app, id)).at(-1)).toContain('| /24 subnet')
})

test('keys that follow each other within a frame do what they would do one by one', async ({ app }) => {
  const { page } = app
  await openInterview(app, { guide: false })
  await page.keyboard.press('Control+Alt+p')
  await expect(timer(page)).toBeVisible()
  for (let at = 1; at <= 12; at++) {
    await page.keyboard.type('Dan: Dairies.')
    await page.keyboard.press('Enter')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Home')
    for (const _ of 'Dan: ') await page.keyboard.press('Delete')
    await page.keyboard.press('Control+End')
    const lines = await notes(page).evaluate(text => [...text.children].map(line => line.textContent))
    expect(lines.slice(-2)).toEqual(['Dairies.', ''])
  }
})
