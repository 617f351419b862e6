import { expect, type Locator, type Page } from '@playwright/test'
import type { InterviewId } from '../../shared/model/ids.ts'
import { clockAt } from '../../shared/model/interview.ts'
import { type App, test } from './support.ts'

const notes = (page: Page) => page.getByRole('textbox', { name: 'Interview notes' })
const timer = (page: Page) => page.getByRole('timer')

/** Goes from control to control until one is reached, as somebody without a mouse does. */
async function tabTo(page: Page, sought: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab') {
  for (let steps = 0; steps < 40; steps++) {
    if (await sought.evaluateAll(found => found.includes(document.activeElement as never))) return
    await page.keyboard.press(key)
  }
  await expect(sought).toBeFocused()
}

async function typeLine(page: Page, words: string) {
  await page.keyboard.type(words)
  await page.keyboard.press('Enter')
}

/** Lets the page's time be the one at which the clock shows so much; the engine's own goes on. */
async function clockComesTo({ page, call }: App, id: InterviewId, minutes: number, seconds = 0) {
  const { clock } = await call('interviews.get', { id })
  const shown = (minutes * 60 + seconds) * 1_000
  const at = clock.since === null ? 0 : Date.parse(clock.since) + shown - clock.elapsed
  expect(clockAt(clock, at)).toBe(shown)
  await page.clock.setFixedTime(at)
}

/** The lines as a reader would tell them: time, speaker, question, words. */
async function linesOf({ call }: App, id: InterviewId) {
  const { text, blocks, speakers } = await call('interviews.get', { id })
  return text.split('\n').map((words, line) => {
    const { at = null, speakerId = null, questionId } = blocks[line] ?? {}
    const speaker = speakers.find(one => one.id === speakerId)?.name ?? '-'
    const time =
      at === null ? '-' : `${Math.floor(at / 60_000)}:${String((at / 1_000) % 60).padStart(2, '0')}`
    return [time, speaker, ...(questionId ? [questionId] : []), words].join(' | ')
  })
}

/** An interview that is open in the page, with one participant and the partner guide. */
async function openInterview(app: App, { guide = true } = {}): Promise<InterviewId> {
  const { page, call } = app
  await app.start()
  await call('projects.create', { path: `${app.folder}/live`, name: 'Live' })
  const nell = await call('participants.create', { name: 'Nell Varga', partnerId: null })
  const { id } = await call('interviews.create', {
    title: 'Fernhill in March',
    date: '2027-03-12',
    kind: 'partner',
    participantIds: [nell.id],
  })
  if (guide) {
    const template = (await call('guides.list', {})).find(one => one.name === 'Partner interview')
    await call('interviews.update', {
      id,
      guide: { name: 'Ours', questions: template!.questions.slice(0, 4) },
    })
  }
  await page.getByRole('link', { name: /Fernhill in March/ }).click()
  await notes(page).focus()
  return id
}

test('an hour of interview is captured with the keyboard alone', async ({ app }) => {
  test.setTimeout(180_000)
  const { page, call } = app
  await page.clock.setFixedTime(new Date())
  await app.start()
  await call('projects.create', { path: `${app.folder}/hour`, name: 'Hour' })

  // Somebody to ask, then the clock and the guide.
  await tabTo(page, page.getByRole('button', { name: 'New interview' }))
  await page.keyboard.press('Enter')
  const form = page.getByRole('dialog', { name: 'New interview' })
  await expect(form.getByRole('textbox', { name: 'Title' })).toBeFocused()
  await page.keyboard.type('Nell Varga, Fernhill')
  await tabTo(page, form.getByRole('combobox', { name: 'Participants' }))
  await page.keyboard.type('Nell Varga')
  await page.keyboard.press('Tab')
  await expect(form.getByRole('textbox', { name: 'Role of Nell Varga' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(notes(page)).toBeFocused()
  const [{ id } = { id: '' as InterviewId }] = await call('interviews.list', {})

  await page.keyboard.press('Control+Alt+p')
  await expect(timer(page)).toBeVisible()
  await page.keyboard.press('Control+Alt+g')
  await tabTo(
    page,
    page.getByRole('list', { name: 'Guides' }).getByRole('button', { name: /^Partner interview/ }),
  )
  await page.keyboard.press('Enter')
  await expect(page.getByRole('complementary', { name: 'Guide' })).toContainText('0 of')
  await expect(notes(page)).toBeFocused()

  // Small talk, the interviewer by a label; the participant by Tab.
  await clockComesTo(app, id, 0, 30)
  await typeLine(page, 'Me: Thank you for the time.')
  await clockComesTo(app, id, 0, 41)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await typeLine(page, 'With pleasure.')

  // A question out of the guide; whoever answers is known.
  await clockComesTo(app, id, 2)
  await page.keyboard.type('/business')
  await expect(page.getByRole('option').first()).toContainText('Business model')
  await page.keyboard.press('Enter')
  await clockComesTo(app, id, 2, 20)
  await typeLine(page, 'We sell what is on the shelf. #m #stock')
  await clockComesTo(app, id, 5)
  await typeLine(page, 'The portal loses my orders. #p')

  // Somebody comes in: a name nobody has becomes a speaker, and is misspelt.
  await clockComesTo(app, id, 11)
  await page.keyboard.type('Daneil:')
  await expect(page.getByText('makes Daneil a speaker')).toBeVisible()
  await page.keyboard.press('Tab')
  await typeLine(page, 'I need one page I can hand over. #n')
  await clockComesTo(app, id, 14)
  await page.keyboard.type('nv: Twice a month.')

  // A break, and the clock is put right after it.
  await clockComesTo(app, id, 20)
  await expect(timer(page)).toHaveText('20:00')
  await page.keyboard.press('Control+Alt+p')
  await expect(page.getByRole('button', { name: 'Resume' })).toBeVisible()
  await page.keyboard.press('Escape')
  await tabTo(page, page.getByRole('button', { name: 'Correct the clock' }), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'It shows' })).toBeFocused()
  await page.keyboard.type('30:00')
  await page.keyboard.press('Enter')
  await expect(timer(page)).toHaveText('30:00')
  await tabTo(page, notes(page))
  await page.keyboard.press('Enter')
  await page.keyboard.type('Untimed, in the break.')
  await page.keyboard.press('Control+Alt+p')
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()
  await clockComesTo(app, id, 31)
  await page.keyboard.press('Enter')
  await page.keyboard.press('/')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await clockComesTo(app, id, 33, 5)
  await typeLine(page, 'Dan: Dairies.')

  // Who that was is said on all lines at once: the name put right, then that it is a person new to the project.
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Home')
  for (const _ of 'Dan: ') await page.keyboard.press('Delete')
  const speaker = page.getByRole('dialog', { name: 'Speaker of the line' })
  await page.keyboard.press('Control+Alt+s')
  await tabTo(page, speaker.getByRole('button', { name: /Who speaks this line/ }))
  await page.keyboard.press('Enter')
  await page.keyboard.type('Daneil')
  await page.keyboard.press('Enter')
  await expect(notes(page)).toBeFocused()
  await page.keyboard.press('Control+Alt+s')
  await tabTo(page, speaker.getByRole('textbox', { name: 'Name, on all lines' }))
  await page.keyboard.press('Control+a')
  await page.keyboard.type('Daniel Moor')
  await page.keyboard.press('Enter')
  await expect(notes(page)).toBeFocused()
  await page.keyboard.press('Control+Alt+s')
  await tabTo(page, speaker.getByRole('combobox', { name: 'This is…' }))
  await page.keyboard.type('Daniel Moor')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect
    .poll(async () => (await call('participants.list', {})).map(person => person.name))
    .toEqual(['Daniel Moor', 'Nell Varga'])
  await page.keyboard.press('Escape')

  // Somebody was taken for another: their lines are given to the right one.
  await page.keyboard.press('Control+End')
  await clockComesTo(app, id, 40)
  await page.keyboard.type('Boss:')
  await page.keyboard.press('Tab')
  await page.keyboard.type('We pay on time.')
  await page.keyboard.press('Control+Alt+s')
  await tabTo(page, speaker.getByRole('button', { name: /Same person as/ }))
  await page.keyboard.press('Enter')
  await page.keyboard.type('Nell')
  await page.keyboard.press('Enter')
  await expect(notes(page)).toBeFocused()

  // The window closes with the clock running, and it ran on.
  await expect(page.getByText('Saved')).toBeVisible()
  const project = await call('projects.current', {})
  const before = (await call('interviews.get', { id })).clock
  await app.stop()
  await app.start({ project: project!.path })
  expect((await call('interviews.get', { id })).clock).toEqual(before)
  await page.keyboard.press('Control+e')
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()
  await clockComesTo(app, id, 60)
  await expect(timer(page)).toHaveText('1:00:00')
  await tabTo(page, notes(page))
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Enter')
  await page.keyboard.type('me: Thank you.')
  await page.keyboard.press('Control+Alt+p')

  // The recording began twelve seconds before the clock did.
  await page.keyboard.press('Control+Alt+k')
  await tabTo(page, page.getByRole('textbox', { name: 'Shift all times by' }))
  await page.keyboard.type('+12')
  await page.keyboard.press('Enter')
  await expect(page.getByText('All times +12 s.').first()).toBeVisible()

  const { questions } = (await call('interviews.get', { id })).guide!
  const market = questions.find(one => one.id === 'market-focus')!
  await expect
    .poll(() => linesOf(app, id))
    .toEqual([
      '0:42 | Interviewer | Thank you for the time.',
      '0:53 | Nell Varga | With pleasure.',
      '2:12 | Interviewer | business-model | How does your business make its living: what do you sell, build or run for your customers?',
      '2:32 | Nell Varga | We sell what is on the shelf.',
      '5:12 | Nell Varga | The portal loses my orders.',
      '11:12 | Daniel Moor | I need one page I can hand over.',
      '14:12 | Nell Varga | Twice a month.',
      '- | Nell Varga | Untimed, in the break.',
      `31:12 | Interviewer | ${market.id} | ${market.text}`,
      '33:17 | Daniel Moor | Dairies.',
      '40:12 | Nell Varga | We pay on time.',
      '60:12 | Interviewer | Thank you.',
    ])
  const tags = await call('tags.list', {})
  const { quotes } = await call('quotes.ofInterview', { interviewId: id })
  expect(
    quotes.map(quote => [
      quote.exact,
      quote.kinds,
      quote.tagIds.map(tagId => tags.find(tag => tag.id === tagId)?.name),
    ]),
  ).toEqual([
    ['We sell what is on the shelf.', ['motivation'], ['stock']],
    ['The portal loses my orders.', ['painPoint'], []],
    ['I need one page I can hand over.', ['need'], []],
  ])
  expect((await call('quotes.get', { id: quotes[2]!.id })).source).toMatchObject({
    participantName: 'Daniel Moor',
    at: 672_000,
  })
  const { speakers } = await call('interviews.get', { id })
  expect(speakers.map(({ name, isInterviewer }) => [name, isInterviewer])).toEqual([
    ['Interviewer', true],
    ['Nell Varga', false],
    ['Daniel Moor', false],
  ])
  expect(await call('projects.check', {})).toMatchObject({ findings: [] })
})

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
  await page.keyboard.type('Nell: One.')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Two.')
  await expect.poll(async () => (await linesOf(app, id)).length).toBe(2)
  const line = page.locator('[data-time]').first()
  const time = page.getByRole('dialog', { name: 'Time of the line' })
  const speaker = page.getByRole('dialog', { name: 'Speaker of the line' })

  await line.click({ position: { x: 10, y: 8 } })
  await time.getByRole('textbox', { name: 'Time of this line' }).fill('1:30')
  await time.getByRole('button', { name: 'Set' }).click()
  await expect(line).toHaveAttribute('data-time', '01:30')
  await page.keyboard.press('Control+z')
  await expect(line).toHaveAttribute('data-time', '00:00')
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
  await guide.getByRole('textbox', { name: 'Question 1' }).fill('What do you do all day?')
  await guide.getByRole('button', { name: 'Move down' }).first().click()
  await guide.getByRole('button', { name: 'Remove the question' }).last().click()
  await guide.getByRole('button', { name: 'Add a question' }).click()
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
  await page.keyboard.press('Escape')
  await page.keyboard.type(' subnet')
  await expect.poll(async () => (await linesOf(app, id)).at(-1)).toContain('| /24 subnet')
})
