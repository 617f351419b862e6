import type { Target } from '../../../shared/contract/evidence.ts'
import { EngineFailure } from '../../../shared/errors.ts'
import type { ClaimId, EvidenceId, QuoteId } from '../../../shared/model/ids.ts'
import type { HandlersOf } from '../context.ts'
import { kindsToBits } from '../store/kinds.ts'
import {
  assertionById,
  assertionRow,
  evidenceById,
  evidenceOf,
  nextPosition,
  personaName,
} from '../store/personas.ts'
import { fieldsOfQuotes, type QuoteFields } from '../store/quote-changes.ts'
import { quoteById, wordsOf } from '../store/quotes.ts'
import type { Reader } from '../store/reader.ts'
import type { Writer } from '../store/writer.ts'
import { claimWording } from './claim-wording.ts'
import { brief, counted } from './labels.ts'

export const evidence: HandlersOf<'evidence'> = {
  'evidence.place': ({ quoteIds, target, stance }, { read, write, newId }) => {
    const quotes = placeable(read, quoteIds)
    const first = quoteIds[0] && wordsOf(read, quoteIds[0])
    const label = `place ${counted(quoteIds.length, 'quote')} on ${personaOf(read, target)}`
    const claimId = write(label, writer => {
      const claim = claimAt(writer, target, first ?? '', newId)
      const there = new Set(evidenceOf(writer, claim).map(piece => piece.quoteId))
      const { kind } = assertionRow(writer, claim)
      const kinds = kind === null ? 0 : kindsToBits([kind])
      let position = nextPosition(writer, 'evidence')
      for (const quoteId of quoteIds) {
        if (there.has(quoteId)) continue
        const id = newId<EvidenceId>()
        writer.insert('evidence', { id, claim_id: claim, quote_id: quoteId, stance, position: position++ })
        if (kinds !== 0 && quotes.get(quoteId)?.kinds === 0)
          writer.update('quote', { id: quoteId }, { kinds })
      }
      writer.announce('claim', claim)
      return claim
    })
    return assertionById(read, claimId)
  },
  'evidence.move': ({ ids, target }, { read, write, newId }) => {
    const pieces = ids.map(id => evidenceById(read, id))
    const first = pieces[0] && quoteById(read, pieces[0].quoteId)
    const label = `move ${counted(ids.length, 'quote')} to ${personaOf(read, target)}`
    const claimId = write(label, writer => {
      const claim = claimAt(writer, target, first?.exact ?? '', newId)
      const there = new Set(evidenceOf(writer, claim).map(piece => piece.quoteId))
      let position = nextPosition(writer, 'evidence')
      for (const piece of pieces) {
        if (piece.claimId === claim) continue
        if (there.has(piece.quoteId)) writer.remove('evidence', { id: piece.id })
        else writer.update('evidence', { id: piece.id }, { claim_id: claim, position: position++ })
        there.add(piece.quoteId)
      }
      return claim
    })
    return assertionById(read, claimId)
  },
  'evidence.turn': ({ id, stance }, { read, write }) => {
    const piece = evidenceById(read, id)
    const words = brief(quoteById(read, piece.quoteId).exact)
    const label =
      stance === 'supports' ? `let “${words}” support its claim` : `let “${words}” contradict its claim`
    write(label, writer => writer.update('evidence', { id }, { stance }))
    return null
  },
  'evidence.remove': ({ ids }, { read, write }) => {
    for (const id of ids) evidenceById(read, id)
    write(`take off ${counted(ids.length, 'quote')}`, writer => {
      for (const id of ids) writer.remove('evidence', { id })
    })
    return null
  },
}

function placeable(read: Reader, ids: readonly QuoteId[]): ReadonlyMap<QuoteId, QuoteFields> {
  const quotes = fieldsOfQuotes(read, ids)
  const withdrawn = quotes.find(quote => quote.isWithdrawn === 1)
  if (withdrawn) throw new EngineFailure({ kind: 'not-found', noun: 'quote', name: withdrawn.id })
  return new Map(quotes.map(quote => [quote.id, quote]))
}

function claimAt(
  writer: Writer,
  target: Target,
  firstWords: string,
  newId: <Id extends string>() => Id,
): ClaimId {
  if ('claimId' in target) return target.claimId
  const id = newId<ClaimId>()
  writer.insert('claim', {
    id,
    persona_id: target.personaId,
    ...('kind' in target ? { kind: target.kind } : { kind: null, section: target.section }),
    text: target.text ?? claimWording(firstWords),
    position: nextPosition(writer, 'claim'),
  })
  return id
}

function personaOf(read: Reader, target: Target): string {
  return personaName(
    read,
    'claimId' in target ? assertionRow(read, target.claimId).personaId : target.personaId,
  )
}
