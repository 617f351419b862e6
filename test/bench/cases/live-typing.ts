import type { Page } from '@playwright/test'
import type { InterviewId } from '../../../shared/model/ids.ts'
import { type Bench, type Case, measured } from '../bench.ts'
import { launchBrowser } from '../browser.ts'
import { callHost, type FirstPage, fetchFirstPage, type Host, startHost } from '../host.ts'
import { idle } from '../painted-mark.ts'
import { goToMiddle, keyTimes, watchKeys } from '../typed-keys.ts'

/** What is typed, line by line, as fast as a quick typist: some 110 words a minute. */
const said = [
  'We register the deal and then nobody hears of it again for two weeks.',
  'My people ask me every Monday what became of it. #p',
  'What I would like is one page that says where each of them stands.',
  'That would bring us back to the portal, honestly. #m #portal',
  'And somebody to ring who knows the name of the customer.',
  'We lost the dairy over it, in the end, to a supplier who was there. #p',
]

/** Typing in a live interview of 20,000 words with 300 quotes: clock, speakers, guide and margin are all on the screen. */
export const liveTyping: Case = async bench => {
  const browser = await launchBrowser()
  const host = await startHost(bench, bench.copy('live-typing'))
  try {
    const { id, quotes } = await prepare(host, await fetchFirstPage(host.address))
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    await page.goto(host.address)
    const times = await type(bench, page, id)
    return [
      measured('key press to painted character, live', 'ms', times, {
        target: { of: 'p95', atMost: 50 },
        remark: `in 20,000 words with ${quotes} quotes, speakers, the clock running and the guide open`,
      }),
    ]
  } finally {
    await browser.close()
    await host.stop()
  }
}

/** The longest interview as it is while it is captured: its clock runs, and a few lines ask questions of its guide. */
async function prepare(host: Host, page: FirstPage): Promise<{ id: InterviewId; quotes: number }> {
  const ask = callHost.bind(null, host, page) as <Name extends Parameters<typeof callHost>[2]>(
    name: Name,
    input: Parameters<typeof callHost<Name>>[3],
  ) => ReturnType<typeof callHost<Name>>
  const interviews = await ask('interviews.list', {})
  const longest = interviews.toSorted((one, other) => other.quotes - one.quotes)[0]
  if (!longest) throw new Error('There are no interviews')
  const { id } = longest
  const [guide] = await ask('guides.list', {})
  if (!guide) throw new Error('There are no guides')
  await ask('interviews.update', { id, guide: { name: guide.name, questions: guide.questions } })
  await ask('interviews.startClock', { id })
  const { revision, text, blocks } = await ask('interviews.get', { id })
  const { quotes } = await ask('quotes.ofInterview', { interviewId: id })
  const asking = Math.floor(blocks.length / (guide.questions.length - 3))
  await ask('interviews.write', {
    id,
    revision,
    text,
    blocks: blocks.map((block, line) => {
      const question = line % asking === 0 ? guide.questions[line / asking] : undefined
      return question && line / asking < guide.questions.length - 3
        ? { ...block, questionId: question.id }
        : block
    }),
    marks: quotes.map(({ id: quoteId, start, end }) => ({ quoteId, start, end })),
  })
  return { id, quotes: longest.quotes }
}

async function type({ random }: Bench, page: Page, id: InterviewId): Promise<readonly number[]> {
  await page.evaluate(hash => window.location.assign(hash), `#/interviews/${id}`)
  await page.locator('mark').first().waitFor()
  await page.getByRole('textbox', { name: 'Interview notes' }).waitFor()
  await page.getByRole('complementary', { name: 'Guide' }).waitFor()
  await page.evaluate(idle)
  await page.evaluate(goToMiddle)
  await page.keyboard.press('Enter')
  await page.keyboard.type('Let us begin. ')
  await page.evaluate(idle)
  await page.evaluate(watchKeys)
  for (const line of said) {
    for (const letter of line) await page.keyboard.type(letter, { delay: 30 + 120 * random.next() })
    await page.keyboard.press('Enter')
  }
  await page.evaluate(idle)
  return page.evaluate(keyTimes)
}
