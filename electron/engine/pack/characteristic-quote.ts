import type { Kind } from '../../../shared/model/kind.ts'
import type { PackClaim, PackEvidence, PackPersona } from '../../../shared/model/pack.ts'
import { strengthDots } from '../../../shared/model/strength.ts'

export type CharacteristicQuote = { readonly kind: Kind | null; readonly evidence: PackEvidence }

type Candidate = { readonly claim: PackClaim; readonly evidence: PackEvidence }

/** Lengths, in UTF-16 units, between which words read well when set large. */
const shortest = 24
const longest = 240

/**
 * The quote that speaks for a persona: the chosen one; else of its supporting quotes that can be set large, a starred one first, then
 * one on the strongest claim, then the first. Null when none can.
 */
export function characteristicQuote(persona: PackPersona): CharacteristicQuote | null {
  const chosen = [...persona.claims, ...persona.lines]
    .flatMap(one => one.evidence)
    .find(evidence => evidence.quote === persona.characteristic)
  if (chosen) return { kind: chosen.kinds[0] ?? null, evidence: chosen }
  const candidates = persona.claims
    .flatMap(claim => claim.evidence.map(evidence => ({ claim, evidence })))
    .filter(
      ({ evidence }) => evidence.stance === 'supports' && !evidence.needsReview && readsWell(evidence.exact),
    )
  // `sort` is stable, so that of equals the researchers' own order decides.
  const [best] = candidates.sort((a, b) => rank(b) - rank(a))
  return best ? { kind: best.claim.kind, evidence: best.evidence } : null
}

function readsWell(words: string): boolean {
  const { length } = words.trim()
  return length >= shortest && length <= longest
}

function rank({ claim, evidence }: Candidate): number {
  const strength = strengthDots(claim.strength) * 1_000 + Math.min(claim.strength.quotes, 999)
  return (evidence.isStarred ? 1_000_000 : 0) + strength
}
