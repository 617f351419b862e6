import { expect, it } from 'vitest'
import { readSample } from '../../electron/engine/sample/read-sample.ts'
import type { OpenProject } from '../../shared/contract/projects.ts'
import { type Attribute, attributeValue } from '../../shared/model/attribute.ts'
import type { Persona } from '../../shared/model/persona.ts'
import type { QuoteCard } from '../../shared/model/quote.ts'
import type { Tag } from '../../shared/model/tag.ts'
import { resourcesFolder, startEngineAlone, startTestEngine, type TestEngine } from './support/test-engine.ts'

const sample = readSample(`${resourcesFolder}/sample`)
type Seen = {
  project: OpenProject
  personas: readonly Persona[]
  quotes: readonly QuoteCard[]
  tags: readonly Tag[]
}

async function openSample(engine: TestEngine): Promise<Seen> {
  const project = await engine.call('projects.openSample', {})
  return {
    project,
    personas: await engine.call('personas.list', {}),
    quotes: (await engine.call('quotes.list', { limit: 1_000 })).quotes,
    tags: await engine.call('tags.list', {}),
  }
}

it('S1 opens as a project of its own, under a free name, whole', async () => {
  const engine = startEngineAlone()
  const { project } = await openSample(engine)
  expect(project.path).toBe(`${engine.folder}/projects/Sample project.throughline`)
  expect((await openSample(engine)).project.path).toBe(
    `${engine.folder}/projects/Sample project 2.throughline`,
  )
  const report = await engine.call('projects.check', {})
  expect(report).toEqual({ findings: [], quotesChecked: project.counts.quotes.total })
})

it('S2 has ten interviews or more, of 700 words or more, none twice', async () => {
  const engine = await startTestEngine()
  const { project } = await openSample(engine)
  const interviews = await engine.call('interviews.list', {})
  expect(project.counts.interviews).toBeGreaterThanOrEqual(10)
  expect(interviews.length).toBe(project.counts.interviews)
  const texts = []
  for (const { id, title } of interviews) {
    const { text, speakers } = await engine.call('interviews.get', { id })
    expect(text.split(/\s+/).length, title).toBeGreaterThanOrEqual(700)
    expect(speakers.length, title).toBeGreaterThanOrEqual(2)
    texts.push(text)
  }
  expect(new Set(texts).size).toBe(texts.length)
})

it('S3 has partners of five types or more, and two colleagues or more', async () => {
  const engine = await startTestEngine()
  await openSample(engine)
  const partners = await engine.call('partners.list', {})
  const people = await engine.call('participants.list', {})
  const types = new Set(partners.map(partner => partner.type))
  expect(types.size).toBeGreaterThanOrEqual(5)
  const named = ['var', 'msp', 'system-integrator', 'isv', 'distributor'] as const
  expect(named.filter(type => !types.has(type))).toEqual([])
  expect(people.filter(person => person.partnerId === null).length).toBeGreaterThanOrEqual(2)
  expect(people.filter(person => person.role === '')).toEqual([])
  const interviewsWithoutPartner = (await engine.call('interviews.list', {})).filter(
    one => one.partnerId === null,
  )
  expect(interviewsWithoutPartner.length).toBeGreaterThanOrEqual(2)
})

it('S8 knows what there is to know of its partners, and what its people agreed to', async () => {
  const engine = await startTestEngine()
  const { quotes } = await openSample(engine)
  const partners = await engine.call('partners.list', {})
  const people = await engine.call('participants.list', {})
  const attributes = await engine.call('attributes.list', {})
  expect((await engine.call('segments.list', {})).filter(segment => segment.partners < 2)).toEqual([])
  expect(attributes.length).toBeGreaterThanOrEqual(4)
  for (const partner of partners) {
    expect(partner, partner.name).toMatchObject({
      stage: expect.any(String),
      pseudonym: expect.stringMatching(/^Partner [A-J]$/),
    })
    for (const field of ['region', 'size', 'tier'] as const) expect(partner[field], partner.name).not.toBe('')
    expect(partner.segmentIds.length, partner.name).toBeGreaterThanOrEqual(1)
    for (const { attributeId, value } of partner.attributes) {
      const attribute = attributes.find(one => one.id === attributeId) as Attribute
      expect(attributeValue(attribute, value), `${partner.name} ${attribute.name}`).toBe(value)
    }
  }
  const customers = (await engine.call('customers.list', {})).map(customer => customer.name)
  const texts = sample.interviews
    .flatMap(({ transcript }) => transcript.lines.map(line => line.text))
    .join('\n')
  expect(customers.filter(name => texts.includes(name)).length).toBeGreaterThanOrEqual(2)
  expect(customers.some(name => quotes.some(quote => quote.exact.includes(name)))).toBe(true)
  const agreed = Map.groupBy(people, person => person.consent.status)
  expect([agreed.get('internal')?.length, agreed.get('not-asked')?.length]).toEqual([1, 1])
  expect(agreed.get('named')?.length).toBeGreaterThanOrEqual(4)
  expect(agreed.get('pseudonym')?.length).toBeGreaterThanOrEqual(6)
  const withheld = quotes.filter(quote => quote.source.participantId === agreed.get('internal')?.[0]?.id)
  expect(withheld.length).toBeGreaterThan(0)
  expect(withheld.length).toBeLessThan(quotes.length / 10)
  const kinds = new Set(
    (await engine.call('interviews.list', {})).map(one => `${one.kind} ${one.partnerId !== null}`),
  )
  expect(kinds).toEqual(new Set(['partner true', 'internal false']))
})

it('S4 has 120 quotes or more of every kind, each said by somebody who was interviewed', async () => {
  const engine = await startTestEngine()
  const { project, quotes } = await openSample(engine)
  const { total, motivation, painPoint, need } = project.counts.quotes
  expect(total).toBeGreaterThanOrEqual(120)
  expect(Math.min(motivation, painPoint, need)).toBeGreaterThanOrEqual(20)
  expect(quotes.filter(quote => quote.source.participantId === null).map(quote => quote.exact)).toEqual([])
  expect(quotes.filter(quote => quote.kinds.length === 0)).toEqual([])
  expect(new Set(quotes.map(quote => quote.exact)).size).toBe(total)
})

it('S4 every quote stands once in its interview, so that its place is the one that was meant', () => {
  for (const { transcript, quotes } of sample.interviews) {
    const text = transcript.lines.map(line => line.text).join('\n')
    for (const { words, key } of quotes) expect(text.split(words).length, key).toBe(2)
  }
})

it('S5 has a tag tree of 20 or more, at least two deep, and nearly all of it in use', async () => {
  const engine = await startTestEngine()
  const { tags } = await openSample(engine)
  expect(tags.length).toBeGreaterThanOrEqual(20)
  expect(tags.filter(tag => tag.parentId !== null).length).toBeGreaterThanOrEqual(10)
  const leaves = tags.filter(tag => !tags.some(other => other.parentId === tag.id))
  expect(leaves.filter(tag => tag.quotes === 0).map(tag => tag.name)).toEqual([])
})

it('S6 has four personas, Cloud Integrator and Industrial Distributor among them, with claims of every kind', async () => {
  const engine = await startTestEngine()
  const { personas } = await openSample(engine)
  expect(personas.length).toBe(4)
  const names = personas.map(persona => persona.name)
  expect(names).toEqual(expect.arrayContaining(['Cloud Integrator', 'Industrial Distributor']))
  for (const { name, claims, summary } of personas) {
    expect(new Set(claims.map(claim => claim.kind)).size, name).toBe(3)
    expect(summary, name).not.toBe('')
  }
  const wordsOf = (name: string) =>
    JSON.stringify(personas.find(persona => persona.name === name)).toLowerCase()
  for (const word of ['api', 'documentation', 'training', 'co-marketing'])
    expect(wordsOf('Cloud Integrator')).toContain(word)
  for (const word of ['catalogue', 'stock', 'incentive'])
    expect(wordsOf('Industrial Distributor')).toContain(word)
})

it('S7 has claims of several partners, one contested, one without evidence, and quotes not yet placed', async () => {
  const engine = await startTestEngine()
  const { personas, quotes, project } = await openSample(engine)
  const claims = personas.flatMap(persona => persona.claims)
  expect(claims.filter(claim => claim.strength.partners >= 2).length).toBeGreaterThanOrEqual(
    claims.length / 2,
  )
  expect(claims.filter(claim => claim.strength.contradicting > 0).length).toBeGreaterThanOrEqual(1)
  expect(claims.filter(claim => claim.evidence.length === 0).length).toBeGreaterThanOrEqual(1)
  const unplaced = quotes.filter(quote => quote.placements.length === 0)
  expect(unplaced.length).toBeGreaterThanOrEqual(10)
  expect(unplaced.length).toBeLessThan(project.counts.quotes.total / 2)
})
