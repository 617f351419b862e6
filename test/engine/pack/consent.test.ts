import { copyFileSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, it } from 'vitest'
import { packFormats } from '../../../shared/contract/packs.ts'
import { type ConsentStatus, consentOn, consentStatuses, mayLeave } from '../../../shared/model/consent.ts'
import type { SpeakerId } from '../../../shared/model/ids.ts'
import { pack as packSchema } from '../../../shared/model/pack.ts'
import { newFolder, startUnattendedEngine, type TestEngine } from '../support/test-engine.ts'

const folder = newFolder()
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const today = '2027-03-12'
const people = ['Ines Calder', 'Tom Rey', 'Greta Moss']
const partners = ['Ridgeway Distribution', 'Keelson']
const customer = 'Hartwell Foundry'

const consent = fc.record({
  status: fc.constantFrom(...consentStatuses),
  until: fc.constantFrom(null, null, '2027-03-11', today),
})
type Agreed = { readonly status: ConsentStatus; readonly until: string | null }

/** Of each person what they agreed to, for everything and for each of two interviews; and who speaks each line. */
const scenario = fc.record({
  standing: fc.tuple(consent, consent, consent),
  overrides: fc.array(fc.record({ person: fc.nat(2), interview: fc.nat(1), consent }), { maxLength: 3 }),
  speakers: fc.array(fc.constantFrom(0, 1, 2, 3, null), { minLength: 10, maxLength: 10 }),
  contradicts: fc.array(fc.boolean(), { minLength: 10, maxLength: 10 }),
  withNames: fc.boolean(),
})
type Scenario = typeof scenario extends fc.Arbitrary<infer One> ? One : never

/** What each line says: a word that stands nowhere else, and names of others. */
const lineWords = (line: number) =>
  `Word${'abcdefghij'[line]}only is what I told ${people[line % 3]} of ${partners[line % 2]} about ${customer}’s order.`

async function build(engine: TestEngine, { standing, overrides, speakers, contradicts }: Scenario) {
  const partnerIds = []
  for (const name of partners) {
    partnerIds.push((await engine.call('partners.create', { name, type: 'msp' })).id)
  }
  const ids = []
  for (const [index, name] of people.entries()) {
    const partnerId = partnerIds[index % 2] ?? null
    const { id } = await engine.call('participants.create', {
      name,
      role: `Buyer at ${partners[0]}`,
      partnerId,
    })
    await engine.call('consents.set', { participantId: id, ...(standing[index] as Agreed) })
    ids.push(id)
  }
  await engine.call('customers.create', { name: customer })
  const persona = await engine.call('personas.create', {
    name: 'Integrator',
    summary: `Like ${partners[1]}.`,
  })
  const placed = { personaId: persona.id, kind: 'need' as const }
  const interviewIds = []
  for (const first of [0, 5]) {
    const title = `Talk with ${people.join(', ')}`
    const about = { title, date: today, partnerId: partnerIds[0] ?? null, participantIds: ids }
    const { id } = await engine.call('interviews.create', about)
    interviewIds.push(id)
    const speakerIds: SpeakerId[] = []
    for (const [index, name] of people.entries()) {
      const speaker = { interviewId: id, name, participantId: ids[index] ?? null }
      speakerIds.push((await engine.call('speakers.create', speaker)).id)
    }
    const asking = { interviewId: id, name: 'Ada', isInterviewer: true }
    speakerIds.push((await engine.call('speakers.create', asking)).id)
    const lines = [0, 1, 2, 3, 4].map(line => lineWords(first + line))
    const blocks = lines.map((_, line) => {
      const speaker = speakers[first + line] ?? null
      return { speakerId: speaker === null ? null : (speakerIds[speaker] ?? null), at: null }
    })
    await engine.call('interviews.write', { id, revision: 0, text: lines.join('\n'), blocks, marks: [] })
    let start = 0
    for (const [line, words] of lines.entries()) {
      const place = { interviewId: id, revision: 1, start, end: start + words.length }
      const quote = await engine.call('quotes.capture', { ...place, kinds: ['need'] })
      // Every claim is worded from its quote.
      const stance = contradicts[first + line] ? 'contradicts' : 'supports'
      await engine.call('evidence.place', { quoteIds: [quote.id], target: placed, stance })
      start += words.length + 1
    }
  }
  for (const { person, interview, consent: given } of overrides) {
    const [participantId, interviewId] = [ids[person], interviewIds[interview]]
    if (participantId && interviewId)
      await engine.call('consents.set', { participantId, interviewId, ...given })
  }
}

/** What a person agreed to for an interview, today; and what holds for a line of it. */
function agreed({ standing, overrides, speakers }: Scenario) {
  const of = (person: number, interview: number) =>
    consentOn(
      overrides.findLast(one => one.person === person && one.interview === interview)?.consent ??
        (standing[person] as Agreed),
      today,
    )
  return (line: number): ConsentStatus | null => {
    const speaker = speakers[line] ?? null
    const interview = Math.floor(line / 5)
    if (speaker === 3) return null
    if (speaker !== null) return of(speaker, interview)
    const all = [0, 1, 2].map(person => of(person, interview))
    return consentStatuses.find(status => all.includes(status)) ?? null
  }
}

/** People whose names must not stand in a pack: one of their quotes in it is not under consent to be named. */
function unnamed(given: Scenario): readonly string[] {
  const consentOf = agreed(given)
  return people.filter((_, person) => {
    const own = given.speakers.flatMap((speaker, line) => (speaker === person ? [consentOf(line)] : []))
    const shown = own.filter(mayLeave)
    const isNamed = shown.length === 0 ? false : shown.every(status => status === 'named')
    const isNamedForAll = shown.length === 0 && consentOn(given.standing[person] as Agreed, today) === 'named'
    return !given.withNames || !(isNamed || isNamedForAll)
  })
}

it('W5 the words of somebody who did not agree to it stand in no export of any format', async () => {
  let run = 0
  const law = fc.asyncProperty(scenario, async given => {
    const engine = startUnattendedEngine({
      folder: join(folder, String(++run)),
      // What is printed is the page: its words are the PDF's words.
      print: async (html, pdf) => copyFileSync(html, pdf),
    })
    try {
      await engine.call('projects.create', { path: join(engine.folder, 'project'), name: 'Channel' })
      await build(engine, given)
      const consentOf = agreed(given)
      const lines = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
      const staying = lines.filter(line => !mayLeave(consentOf(line)))
      for (const format of [...packFormats, 'csv'] as const) {
        const path = join(engine.folder, `pack.${format}`)
        const { withNames } = given
        if (format === 'csv') await engine.call('quotes.export', { path, withNames })
        else await engine.call('packs.export', { format, path, withNames })
        const output = readFileSync(path, 'utf8')
        const leaked = (words: readonly string[]) => words.filter(word => output.includes(word))
        expect(leaked(staying.map(line => `Word${'abcdefghij'[line]}only`))).toEqual([])
        expect(leaked([...unnamed(given), customer])).toEqual([])
        if (!given.withNames) expect(leaked(partners)).toEqual([])
        if (format !== 'json') continue
        const pack = packSchema.parse(JSON.parse(output))
        const claims = pack.personas.flatMap(persona => persona.claims)
        expect(claims.flatMap(claim => claim.evidence)).toHaveLength(lines.length - staying.length)
        expect(claims.filter(claim => claim.strength.withheld === 1)).toHaveLength(staying.length)
      }
      const statuses = lines.map(consentOf)
      const count = (status: ConsentStatus) => statuses.filter(one => one === status).length
      expect(await engine.call('packs.leftOut', {})).toEqual({
        refused: count('refused'),
        internal: count('internal'),
        notAsked: count('not-asked'),
      })
    } finally {
      await engine.close()
      rmSync(engine.folder, { recursive: true, force: true })
    }
  })
  await fc.assert(law, { numRuns: Number(process.env.MODEL_RUNS ?? 25) })
}, 120_000)
