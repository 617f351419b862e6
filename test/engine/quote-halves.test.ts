import { expect, it } from 'vitest'
import {
  buildClaim,
  buildInterview,
  buildQuote,
  buildTag,
  notes,
  quotesOf,
  writeText,
} from './support/build.ts'
import { stateOf } from './support/state.ts'
import { startTestEngine } from './support/test-engine.ts'

it('Q17 cuts a quote in two: both have its kinds, tags and star, the first its id and memo', async () => {
  const engine = await startTestEngine()
  const interview = await buildInterview(engine, { text: 'They wait,  they call. Then they buy.' })
  const tag = await buildTag(engine)
  const built = await buildQuote(engine, {
    interview,
    words: 'They wait,  they call.',
    kinds: ['painPoint', 'need'],
    tagIds: [tag.id],
  })
  const quote = await engine.call('quotes.update', { id: built.id, memo: 'Said twice.', isStarred: true })
  const before = await stateOf(engine)
  const halves = await engine.call('quotes.split', { id: quote.id, revision: interview.revision, at: 11 })
  expect(halves).toEqual([
    { ...quote, end: 10, exact: 'They wait,' },
    { ...quote, id: halves[1].id, start: 12, exact: 'they call.', memo: '' },
  ])
  expect(await quotesOf(engine, interview.id)).toEqual(halves)
  expect((await engine.call('projects.check', {})).findings).toEqual([])
  await engine.call('history.undo', {})
  expect(await stateOf(engine)).toEqual(before)
})

it('Q17 both halves stand on every claim, one behind the other, for it or against it', async () => {
  const engine = await startTestEngine()
  const interview = await buildInterview(engine)
  const [one, two] = [
    await buildQuote(engine, { interview, words: 'Nobody reads a forty page price list.' }),
    await buildQuote(engine, { interview, words: 'one page' }),
  ]
  const claim = await buildClaim(engine)
  const against = await buildClaim(engine, { text: 'Reads everything' })
  await engine.call('evidence.place', { quoteIds: [one.id, two.id], target: { claimId: claim.id } })
  await engine.call('evidence.place', {
    quoteIds: [one.id],
    target: { claimId: against.id },
    stance: 'contradicts',
  })
  const at = notes.indexOf('a forty page')
  await engine.call('quotes.split', { id: one.id, revision: interview.revision, at })
  const claims = (await engine.call('personas.list', {})).flatMap(persona => persona.claims)
  const shown = claims.map(({ text, evidence, strength }) => [
    text,
    evidence.map(piece => `${piece.quote.exact} ${piece.stance}`),
    [strength.quotes, strength.contradicting],
  ])
  expect(shown).toEqual([
    [claim.text, ['Nobody reads supports', 'a forty page price list. supports', 'one page supports'], [3, 0]],
    [against.text, ['Nobody reads contradicts', 'a forty page price list. contradicts'], [0, 2]],
  ])
})

it('Q17 never cuts a surrogate pair, nor where no words would be left on one side', async () => {
  const engine = await startTestEngine()
  const text = 'So 👍 👎 it is'
  const interview = await buildInterview(engine, { text })
  const quote = await buildQuote(engine, { interview, words: '👍 👎' })
  const split = (at: number) => ({ id: quote.id, revision: interview.revision, at })
  const refused = { kind: 'invalid-input', field: 'at', reason: 'leaves no words on one side of the cut' }
  for (const at of [0, 2, 3, 4, 8, 9, 99]) {
    expect(await engine.refusal('quotes.split', split(at)), String(at)).toEqual(refused)
  }
  const halves = await engine.call('quotes.split', split(7))
  expect(halves.map(half => half.exact)).toEqual(['👍', '👎'])
})

it('Q17 Q21 refuses a text that has moved on, a withdrawn quote, and one that needs review', async () => {
  const engine = await startTestEngine()
  const interview = await buildInterview(engine)
  const quote = await buildQuote(engine, { interview })
  const split = { id: quote.id, revision: interview.revision, at: 8 }
  const { revision } = await writeText(engine, interview.id, `Hello. ${notes}`, [])
  expect((await engine.refusal('quotes.split', split)).kind).toBe('conflict')
  await writeText(engine, interview.id, 'Nothing of it.', [])
  expect(await engine.refusal('quotes.split', { ...split, revision: revision + 1 })).toEqual({
    kind: 'conflict',
    reason:
      'The words of “We sell what is on the shelf.” are not in the text any more. The quote has to be reviewed first.',
  })
  const { id: claimId } = await buildClaim(engine)
  await engine.call('evidence.place', { quoteIds: [quote.id], target: { claimId } })
  await engine.call('quotes.remove', { ids: [quote.id] })
  expect(await engine.refusal('quotes.split', split)).toEqual({
    kind: 'not-found',
    noun: 'quote',
    name: quote.id,
  })
})
