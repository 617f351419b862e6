import { type ConsentStatus, mayBeNamed, mayLeave } from '../../shared/model/consent.ts'
import type { InterviewId, ParticipantId } from '../../shared/model/ids.ts'
import type { Persona } from '../../shared/model/persona.ts'
import type { Profile } from '../../shared/model/profile.ts'
import type { QuoteCard } from '../../shared/model/quote.ts'

/** Who said some of a pack's quotes; where nobody noted it, where it was said. */
export type PackVoices = {
  readonly people: readonly { readonly id: ParticipantId; readonly name: string }[]
  readonly interviews: readonly { readonly id: InterviewId; readonly title: string }[]
}

/** The quotes that stand as evidence of these personas, on claims and on lines of their profiles, each once. */
export function quotesBehind(personas: readonly (Persona | Profile)[]): readonly QuoteCard[] {
  const standing = personas
    .flatMap(persona => [...persona.claims, ...('lines' in persona ? persona.lines : [])])
    .flatMap(said => said.evidence)
    .filter(evidence => !evidence.isWithdrawn)
  return [...new Map(standing.map(({ quote }) => [quote.id, quote])).values()]
}

/** Who said those quotes whose consent is `status`. */
export function voicesWith(quotes: readonly QuoteCard[], status: ConsentStatus): PackVoices {
  const said = quotes.filter(quote => quote.source.consent === status)
  const people = new Map<ParticipantId, string>()
  const interviews = new Map<InterviewId, string>()
  for (const { interviewId, source } of said) {
    if (source.participantId === null) interviews.set(interviewId, source.interviewTitle)
    else people.set(source.participantId, source.participantName ?? '')
  }
  return {
    people: [...people].map(([id, name]) => ({ id, name })),
    interviews: [...interviews].map(([id, title]) => ({ id, title })),
  }
}

/** Whom a pack with names calls by name: those who agreed to it for every quote of theirs in it. `others`: how many not. */
export function namedIn(quotes: readonly QuoteCard[]): {
  readonly names: readonly string[]
  readonly others: number
} {
  const shown = quotes.filter(quote => mayLeave(quote.source.consent) && quote.source.participantId !== null)
  const byPerson = [...Map.groupBy(shown, quote => quote.source.participantId).values()]
  const named = byPerson.filter(said => said.every(quote => mayBeNamed(quote.source.consent)))
  return {
    names: named
      .map(([first]) => first?.source.participantName ?? '')
      .toSorted((one, other) => one.localeCompare(other)),
    others: byPerson.length - named.length,
  }
}
