import { expect } from '@playwright/test'
import type { InterviewId } from '../../shared/model/ids.ts'
import { clockComesTo, linesOf, notes, tabTo, timer, typeLine } from './live.ts'
import { test } from './support.ts'

test('an hour of interview is captured with the keyboard alone', async ({ app }) => {
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
  await expect(page.getByRole('combobox', { name: 'Question' })).toBeFocused()
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
  await expect(speaker).toBeVisible()
  await tabTo(page, speaker.getByRole('button', { name: /Who speaks this line/ }))
  await page.keyboard.press('Enter')
  await page.keyboard.type('Daneil')
  await page.keyboard.press('Enter')
  await expect(notes(page)).toBeFocused()
  await page.keyboard.press('Control+Alt+s')
  await expect(speaker).toBeVisible()
  await tabTo(page, speaker.getByRole('textbox', { name: 'Name, on all lines' }))
  await page.keyboard.press('Control+a')
  await page.keyboard.type('Daniel Moor')
  await page.keyboard.press('Enter')
  await expect(notes(page)).toBeFocused()
  await page.keyboard.press('Control+Alt+s')
  await expect(speaker).toBeVisible()
  await tabTo(page, speaker.getByRole('combobox', { name: 'This is…' }))
  await page.keyboard.type('Daniel Moor')
  await expect(page.getByRole('option', { name: /Daniel Moor/ })).toBeVisible()
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
  await expect(page.getByText('makes Boss a speaker')).toBeVisible()
  await page.keyboard.press('Tab')
  await page.keyboard.type('We pay on time.')
  await page.keyboard.press('Control+Alt+s')
  await expect(speaker).toBeVisible()
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
