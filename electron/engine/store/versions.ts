import { EngineFailure } from '../../../shared/errors.ts'
import type { PersonaId, QuoteId, VersionId } from '../../../shared/model/ids.ts'
import type { PersonaChange, Version } from '../../../shared/model/version.ts'
import type { Reader } from './reader.ts'

export type VersionRow = Version & { readonly personaId: PersonaId; readonly seq: number }

const query = 'SELECT id, persona_id AS personaId, name, at, author, seq FROM version'

/** The named versions of a persona, latest first. */
export function versionsOf(read: Reader, personaId: PersonaId): readonly Version[] {
  return read
    .all<VersionRow>(`${query} WHERE persona_id = ? ORDER BY seq DESC, id DESC`, personaId)
    .map(({ id, name, at, author }) => ({ id, name, at, author }))
}

/** A named version, with the last change that is in it; `not-found`. */
export function versionRow(read: Reader, id: VersionId): VersionRow {
  const row = read.get<VersionRow>(`${query} WHERE id = ?`, id)
  if (!row) throw new EngineFailure({ kind: 'not-found', noun: 'version', name: id })
  return row
}

/** The latest steps that changed what a persona says, latest first. */
export function changesOfPersona(read: Reader, id: PersonaId, limit: number): readonly PersonaChange[] {
  const steps = read.all<{ id: string; at: string; author: string; label: string; kind: string }>(
    `WITH asked (id) AS (SELECT ?),
     said AS MATERIALIZED (
       SELECT id FROM claim WHERE persona_id = (SELECT id FROM asked)
       UNION SELECT entity_id FROM change WHERE entity = 'claim'
         AND (SELECT id FROM asked) IN (json_extract(before, '$.persona_id'), json_extract(after, '$.persona_id'))),
     done AS MATERIALIZED (
       SELECT id FROM action WHERE persona_id = (SELECT id FROM asked)
       UNION SELECT entity_id FROM change WHERE entity = 'action'
         AND (SELECT id FROM asked) IN (json_extract(before, '$.persona_id'), json_extract(after, '$.persona_id'))),
     placed AS MATERIALIZED (
       SELECT id FROM evidence WHERE claim_id IN (SELECT id FROM said)
       UNION SELECT entity_id FROM change WHERE entity = 'evidence'
         AND (json_extract(before, '$.claim_id') IN (SELECT id FROM said)
           OR json_extract(after, '$.claim_id') IN (SELECT id FROM said))),
     touched AS (
       SELECT step_id FROM change WHERE entity = 'persona' AND entity_id = (SELECT id FROM asked)
       UNION SELECT step_id FROM change WHERE entity = 'claim' AND entity_id IN (SELECT id FROM said)
       UNION SELECT step_id FROM change WHERE entity = 'action' AND entity_id IN (SELECT id FROM done)
       UNION SELECT step_id FROM change WHERE entity = 'evidence' AND entity_id IN (SELECT id FROM placed))
     SELECT id, at, author, label, kind FROM step
     WHERE id IN (SELECT step_id FROM touched) AND label != '' ORDER BY seq DESC LIMIT ?`,
    id,
    limit,
  )
  const quotes = Map.groupBy(
    read.all<{ stepId: string; id: QuoteId; exact: string }>(
      `SELECT step_id AS stepId, quote.id, exact FROM change
       JOIN quote ON quote.id = coalesce(json_extract(after, '$.quote_id'), json_extract(before, '$.quote_id'))
       WHERE entity = 'evidence' AND step_id IN (SELECT value FROM json_each(?)) AND (before IS NULL OR after IS NULL)`,
      JSON.stringify(steps.map(step => step.id)),
    ),
    row => row.stepId,
  )
  return steps.map(({ kind, ...step }) => ({
    ...step,
    isUndo: kind === 'undo',
    quotes: (quotes.get(step.id) ?? []).map(({ id: quoteId, exact }) => ({ id: quoteId, exact })),
  }))
}
