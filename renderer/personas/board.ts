import type { Target } from '../../shared/contract/evidence.ts'
import type { ClaimId, EvidenceId, PersonaId, QuoteId } from '../../shared/model/ids.ts'
import { type Kind, kindPlurals } from '../../shared/model/kind.ts'
import type { Claim, Evidence, Persona, Stance } from '../../shared/model/persona.ts'
import type { QuoteCard } from '../../shared/model/quote.ts'
import { perform } from '../engine/perform.ts'
import { counted } from '../quotes/source-words.ts'
import { navigate } from '../router/use-route.ts'
import { offerUndo } from '../shell/history.ts'
import { announce } from '../ui/announce.ts'
import { createStore } from '../ui/store.ts'
import { expectShift } from './focus-after-shift.ts'

/** The claim whose words are being typed, and whether it was made a moment ago. */
export const rewording = createStore<{ readonly claimId: ClaimId; readonly isNew: boolean } | null>(null, {
  ofProject: true,
})

/** Claims that show their evidence. */
export const expandedClaims = createStore<ReadonlySet<ClaimId>>(new Set(), { ofProject: true })

export function toggleClaim(id: ClaimId): void {
  const expanded = new Set(expandedClaims.get())
  if (!expanded.delete(id)) expanded.add(id)
  expandedClaims.set(expanded)
}

/** What a dialog is open for. */
export type BoardDialog =
  | {
      readonly type: 'place'
      readonly quoteIds: readonly QuoteId[]
      readonly first: QuoteCard
      /** A new claim is at once ready to be reworded: where its card is on the screen. */
      readonly rewordsNew: boolean
      onPlaced(): void
    }
  | { readonly type: 'move-evidence'; readonly evidence: Evidence }
  | { readonly type: 'move-claim'; readonly claim: Claim }
  | { readonly type: 'merge-claim'; readonly claim: Claim }
  | { readonly type: 'merge-or-move'; readonly claim: Claim; readonly into: Claim }
  | { readonly type: 'new-persona' }
  | { readonly type: 'edit-persona'; readonly persona: Persona }
  | { readonly type: 'merge-persona'; readonly persona: Persona }

export const boardDialog = createStore<BoardDialog | null>(null, { ofProject: true })

/** Places quotes; a new claim is at once ready to be reworded, unless its card is elsewhere. Gives whether it was done. */
export async function placeQuotes(
  quoteIds: readonly QuoteId[],
  target: Target,
  options: { readonly stance?: Stance; readonly offersUndo?: boolean; readonly rewordsNew?: boolean } = {},
): Promise<boolean> {
  const done = await perform('evidence.place', {
    quoteIds: [...quoteIds],
    target,
    ...(options.stance ? { stance: options.stance } : {}),
  })
  if (!done) return false
  tell(`Placed ${counted(quoteIds.length, 'quote')} on “${done.value.text}”.`, options.offersUndo)
  if (options.rewordsNew ?? true) rewordIfNew(target, done.value)
  return true
}

export async function moveEvidence(
  ids: readonly EvidenceId[],
  target: Target,
  offersUndo = false,
): Promise<boolean> {
  const done = await perform('evidence.move', { ids: [...ids], target })
  if (!done) return false
  tell(`Moved ${counted(ids.length, 'quote')} to “${done.value.text}”.`, offersUndo)
  rewordIfNew(target, done.value)
  return true
}

export async function turnEvidence(evidence: Evidence): Promise<void> {
  const stance = evidence.stance === 'supports' ? 'contradicts' : 'supports'
  if (await perform('evidence.turn', { id: evidence.id, stance }))
    announce(
      stance === 'supports' ? 'The quote now supports the claim.' : 'The quote now counts against the claim.',
    )
}

export async function takeOff(evidence: Evidence): Promise<void> {
  if (await perform('evidence.remove', { ids: [evidence.id] })) offerUndo('Taken off the claim.')
}

export async function addClaim(personaId: PersonaId, kind: Kind): Promise<void> {
  const done = await perform('claims.create', { personaId, kind, text: `New ${kindNoun[kind]}` })
  if (done) rewording.set({ claimId: done.value.id, isNew: true })
}

export async function rewordClaim(claim: Claim, text: string): Promise<void> {
  if (text === '' || text === claim.text) return
  if (await perform('claims.update', { id: claim.id, text })) announce(`Reworded: “${text}”.`)
}

export async function moveClaim(
  claim: Claim,
  persona: Pick<Persona, 'id' | 'name'>,
  kind: Kind,
  before: ClaimId | null,
): Promise<void> {
  if (await perform('claims.move', { id: claim.id, personaId: persona.id, kind, before }))
    announce(`Moved “${claim.text}” to ${kindPlurals[kind].toLowerCase()} of ${persona.name}.`)
}

export async function mergeClaims(from: Claim, into: Claim): Promise<void> {
  if (await perform('claims.merge', { from: from.id, into: into.id }))
    offerUndo(`Merged into “${into.text}”.`)
}

export async function removeClaim(claim: Claim): Promise<void> {
  if (!(await perform('claims.remove', { id: claim.id }))) return
  offerUndo(claim.evidence.length > 0 ? 'Claim deleted; its quotes are back in the tray.' : 'Claim deleted.')
}

export async function removePersona(persona: Persona): Promise<void> {
  if (await perform('personas.remove', { id: persona.id }))
    offerUndo(`${persona.name} removed; its quotes are back in the tray.`)
}

export async function duplicatePersona(persona: Persona): Promise<void> {
  const done = await perform('personas.duplicate', { id: persona.id, name: `${persona.name} (copy)` })
  if (!done) return
  navigate({ screen: 'personas', personaId: done.value.id }, { isReplacing: true })
  offerUndo(`${done.value.name} says all that ${persona.name} does.`)
}

export async function mergePersonas(gone: Persona, into: Persona): Promise<void> {
  if (await perform('personas.merge', { id: gone.id, into: into.id }))
    offerUndo(`${into.name} says now what ${gone.name} said as well.`)
}

export async function archivePersona(persona: Persona): Promise<void> {
  const isArchived = persona.status === 'archived'
  if (!(await perform('personas.update', { id: persona.id, status: isArchived ? 'draft' : 'archived' })))
    return
  offerUndo(isArchived ? `${persona.name} is back, as a draft.` : `${persona.name} is archived.`)
}

/** Moves a claim one place up or down in its lane. */
export async function shiftClaim(claim: Claim, persona: Persona, by: -1 | 1): Promise<void> {
  const lane = persona.claims.filter(other => other.kind === claim.kind)
  const at = lane.findIndex(other => other.id === claim.id)
  const to = at + by
  if (at < 0 || to < 0 || to >= lane.length) return
  const before = by < 0 ? lane[to] : lane[to + 1]
  expectShift(claim.id)
  if (
    await perform('claims.move', {
      id: claim.id,
      personaId: persona.id,
      kind: claim.kind,
      before: before?.id ?? null,
    })
  )
    announce(`Moved to place ${to + 1} of ${lane.length}.`)
}

const kindNoun: Readonly<Record<Kind, string>> = {
  motivation: 'motivation',
  painPoint: 'pain point',
  need: 'need',
}

function rewordIfNew(target: Target, claim: { readonly id: ClaimId }): void {
  if (!('claimId' in target)) rewording.set({ claimId: claim.id, isNew: true })
}

function tell(text: string, offersUndo = false): void {
  if (offersUndo) offerUndo(text)
  else announce(text)
}
