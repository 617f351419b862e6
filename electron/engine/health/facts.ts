import type { Action } from '../../../shared/model/action.ts'
import type { InterviewId, PartnerId, PersonaId, SegmentId } from '../../../shared/model/ids.ts'
import type { InterviewKind } from '../../../shared/model/interview-kind.ts'
import type { Evidence, Persona } from '../../../shared/model/persona.ts'
import type { Line } from '../../../shared/model/profile.ts'
import { actionsOf } from '../store/actions.ts'
import { allLines, listPersonas } from '../store/personas.ts'
import type { Reader } from '../store/reader.ts'
import { today } from '../store/today.ts'

/** What the rules look at. Days as 2027-03-31. */
export type HealthFacts = {
  readonly today: string
  readonly personas: readonly PersonaFacts[]
  readonly interviews: readonly {
    readonly id: InterviewId
    readonly date: string
    readonly kind: InterviewKind
    readonly partnerId: PartnerId | null
  }[]
  /** By name. */
  readonly segments: readonly SegmentFacts[]
}

export type SegmentFacts = {
  readonly id: SegmentId
  readonly name: string
  readonly partners: readonly { readonly id: PartnerId; readonly name: string }[]
}

export type PersonaFacts = Persona & {
  readonly lines: readonly Line[]
  readonly actions: readonly Action[]
  readonly segmentIds: readonly SegmentId[]
  readonly createdOn: string
  readonly reviewedOn: string | null
}

/** Reads them for all personas that are not archived. */
export function readHealthFacts(read: Reader): HealthFacts {
  const lines = Map.groupBy(allLines(read), line => line.personaId)
  const rows = new Map(
    read
      .all<{
        id: PersonaId
        segments: string
        createdAt: string | null
        reviewedAt: string | null
      }>(
        `SELECT persona.id,
           (SELECT json_group_array(segment_id) FROM persona_segment WHERE persona_id = persona.id) AS segments,
           (SELECT step.at FROM change JOIN step ON step.id = change.step_id
            WHERE entity = 'persona' AND entity_id = persona.id ORDER BY change.seq LIMIT 1) AS createdAt,
           (SELECT max(at) FROM review WHERE persona_id = persona.id) AS reviewedAt
         FROM persona WHERE status != 'archived'`,
      )
      .map(row => [row.id, row]),
  )
  const day = today(read)
  return {
    today: day,
    personas: listPersonas(read).flatMap(persona => {
      const row = rows.get(persona.id)
      if (!row) return []
      return {
        ...persona,
        lines: lines.get(persona.id) ?? [],
        actions: actionsOf(read, persona.id),
        segmentIds: JSON.parse(row.segments) as SegmentId[],
        createdOn: row.createdAt?.slice(0, 10) ?? day,
        reviewedOn: row.reviewedAt?.slice(0, 10) ?? null,
      }
    }),
    interviews: read.all('SELECT id, date, kind, partner_id AS partnerId FROM interview'),
    segments: segmentFacts(read),
  }
}

function segmentFacts(read: Reader): readonly SegmentFacts[] {
  const rows = read.all<{ id: SegmentId; name: string; partnerId: PartnerId | null; partnerName: string }>(
    `SELECT segment.id, segment.name, partner.id AS partnerId, partner.name AS partnerName
     FROM segment LEFT JOIN partner_segment ON segment_id = segment.id LEFT JOIN partner ON partner.id = partner_id
     ORDER BY segment.name COLLATE NOCASE, segment.id, partner.name COLLATE NOCASE`,
  )
  return [...Map.groupBy(rows, row => row.id)].map(([id, ofOne]) => ({
    id,
    name: ofOne[0]?.name ?? '',
    partners: ofOne.flatMap(({ partnerId, partnerName }) =>
      partnerId === null ? [] : { id: partnerId, name: partnerName },
    ),
  }))
}

/** The evidence that stands for what a persona says, each quote once. */
export function supporting(persona: Pick<PersonaFacts, 'claims' | 'lines'>): readonly Evidence[] {
  const pieces = [...persona.claims, ...persona.lines]
    .flatMap(one => one.evidence)
    .filter(piece => piece.stance === 'supports' && !piece.isWithdrawn)
  return [...new Map(pieces.map(piece => [piece.quote.id, piece])).values()]
}
