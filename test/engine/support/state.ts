import { quotesOf } from './build.ts'
import type { TestEngine } from './test-engine.ts'

/**
 * Everything the project shows through the contract. The revision is left out: it only counts writes, and an undo
 * is a write as well.
 */
export async function stateOf(engine: TestEngine) {
  const interviews = await engine.call('interviews.list', {})
  const participants = await engine.call('participants.list', {})
  const personas = await engine.call('personas.list', {})
  return {
    project: await engine.call('projects.current', {}),
    partners: await engine.call('partners.list', {}),
    participants,
    consents: await Promise.all(
      participants.map(({ id }) => engine.call('consents.ofParticipant', { participantId: id })),
    ),
    guides: await engine.call('guides.list', {}),
    filters: await engine.call('savedFilters.list', {}),
    facets: await engine.call('quotes.facets', {}),
    segments: await engine.call('segments.list', {}),
    attributes: await engine.call('attributes.list', {}),
    customers: await engine.call('customers.list', {}),
    interviews,
    texts: await Promise.all(
      interviews.map(async ({ id }) => {
        const { revision: _, ...interview } = await engine.call('interviews.get', { id })
        return interview
      }),
    ),
    quotesOfInterviews: await Promise.all(interviews.map(({ id }) => quotesOf(engine, id))),
    quotes: await engine.call('quotes.list', { limit: 1_000 }),
    tags: await engine.call('tags.list', {}),
    personas,
    profiles: await Promise.all(
      personas.map(async ({ id }) => ({
        ...(await engine.call('personas.profile', { id })),
        reviews: await engine.call('reviews.list', { personaId: id }),
        versions: await engine.call('versions.list', { personaId: id }),
      })),
    ),
    thresholds: await engine.call('health.thresholds', {}),
    terms: await engine.call('glossary.list', {}),
  }
}

export type ProjectState = Awaited<ReturnType<typeof stateOf>>
