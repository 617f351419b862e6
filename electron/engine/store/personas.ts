import { EngineFailure } from '../../../shared/errors.ts'
import type { ClaimId, EvidenceId, PersonaId, QuoteId } from '../../../shared/model/ids.ts'
import { type Kind, kinds } from '../../../shared/model/kind.ts'
import type { Claim, Evidence, Persona, Stance, Strength } from '../../../shared/model/persona.ts'
import type { Line } from '../../../shared/model/profile.ts'
import { type SectionKey, sectionKeys } from '../../../shared/model/section.ts'
import { quoteCardsByIds } from './quote-cards.ts'
import type { Reader } from './reader.ts'

/** A claim without its evidence, which is most of what a claim costs to read. */
export type ClaimRow = { id: ClaimId; personaId: PersonaId; kind: Kind; text: string }
export type LineRow = { id: ClaimId; personaId: PersonaId; section: SectionKey; text: string }
type EvidenceRow = {
  id: EvidenceId
  claimId: ClaimId
  quoteId: QuoteId
  stance: Stance
  is_withdrawn: number
}

/** All personas with their claims and evidence, in the order of the board. */
export function listPersonas(read: Reader): readonly Persona[] {
  const personas = read.all<Omit<Persona, 'claims'>>(
    `SELECT ${personaColumns} FROM persona ORDER BY position, id`,
  )
  const claims = Map.groupBy(
    withEvidence(read, read.all<ClaimRow>(`${claimQuery} ORDER BY position, id`)),
    claim => claim.personaId,
  )
  return personas.map(persona => ({ ...persona, claims: inLanes(claims.get(persona.id) ?? []) }))
}

/** A persona with its claims and evidence; `not-found`. */
export function personaById(read: Reader, id: PersonaId): Persona {
  const persona = read.get<Omit<Persona, 'claims'>>(`SELECT ${personaColumns} FROM persona WHERE id = ?`, id)
  if (!persona) throw new EngineFailure({ kind: 'not-found', noun: 'persona', name: id })
  const rows = read.all<ClaimRow>(`${claimQuery} AND persona_id = ? ORDER BY position, id`, id)
  return { ...persona, claims: inLanes(withEvidence(read, rows)) }
}

/** A persona's name alone; `not-found`. */
export function personaName(read: Reader, id: PersonaId): string {
  const persona = read.get<{ name: string }>('SELECT name FROM persona WHERE id = ?', id)
  if (!persona) throw new EngineFailure({ kind: 'not-found', noun: 'persona', name: id })
  return persona.name
}

/** The colours in use, one for each persona. */
export function personaColors(read: Reader): readonly string[] {
  return read.all<{ color: string }>('SELECT color FROM persona').map(row => row.color)
}

/** A claim with its evidence; `not-found`. */
export function claimById(read: Reader, id: ClaimId): Claim {
  return withEvidence(read, [claimRow(read, id)])[0] as Claim
}

/** A claim without its evidence; `not-found`. */
export function claimRow(read: Reader, id: ClaimId): ClaimRow {
  const row = read.get<ClaimRow>(`${claimQuery} AND id = ?`, id)
  if (!row) throw new EngineFailure({ kind: 'not-found', noun: 'claim', name: id })
  return row
}

/** A line of a profile with its evidence; `not-found`. */
export function lineById(read: Reader, id: ClaimId): Line {
  return withEvidence(read, [lineRow(read, id)])[0] as Line
}

/** A line without its evidence; `not-found`. */
export function lineRow(read: Reader, id: ClaimId): LineRow {
  const row = read.get<LineRow>(`${lineQuery} AND id = ?`, id)
  if (!row) throw new EngineFailure({ kind: 'not-found', noun: 'line', name: id })
  return row
}

/** The lines of a persona with their evidence: by section, and within one in their order. */
export function linesOf(read: Reader, personaId: PersonaId): readonly Line[] {
  const rows = read.all<LineRow>(`${lineQuery} AND persona_id = ? ORDER BY position, id`, personaId)
  const bySection = Map.groupBy(withEvidence(read, rows), one => one.section)
  return sectionKeys.flatMap(key => bySection.get(key) ?? [])
}

/** The lines of all personas with their evidence. */
export function allLines(read: Reader): readonly Line[] {
  return withEvidence(read, read.all<LineRow>(`${lineQuery} ORDER BY position, id`))
}

/** What evidence can be placed on, a claim or a line, with its evidence; `not-found`. */
export function assertionById(read: Reader, id: ClaimId): Claim | Line {
  const row = assertionRow(read, id)
  return row.kind === null ? lineById(read, id) : claimById(read, id)
}

/** A claim or, with no kind, a line, without its evidence; `not-found`. */
export function assertionRow(
  read: Reader,
  id: ClaimId,
): {
  readonly id: ClaimId
  readonly personaId: PersonaId
  readonly kind: Kind | null
  readonly text: string
} {
  const row = read.get<ClaimRow>('SELECT id, persona_id AS personaId, kind, text FROM claim WHERE id = ?', id)
  if (!row) throw new EngineFailure({ kind: 'not-found', noun: 'claim', name: id })
  return row
}

/** The lines of one section in their order, by id and position alone. */
export function linesIn(
  read: Reader,
  personaId: PersonaId,
  section: SectionKey,
): readonly { id: ClaimId; position: number }[] {
  return read.all<{ id: ClaimId; position: number }>(
    'SELECT id, position FROM claim WHERE persona_id = ? AND section = ? ORDER BY position, id',
    personaId,
    section,
  )
}

/** Every claim and line of a persona, by id. */
export function assertionIds(read: Reader, personaId: PersonaId): readonly ClaimId[] {
  return read.column<ClaimId>('SELECT id FROM claim WHERE persona_id = ? ORDER BY position, id', personaId)
}

/** The claims of one lane in their order, by id and position alone. */
export function laneOf(
  read: Reader,
  personaId: PersonaId,
  kind: Kind,
): readonly { id: ClaimId; position: number }[] {
  return read.all<{ id: ClaimId; position: number }>(
    'SELECT id, position FROM claim WHERE persona_id = ? AND kind = ? ORDER BY position, id',
    personaId,
    kind,
  )
}

/** A piece of evidence without its quote; `not-found`. */
export function evidenceById(
  read: Reader,
  id: EvidenceId,
): { id: EvidenceId; claimId: ClaimId; quoteId: QuoteId; stance: Stance } {
  const row = read.get<{ id: EvidenceId; claimId: ClaimId; quoteId: QuoteId; stance: Stance }>(
    'SELECT id, claim_id AS claimId, quote_id AS quoteId, stance FROM evidence WHERE id = ?',
    id,
  )
  if (!row) throw new EngineFailure({ kind: 'not-found', noun: 'evidence', name: id })
  return row
}

/** A claim's evidence in its order, without the quotes. */
export function evidenceOf(
  read: Reader,
  claimId: ClaimId,
): readonly { id: EvidenceId; quoteId: QuoteId; stance: Stance }[] {
  return read.all<{ id: EvidenceId; quoteId: QuoteId; stance: Stance }>(
    'SELECT id, quote_id AS quoteId, stance FROM evidence WHERE claim_id = ? ORDER BY position, id',
    claimId,
  )
}

/** The pieces of evidence that some quotes are, with where they stand on their claims. */
export function evidencePieces(
  read: Reader,
  quoteIds: readonly QuoteId[],
): readonly { id: EvidenceId; claimId: ClaimId; quoteId: QuoteId; stance: Stance; position: number }[] {
  return read.all(
    `SELECT id, claim_id AS claimId, quote_id AS quoteId, stance, position FROM evidence
     WHERE quote_id IN (SELECT value FROM json_each(?)) ORDER BY position, id`,
    JSON.stringify(quoteIds),
  )
}

/** All pieces of evidence that contradict their claim. */
export function contradictingEvidence(read: Reader): ReadonlySet<EvidenceId> {
  const rows = read.all<{ id: EvidenceId }>("SELECT id FROM evidence WHERE stance = 'contradicts'")
  return new Set(rows.map(row => row.id))
}

/** A position right behind a piece of a claim's evidence. Two that come to the same stand in the order they were made. */
export function positionAfter(read: Reader, claimId: ClaimId, position: number): number {
  const later = read.get<{ next: number | null }>(
    'SELECT min(position) AS next FROM evidence WHERE claim_id = ? AND position > ?',
    claimId,
    position,
  )?.next
  return typeof later === 'number' ? (position + later) / 2 : nextPosition(read, 'evidence')
}

/** A position behind all rows of a table. */
export function nextPosition(
  read: Reader,
  table: 'persona' | 'evidence' | 'claim' | 'tag' | 'action',
): number {
  return read.get<{ next: number }>(`SELECT coalesce(max(position), 0) + 1 AS next FROM ${table}`)?.next ?? 1
}

/**
 * How strong the evidence is: supporting quotes, distinct people, distinct partners. People whom the text does not
 * name count as one person an interview, so that a quote never counts as nobody's.
 */
export function strengthOf(evidence: readonly Evidence[]): Strength {
  const standing = evidence.filter(piece => !piece.isWithdrawn)
  const supporting = standing.filter(piece => piece.stance === 'supports').map(piece => piece.quote)
  const people = supporting.map(
    ({ interviewId, source }) => source.participantId ?? `${interviewId} ${source.participantName ?? ''}`,
  )
  const partners = supporting.flatMap(quote => quote.source.partnerId ?? [])
  return {
    quotes: supporting.length,
    participants: new Set(people).size,
    partners: new Set(partners).size,
    contradicting: standing.length - supporting.length,
    withdrawn: evidence.length - standing.length,
  }
}

const personaColumns = "id, name, summary, color, status, nullif(portrait, '') AS portrait"
const claimQuery = 'SELECT id, persona_id AS personaId, kind, text FROM claim WHERE kind IS NOT NULL'
const lineQuery = 'SELECT id, persona_id AS personaId, section, text FROM claim WHERE kind IS NULL'

function withEvidence<Row extends { readonly id: ClaimId }>(
  read: Reader,
  rows: readonly Row[],
): readonly (Row & { readonly strength: Strength; readonly evidence: readonly Evidence[] })[] {
  const evidenceRows = read.all<EvidenceRow>(
    `SELECT evidence.id, claim_id AS claimId, quote_id AS quoteId, stance, is_withdrawn
     FROM evidence JOIN quote ON quote.id = quote_id
     WHERE claim_id IN (SELECT value FROM json_each(?)) ORDER BY position, evidence.id`,
    JSON.stringify(rows.map(row => row.id)),
  )
  const cards = new Map(
    quoteCardsByIds(
      read,
      evidenceRows.map(row => row.quoteId),
    ).map(card => [card.id, card]),
  )
  const evidence = Map.groupBy(
    evidenceRows.flatMap(({ id, claimId, quoteId, stance, is_withdrawn }): Evidence[] => {
      const quote = cards.get(quoteId)
      return quote ? [{ id, claimId, stance, quote, isWithdrawn: is_withdrawn === 1 }] : []
    }),
    piece => piece.claimId,
  )
  return rows.map(row => {
    const ofClaim = evidence.get(row.id) ?? []
    return { ...row, strength: strengthOf(ofClaim), evidence: ofClaim }
  })
}

function inLanes(claims: readonly Claim[]): readonly Claim[] {
  return kinds.flatMap(kind => claims.filter(claim => claim.kind === kind))
}
