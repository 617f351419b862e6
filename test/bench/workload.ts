import type { EngineMethodName, Input, Output } from '../../shared/contract/index.ts'
import type { Random } from './random.ts'
import { wordsToQuote } from './scaled-text.ts'

type Ask = <Name extends EngineMethodName>(name: Name, input: Input<Name>) => Promise<Output<Name>>

/** What a person does in a long session, as calls: every screen is read, quotes are captured, placed and undone. */
export async function work(ask: Ask, random: Random, afterEach: () => Promise<void> | void) {
  await ask('projects.current', {})
  await ask('history.state', {})
  const tags = await ask('tags.list', {})
  const interviews = await ask('interviews.list', {})
  await afterEach()
  for (let round = 0; round < 60; round++) {
    const { id, text, revision } = await ask('interviews.get', { id: random.pick(interviews).id })
    await ask('quotes.ofInterview', { interviewId: id })
    const words = wordsToQuote(text, random)
    const tagIds = [random.pick(tags).id]
    const quote = await ask('quotes.capture', {
      interviewId: id,
      revision,
      ...words,
      kinds: ['need'],
      tagIds,
    })
    const tray = await ask('quotes.list', { filter: { isPlaced: false }, limit: 100, offset: round * 100 })
    await ask('quotes.list', { filter: { isPlaced: false, text: 'the' }, limit: 100 })
    await ask('quotes.facets', { filter: { isPlaced: false } })
    await ask('search.find', { text: text.slice(words.start, words.end).split(/\s+/, 2).join(' ') })
    const personas = await ask('personas.list', {})
    const claims = personas.flatMap(persona => persona.claims)
    const quoteIds = [quote.id, ...tray.quotes.slice(0, 4).map(card => card.id)]
    await ask('evidence.place', { quoteIds, target: { claimId: random.pick(claims).id } })
    if (round % 2 === 0) await ask('history.undo', {})
    await afterEach()
  }
  await ask('quotes.list', { limit: 1_000 })
  await ask('projects.check', {})
  await ask('packs.preview', {})
  await ask('packs.export', { format: 'html', path: null })
  await ask('packs.export', { format: 'json', path: null })
  await ask('projects.saveCopy', { path: null })
  await afterEach()
}
