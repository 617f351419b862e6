import { kinds } from '../../../shared/model/kind.ts'
import type { Pack, PackClaim, PackEvidence, PackPersona, PackVoice } from '../../../shared/model/pack.ts'
import type { Claim, Evidence, Persona } from '../../../shared/model/persona.ts'
import type { QuoteSource } from '../../../shared/model/quote.ts'
import type { Tag } from '../../../shared/model/tag.ts'
import { usedTags } from './codebook.ts'
import { createPseudonyms, type Pseudonyms } from './pseudonyms.ts'

export type PackContext = {
  readonly projectName: string
  readonly createdAt: Date
  readonly withNames: boolean
  /** The whole codebook; the pack carries what its evidence uses. */
  readonly tags: readonly Tag[]
  /** The whole project's research, whichever personas were chosen. */
  readonly interviewCount: number
  readonly participantCount: number
  readonly partnerCount: number
  readonly notPlacedCount?: number | null
}

/**
 * The pack of these personas in this order, in the shape of `shared/model/pack.ts`. Names of people and partners
 * and titles of interviews are in it only when asked for; memos and the database's ids never.
 */
export function buildPack(personas: readonly Persona[], context: PackContext): Pack {
  const shown = personas.flatMap(persona => persona.claims.flatMap(shownEvidence))
  const pseudonyms = createPseudonyms(shown.map(evidence => evidence.quote))
  const { codebook, tagNames } = usedTags(
    context.tags,
    new Set(shown.flatMap(evidence => evidence.quote.tagIds)),
  )

  function packEvidence(evidence: Evidence): PackEvidence {
    const { quote, stance } = evidence
    return {
      stance,
      quote: pseudonyms.quote(quote),
      exact: quote.exact,
      kinds: [...quote.kinds],
      tags: quote.tagIds.flatMap(id => tagNames.get(id) ?? []),
      isStarred: quote.isStarred,
      needsReview: quote.needsReview,
      voice: pseudonyms.voice(quote),
      who: who(quote.source, pseudonyms, context.withNames),
      interview: pseudonyms.interview(quote),
      ...(context.withNames ? { interviewTitle: quote.source.interviewTitle } : {}),
      date: quote.source.date,
      at: quote.source.at,
    }
  }

  return {
    format: 'throughline-pack',
    version: 1,
    project: context.projectName,
    created: isoWithOffset(context.createdAt),
    withNames: context.withNames,
    research: {
      interviews: context.interviewCount,
      participants: context.participantCount,
      partners: context.partnerCount,
      quotesNotPlaced: context.notPlacedCount ?? null,
    },
    personas: personas.map(persona => packPersona(persona, packEvidence)),
    voices: voices(shown, pseudonyms, context.withNames),
    codebook,
  }
}

function packPersona(persona: Persona, packEvidence: (evidence: Evidence) => PackEvidence): PackPersona {
  const supporting = persona.claims
    .flatMap(shownEvidence)
    .filter(evidence => evidence.stance === 'supports')
    .map(evidence => evidence.quote)
  return {
    name: persona.name,
    summary: persona.summary,
    color: persona.color,
    behind: {
      quotes: distinct(supporting.map(quote => quote.id)),
      interviews: distinct(supporting.map(quote => quote.interviewId)),
      participants: distinct(supporting.map(quote => quote.source.participantId)),
      partners: distinct(supporting.map(quote => quote.source.partnerId)),
    },
    claims: kinds.flatMap(kind =>
      persona.claims
        .filter(claim => claim.kind === kind)
        .map(
          (claim): PackClaim => ({
            kind,
            text: claim.text,
            strength: { ...claim.strength },
            evidence: shownEvidence(claim).map(packEvidence),
          }),
        ),
    ),
  }
}

/** In the pack's order: supporting first, else as the researchers ordered it. */
function shownEvidence(claim: Claim): readonly Evidence[] {
  const standing = claim.evidence.filter(evidence => !evidence.isWithdrawn)
  return [
    ...standing.filter(evidence => evidence.stance === 'supports'),
    ...standing.filter(evidence => evidence.stance === 'contradicts'),
  ]
}

function who(source: QuoteSource, pseudonyms: Pseudonyms, withNames: boolean): PackEvidence['who'] {
  return {
    role: source.role ?? '',
    partnerType: source.partnerType,
    partner: pseudonyms.partner(source),
    ...(withNames ? { participantName: source.participantName, partnerName: source.partnerName } : {}),
  }
}

function voices(shown: readonly Evidence[], pseudonyms: Pseudonyms, withNames: boolean): PackVoice[] {
  const byKey = new Map<string, { source: QuoteSource; quotes: Set<string> }>()
  for (const { quote } of shown) {
    const voice = pseudonyms.voice(quote)
    if (voice === null) continue
    const heard = byKey.get(voice) ?? { source: quote.source, quotes: new Set() }
    heard.quotes.add(quote.id)
    byKey.set(voice, heard)
  }
  return [...byKey].map(([voice, { source, quotes }]) => ({
    voice,
    ...who(source, pseudonyms, withNames),
    quotes: quotes.size,
  }))
}

function distinct(keys: readonly (string | null)[]): number {
  return new Set(keys.filter(key => key !== null)).size
}

/** A pack made on the morning of the 13th in Sydney says the 13th, although it is still the 12th in UTC. */
function isoWithOffset(moment: Date): string {
  const minutes = -moment.getTimezoneOffset()
  const local = new Date(moment.getTime() + minutes * 60_000).toISOString().slice(0, -1)
  const [hours, rest] = [Math.trunc(Math.abs(minutes) / 60), Math.abs(minutes) % 60]
  return `${local}${minutes < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`
}
