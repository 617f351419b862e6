import type {
  ActionId,
  ClaimId,
  EvidenceId,
  PersonaId,
  QuoteId,
  SegmentId,
} from '../../../shared/model/ids.ts'
import { nextColor } from '../../../shared/model/label-colors.ts'
import { setReasonsOf } from '../store/actions.ts'
import { setSegmentsOfPersona } from '../store/profiles.ts'
import { listSegments } from '../store/segments.ts'
import type { Writer } from '../store/writer.ts'
import type { Sample } from './read-sample.ts'
import { known } from './write-sample-people.ts'

type NewId = <Id extends string>() => Id

/** Writes a sample's personas: their profiles, their claims with evidence, and what is to be done for them. */
export function writeSamplePersonas(
  writer: Writer,
  sample: Sample,
  quoteIds: ReadonlyMap<string, QuoteId>,
  newId: NewId,
) {
  const segmentIds = new Map<string, SegmentId>(listSegments(writer).map(({ name, id }) => [name, id]))
  const colors: string[] = []
  let position = 0

  function place(claimId: ClaimId, keys: readonly string[], stance: 'supports' | 'contradicts') {
    for (const key of keys) {
      const id = newId<EvidenceId>()
      const quoteId = known(quoteIds, key)
      writer.insert('evidence', { id, claim_id: claimId, quote_id: quoteId, stance, position: ++position })
    }
  }

  for (const persona of sample.personas) {
    const personaId = newId<PersonaId>()
    const color = nextColor(colors)
    colors.push(color)
    writer.insert('persona', {
      id: personaId,
      name: persona.name,
      summary: persona.summary,
      color,
      position: colors.length,
      status: persona.status,
      characteristic_id: known(quoteIds, persona.characteristic),
      partner_types: JSON.stringify(persona.partnerTypes),
    })
    setSegmentsOfPersona(
      writer,
      personaId,
      persona.segments.map(name => known(segmentIds, name)),
    )
    const claimIds = new Map<string, ClaimId>()
    for (const { kind, text, supports, contradicts } of persona.claims) {
      const id = newId<ClaimId>()
      claimIds.set(text, id)
      writer.insert('claim', { id, persona_id: personaId, kind, text, position: ++position })
      place(id, supports, 'supports')
      place(id, contradicts, 'contradicts')
    }
    for (const { section, text, supports } of persona.lines) {
      const id = newId<ClaimId>()
      writer.insert('claim', { id, persona_id: personaId, kind: null, section, text, position: ++position })
      place(id, supports, 'supports')
    }
    for (const { step, what, status, owner, dueOn, claims, effect, measure } of persona.actions) {
      const id = newId<ActionId>()
      writer.insert('action', {
        ...{ id, persona_id: personaId, step, what, status, owner, effect, measure },
        starts_on: null,
        due_on: dueOn,
        position: ++position,
      })
      setReasonsOf(
        writer,
        id,
        claims.map(text => known(claimIds, text)),
      )
    }
  }
}
