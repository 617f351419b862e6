import { expect, type Locator, type Page } from '@playwright/test'
import type { InterviewId } from '../../shared/model/ids.ts'
import { clockAt } from '../../shared/model/interview.ts'
import type { App } from './support.ts'

export const notes = (page: Page) => page.getByRole('textbox', { name: 'Interview notes' })
export const timer = (page: Page) => page.getByRole('timer')

/** Goes from control to control until one is reached, as somebody without a mouse does. */
export async function tabTo(page: Page, sought: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab') {
  for (let steps = 0; steps < 40; steps++) {
    if (await sought.evaluateAll(found => found.includes(document.activeElement as never))) return
    await page.keyboard.press(key)
  }
  await expect(sought).toBeFocused()
}

export async function typeLine(page: Page, words: string) {
  await page.keyboard.type(words)
  await page.keyboard.press('Enter')
}

/** Lets the page's time be the one at which the clock shows so much; the engine's own goes on. */
export async function clockComesTo({ page, call }: App, id: InterviewId, minutes: number, seconds = 0) {
  const { clock } = await call('interviews.get', { id })
  const shown = (minutes * 60 + seconds) * 1_000
  const at = clock.since === null ? 0 : Date.parse(clock.since) + shown - clock.elapsed
  expect(clockAt(clock, at)).toBe(shown)
  await page.clock.setFixedTime(at)
}

/** The lines as a reader would tell them: time, speaker, question, words. */
export async function linesOf({ call }: App, id: InterviewId) {
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
export async function openInterview(app: App, { guide = true } = {}): Promise<InterviewId> {
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
  // The page goes to the first interview by itself, before its guide and its people are known to it.
  const pane = page.getByRole('region', { name: 'Fernhill in March' })
  await expect(pane.getByText('Nell Varga')).toBeVisible()
  if (guide) await expect(pane.getByRole('heading', { name: 'Ours' })).toBeVisible()
  await notes(page).focus()
  await expect(notes(page)).toBeFocused()
  return id
}
