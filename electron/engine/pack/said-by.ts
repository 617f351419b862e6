import type { PackEvidence } from '../../../shared/model/pack.ts'
import type { QuoteCard, QuoteSource } from '../../../shared/model/quote.ts'
import type { Named } from './pack-people.ts'
import type { PackKeys } from './pseudonyms.ts'

type Naming = {
  readonly keys: Pick<PackKeys, 'partner'>
  readonly named: Named
  /** Words without the names that are not to be given. */
  unnamed(words: string): string
}

/** A quote's words as they leave the project. A person who is named does not give away their own partner's pseudonym. */
export function wordsOf({ exact, source }: QuoteCard, { keys, named, unnamed }: Naming): string {
  const words = unnamed(exact)
  const { participantId, partnerId } = source
  const pseudonym = keys.partner(source)
  if (participantId === null || partnerId === null || pseudonym === null) return words
  const isAlone = named.participants.has(participantId) && !named.partners.has(partnerId)
  return isAlone ? words.replaceAll(`[${pseudonym}]`, '[a partner]') : words
}

/** Who said a quote and where they work, as far as that may be told. */
export function who(
  source: QuoteSource,
  { keys, named, withNames, unnamed }: Naming & { readonly withNames: boolean },
): PackEvidence['who'] {
  const { participantId, partnerId } = source
  const isNamed = participantId !== null && named.participants.has(participantId)
  const isPartnerNamed = partnerId !== null && named.partners.has(partnerId)
  // A partner that is named may be called after somebody who is not.
  const partnerName = isPartnerNamed ? unnamed(source.partnerName ?? '') : null
  return {
    role: unnamed(source.role ?? ''),
    partnerType: source.partnerType,
    // Whoever knows a person who is named knows where they work, and so would know the pseudonym.
    partner: isPartnerNamed ? partnerName : isNamed ? null : keys.partner(source),
    ...(withNames ? { participantName: isNamed ? source.participantName : null, partnerName } : {}),
  }
}
