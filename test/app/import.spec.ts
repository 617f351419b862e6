import { expect } from '@playwright/test'
import {
  badFiles,
  csvOfAnswers,
  documents,
  markdown,
  meetText,
  plain,
  said,
  srt,
  teamsVtt,
  zoomVtt,
} from './import-samples.ts'
import { choose, fileRow, openEmpty, runAndFinish, sheet, speaker, stored } from './import-steps.ts'
import { test } from './support.ts'

const spoken = said.map(([speaker, words]) => `${speaker}: ${words}`)

test('every format is imported with its words, who says them and when; bad files fail alone', async ({
  app,
}) => {
  const { page } = app
  await openEmpty(app)
  const good = [teamsVtt, zoomVtt, meetText, markdown, srt, ...(await documents())]
  await choose(page, [...badFiles.slice(0, 2), ...good, ...badFiles.slice(2)])
  await expect(sheet(page).getByText('14 files read: 10 to import, 4 cannot be imported.')).toBeVisible()
  await expect(fileRow(page, /^empty\.txt It is empty\.$/)).toBeVisible()
  await page.getByRole('button', { name: 'Import 10 files' }).click()
  await expect(page.getByRole('heading', { name: '10 interviews imported, 4 not imported.' })).toBeVisible()
  await page.getByRole('button', { name: 'Done' }).click()

  expect(await stored(app)).toEqual({
    'Fernhill kick-off': [
      '3100 Ivo Brandt: Thanks for taking the time.',
      '7000 Nell Varga: Registration took eleven days, and by then the customer had asked two others.',
      '72340 Ivo Brandt: What did you do meanwhile?',
    ],
    'zoom 2027-03-12': [
      '1000 Ivo Brandt: How do you find new customers?',
      '5000 Tessa Roe: Mostly they find us. A good fair brings thirty names.',
      '14000 Ivo Brandt: And the portal?',
    ],
    'Aldermoor call': [
      '12000 Ivo Brandt: Where does it hurt most?',
      '31000 Kai Lund: The price list changes and a customer tells us first.',
      '62000 Ivo Brandt: How often?',
    ],
    'Counter staff, north': [
      'They print the price list on Mondays.',
      '',
      'Nobody opens the portal while a customer is waiting.',
    ],
    Keelstone: [
      '2000 Mira Holm: One named person in support, not a queue.',
      '65500 Interviewer: Do you have one now?',
    ],
    ...Object.fromEntries(
      ['Word', 'OpenDocument', 'Rich text', 'Web page', 'Portable'].map(name => [
        name,
        [...spoken, `Interviewer: Shall this be the end of ${name}?`],
      ]),
    ),
  })
})

test('one interview opens at once; speakers become whom they are said to be', async ({ app }) => {
  const { page } = app
  await openEmpty(app)
  const partner = await app.call('partners.create', { name: 'Aldermoor Systems', type: 'var' })
  const kai = await app.call('participants.create', {
    name: 'Kai Lundgren',
    role: 'Owner',
    partnerId: partner.id,
  })
  await choose(page, [meetText])
  await sheet(page).getByRole('textbox', { name: 'Title' }).fill('Kai, Aldermoor')
  await sheet(page).getByLabel('Date').fill('2027-03-12')
  await page.getByRole('combobox', { name: 'Partner' }).fill('Alder')
  await page.getByRole('option', { name: /Aldermoor Systems/ }).click()
  await expect(page.getByRole('button', { name: /Partner interview/ })).toBeVisible()
  await speaker(page, 'Ivo Brandt').fill('interv')
  await page.getByRole('option', { name: 'The interviewer' }).click()
  await speaker(page, 'Kai Lund').click()
  await speaker(page, 'Kai Lund').fill('lundg')
  await page.getByRole('option', { name: /Kai Lundgren/ }).click()
  await page.getByRole('button', { name: /^Import$/ }).click()

  await expect(page.getByRole('heading', { name: 'Kai, Aldermoor' })).toBeVisible()
  await expect(sheet(page)).toHaveCount(0)
  const [listed] = await app.call('interviews.list', {})
  expect(listed).toMatchObject({ date: '2027-03-12', kind: 'partner', partnerName: 'Aldermoor Systems' })
  const { speakers, participantIds } = await app.call('interviews.get', { id: listed!.id })
  expect(
    speakers.map(({ name, participantId, isInterviewer }) => [name, participantId, isInterviewer]),
  ).toEqual([
    ['Ivo Brandt', null, true],
    ['Kai Lund', kai.id, false],
  ])
  expect(participantIds).toEqual([kai.id])

  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect.poll(async () => (await app.call('interviews.list', {})).length).toBe(0)
})

test('what is said of all files is said once, also who a speaker of several files is', async ({ app }) => {
  const { page } = app
  await openEmpty(app)
  await choose(page, [teamsVtt, zoomVtt, meetText])
  await fileRow(page, /^All files/).click()
  await page.getByRole('combobox', { name: 'Ivo Brandt · in 3 files' }).fill('interv')
  await page.getByRole('option', { name: 'The interviewer' }).click()
  await page.getByRole('combobox', { name: 'Partner' }).fill('Fernhill Cloud')
  await page.getByRole('option', { name: /Create .Fernhill Cloud/ }).click()
  await page.getByRole('region', { name: 'All files' }).getByLabel('Date').fill('2027-04-02')

  await fileRow(page, /^zoom/).click()
  await speaker(page, 'Tessa Roe').fill('Tessa Roe')
  await page.getByRole('option', { name: /Tessa Roe.*New participant/ }).click()
  await page.getByRole('textbox', { name: 'Role of Tessa Roe' }).fill('Owner')
  await fileRow(page, /^Aldermoor/)
    .locator('[data-toggle]')
    .click()
  await expect(sheet(page).getByText('3 files read: 2 to import, 1 left out.')).toBeVisible()
  await runAndFinish(page)

  const interviews = await app.call('interviews.list', {})
  expect(interviews.map(({ date, partnerName, kind }) => [date, partnerName, kind])).toEqual([
    ['2027-04-02', 'Fernhill Cloud', 'partner'],
    ['2027-04-02', 'Fernhill Cloud', 'partner'],
  ])
  expect(await app.call('partners.list', {})).toHaveLength(1)
  expect(await app.call('participants.list', {})).toMatchObject([
    { name: 'Tessa Roe', role: 'Owner', partnerId: interviews[0]!.partnerId },
  ])
  for (const { id } of interviews) {
    const { speakers } = await app.call('interviews.get', { id })
    expect(speakers.filter(one => one.isInterviewer).map(one => one.name)).toEqual(['Ivo Brandt'])
  }
})

test('the columns of a table are mapped on screen, and what they give is seen at once', async ({ app }) => {
  const { page } = app
  await openEmpty(app)
  await choose(page, [csvOfAnswers])
  const map = async (column: string, role: string) => {
    await page.getByRole('button', { name: new RegExp(`What “${column}” holds`) }).click()
    await page.getByRole('option', { name: role, exact: true }).click()
  }
  await page.getByRole('radio', { name: 'A row is an answer' }).click()
  await map('When', 'Date')
  await map('Company', 'Partner')
  await map('Who', 'Participant')
  await map('What we asked', 'Question')
  await map('Answer', 'Left out')
  await expect(page.getByText(/Say which column holds the words/)).toBeVisible()
  await expect(page.getByRole('button', { name: /^Import$/ })).toBeDisabled()
  await map('Answer', 'Words')
  await expect(page.getByRole('heading', { name: '2 interviews' })).toBeVisible()
  await page.getByRole('button', { name: /^Import$/ }).click()
  await expect(page.getByRole('heading', { name: '2 interviews imported.' })).toBeVisible()
  await page.getByRole('button', { name: 'Done' }).click()

  const interviews = await app.call('interviews.list', {})
  expect(interviews.map(({ date, partnerName }) => [date, partnerName])).toEqual([
    ['2027-02-03', 'Tallis Cloud'],
    ['2027-02-01', 'Bracken Systems'],
  ])
  const texts = Object.values(await stored(app)).map(lines => lines.join('\n'))
  expect(texts.find(text => text.includes('Lines for packing plants'))).toContain(
    'Waiting for drawings, every time',
  )
})

test('a file that is there already is recognised, and imported again only when asked', async ({ app }) => {
  const { page } = app
  await openEmpty(app)
  await choose(page, [srt])
  await page.getByRole('button', { name: /^Import$/ }).click()
  await expect(page.getByRole('heading', { name: 'Keelstone' })).toBeVisible()

  await choose(page, [{ ...srt, name: 'renamed.srt' }, plain('new.txt', 'well')])
  await expect(fileRow(page, /renamed\.srt There already, as “Keelstone”/)).toBeVisible()
  await runAndFinish(page)
  expect(await app.call('interviews.list', {})).toHaveLength(2)

  await choose(page, [{ ...srt, name: 'renamed.srt' }])
  await expect(page.getByRole('button', { name: /^Import$/ })).toBeDisabled()
  await page.getByRole('switch', { name: 'Import anyway' }).check({ force: true })
  await page.getByRole('button', { name: /^Import$/ }).click()
  await expect(page.getByRole('heading', { name: 'renamed' })).toBeVisible()
  expect(await app.call('interviews.list', {})).toHaveLength(3)
})
