import type { CustomerId, ParticipantId, PartnerId } from '../../../shared/model/ids.ts'
import type { QuoteCard, QuoteSource } from '../../../shared/model/quote.ts'
import type { Named, PackPeople } from './pack-people.ts'

/** What people, partners, interviews and quotes are called in a pack. */
export type PackKeys = {
  /**
   * P03, or the pseudonym that was chosen: the same in every pack. Whoever is named has a V1 of this pack alone instead,
   * so that no pack tells who a pseudonym is. Null where nobody noted which participant spoke.
   */
  voice(quote: QuoteCard): string | null
  /** Partner C, or one that was chosen; null for colleagues and where the partner is not known. */
  partner(source: QuoteSource): string | null
  /** I1, I2, ... within this pack. */
  interview(quote: QuoteCard): string
  /** Q1, Q2, ... within this pack. */
  quote(quote: QuoteCard): string
}

/** The pseudonyms of a project, each told apart from the others. */
export type Pseudonyms = {
  readonly participants: ReadonlyMap<ParticipantId, string>
  readonly partners: ReadonlyMap<PartnerId, string>
  readonly customers: ReadonlyMap<CustomerId, string>
}

/**
 * The pseudonyms of everybody, whether this pack has them or not, and whether or not they are gone: that is what keeps
 * them the same in every pack.
 */
export function pseudonymsOf({ participants, partners, customers, gone }: PackPeople): Pseudonyms {
  return {
    participants: toldApart([...participants, ...gone.participants]),
    partners: toldApart([...partners, ...gone.partners]),
    customers: toldApart(customers),
  }
}

/** Interviews and quotes are numbered by where they first appear in the pack: any other order would hint at names. */
export function createPackKeys(quotes: readonly QuoteCard[], pseudonyms: Pseudonyms, named: Named): PackKeys {
  const interviews = numbered(quotes.map(quote => quote.interviewId))
  const numbers = numbered(quotes.map(quote => quote.id))
  const namedVoices = numbered(
    quotes.flatMap(({ source }) =>
      source.participantId !== null && named.participants.has(source.participantId)
        ? source.participantId
        : [],
    ),
  )
  const taken = new Set([...pseudonyms.participants.values()].map(comparable))
  const prefix = [...namedVoices.values()].some(number => taken.has(`v${number}`)) ? 'Voice ' : 'V'
  return {
    voice: ({ source: { participantId: id } }) => {
      if (id === null) return null
      const number = namedVoices.get(id)
      return number === undefined ? (pseudonyms.participants.get(id) ?? null) : `${prefix}${number}`
    },
    partner: ({ partnerId: id }) => (id === null ? null : (pseudonyms.partners.get(id) ?? null)),
    interview: quote => `I${interviews.get(quote.interviewId)}`,
    quote: quote => `Q${numbers.get(quote.id)}`,
  }
}

/** Two that were given one pseudonym get a number as well, in the order in which they came into the project. */
function toldApart<Id extends string>(
  given: readonly { readonly id: Id; readonly pseudonym: string | null }[],
): ReadonlyMap<Id, string> {
  const inOrder = given
    .flatMap(({ id, pseudonym }) => (pseudonym === null ? [] : { id, pseudonym }))
    .sort((one, other) => (one.id < other.id ? -1 : 1))
  const taken = new Set<string>()
  // Whoever came first keeps the pseudonym as it is: also a made one, "P03", that was chosen for somebody else later.
  return new Map(
    inOrder.map(({ id, pseudonym }) => {
      let own = pseudonym
      for (let number = 2; taken.has(comparable(own)); number++) own = `${pseudonym} ${number}`
      taken.add(comparable(own))
      return [id, own]
    }),
  )
}

function comparable(pseudonym: string): string {
  return pseudonym.normalize('NFC').toLowerCase()
}

function numbered<Key extends string>(keys: readonly Key[]): ReadonlyMap<Key, number> {
  return new Map([...new Set(keys)].map((key, index) => [key, index + 1]))
}
