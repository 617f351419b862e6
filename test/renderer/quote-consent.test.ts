import { expect, it } from 'vitest'
import { consentsOfQuotes } from '../../renderer/consents/quote-consent.ts'
import type { ConsentStatus } from '../../shared/model/consent.ts'
import { buildInterview, buildParticipant, buildQuote } from '../engine/support/build.ts'
import { startTestEngine } from '../engine/support/test-engine.ts'

const text = ['Ines counts stock.', 'Tom sells it.', 'Who does what?', '', 'Nobody noted this.'].join('\n')
const said = {
  'of Ines': 'counts stock',
  'of Tom': 'sells it',
  'of the interviewer': 'does what',
  'of nobody known': 'Nobody noted',
  'of Ines and Tom': 'counts stock.\nTom sells',
  'of Tom and the interviewer': 'sells it.\nWho does',
  'over a blank line': 'what?\n\nNobody',
} as const

const settings: readonly (readonly [ines: ConsentStatus, tom: ConsentStatus, until: string | null])[] = [
  ['named', 'refused', null],
  ['internal', 'named', null],
  ['named', 'pseudonym', '2020-01-01'],
  ['not-asked', 'pseudonym', null],
]

it.each(settings)(
  'a quote on screen has the consent the engine gives it: Ines %s, Tom %s until %s',
  async (ofInes, ofTom, until) => {
    const engine = await startTestEngine()
    const ines = await buildParticipant(engine, { name: 'Ines Vale' })
    const tom = await buildParticipant(engine, { name: 'Tom Rey' })
    const { id } = await buildInterview(engine, { text, participantIds: [ines.id, tom.id] })
    const speakerOf = async (name: string, participantId: typeof ines.id | null) =>
      (
        await engine.call('speakers.create', {
          interviewId: id,
          name,
          participantId,
          isInterviewer: !participantId,
        })
      ).id
    const speakers = [
      await speakerOf('Ines', ines.id),
      await speakerOf('Tom', tom.id),
      await speakerOf('Ada', null),
    ]
    const blocks = [...speakers, null, null].map(speakerId => ({ speakerId, at: null }))
    const { revision } = await engine.call('interviews.get', { id })
    await engine.call('interviews.write', { id, revision, text, blocks, marks: [] })
    await engine.call('consents.set', { participantId: ines.id, status: ofInes })
    await engine.call('consents.set', { participantId: tom.id, interviewId: id, status: ofTom, until })

    const interview = await engine.call('interviews.get', { id })
    const quotes = []
    for (const words of Object.values(said)) quotes.push(await buildQuote(engine, { interview, words }))
    const consentOf = consentsOfQuotes(interview, '2027-03-12')
    const onScreen = quotes.map(quote => consentOf(quote))
    const stored = []
    for (const quote of quotes)
      stored.push((await engine.call('quotes.get', { id: quote.id })).source.consent)
    expect(onScreen).toEqual(stored)
  },
)
