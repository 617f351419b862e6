import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { InterviewId, ParticipantId, PartnerId, TagId } from '../../../shared/model/ids.ts'
import type { Interview } from '../../../shared/model/interview.ts'
import type { Kind } from '../../../shared/model/kind.ts'
import type { Participant } from '../../../shared/model/participant.ts'
import type { Partner, PartnerType } from '../../../shared/model/partner.ts'
import type { Claim, Persona } from '../../../shared/model/persona.ts'
import type { Anchor, Quote } from '../../../shared/model/quote.ts'
import type { Tag } from '../../../shared/model/tag.ts'
import type { TestEngine } from './test-engine.ts'

/** What a partner said in the interviews that tests build, one sentence a line. */
export const notes = [
  'We sell what is on the shelf.',
  'Nobody reads a forty page price list.',
  'Give me one page I can hand to a plant manager.',
  'The portal loses my orders twice a month.',
].join('\n')

export function buildPartner(engine: TestEngine, spec: Partial<Partner> = {}): Promise<Partner> {
  const type: PartnerType = spec.type ?? 'distributor'
  return engine.call('partners.create', { name: spec.name ?? 'Ridgeway Distribution', type })
}

export function buildParticipant(
  engine: TestEngine,
  spec: { name?: string; role?: string; partnerId?: PartnerId | null } = {},
): Promise<Participant> {
  const { name = 'Ines Calder', role = 'Owner', partnerId = null } = spec
  return engine.call('participants.create', { name, role, partnerId })
}

export async function buildInterview(
  engine: TestEngine,
  spec: {
    title?: string
    date?: string
    partnerId?: PartnerId | null
    participantIds?: ParticipantId[]
    text?: string
  } = {},
): Promise<Interview> {
  const { text = notes, title = 'Ridgeway in March', date = '2027-03-12', ...rest } = spec
  const interview = await engine.call('interviews.create', { title, date, ...rest })
  return text === '' ? interview : writeText(engine, interview.id, text)
}

/** Writes a text as the editor does. Without `marks` every quote is shown where it stood. */
export async function writeText(
  engine: TestEngine,
  id: InterviewId,
  text: string,
  marks?: readonly (Anchor & { readonly quoteId: Quote['id'] })[],
): Promise<Interview> {
  const before = await engine.call('interviews.get', { id })
  await engine.call('interviews.write', {
    id,
    revision: before.revision,
    text,
    blocks: text.split('\n').map((_, line) => before.blocks[line] ?? { speakerId: null, at: null }),
    marks: [...(marks ?? (await marksOf(engine, id)))],
  })
  return engine.call('interviews.get', { id })
}

export async function quotesOf(engine: TestEngine, interviewId: InterviewId): Promise<readonly Quote[]> {
  return (await engine.call('quotes.ofInterview', { interviewId })).quotes
}

/** Where an editor that has loaded the interview shows its quotes. */
export async function marksOf(engine: TestEngine, interviewId: InterviewId) {
  const quotes = await quotesOf(engine, interviewId)
  return quotes
    .filter(quote => !quote.needsReview)
    .map(quote => ({ quoteId: quote.id, start: quote.start, end: quote.end }))
}

/** A quote at the first place where `words` stand in the interview, or in a new one. */
export async function buildQuote(
  engine: TestEngine,
  spec: { interview?: Interview; words?: string; kinds?: Kind[]; tagIds?: TagId[] } = {},
): Promise<Quote> {
  const { id } = spec.interview ?? (await buildInterview(engine))
  const { text, revision } = await engine.call('interviews.get', { id })
  const words = spec.words ?? 'We sell what is on the shelf.'
  const start = text.indexOf(words)
  if (start === -1) throw new Error(`“${words}” does not stand in the interview`)
  return engine.call('quotes.capture', {
    interviewId: id,
    revision,
    start,
    end: start + words.length,
    kinds: spec.kinds ?? ['need'],
    tagIds: spec.tagIds ?? [],
  })
}

export function buildTag(engine: TestEngine, name = 'pricing', parentId: TagId | null = null): Promise<Tag> {
  return engine.call('tags.create', { name, parentId })
}

export function buildPersona(engine: TestEngine, name = 'Cloud Integrator'): Promise<Persona> {
  return engine.call('personas.create', { name, summary: 'Bundles the software with cloud services.' })
}

export async function buildClaim(
  engine: TestEngine,
  spec: { persona?: Persona; kind?: Kind; text?: string } = {},
): Promise<Claim> {
  const personaId = (spec.persona ?? (await buildPersona(engine))).id
  const { kind = 'need', text = 'Needs one page for the plant manager' } = spec
  return engine.call('claims.create', { personaId, kind, text })
}

/** Imports lines as a Markdown file of their own. */
export async function importLines(engine: TestEngine, lines: readonly string[], fileName = 'interview.md') {
  const path = join(engine.folder, fileName)
  writeFileSync(path, lines.join('\n'))
  return engine.call('imports.run', { files: [{ source: { path } }] })
}
