import { EngineFailure } from '../../../shared/errors.ts'
import type { AttributeId, PartnerId, PersonaId, QuoteId, SegmentId } from '../../../shared/model/ids.ts'
import type { PartnerType } from '../../../shared/model/partner.ts'
import type { Evidence } from '../../../shared/model/persona.ts'
import type { Behind, Figure, Profile } from '../../../shared/model/profile.ts'
import type { Stage } from '../../../shared/model/stage.ts'
import { actionsOf } from './actions.ts'
import { linesOf, personaById, strengthOf } from './personas.ts'
import type { Reader } from './reader.ts'
import { reviewsOf } from './reviews.ts'
import type { Writer } from './writer.ts'

/** A persona with everything that is known of its type of partner; `not-found`. */
export function profileOf(read: Reader, id: PersonaId): Profile {
  const persona = personaById(read, id)
  const { template, quoteId, partnerTypes } = ownFields(read, id)
  const lines = linesOf(read, id)
  const evidence = [...persona.claims, ...lines].flatMap(one => one.evidence)
  const standing = evidence.filter(piece => !piece.isWithdrawn)
  return {
    ...persona,
    template,
    quote: standing.find(piece => piece.quote.id === quoteId)?.quote ?? null,
    partnerTypes,
    segmentIds: segmentIdsOf(read, id),
    lines,
    actions: actionsOf(read, id),
    behind: behind(read, evidence),
    askAgain: (reviewsOf(read, id)[0]?.decisions ?? [])
      .filter(decision => decision.verdict === 'ask-again')
      .map(decision => decision.claimId),
  }
}

/** The segments that a persona stands for. */
export function segmentIdsOf(read: Reader, id: PersonaId): readonly SegmentId[] {
  return read.column<SegmentId>(
    `SELECT segment_id FROM persona_segment JOIN segment ON segment.id = segment_id
     WHERE persona_id = ? ORDER BY segment.name COLLATE NOCASE, segment_id`,
    id,
  )
}

/** The personas that stand for a segment. */
export function personasFor(read: Reader, id: SegmentId): readonly PersonaId[] {
  return read.column<PersonaId>('SELECT persona_id FROM persona_segment WHERE segment_id = ?', id)
}

/** Makes these segments the ones that a persona stands for. */
export function setSegmentsOfPersona(writer: Writer, id: PersonaId, segmentIds: readonly SegmentId[]) {
  const before = new Set(
    writer.column<SegmentId>('SELECT segment_id FROM persona_segment WHERE persona_id = ?', id),
  )
  const after = new Set(segmentIds)
  const key = (segmentId: SegmentId) => ({ persona_id: id, segment_id: segmentId })
  for (const one of before) if (!after.has(one)) writer.remove('persona_segment', key(one))
  for (const one of after) if (!before.has(one)) writer.insert('persona_segment', key(one))
}

function ownFields(
  read: Reader,
  id: PersonaId,
): { template: string; quoteId: QuoteId | null; partnerTypes: readonly PartnerType[] } {
  const row = read.get<{ template: string; quoteId: QuoteId | null; types: string }>(
    'SELECT template, characteristic_id AS quoteId, partner_types AS types FROM persona WHERE id = ?',
    id,
  )
  if (!row) throw new EngineFailure({ kind: 'not-found', noun: 'persona', name: id })
  return {
    template: row.template,
    quoteId: row.quoteId,
    partnerTypes: JSON.parse(row.types) as PartnerType[],
  }
}

function behind(read: Reader, evidence: readonly Evidence[]): Behind {
  const supporting = evidence.filter(piece => !piece.isWithdrawn && piece.stance === 'supports')
  // A quote on two lines is one quote.
  const quotes = [...new Map(supporting.map(piece => [piece.quote.id, piece])).values()]
  const ids = [...new Set(quotes.flatMap(({ quote }) => quote.source.partnerId ?? []))]
  return {
    quotes: quotes.length,
    people: strengthOf(quotes).participants,
    interviews: new Set(quotes.map(({ quote }) => quote.interviewId)).size,
    partners: read.all<{ id: PartnerId; name: string; stage: Stage | null }>(
      'SELECT id, name, stage FROM partner WHERE id IN (SELECT value FROM json_each(?)) ORDER BY name COLLATE NOCASE',
      JSON.stringify(ids),
    ),
    figures: figuresOf(read, ids),
  }
}

function figuresOf(read: Reader, ids: readonly PartnerId[]): readonly Figure[] {
  const rows = read.all<{ attributeId: AttributeId; name: string; unit: string; value: string }>(
    `SELECT attribute.id AS attributeId, attribute.name, attribute.unit, partner_attribute.value
     FROM partner_attribute JOIN attribute ON attribute.id = attribute_id
     WHERE kind = 'number' AND partner_id IN (SELECT value FROM json_each(?)) ORDER BY attribute.position, attribute.id`,
    JSON.stringify(ids),
  )
  return [...Map.groupBy(rows, row => row.attributeId).values()].flatMap(ofOne => {
    const [first] = ofOne
    const values = ofOne.map(row => Number(row.value)).sort((one, other) => one - other)
    const [least, most] = [values[0], values.at(-1)]
    if (!first || least === undefined || most === undefined) return []
    const { attributeId, name, unit } = first
    return { attributeId, name, unit, partners: values.length, median: median(values), least, most }
  })
}

/** The middle of sorted values; of an even number, halfway between the two in the middle. */
function median(sorted: readonly number[]): number {
  const upper = sorted[sorted.length >> 1] ?? 0
  const lower = sorted[(sorted.length - 1) >> 1] ?? 0
  return (lower + upper) / 2
}
